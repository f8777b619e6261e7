import { hearingLabels, methodLabels, sharingLabels } from '#i18n/casework-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { bothTexts, sayBy, type FieldNames } from '../app/both-texts.ts'
import type { DraftBody } from '../draft/draft-keeper.ts'
import { DraftNews } from '../draft/DraftLine.tsx'
import type { Keeping } from '../draft/use-draft.ts'
import { caseworkMessages } from './casework.messages.ts'
import { sheetFrom, type RecordSheet } from './record-sheet.ts'

/** What the fields of a record are called, where both texts of one are shown. */
export const useRecordNames = (): FieldNames<RecordSheet> => {
  const words = useMessages(caseworkMessages)
  const [methods, ranges, hearings] = [useMessages(methodLabels), useMessages(sharingLabels), useMessages(hearingLabels)]
  return {
    facts: words.facts, ownWords: words.ownWords, judgement: words.judgement, grounds: words.grounds, nextStep: words.nextStep, nextOn: words.nextOn,
    day: words.day, time: words.time, duration: words.duration, method: { label: words.method, say: sayBy(methods) }, place: words.place, hearing: { label: words.reached, say: sayBy(hearings) },
    withWhom: words.otherWith, sharing: { label: words.sharing, say: sayBy(ranges) },
  }
}

type Props = { readonly keeping: Keeping; readonly caseId: string; readonly mine: RecordSheet; readonly onTake: (sheet: RecordSheet) => void }

/** What somebody has to know of the draft of a 支援経過 they write in. */
export const RecordNews = ({ keeping, caseId, mine, onTake }: Props) => {
  const words = useMessages(caseworkMessages)
  const names = useRecordNames()
  const sheetOf = (body: DraftBody): RecordSheet => sheetFrom(body, mine)
  const finished = { said: words.alreadyRecorded, open: words.householdPage, hrefOf: () => `/cases/${caseId}` }
  return <DraftNews keeping={keeping} compare={(body) => bothTexts(names, mine, sheetOf(body))} onTake={(body) => onTake(sheetOf(body))} finished={finished} />
}
