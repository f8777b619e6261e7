import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { intakeMessages } from './intake.messages.ts'

/** The household an intake goes on in; to whoever may not open it, who answers for it now, and how to be let in. */
export const GoesOnIn = ({ intake, caseId }: { readonly intake: AnswerFor<'getIntake'>; readonly caseId: string }) => {
  const words = useMessages(intakeMessages)
  if (intake.caseOpens === 'page') return <Link href={`/cases/${caseId}`}>{intake.householdName ?? words.openHousehold}</Link>
  return (
    <>
      {intake.heldBy.map((one) => <Telephone key={one.name} who={one.name} number={one.phone} />)}
      {intake.caseOpens === 'masked' && <Link href={`/matters/${caseId}/masked`}>{words.askOrJoin}</Link>}
    </>
  )
}
