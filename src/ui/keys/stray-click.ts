type Target = { readonly element: Element | null; readonly text: string }

const NOWHERE: Target = { element: null, text: '' }
let first = NOWHERE

const targetOf = (event: Event): Target => {
  const element = event.target instanceof Element ? (event.target.closest('button') ?? event.target) : null
  return { element, text: element?.textContent ?? '' }
}

// The browser counts the clicks of one place: where a first one fell is remembered until the next first one.
window.addEventListener('click', (event) => {
  if (event.detail <= 1) first = targetOf(event)
}, true)

/**
 * Whether a click is the second half of a double click whose first half fell on something else: what it hits has only just come
 * under the pointer, and nobody meant it.
 */
export const isStrayClick = (event: globalThis.MouseEvent): boolean => {
  if (event.detail <= 1) return false
  const now = targetOf(event)
  return now.element !== first.element || now.text !== first.text
}
