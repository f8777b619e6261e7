const pressed = new Set<number>()
const waiting: (() => void)[] = []

const MOUSE = 'mouse'
/** A finger is lifted before the browser makes a press of it: so long a tap may take to become a click. */
const TAP = 400

const letGo = (pointerId: number): void => {
  pressed.delete(pointerId)
  if (pressed.size === 0) for (const run of waiting.splice(0)) run()
}

const watchPresses = (): void => {
  window.addEventListener('pointerdown', (event) => pressed.add(event.pointerId), true)
  window.addEventListener('pointercancel', (event) => letGo(event.pointerId), true)
  window.addEventListener('pointerup', ({ pointerId, pointerType }) => {
    const over = (): void => void setTimeout(() => letGo(pointerId))
    if (pointerType === MOUSE) return over()
    // Of a tap the field is left, and the button pressed, only after the finger was lifted.
    const late = setTimeout(over, TAP)
    window.addEventListener('click', () => { clearTimeout(late); over() }, { once: true, capture: true })
  }, true)
}

// Screens are also listed where there is no window.
if (typeof window !== 'undefined') watchPresses()

/**
 * Runs at once, or, while a button of the mouse or a finger is down, after what is being pressed has been clicked: so that nothing
 * moves away under a hand that is already on it. Whatever appears beneath a field when it is left appears by this.
 */
export const afterPress = (run: () => void): void => {
  if (pressed.size === 0) return run()
  waiting.push(run)
}
