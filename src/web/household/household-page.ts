import { useNotice } from '#ui/Notices.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { householdMessages } from './household.messages.ts'
import { householdProblems } from './problem.messages.ts'

/** What the household page shows. */
export type HouseholdShown = AnswerFor<'getHouseholdPage'>

/** The earlier day the page tells of, if it is one: what happened later is none of its story. */
export const storyDayOf = ({ on, isPast }: HouseholdShown): string | undefined => (isPast ? on : undefined)

/** The short forms that open over the household page. */
export type Opened =
  | 'addTask' | 'addWarning' | 'addMember' | 'addFact' | 'addToTeam' | 'joinTeam' | 'assignLead' | 'setRhythm' | 'edit' | 'restrict' | 'askConceal' | 'lookAtDay'

/** What a form over the page takes: what is shown, and what follows when it closes or has done its work. */
export type FormProps = { readonly page: HouseholdShown; readonly onClose: () => void; readonly onDone: () => void }

/** The words of these forms, those of their refusals, and how to say that something was saved. */
export const useFormWords = () => {
  const words = useMessages(householdMessages)
  const own = useMessages(householdProblems)
  const say = useNotice()
  return { words, own, saySaved: () => say({ text: words.saved }) }
}

