import type { Day } from '#domain/shared/day.ts'
import { isEndNear } from '#domain/structure/end-near.ts'
import { formatDayShort } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { todayHere } from '../app/read-day.ts'
import { useAsk } from '../app/use-query.ts'
import { structureMessages } from './structure.messages.ts'

/** The end of an agency, planned or past. */
export type Ending = AnswerFor<'listStructure'>['endings'][number]

/** How an end is said (終了): the last day of the agency, and who goes on. */
export const useSayEnding = (): ((ending: Ending) => string) => {
  const words = useMessages(structureMessages)
  const { locale } = useLanguage()
  return (ending) => (ending.isOver ? words.hasEnded : words.ends)({ day: formatDayShort(locale, ending.lastDay as Day), to: ending.successorName })
}

/** What there is to say of the end of an agency where it answers or is chosen; empty where it goes on for a year at least. */
export const useEndingOf = (): ((agencyId: string) => string) => {
  const { answer } = useAsk('listStructure', {})
  const sayEnding = useSayEnding()
  return (agencyId) => answer?.endings.filter((one) => one.agencyId === agencyId && isEndNear(one.lastDay as Day, todayHere())).map(sayEnding).join('') ?? ''
}
