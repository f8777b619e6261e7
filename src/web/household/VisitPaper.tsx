import { firstOf, LETTERS_OF_CONTACT, latestOf, MOST_ON_VISIT_SHEET as MOST } from '#domain/household/visit-sheet.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { PaperPart, type PaperRow } from '#ui/Paper.tsx'
import { useAsk } from '../app/use-query.ts'
import { usePaperEntry } from '../casework/PaperStory.tsx'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { householdPaperMessages } from './household-paper.messages.ts'
import { useFormWords, type HouseholdShown } from './household-page.ts'
import { useConsiderationRow, useMemberRow, useReferralRow, useSeatRow, useTaskRow, useWarningRow } from './paper-rows.tsx'

/** A list of which the first few stand, and how many more there are. */
const Few = <T,>({ title, of, most, row }: { readonly title: string; readonly of: readonly T[]; readonly most: number; readonly row: (one: T) => PaperRow }) => {
  const words = useMessages(householdPaperMessages)
  const { shown, more } = firstOf(of, most)
  return <PaperPart title={title} rows={shown.map(row)} more={more === 0 ? undefined : words.more({ n: more })} />
}

/** The last few contacts, shortened: how it was, what was said, what was agreed. An intake counts, a turn of a つなぎ does not. */
const Lately = ({ page }: { readonly page: HouseholdShown }) => {
  const words = useMessages(householdPaperMessages)
  const entry = usePaperEntry(LETTERS_OF_CONTACT)
  const { answer } = useAsk('listStory', { caseId: page.caseId })
  const told = [...(answer?.pinned ?? []), ...(answer?.entries ?? [])].filter((one) => one.kind !== 'referral')
  return <PaperPart title={words.lately} rows={latestOf(told, MOST.contacts).map(entry)} />
}

/** 訪問用の一枚, in the order one needs it at the door: what to beware of, who lives there, what is due, who else comes, what happened last. */
export const VisitParts = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const paper = useMessages(householdPaperMessages)
  const considerations = useMessages(considerationMessages)
  return (
    <>
      <PaperPart title={words.warnings} rows={page.warnings.map(useWarningRow(page))} />
      <PaperPart title={considerations.title} rows={page.considerations.map(useConsiderationRow(page))} />
      <Few title={words.members} of={page.members} most={MOST.members} row={useMemberRow(page)} />
      <Few title={paper.next} of={page.tasks} most={MOST.tasks} row={useTaskRow(page)} />
      <Few title={words.referrals} of={page.referrals} most={MOST.referrals} row={useReferralRow(page)} />
      <Few title={words.team} of={page.team} most={MOST.team} row={useSeatRow()} />
      <Lately page={page} />
    </>
  )
}
