const pressed = new Set<number>()

const watchPresses = (): void => {
  window.addEventListener('pointerdown', (event) => pressed.add(event.pointerId), true)
  for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, (event) => pressed.delete(event.pointerId), true)
}

// Screens are also listed where there is no window.
if (typeof window !== 'undefined') watchPresses()

/**
 * Runs at once, or, while a button of the mouse or a finger is down, after what is being pressed has been clicked: so that nothing
 * moves away under a hand that is already on it.
 */
export const afterPress = (run: () => void): void => {
  if (pressed.size === 0) return run()
  window.addEventListener('pointerup', () => setTimeout(run), { once: true })
}
