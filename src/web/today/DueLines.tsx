import type { ReactNode } from 'react'
import { daysBetween, type Day } from '#domain/shared/day.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { isPressing } from '#domain/intake/decide-by.ts'
import { standingOf } from '#domain/referral/standing.ts'
import { hoursLeft, SOON_AHEAD, SOON_AHEAD_OF, type DueKind } from '#domain/today/due.ts'
import { formatDayShort } from '#i18n/format.ts'
import { lateLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Lines } from '#ui/Lines.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { useOwnWords } from '../app/use-own-words.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { todayMessages } from './today.messages.ts'

/** Something with a due day that waits for the actor. */
export type Due = AnswerFor<'getMyDay'>['due'][number]

/**
 * How far it is from now, said in words and not by colour alone. Where hours count they are a guide (目安) beside the due day, which is the one every other page and paper
 * names; once that has passed as well, the days since then count.
 */
const Left = ({ one, now }: { readonly one: Due; readonly now: Instant }) => {
  const words = useMessages(todayMessages)
  const days = daysBetween(dayInTokyo(now), one.dueOn as Day)
  if (days < 0) return <StatusBadge tone="danger">{words.late({ days: -days })}</StatusBadge>
  if (one.dueAt !== null) {
    const hours = hoursLeft(one.dueAt as Instant, now)
    if (one.dueAt < now) return <StatusBadge tone="danger">{hours === 0 ? words.hoursOver : words.hoursLate({ hours: -hours })}</StatusBadge>
    return <StatusBadge tone="warning">{words.hoursLeft({ hours })}</StatusBadge>
  }
  const ahead = SOON_AHEAD_OF[one.kind]
  if (ahead !== undefined && days > SOON_AHEAD && days <= ahead) return <span className="quiet">{words.soonAhead({ days: ahead })}</span>
  return days <= SOON_AHEAD && <StatusBadge tone="warning">{days === 0 ? words.dueToday : words.left({ days })}</StatusBadge>
}

/** When it is due: the day every page names. */
const When = ({ one, now }: { readonly one: Due; readonly now: Instant }) => {
  const { locale } = useLanguage()
  return <><span className="no-wrap">{formatDayShort(locale, one.dueOn as Day)}</span> <Left one={one} now={now} /></>
}

const PLACE_OF: Readonly<Partial<Record<DueKind, string>>> = {
  task: 'cases', review: 'cases', handed_over: 'cases', intake: 'intakes', follow_up: 'intakes', promised: 'intakes', watch: 'intakes', concealment: 'persons',
  unbound: 'persons', elsewhere: 'persons', resembling: 'intakes', leaver: 'leaving',
}

/** One's own end leads to the households one is named on: there is what must be handed over. What is stranded is taken up on the board. */
const hrefOf = (one: Due): string => (one.kind === 'leaving' ? '/cases' : one.kind === 'stranded' ? '/board' : `/${PLACE_OF[one.kind] ?? 'referrals'}/${one.matterId}`)

/** Whom or what it is about; of a つなぎ that is awaited, how it stands, in the words of its own page. */
const useAbout = (today: Day): ((one: Due) => ReactNode) => {
  const words = useMessages(todayMessages)
  const standings = { ...useMessages(statusLabels), ...useMessages(lateLabels) }
  return (one) => {
    if (one.status !== null) return <>{standings[standingOf(one.status, one.dueOn < today)]}{one.about !== '' && '　'}<span className="together">{one.about}</span></>
    if (one.kind !== 'leaving' && one.kind !== 'leaver') return one.about
    return one.about === '' ? words.noSuccessorYet : words.successorIs({ name: one.about })
  }
}

/** Whoever coordinates where nobody answers, and their number. */
const ToCall = ({ who, agencyName, phone }: Due['coordinators'][number]) => {
  const words = useMessages(todayMessages)
  return <Telephone who={[words.coordinator, agencyName, who].filter(Boolean).join('　')} number={phone} />
}

/** What is due, one line each, leading to where it is done. */
export const DueLines = ({ label, due, now }: { readonly label: string; readonly due: readonly Due[]; readonly now: Instant }) => {
  const words = useMessages(todayMessages)
  const about = useAbout(dayInTokyo(now))
  const { say } = useOwnWords()
  return (
    <Lines
      label={label}
      lines={due.map((one) => ({
        key: `${one.kind}${one.id}`,
        when: <When one={one} now={now} />,
        kind: <Badge>{words[one.kind]}</Badge>,
        href: hrefOf(one),
        text: (one.kind === 'concealment' || one.kind === 'unbound' || one.kind === 'elsewhere') && one.text === '' ? words.concealedUnnamed : say(one.text),
        before: isPressing(one.urgency) && <UrgencyBadge urgency={one.urgency} />,
        sign: <ConcealedMark isSo={one.concealed} />,
        about: about(one),
        note: say(one.note),
        ...(one.coordinators.length > 0 && { ask: one.coordinators.map((who) => <ToCall key={`${who.agencyName}${who.who}`} {...who} />) }),
      }))}
    />
  )
}
