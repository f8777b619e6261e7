import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'

type SentByProps = { readonly referral: AnswerFor<'getReferral'>; readonly isWhole?: boolean }

/** つなぎ元: the agency that sent it, and who there; with its telephone as long as it answers, for afterwards another one is called (いま受け持つ機関). */
export const SentBy = ({ referral, isWhole = false }: SentByProps) => {
  const { sentByAgencyName, sentByName, fromPhone } = referral
  const agency = isWhole ? (referral.sentByFullName ?? referral.fromFullName) : (sentByAgencyName ?? referral.fromAgencyName)
  return <Telephone who={[agency, sentByName].filter(Boolean).join('　')} number={sentByAgencyName === null ? fromPhone : null} />
}
