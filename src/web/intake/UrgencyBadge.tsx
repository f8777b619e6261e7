import type { Urgency } from '#domain/intake/codes.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { urgencyLabels, urgencyUnsaid } from '#i18n/intake-codes.messages.ts'

const TONES: Readonly<Record<Urgency, Tone | 'plain'>> = { immediate: 'danger', within_48h: 'warning', within_week: 'info', usual: 'plain' }

/** Says how urgent something is, and where nobody has said, that it counts as usual for that reason (未記入). */
export const useUrgencyText = (): ((urgency: Urgency | null) => string) => {
  const labels = useMessages(urgencyLabels)
  const { unsaid } = useMessages(urgencyUnsaid)
  return (urgency) => (urgency === null ? unsaid : labels[urgency])
}

/** How urgent something is (緊急度): the word, with a sign that reads without colour. */
export const UrgencyBadge = ({ urgency }: { readonly urgency: Urgency | null }) => (
  <StatusBadge tone={urgency === null ? 'plain' : TONES[urgency]}>{useUrgencyText()(urgency)}</StatusBadge>
)
