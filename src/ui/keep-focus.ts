type Held = { readonly element: Element; readonly around: readonly Element[] }

const PLACES = 'section, article, form, dialog, main, .card'

const placesAround = (element: Element): readonly Element[] => {
  const around: Element[] = []
  for (let place = element.closest(PLACES); place !== null; place = place.parentElement?.closest(PLACES) ?? null) around.push(place)
  return around
}

const isShown = (element: Element): boolean => element.checkVisibility()

/** The heading to go on from: of the nearest place around it that still stands, at last the page's own. */
const headingAfter = ({ around }: Held, main: Element): HTMLElement | undefined =>
  [...around.filter((place) => place.isConnected && main.contains(place)), main]
    .map((place) => place.querySelector<HTMLElement>('h1, h2, h3'))
    .find((heading) => heading !== null && isShown(heading)) ?? undefined

/**
 * Keeps the focus in the page: when what had it is taken away (a button that was pressed, a form that was sent, a whole page), it
 * goes to the heading of what stands there now, so that nobody who works by keyboard or by ear is thrown back to the very top.
 */
export const keepFocus = (main: HTMLElement): (() => void) => {
  let held: Held | undefined
  const onFocus = (event: FocusEvent): void => {
    held = event.target instanceof Element ? { element: event.target, around: placesAround(event.target) } : undefined
  }
  // Whoever clicks on an empty place let go of it on purpose.
  const onPress = (): void => {
    held = undefined
  }
  const watch = new MutationObserver(() => {
    if (held === undefined || held.element.isConnected || document.activeElement !== document.body) return
    const heading = headingAfter(held, main)
    if (heading === undefined) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPress)
  watch.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPress)
    watch.disconnect()
  }
}
