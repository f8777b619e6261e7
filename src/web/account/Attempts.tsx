import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { Empty } from '#ui/Empty.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import { Table, type Column } from '#ui/Table.tsx'
import type { AnswerFor } from '../app/api.ts'
import { accountMessages, wayMessages } from './account.messages.ts'

type Tried = AnswerFor<'getMyAccount'>['attempts'][number]

/** サインインの記録: who tried to come in by this name, and whether they did. */
export const Attempts = ({ attempts }: { readonly attempts: readonly Tried[] }) => {
  const words = useMessages(accountMessages)
  const ways = useMessages(wayMessages)
  const { locale } = useLanguage()
  const resultOf = (one: Tried): string => (one.succeeded ? words.succeeded : one.wrongCode ? words.wrongCode : words.failed)
  const columns: readonly Column<Tried>[] = [
    { key: 'at', heading: words.at, isRowHeader: true, cell: (one) => formatMoment(locale, one.at as Instant) },
    { key: 'way', heading: words.way, cell: (one) => ways[one.way] },
    { key: 'address', heading: words.address, cell: (one) => one.address },
    {
      key: 'result',
      heading: words.result,
      cell: (one) => <StatusBadge tone={one.succeeded ? 'success' : one.wrongCode ? 'danger' : 'warning'}>{resultOf(one)}</StatusBadge>,
    },
  ]
  return (
    <Section title={words.attempts}>
      <Table caption={words.attempts} isCaptionHidden columns={columns} rows={attempts} keyOf={(one) => one.id} empty={<Empty title={words.noAttempts} />} />
    </Section>
  )
}
