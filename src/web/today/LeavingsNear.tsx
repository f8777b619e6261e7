import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { todayMessages } from './today.messages.ts'

type Leaving = AnswerFor<'getMyDay'>['leavings'][number]

/** What there is to know of it: what comes to the reader; or how much they do together, and who goes on. */
const useAbout = (): ((one: Leaving) => string) => {
  const words = useMessages(todayMessages)
  return (one) => {
    const shared = one.isMe || one.shared === 0 ? '' : words.sharedWith({ shared: one.shared })
    const heir = one.heirName === null ? words.noSuccessorYet : words.successorIs({ name: one.heirName })
    const next = one.comes === null ? [heir] : one.isMe ? [heir, words.goesOnFromYou(one.comes)] : [words.comesToYou(one.comes)]
    return [shared, ...next].filter(Boolean).join('　')
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
      <ul className="plain" aria-label={words.leavingsNear}>
        {leavings.map((one) => (
          <li key={one.membershipId} className="line">
            <div>
              <p>
                <span className="no-wrap">{formatDayShort(locale, one.lastDay as Day)}</span> <Badge>{one.isMe ? words.youLeave : one.comes !== null ? words.youGoOn : words.teamMateLeaves}</Badge>{' '}
                <Link href="/cases">{words.leavesAs({ name: one.name, post: [one.agencyName, one.post].filter(Boolean).join('　') })}</Link>
              </p>
              <p className="quiet">{about(one)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
