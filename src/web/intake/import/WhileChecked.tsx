import type { ReactNode } from 'react'
import type { CheckState } from './use-import.ts'

/**
 * What a check says is seen, and can be acted on, only while it is the check of what is chosen: no answer of before stands beneath a newer choice. Its place
 * is kept, so that the page does not move under whoever chooses.
 */
export const WhileChecked = ({ state, children }: { readonly state: CheckState; readonly children: ReactNode }) => (
  <div className="awaited" inert={state !== 'checked'}>{children}</div>
)
