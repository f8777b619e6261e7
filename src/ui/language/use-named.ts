import { useMessages } from './LanguageProvider.tsx'
import { partsMessages } from './parts.messages.ts'

/** Joins a name and what it is in one line, by the colon of the reader's language; without a value the name alone. */
export const useNamed = (): ((name: string, value: string) => string) => {
  const words = useMessages(partsMessages)
  return (name, value) => (value === '' ? name : words.named({ name, value }))
}
