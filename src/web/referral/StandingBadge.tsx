import type { ReferralStatus } from '#domain/referral/status.ts'
import { statusLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'

const TONES: Readonly<Record<ReferralStatus, Tone | 'plain'>> = {
  drafted: 'plain', sent: 'info', received: 'info', accepted: 'info', met: 'warning', confirmed: 'success', returned: 'warning', withdrawn: 'plain',
}

/** How a referral stands (状態): the word, with a sign that reads without colour. */
export const StandingBadge = ({ status }: { readonly status: ReferralStatus }) => <StatusBadge tone={TONES[status]}>{useMessages(statusLabels)[status]}</StatusBadge>
