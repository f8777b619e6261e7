import type { ReactNode } from 'react'
import { afterPress } from '#ui/keys/pointer-down.ts'
import type { DraftKeeper } from './draft-keeper.ts'

/** Around a form whose text is kept: tells the keeper when kana are being composed, and when a field is left. */
export const WhileWriting = ({ keeper, children }: { readonly keeper: DraftKeeper | undefined; readonly children: ReactNode }) => (
  <div onCompositionStart={() => keeper?.compose(true)} onCompositionEnd={() => keeper?.compose(false)} onBlur={() => afterPress(() => keeper?.flush())}>
    {children}
  </div>
)
