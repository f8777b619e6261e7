import { quoted, withoutQuotes } from '#i18n/quoted.ts'
import { useMessages } from './LanguageProvider.tsx'
import { partsMessages } from './parts.messages.ts'

/** Joins a name and what it is in one line, by the colon of the reader's language; without a value the name alone. */
export const useNamed = (): ((name: string, value: string) => string) => {
  const words = useMessages(partsMessages)
  return (name, value) => (value === '' ? name : words.named({ name, value }))
}

/** Adds what is said by the way, in the brackets of the reader's language; without it the text alone. */
export const useAside = (): ((text: string, aside: string) => string) => {
  const words = useMessages(partsMessages)
  return (text, aside) => (aside === '' ? text : words.aside({ text, aside }))
}

/** What somebody said, in the quotation marks of the reader's language, whether or not whoever wrote it down put any. */
export const useQuoted = (): ((text: string) => string) => {
  const words = useMessages(partsMessages)
  return (text) => {
    const plain = withoutQuotes(text)
    return plain === undefined ? quoted(text) : words.quoted({ text: plain })
  }
}
