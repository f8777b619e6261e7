import type { DraftTold } from '#domain/draft/beginning.ts'
import { boxLabels } from '#i18n/intake-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { draftMessages } from './draft.messages.ts'

/** So many of what was marked stand in one line. */
const FIRST_FEW = 3

/** A draft in a few words: how it begins, else whom it names and that a number stands in it, else what was marked; nothing where it tells nothing. */
export const useSayDraft = (): ((told: DraftTold) => string) => {
  const words = useMessages(draftMessages)
  const labels: Readonly<Record<string, string>> = useMessages(boxLabels)
  const marked = (boxes: DraftTold['boxes']): string => boxes.slice(0, FIRST_FEW).map((box) => `○${labels[box] ?? box}`).join('　') + (boxes.length > FIRST_FEW ? '　…' : '')
  return ({ begins, who, hasPhone, boxes }) => begins || (hasPhone ? words.withPhone({ who }) : who) || marked(boxes)
}
