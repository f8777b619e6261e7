import type { ReferralUrgency, SentNeed } from '#domain/referral/due.ts'
import type { Day } from '#domain/shared/day.ts'
import { dayInTokyo, toUtc } from '#domain/shared/instant.ts'

/** A need as it was passed on, whose days are those of the rule it was sent under; while it is a draft, of the day on which somebody asks. */
export const sentNeed = ({ urgency, sentAt }: { readonly urgency: string; readonly sentAt: string | null }, today: Day): SentNeed => ({
  urgency: urgency as ReferralUrgency, sentOn: sentAt === null ? today : dayInTokyo(toUtc(sentAt)),
})
