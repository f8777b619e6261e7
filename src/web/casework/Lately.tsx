import type { Instant } from '#domain/shared/instant.ts'
import { methodLabels, warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { CareCard } from '../intake/CareLines.tsx'
import { caseworkMessages } from './casework.messages.ts'

const MOST = 5
const labelOf = (labels: Readonly<Record<string, string>>, kind: string): string => labels[kind] ?? kind

/** What one looks up while writing: what to beware of, how people are to be met, and what happened lately. */
export const Lately = ({ page }: { readonly page: Pick<AnswerFor<'getHouseholdPage'>, 'caseId' | 'warnings' | 'care' | 'members'> }) => {
  const words = useMessages(caseworkMessages)
  const methods = useMessages(methodLabels)
  const kinds = useMessages(warningKindLabels)
  const { locale } = useLanguage()
  const quoted = useQuoted()
  const { answer } = useAsk('listStory', { caseId: page.caseId, kind: 'record' })
  const records = (answer?.entries ?? []).flatMap((one) => (one.kind === 'record' ? [one] : [])).slice(0, MOST)
  return (
    <>
      {page.warnings.map((one) => <Card key={one.id} tone="warning"><p><Badge>{labelOf(kinds, one.kind)}</Badge> {one.text}</p></Card>)}
      <CareCard care={page.care} people={page.members} />
      <Card title={words.lately}>
        {records.length === 0 && <p className="quiet">{words.nothing}</p>}
        <ul className="plain">
          {records.map((one) => (
            <li key={one.id}>
              <p className="quiet">{`${formatMoment(locale, one.at as Instant)} ${methods[one.method]} ${one.who}`}</p>
              <p>{one.facts.slice(0, 120)}</p>
              {one.ownWords !== '' && <p className="own-words">{quoted(one.ownWords)}</p>}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
