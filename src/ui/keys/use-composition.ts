import { useState, type CompositionEvent, type KeyboardEvent } from 'react'
import { compositionGuard } from './composition-guard.ts'

/** Two handlers to spread on a field, and the question to ask in its key handler. */
export type Composition = {
  readonly handlers: {
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: (event: CompositionEvent) => void
  }
  readonly mayAct: (event: KeyboardEvent) => boolean
  readonly isActive: () => boolean
}

/** One guard for one field, so that no key of an input method acts on it. */
export const useComposition = (): Composition => {
  const [composition] = useState<Composition>(() => {
    const guard = compositionGuard()
    return {
      handlers: { onCompositionStart: guard.start, onCompositionEnd: (event) => guard.end(event.timeStamp) },
      mayAct: guard.mayAct,
      isActive: guard.isActive,
    }
  })
  return composition
}
