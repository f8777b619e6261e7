import { useMessages } from './language/LanguageProvider.tsx'
import { partsMessages } from './language/parts.messages.ts'

/** Said on paper alone, of a list that nobody has counted: that lines stand before or after those that are on it. */
export const OnePart = ({ newer, older }: { readonly newer: boolean; readonly older: boolean }) => {
  const words = useMessages(partsMessages)
  if (!newer && !older) return null
  return <p className="print-only one-page">{words.partOfMore({ what: words.goesOnBeside({ newer, older }) })}</p>
}
