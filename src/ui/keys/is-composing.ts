/** What is asked of a key event; React's and the browser's own both have it, the former inside `nativeEvent`. */
export type KeyLike = {
  readonly key: string
  readonly isComposing?: boolean
  readonly keyCode?: number
  readonly nativeEvent?: { readonly isComposing?: boolean; readonly keyCode?: number }
}

/** Whether a key belongs to an input method that is still composing: such a key submits, closes and selects nothing. */
export const isComposing = (event: KeyLike): boolean => {
  const native = event.nativeEvent ?? event
  return native.isComposing === true || native.keyCode === 229
}

/** The Escape that gives up a composition: a browser would empty a field of search by it. What stood there stays. */
export const keepsWhatStood = (event: KeyLike & { readonly preventDefault: () => void }): void => {
  if (event.key === 'Escape' && isComposing(event)) event.preventDefault()
}
