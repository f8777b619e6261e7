import { shortened } from '#domain/shared/shortened.ts'
import type { RecordShown } from './RecordEntry.tsx'

/** What a contact record is about, in a line: the first words that were written. */
export const titleOfRecord = ({ facts, ownWords, judgement, nextStep }: RecordShown, most: number): string => {
  const first = [facts, ownWords, judgement, nextStep].map((text) => text.trim()).find((text) => text !== '') ?? ''
  return shortened(first.split('\n')[0] ?? '', most)
}
