import type { DraftTold } from '#domain/draft/beginning.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { draftMessages } from './draft.messages.ts'

/** A draft in a few words: how it begins, else whom it names and that a number stands in it; nothing where it tells nothing. */
export const useSayDraft = (): ((told: DraftTold) => string) => {
  const words = useMessages(draftMessages)
  return ({ begins, who, hasPhone }) => begins || (hasPhone ? words.withPhone({ who }) : who)
}
