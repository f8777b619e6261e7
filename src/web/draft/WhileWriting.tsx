import type { ReactNode } from 'react'
import type { DraftKeeper } from './draft-keeper.ts'

/** Around a form whose text is kept: tells the keeper when kana are being composed, and when a field is left. */
export const WhileWriting = ({ keeper, children }: { readonly keeper: DraftKeeper | undefined; readonly children: ReactNode }) => (
  <div onCompositionStart={() => keeper?.compose(true)} onCompositionEnd={() => keeper?.compose(false)} onBlur={() => keeper?.flush()}>
    {children}
  </div>
)
