import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { deedLabels } from './deed.messages.ts'
import { deedNameLabels } from './deed-name.messages.ts'

/** Everything the journal can tell of (操作), in the reader's words and their order: what the contract promises, what is done at the door, and the office's own deeds. */
export const useDeedOptions = (): readonly { readonly value: string; readonly label: string }[] => {
  const deeds: Readonly<Record<string, string>> = useMessages(deedLabels)
  const names: Readonly<Record<string, string>> = useMessages(deedNameLabels)
  const collator = new Intl.Collator('ja')
  return Object.entries({ ...deeds, ...names })
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
}
