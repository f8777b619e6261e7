import { firstOf, MOST_ON_VISIT_SHEET as MOST, type VisitLetters } from '#domain/household/visit-sheet.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { dayInTokyo } from '#domain/shared/instant.ts'
import { factLabels } from '#i18n/household-codes.messages.ts'
import { formatDayShort } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { PaperLines, PaperRuled, PaperTable, type PaperRow } from '#ui/Paper.tsx'
import { usePaperEntry } from '../casework/PaperStory.tsx'
import type { RecordShown } from '../casework/RecordEntry.tsx'
import { firstWordsOf } from '../casework/title-of-record.ts'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { householdPaperMessages } from './household-paper.messages.ts'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { useConsiderationRow, useFactRow, useIntakeRow, useMemberRow, useReferralRow, useSeatRow, useTaskRow, useWarningRow } from './paper-rows.tsx'
import { useVisitSheet } from './use-visit-sheet.ts'

/** A pinned record: when, and what was written, whole. Whoever pinned it meant it to be read at the door to its end. */
const usePinnedRow = (): ((one: RecordShown) => PaperRow) => {
  const { locale } = useLanguage()
  return (one) => ({ key: one.id, name: formatDayShort(locale, dayInTokyo(one.at as Instant)), value: <span className="written">{firstWordsOf(one)}</span> })
}

/** A part of the page of which the first few stand, and how many more there are; nothing where there is nothing to tell. */
const useFew = () => {
  const words = useMessages(householdPaperMessages)
  return (name: string, all: readonly PaperRow[], most = Number.POSITIVE_INFINITY): readonly PaperRow[] => {
    const { shown, more } = firstOf(all, most)
    return all.length === 0 ? [] : [{ name, value: <PaperLines rows={shown} more={more === 0 ? undefined : words.more({ n: more })} /> }]
  }
}

/** What is to be done, and by whom else. */
const useDueRows = (page: HouseholdShown, letters: VisitLetters): readonly PaperRow[] => {
  const { words } = useFormWords()
  const paper = useMessages(householdPaperMessages)
  const few = useFew()
  return [
    ...few(paper.next, page.tasks.map(useTaskRow(page, letters.others)), MOST.tasks),
    ...few(words.referrals, page.referrals.map(useReferralRow(page, letters.others)), MOST.referrals),
    ...few(words.openIntakes, page.intakes.map(useIntakeRow(letters.others)), MOST.intakes),
    ...few(words.team, page.team.map(useSeatRow()), MOST.team),
  ]
}

/** 訪問用の一枚, in the order one needs it at the door: what to beware of, what was pinned, who lives there, what is known, what is due, who else comes, what happened last, and room to write. */
export const VisitParts = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const paper = useMessages(householdPaperMessages)
  const considerations = useMessages(considerationMessages)
  const few = useFew()
  const sheet = useVisitSheet(page)
  const rows = [
    ...few(words.warnings, page.warnings.map(useWarningRow(page))),
    ...few(considerations.title, page.considerations.map(useConsiderationRow(page))),
    ...few(paper.pinned, sheet.pinned.map(usePinnedRow()), sheet.counts.pinned),
    ...few(words.members, page.members.map(useMemberRow(page, sheet.letters.others)), MOST.members),
    ...few(words.facts, page.facts.map(useFactRow(page, useMessages(factLabels), sheet.letters.known)), sheet.counts.facts),
    ...useDueRows(page, sheet.letters),
    ...few(paper.lately, sheet.latest.map(usePaperEntry(sheet.letters))),
    ...(sheet.ruled === 0 ? [] : [{ name: paper.toWriteOn, value: <PaperRuled lines={sheet.ruled} /> }]),
  ]
  return <PaperTable caption={paper.visitTitle} rows={rows} />
}
