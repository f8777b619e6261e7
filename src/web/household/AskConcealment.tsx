import { AskDialog } from '../access/ProtectionDialogs.tsx'
import { useAsk } from '../app/use-query.ts'
import type { FormProps } from './household-page.ts'

/** 秘匿を頼む, for somebody of a household: whoever hears of the danger may not conceal anybody, and asks whoever may. */
export const AskConcealment = ({ page, onClose, onDone }: FormProps) => {
  const { answer } = useAsk('getMatterProtection', { matterId: page.caseId })
  return answer === undefined ? null : <AskDialog matter={answer} kind="conceal" onClose={onClose} onDone={onDone} />
}
