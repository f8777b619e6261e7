import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { referralMessages } from './referral.messages.ts'

/** What left on an urgent basis and is to be looked at again (根拠の見直し): its sender reads by when, and how that is written down. */
export const BasisToReview = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  if (referral.basisReviewOn === null) return null
  return <Banner tone="warning"><p>{words.basisToReview({ day: formatDay(locale, referral.basisReviewOn as Day) })}</p></Banner>
}
