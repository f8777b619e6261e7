import { wholeSentences } from '#domain/shared/whole-sentences.ts'
import type { RecordShown } from './RecordEntry.tsx'

/** What of a contact record was written first: what was done; where nothing was, the words of the person, what was thought, what comes next. */
export const firstWordsOf = ({ facts, ownWords, judgement, nextStep }: Pick<RecordShown, 'facts' | 'ownWords' | 'judgement' | 'nextStep'>): string =>
  [facts, ownWords, judgement, nextStep].map((text) => text.trim()).find((text) => text !== '') ?? ''

/** What a contact record is about, in a line: the first sentences that were written, none cut within. */
export const titleOfRecord = (record: RecordShown, most: number): string => wholeSentences(firstWordsOf(record), most)
