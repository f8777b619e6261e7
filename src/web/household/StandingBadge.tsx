import { StatusBadge } from '#ui/Badge.tsx'
import type { Tone } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { standingLabels } from '#i18n/household-codes.messages.ts'

type Standing = AnswerFor<'getHouseholdPage'>['standing']

const TONES: Readonly<Record<Standing, Tone | 'plain'>> = { tasks_open: 'plain', accompanying: 'info', silent: 'warning' }

/** How an open case stands: 予定あり, 伴走中, or too long without contact. */
export const StandingBadge = ({ standing }: { readonly standing: Standing }) => (
  <StatusBadge tone={TONES[standing]}>{useMessages(standingLabels)[standing]}</StatusBadge>
)
