import type { ReferralStatus } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDayShort } from '#i18n/format.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { referralMessages } from './referral.messages.ts'

/** A referral as far as its due day is concerned. */
export type Dated = {
  readonly status: ReferralStatus
  readonly answerDueOn: string | null
  readonly contactDueOn: string | null
  readonly confirmDueOn: string | null
  readonly daysOverdue: number | null
}

/** The day that counts now: of the answer while it is awaited, then of the first contact, then of confirming it. */
export const dueDayOf = (one: Dated): Day | undefined => {
  if (one.status === 'sent' || one.status === 'received') return (one.answerDueOn ?? undefined) as Day | undefined
  if (one.status === 'met') return (one.confirmDueOn ?? undefined) as Day | undefined
  return one.status === 'accepted' ? ((one.contactDueOn ?? undefined) as Day | undefined) : undefined
}

/** Whether the day that counts now has passed (期限超過). */
export const isLate = ({ daysOverdue }: Pick<Dated, 'daysOverdue'>): boolean => daysOverdue !== null && daysOverdue > 0

/** The due day that counts now (期限), and by how many days it has passed. */
export const DueMark = ({ one }: { readonly one: Dated }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const due = dueDayOf(one)
  if (due === undefined) return null
  return (
    <>
      {formatDayShort(locale, due)} {isLate(one) && <StatusBadge tone="danger">{words.overdue({ n: one.daysOverdue ?? 0 })}</StatusBadge>}
    </>
  )
}
