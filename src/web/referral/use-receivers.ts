import type { AnswerFor } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { useAsk } from '../app/use-query.ts'

type Agency = AnswerFor<'listStructure'>['agencies'][number]

/** The agencies a need can be passed on to: those that take consultations, without the one that passes it on; nothing until they are known. */
export const useReceivers = (): readonly Agency[] | undefined => {
  const { agencyId: own } = useSession().acting
  const { answer } = useAsk('listStructure', {})
  return answer?.agencies.filter((agency) => agency.takesIntakes && agency.id !== own)
}
