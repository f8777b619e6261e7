import { standingOf, type ReferralStanding } from '#domain/referral/standing.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { lateLabels, receiverLateLabels, receiverStatusLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

const TONES: Readonly<Record<ReferralStanding, Tone | 'plain'>> = {
  drafted: 'plain', sent: 'info', received: 'info', accepted: 'info', met: 'warning', confirmed: 'success', returned: 'warning', withdrawn: 'plain',
  sent_late: 'danger', received_late: 'danger', accepted_late: 'danger', met_late: 'danger',
}

type BadgeProps = { readonly status: ReferralStatus; readonly isLate: boolean; readonly mine?: 'sender' | 'receiver' | 'neither' }

/** How a referral stands (状態): the word, with a sign that reads without colour. Whoever is to answer it reads so, not that it is waited for. */
export const StandingBadge = ({ status, isLate, mine }: BadgeProps) => {
  const labels = { ...useMessages(statusLabels), ...useMessages(lateLabels) }
  const asReceiver = { ...labels, ...useMessages(receiverStatusLabels), ...useMessages(receiverLateLabels) }
  const standing = standingOf(status, isLate)
  return <StatusBadge tone={TONES[standing]}>{(mine === 'receiver' ? asReceiver : labels)[standing]}</StatusBadge>
}
