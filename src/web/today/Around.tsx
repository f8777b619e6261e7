import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { formatDayShort, formatMoment } from '#i18n/format.ts'
import { Beyond } from '#ui/Beyond.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import { Count } from '#ui/Section.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { hrefOf } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { draftKindMessages } from '../draft/draft.messages.ts'
import { useSayDraft } from '../draft/use-say-draft.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { todayMessages } from './today.messages.ts'

type MyDay = AnswerFor<'getMyDay'>

const Title = ({ text, count }: { readonly text: string; readonly count: number }) => <>{text}<Count of={count} /></>

const NewIntakes = ({ intakes, beyond }: { readonly intakes: MyDay['newIntakes']; readonly beyond: number }) => {
  const words = useMessages(todayMessages)
  return (
    <Card title={<Title text={words.newIntakes} count={intakes.length + beyond} />}>
      {intakes.length === 0 && <p className="quiet">{words.noNewIntakes}</p>}
      <ul className="plain">
        {intakes.map((one) => (
          <li key={one.id}><UrgencyBadge urgency={one.urgency} /> <Link href={`/intakes/${one.id}`}>{shortened(one.text, 50)}</Link> <span className="quiet">{one.agencyName}</span> <ConcealedMark isSo={one.concealed} /></li>
        ))}
      </ul>
      <Beyond count={beyond} href={hrefOf('/intakes', { order: 'received' })} />
    </Card>
  )
}

const draftHref = (draft: MyDay['drafts'][number]): string => {
  if (draft.kind === 'drafted_referral') return `/referrals/${draft.id}/edit`
  if (draft.kind === 'record' && draft.matterId !== null) return hrefOf(`/cases/${draft.matterId}/record`, { draft: draft.id })
  if (draft.kind === 'referral' && draft.matterId !== null) return hrefOf(`/matters/${draft.matterId}/refer`, { draft: draft.id })
  return draft.matterId === null ? hrefOf('/intakes/new', { draft: draft.id }) : `/intakes/${draft.matterId}`
}

const Drafts = ({ drafts, beyond }: { readonly drafts: MyDay['drafts']; readonly beyond: number }) => {
  const words = useMessages(todayMessages)
  const kinds = useMessages(draftKindMessages)
  const { say } = useOwnWords()
  const sayDraft = useSayDraft()
  const aside = useAside()
  // Whoever it names stands beside its beginning, where no record tells of whom it is.
  const whose = (one: MyDay['drafts'][number]): string => one.householdName ?? (say(one.subjectName ?? '') || (one.begins === '' ? '' : one.who))
  const { locale } = useLanguage()
  return (
    <Card title={<Title text={words.drafts} count={drafts.length + beyond} />}>
      {drafts.length === 0 && <p className="quiet">{words.noDrafts}</p>}
      <ul className="plain">
        {drafts.map((one) => (
          <li key={one.id}>
            <Link href={draftHref(one)}>{sayDraft(one) || aside(kinds[one.kind], one.concealed ? '' : words.untitled)}</Link>{' '}
            <span className="quiet">{[whose(one), formatMoment(locale, one.savedAt as Instant)].filter(Boolean).join('　')}</span> <ConcealedMark isSo={one.concealed} />
          </li>
        ))}
      </ul>
      <Beyond count={beyond} href={hrefOf('/referrals', { box: 'drafts' })} />
    </Card>
  )
}

const Silent = ({ households, beyond }: { readonly households: MyDay['silent']; readonly beyond: number }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  return (
    <Card title={<Title text={words.silent} count={households.length + beyond} />} tone={households.length > 0 ? 'warning' : undefined}>
      {households.length === 0 && <p className="quiet">{words.noSilent}</p>}
      <ul className="plain">
        {households.map((one) => (
          <li key={one.caseId}>
            <Link href={`/cases/${one.caseId}`}>{one.householdName}</Link>{' '}
            <span className="quiet">{words.lastContact({ day: formatDayShort(locale, one.lastContactOn as Day), rhythm: one.rhythmDays, isAgreed: one.isAgreed })}</span> <ConcealedMark isSo={one.concealed} />
          </li>
        ))}
      </ul>
      <Beyond count={beyond} href={hrefOf('/cases', { standing: 'silent', sort: 'last_contact' })} />
    </Card>
  )
}

/** What stands beside the day: what came in, what fell silent, what is half written. */
export const Around = ({ day }: { readonly day: MyDay }) => (
  <>
    <NewIntakes intakes={day.newIntakes} beyond={day.beyond.newIntakes} />
    <Silent households={day.silent} beyond={day.beyond.silent} />
    <Drafts drafts={day.drafts} beyond={day.beyond.referralDrafts} />
  </>
)
