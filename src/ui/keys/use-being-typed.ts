import { useState, type FocusEvent } from 'react'
import { afterPress } from './pointer-down.ts'

/** Whether somebody is in a field, and what its element must carry for that to be known. */
export type BeingTyped = {
  readonly isBeingTyped: boolean
  readonly around: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent<HTMLElement>) => void }
}

/** Whether somebody is typing in a field (書いている間): what is said beside it waits until it is left, and until the press that left it has been a click. */
export const useBeingTyped = (): BeingTyped => {
  const [isBeingTyped, setBeingTyped] = useState(false)
  const leave = (place: HTMLElement): void => {
    if (!place.contains(document.activeElement)) setBeingTyped(false)
  }
  return {
    isBeingTyped,
    around: {
      onFocus: () => setBeingTyped(true),
      onBlur: ({ currentTarget }) => afterPress(() => setTimeout(() => leave(currentTarget))),
    },
  }
}
