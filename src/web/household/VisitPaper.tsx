import { contactsOnVisitSheet, firstOf, LETTERS_ON_VISIT_SHEET as LETTERS, latestOf, MOST_ON_VISIT_SHEET as MOST } from '#domain/household/visit-sheet.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { PaperLines, PaperTable, type PaperRow } from '#ui/Paper.tsx'
import { useAsk } from '../app/use-query.ts'
import { usePaperEntry } from '../casework/PaperStory.tsx'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { householdPaperMessages } from './household-paper.messages.ts'
import { storyDayOf, useFormWords, type HouseholdShown } from './household-page.ts'
import { useConsiderationRow, useMemberRow, useReferralRow, useSeatRow, useTaskRow, useWarningRow } from './paper-rows.tsx'

/** About how many lines the page holds already: of somebody, and of what to beware of, there is more to say. */
const linesOf = ({ members, tasks, referrals, team, warnings, considerations }: HouseholdShown): number =>
  2 * (Math.min(members.length, MOST.members) + warnings.length + considerations.length)
  + Math.min(tasks.length, MOST.tasks) + Math.min(referrals.length, MOST.referrals) + Math.min(team.length, MOST.team)

/** The last few contacts, shortened: how it was, what was said, what was agreed. An intake counts, a turn of a つなぎ does not. */
const useLately = (page: HouseholdShown): readonly PaperRow[] => {
  const entry = usePaperEntry(LETTERS)
  const { answer } = useAsk('listStory', { caseId: page.caseId, on: storyDayOf(page) })
  const told = [...(answer?.pinned ?? []), ...(answer?.entries ?? [])].filter((one) => one.kind !== 'referral')
  return latestOf(told, contactsOnVisitSheet(linesOf(page))).map(entry)
}

/** A part of the page of which the first few stand, and how many more there are; nothing where there is nothing to tell. */
const useFew = () => {
  const words = useMessages(householdPaperMessages)
  return (name: string, all: readonly PaperRow[], most = Number.POSITIVE_INFINITY): readonly PaperRow[] => {
    const { shown, more } = firstOf(all, most)
    return all.length === 0 ? [] : [{ name, value: <PaperLines rows={shown} more={more === 0 ? undefined : words.more({ n: more })} /> }]
  }
}

/** 訪問用の一枚, in the order one needs it at the door: what to beware of, who lives there, what is due, who else comes, what happened last. */
export const VisitParts = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const paper = useMessages(householdPaperMessages)
  const considerations = useMessages(considerationMessages)
  const few = useFew()
  const rows = [
    ...few(words.warnings, page.warnings.map(useWarningRow(page))),
    ...few(considerations.title, page.considerations.map(useConsiderationRow(page))),
    ...few(words.members, page.members.map(useMemberRow(page, LETTERS.others)), MOST.members),
    ...few(paper.next, page.tasks.map(useTaskRow(page, LETTERS.others)), MOST.tasks),
    ...few(words.referrals, page.referrals.map(useReferralRow(page, LETTERS.others)), MOST.referrals),
    ...few(words.team, page.team.map(useSeatRow()), MOST.team),
    ...few(paper.lately, useLately(page)),
  ]
  return <PaperTable caption={paper.visitTitle} rows={rows} />
}
