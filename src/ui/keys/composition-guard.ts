import { isComposing, type KeyLike } from './is-composing.ts'

// WebKit ends the composition before it sends the Enter that ended it; a hand needs longer for a second Enter.
const SAME_KEYSTROKE_MS = 50

/** Remembers compositions of one field, so that the Enter that ends one is never taken for a command. */
export type CompositionGuard = {
  readonly start: () => void
  readonly end: (timeStamp: number) => void
  readonly isActive: () => boolean
  /** Whether this key may act: not part of a composition, nor the Enter that ended one. */
  readonly mayAct: (event: KeyLike & { readonly timeStamp: number }) => boolean
}

/** A guard for one field. Time stamps are those of the events, so nothing here reads a clock. */
export const compositionGuard = (): CompositionGuard => {
  let active = false
  let endedAt = Number.NEGATIVE_INFINITY
  return {
    start: () => {
      active = true
    },
    end: (timeStamp) => {
      active = false
      endedAt = timeStamp
    },
    isActive: () => active,
    mayAct: (event) => {
      if (active || isComposing(event)) return false
      return event.key !== 'Enter' || event.timeStamp - endedAt > SAME_KEYSTROKE_MS
    },
  }
}
