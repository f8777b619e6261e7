import { RestrictDialog } from '../access/ProtectionDialogs.tsx'
import { useAsk } from '../app/use-query.ts'
import { useFormWords, type FormProps } from './household-page.ts'

/** 閲覧制限にする・解く, for a household: with the reason of whoever asked for it. */
export const RestrictHousehold = ({ page, onClose, onDone }: FormProps) => {
  const { words } = useFormWords()
  const { answer, problem } = useAsk('getMatterProtection', { matterId: page.caseId })
  if (answer === undefined && problem === undefined) return null
  const { restricted, restrictedReason } = page
  const matter = { matterId: page.caseId, version: page.matterVersion, restricted, restrictedReason, requests: answer?.requests ?? [] }
  return <RestrictDialog matter={matter} more={words.maskedExplained} onClose={onClose} onDone={onDone} />
}
