import { daysTaskIsLate } from '#domain/household/silence.ts'
import type { Day } from '#domain/shared/day.ts'
import { lateTaskMessages, standingLabels } from '#i18n/household-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'

type Standing = NonNullable<AnswerFor<'getHouseholdPage'>['standing']>
type BadgeProps = { readonly standing: Standing; readonly nextDueOn: string | undefined; readonly today: string }

const TONES: Readonly<Record<Standing, Tone | 'plain'>> = { tasks_open: 'plain', accompanying: 'info', silent: 'warning' }

/** How an open case stands: 予定あり, 予定が何日超過, 伴走中, or too long without contact. */
export const StandingBadge = ({ standing, nextDueOn, today }: BadgeProps) => {
  const labels = useMessages(standingLabels)
  const { late } = useMessages(lateTaskMessages)
  const n = daysTaskIsLate(nextDueOn as Day | undefined, today as Day)
  return standing === 'tasks_open' && n > 0 ? <StatusBadge tone="danger">{late({ n })}</StatusBadge> : <StatusBadge tone={TONES[standing]}>{labels[standing]}</StatusBadge>
}
