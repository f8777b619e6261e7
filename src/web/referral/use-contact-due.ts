import { isUnderWay } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { isLate } from './DueMark.tsx'
import { referralMessages } from './referral.messages.ts'

/** 初回接触の期限: the day, once it was taken up; until then, by when at the latest, which is what its sender can tell the person. */
export const useContactDue = (referral: Pick<AnswerFor<'getReferral'>, 'status' | 'contactDueOn' | 'contactLatestOn' | 'daysOverdue'>): string => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const { status, contactDueOn, contactLatestOn } = referral
  if (contactLatestOn !== null) return (isLate(referral) ? words.contactIfTakenUpToday : words.contactLatest)({ day: formatDay(locale, contactLatestOn as Day) })
  return isUnderWay(status) && contactDueOn !== null ? formatDay(locale, contactDueOn as Day) : ''
}
