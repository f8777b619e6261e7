type Target = { readonly element: Element | null; readonly text: string }

const NOWHERE: Target = { element: null, text: '' }
let first = NOWHERE

const targetOf = (event: Event): Target => {
  const element = event.target instanceof Element ? (event.target.closest('button') ?? event.target) : null
  return { element, text: element?.textContent ?? '' }
}

const remember = (event: globalThis.MouseEvent): void => {
  if (event.detail <= 1) first = targetOf(event)
}

// The browser counts the clicks of one place: where a first one fell is remembered until the next first one. Screens are also
// listed where there is no window.
if (typeof window !== 'undefined') window.addEventListener('click', remember, true)

/**
 * Whether a click is the second half of a double click whose first half fell on something else: what it hits has only just come
 * under the pointer, and nobody meant it.
 */
export const isStrayClick = (event: globalThis.MouseEvent): boolean => {
  if (event.detail <= 1) return false
  const now = targetOf(event)
  return now.element !== first.element || now.text !== first.text
}
