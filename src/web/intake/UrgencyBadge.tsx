import type { Urgency } from '#domain/intake/codes.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'

const TONES: Readonly<Record<Urgency, Tone | 'plain'>> = { immediate: 'danger', within_48h: 'warning', within_week: 'info', usual: 'plain' }

/** How urgent something is (緊急度): the word, with a sign that reads without colour. */
export const UrgencyBadge = ({ urgency }: { readonly urgency: Urgency }) => (
  <StatusBadge tone={TONES[urgency]}>{useMessages(urgencyLabels)[urgency]}</StatusBadge>
)
