import type { ReferralStatus } from '#domain/referral/status.ts'
import { receiverStatusLabels, statusLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

const TONES: Readonly<Record<ReferralStatus, Tone | 'plain'>> = {
  drafted: 'plain', sent: 'info', received: 'info', accepted: 'info', met: 'warning', confirmed: 'success', returned: 'warning', withdrawn: 'plain',
}

type BadgeProps = { readonly status: ReferralStatus; readonly mine?: 'sender' | 'receiver' | 'neither' }

/** How a referral stands (状態): the word, with a sign that reads without colour. Whoever is to answer it reads so, not that it is waited for. */
export const StandingBadge = ({ status, mine }: BadgeProps) => {
  const labels = useMessages(statusLabels)
  const asReceiver = useMessages(receiverStatusLabels)
  return <StatusBadge tone={TONES[status]}>{mine === 'receiver' && (status === 'sent' || status === 'received') ? asReceiver[status] : labels[status]}</StatusBadge>
}
