import { daysBetween, type Day } from '#domain/shared/day.ts'
import { standingOf } from '#domain/referral/standing.ts'
import type { DueKind } from '#domain/today/due.ts'
import { formatDayShort } from '#i18n/format.ts'
import { lateLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { Badge, StatusBadge } from '#ui/Badge.tsx'
import { Lines } from '#ui/Lines.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { todayMessages } from './today.messages.ts'

/** Something with a due day that waits for the actor. */
export type Due = AnswerFor<'getMyDay'>['due'][number]

const SOON = 3

/** When it is due, and how far that is from today: late and near are said in words, not by colour alone. */
const When = ({ dueOn, today }: { readonly dueOn: Day; readonly today: Day }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const left = daysBetween(today, dueOn)
  return (
    <>
      <span className="no-wrap">{formatDayShort(locale, dueOn)}</span>{' '}
      {left < 0 && <StatusBadge tone="danger">{words.late({ days: -left })}</StatusBadge>}
      {left >= 0 && left <= SOON && <StatusBadge tone="warning">{left === 0 ? words.dueToday : words.left({ days: left })}</StatusBadge>}
    </>
  )
}

const PLACE_OF: Readonly<Partial<Record<DueKind, string>>> = {
  task: 'cases', review: 'cases', intake: 'intakes', follow_up: 'intakes', promised: 'intakes', watch: 'intakes', concealment: 'persons',
  unbound: 'persons', resembling: 'intakes', leaver: 'leaving',
}

/** One's own end leads to the households one is named on: there is what must be handed over. */
const hrefOf = (one: Due): string => (one.kind === 'leaving' ? '/cases' : `/${PLACE_OF[one.kind] ?? 'referrals'}/${one.matterId}`)

/** Whom or what it is about; of a つなぎ that is awaited, how it stands, in the words of its own page. */
const useAbout = (today: Day): ((one: Due) => string) => {
  const words = useMessages(todayMessages)
  const standings = { ...useMessages(statusLabels), ...useMessages(lateLabels) }
  return (one) => {
    if (one.status !== null) return [standings[standingOf(one.status, one.dueOn < today)], one.about].filter(Boolean).join('　')
    if (one.kind !== 'leaving' && one.kind !== 'leaver') return one.about
    return one.about === '' ? words.noSuccessorYet : words.successorIs({ name: one.about })
  }
}

/** What is due, one line each, leading to where it is done. */
export const DueLines = ({ label, due, today }: { readonly label: string; readonly due: readonly Due[]; readonly today: Day }) => {
  const words = useMessages(todayMessages)
  const about = useAbout(today)
  const { say } = useOwnWords()
  return (
    <Lines
      label={label}
      lines={due.map((one) => ({
        key: `${one.kind}${one.id}`,
        when: <When dueOn={one.dueOn as Day} today={today} />,
        kind: <Badge>{words[one.kind]}</Badge>,
        href: hrefOf(one),
        text: (one.kind === 'concealment' || one.kind === 'unbound') && one.text === '' ? words.concealedUnnamed : say(one.text),
        sign: <ConcealedMark isSo={one.concealed} />,
        about: about(one),
      }))}
    />
  )
}
