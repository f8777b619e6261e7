import type { Instant } from '#domain/shared/instant.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { stepLabels } from '#i18n/referral-codes.messages.ts'
import { methodLabels, warningKindLabels } from '#i18n/casework-codes.messages.ts'
import { formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { useAsk } from '../app/use-query.ts'
import { ConsiderationCard } from '../intake/ConsiderationLines.tsx'
import { caseworkMessages } from './casework.messages.ts'

const MOST = 5
const SHOWN = 120
const labelOf = (labels: Readonly<Record<string, string>>, kind: string): string => labels[kind] ?? kind

type Entry = AnswerFor<'listStory'>['entries'][number]

/** One thing that happened: a record, an intake, or a turn of a つなぎ. */
const Happened = ({ one }: { readonly one: Entry }) => {
  const words = useMessages(caseworkMessages)
  const methods = useMessages(methodLabels)
  const turns = useMessages(stepLabels)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  const quoted = useQuoted()
  const at = formatMoment(locale, one.at as Instant)
  if (one.kind === 'referral') {
    return (
      <li>
        <p className="quiet">{`${at} ${words.referral} ${one.fromName} → ${one.toName} ${turns[one.step]}`}</p>
        <p>{[one.need, shortened(say(one.note), SHOWN)].filter(Boolean).join('　')}</p>
      </li>
    )
  }
  return (
    <li>
      <p className="quiet">{`${at} ${one.kind === 'record' ? methods[one.method] : words.began} ${one.who}`}</p>
      <p>{shortened(one.kind === 'record' ? one.facts : one.text, SHOWN)}</p>
      {one.ownWords !== '' && <p className="own-words">{quoted(one.ownWords)}</p>}
    </li>
  )
}

/** What one looks up while writing: what to beware of, how people are to be met, and what happened lately. */
export const Lately = ({ page }: { readonly page: Pick<AnswerFor<'getHouseholdPage'>, 'caseId' | 'warnings' | 'considerations' | 'members'> }) => {
  const words = useMessages(caseworkMessages)
  const kinds = useMessages(warningKindLabels)
  const { answer } = useAsk('listStory', { caseId: page.caseId })
  const lately = [...(answer?.pinned ?? []), ...(answer?.entries ?? [])].toSorted((one, other) => other.at.localeCompare(one.at)).slice(0, MOST)
  return (
    <>
      {page.warnings.map((one) => <Card key={one.id} tone="warning"><p><Badge>{labelOf(kinds, one.kind)}</Badge> {one.text}</p></Card>)}
      <ConsiderationCard considerations={page.considerations} people={page.members} />
      <Card title={words.lately}>
        {answer !== undefined && lately.length === 0 && <p className="quiet">{words.nothing}</p>}
        <ul className="plain">{lately.map((one) => <Happened key={one.id} one={one} />)}</ul>
      </Card>
    </>
  )
}
