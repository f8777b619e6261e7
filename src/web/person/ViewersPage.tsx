import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useId } from '../app/address.ts'
import { useAsk } from '../app/use-query.ts'
import { viewersMessages } from '../household/viewers.messages.ts'
import { Looked } from '../household/ViewersPage.tsx'

/** だれが見たか about one person, over every record of theirs that is open to the reader. */
export const PersonViewersPage = () => {
  const personId = useId()
  const { answer, problem } = useAsk('listPersonViewers', { personId })
  return <Looked answer={answer} problem={problem} isOfPerson href={`/persons/${personId}`} back={useMessages(viewersMessages).backToPerson} />
}
