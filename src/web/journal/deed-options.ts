import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { deedLabels } from './deed.messages.ts'
import { deedNameLabels } from './deed-name.messages.ts'

type Named = AnswerFor<'listJournal'>['entries'][number]['operationName']

/** What a deed is called (操作), in the table as in what narrows it: at the door and of the office by its own name, else as the contract calls it, whether it was done or refused. */
export const useDeedName = (): ((operation: string, promised: Named) => string) => {
  const { locale } = useLanguage()
  const names: Readonly<Record<string, string>> = useMessages(deedNameLabels)
  const deeds: Readonly<Record<string, string>> = useMessages(deedLabels)
  return (operation, promised) => names[operation] ?? (locale === 'ja-simple' ? deeds[operation] : promised?.[locale]) ?? operation
}

/** Everything the journal can tell of, in the reader's words and their order: what the contract promises, what is done at the door, and the office's own deeds. */
export const useDeedOptions = (promised: AnswerFor<'listJournalStaff'>['deeds']): readonly { readonly value: string; readonly label: string }[] => {
  const nameOf = useDeedName()
  const names = useMessages(deedNameLabels)
  const collator = new Intl.Collator('ja')
  return [...promised, ...Object.keys(names).map((operation) => ({ operation, name: null }))]
    .map(({ operation, name }) => ({ value: operation, label: nameOf(operation, name) }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
}
