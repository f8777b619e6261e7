import type { KeyboardEvent } from 'react'

/** Whether a key belongs to an input method that is still composing: such a key submits, closes and selects nothing. */
export const isComposing = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}
