import { factLabels } from '#i18n/household-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { PaperPart } from '#ui/Paper.tsx'
import { WholeStory } from '../casework/PaperStory.tsx'
import { considerationMessages } from '../intake/consideration.messages.ts'
import { storyDayOf, useFormWords, type HouseholdShown } from './household-page.ts'
import {
  useCallerRow, useConsiderationRow, useFactRow, useIntakeRow, useMemberRow, useReferralRow, useSeatRow, useTaskRow, useWarningRow,
} from './paper-rows.tsx'

const Heard = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const labels = useMessages(factLabels)
  const parts = useMessages(partsMessages)
  return (
    <>
      <PaperPart title={words.openIntakes} rows={page.intakes.map(useIntakeRow())} />
      <PaperPart title={words.callers} rows={page.callers.map(useCallerRow())} more={page.callersBeyond === 0 ? undefined : parts.andMore({ count: page.callersBeyond })} />
      <PaperPart title={words.facts} rows={page.facts.map(useFactRow(page, labels))} />
    </>
  )
}

/** What is due now; an earlier day has none of it, and the sheet says so above. */
const DueParts = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const [task, referral] = [useTaskRow(page), useReferralRow(page)]
  if (page.isPast) return null
  return (
    <>
      <PaperPart title={words.tasks} rows={page.tasks.map(task)} />
      <PaperPart title={words.referrals} rows={page.referrals.map(referral)} />
    </>
  )
}

/** 世帯の記録の全体: everything the page tells its reader, and the timeline to its beginning. */
export const WholeParts = ({ page }: { readonly page: HouseholdShown }) => {
  const { words } = useFormWords()
  const considerations = useMessages(considerationMessages)
  return (
    <>
      <PaperPart title={words.warnings} rows={page.warnings.map(useWarningRow(page))} />
      <PaperPart title={considerations.title} rows={page.considerations.map(useConsiderationRow(page))} />
      <PaperPart title={words.members} rows={page.members.map(useMemberRow(page))} />
      <DueParts page={page} />
      <PaperPart title={words.team} rows={page.team.map(useSeatRow())} />
      <Heard page={page} />
      <WholeStory caseId={page.caseId} on={storyDayOf(page)} />
    </>
  )
}
