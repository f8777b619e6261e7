import { OWN_WORDS, ownWordIn } from '#domain/shared/own-word.ts'
import { ownWordLabels } from '#i18n/own-word.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

/** What the product wrote by itself in the reader's language, and back: what is not changed stays a code. */
export const useOwnWords = () => {
  const labels = useMessages(ownWordLabels)
  return {
    say: (text: string): string => {
      const word = ownWordIn(text)
      return word === undefined ? text : labels[word]
    },
    keep: (text: string): string => OWN_WORDS.find((word) => labels[word] === text) ?? text,
  }
}
