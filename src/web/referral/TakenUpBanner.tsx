import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDay } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { HeldBy } from './HeldBy.tsx'
import { referralMessages } from './referral.messages.ts'

/** 多機関協働で引取り: who took the need up and when, and who answers for it since, also for whoever may not open what it goes on in. */
export const TakenUpBanner = ({ referral }: { readonly referral: AnswerFor<'getReferral'> }) => {
  const words = useMessages(referralMessages)
  const { locale } = useLanguage()
  const { takenUp, isSettled } = referral
  if (takenUp === null) return null
  return (
    <Banner tone="info">
      <p><strong>{words.routeTakenUp}</strong></p>
      <Dl
        pairs={[
          { name: words.takenUpBy, value: <Telephone who={[formatDay(locale, dayInTokyo(takenUp.at as Instant)), takenUp.agencyName, takenUp.who].join('　')} number={takenUp.phone} /> },
          { name: words.heldBy, value: isSettled ? '' : <HeldBy referral={referral} /> },
        ]}
      />
    </Banner>
  )
}
