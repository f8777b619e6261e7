import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { bothTexts, type FieldNames, type Late } from '../app/both-texts.ts'
import { intakeMessages } from './intake.messages.ts'
import type { TypedSheet } from './sheet.ts'
import { sheetFromIntake } from './sheet-change.ts'
import { sheetMessages } from './sheet.messages.ts'

type Intake = AnswerFor<'getIntake'>

/** What the texts of a 受付票 are called, where both of one are shown. */
export const useSheetNames = (): FieldNames<TypedSheet> => {
  const fields = useMessages(sheetMessages)
  const { text } = useMessages(intakeMessages)
  const { ownWords, heard, judgement, introducedBy, inquirerName, inquirerRelation, considerationNote, consentNote } = fields
  return { text, ownWords, heard, judgement, introducedBy, inquirerName, inquirerRelation, considerationNote, consentNote }
}

/** Something is decided about a sheet that somebody else went on with: as it was seen, and as it stands. */
export const useLateIntake = (): ((seen: Intake, now: Intake | undefined, then: Pick<Late, 'onKeepMine' | 'onTakeTheirs' | 'isByOneself'>) => Late | undefined) => {
  const names = useSheetNames()
  return (seen, now, then) => now && { ...then, isAsSeen: true, texts: bothTexts(names, sheetFromIntake(seen, []), sheetFromIntake(now, [])) }
}
