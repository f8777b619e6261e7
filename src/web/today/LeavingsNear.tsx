import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Lines } from '#ui/Lines.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { todayMessages } from './today.messages.ts'

type Leaving = AnswerFor<'getMyDay'>['leavings'][number]

/** What there is to know of it: what comes to the reader; or how much they do together, and who goes on. */
const useAbout = (): ((one: Leaving) => string) => {
  const words = useMessages(todayMessages)
  return (one) => {
    const shared = one.shared === 0 ? '' : words.sharedWith({ shared: one.shared })
    const next = one.isHeir ? words.comesToYou(one) : one.heirName === null ? words.noSuccessorYet : words.successorIs({ name: one.heirName })
    return [shared, next].filter(Boolean).join('　')
  }
}

/** 離任する人: whose successor the reader is, and who of their teams leaves, from the moment the day is set. */
export const LeavingsNear = ({ leavings }: { readonly leavings: readonly Leaving[] }) => {
  const words = useMessages(todayMessages)
  const { locale } = useLanguage()
  const about = useAbout()
  if (leavings.length === 0) return null
  return (
    <Section title={words.leavingsNear} count={leavings.length}>
      <Lines
        label={words.leavingsNear}
        lines={leavings.map((one) => ({
          key: one.membershipId,
          when: <span className="no-wrap">{formatDayShort(locale, one.lastDay as Day)}</span>,
          kind: <Badge>{one.isHeir ? words.youGoOn : words.teamMateLeaves}</Badge>,
          href: '/cases',
          text: words.leavesAs({ name: one.name, post: [one.agencyName, one.post].filter(Boolean).join('　') }),
          about: about(one),
        }))}
      />
    </Section>
  )
}
