import { foundApartByOthers } from '#domain/referral/found-apart.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort, formatList } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { referralMessages } from './referral.messages.ts'

/** Whom sender and receiver know as two different people (受付で食い違う人): both read it, how it is mended, and whether the other side found them to be two. */
export const ToldOtherwise = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const names = referral.toldOtherwise
  const found = foundApartByOthers(referral.steps, referral)
  if (names.length === 0) return null
  return (
    <Banner tone="warning">
      <p>{words.toldOtherwise({ names: formatList(locale, names) })}</p>
      {found !== undefined && <p>{words.foundApart({ who: found.agencyName ?? '', day: formatDayShort(locale, dayInTokyo(found.happenedAt as Instant)), how: found.note })}</p>}
    </Banner>
  )
}
