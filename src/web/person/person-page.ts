import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { AnswerFor } from '../app/api.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { personMessages } from './person.messages.ts'

/** What the page of a person shows. */
export type PersonShown = AnswerFor<'getPersonPage'>

/** What a form over the page takes. */
export type FormProps = { readonly person: PersonShown; readonly onClose: () => void; readonly onDone: () => void }

/** The record of theirs on which protection is asked for: their household, or the consultation that told of them last. */
export const recordOf = ({ households, intakes }: PersonShown): string | undefined =>
  (households.find((one) => one.until === null && one.status !== 'closed') ?? households[0])?.caseId ?? intakes[0]?.id

/** The words of these forms, those of their refusals, and how to say that something was saved. */
export const usePersonWords = () => {
  const words = useMessages(personMessages)
  const own = useMessages(householdProblems)
  const say = useNotice()
  return { words, own, saySaved: () => say({ text: words.saved }), sayPlaceSaved: () => say({ text: words.placeChangeSaved }) }
}
