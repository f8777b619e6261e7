import { standsStill } from '#domain/referral/gone-on.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { HeldBy } from './HeldBy.tsx'
import { movingMessages, referralMessages } from './referral.messages.ts'

type Referral = AnswerFor<'getReferral'>

/** 戻ってきた: why the receiver gave it back and what it says comes next, before everything else on the page. */
export const ReturnBanner = ({ referral }: { readonly referral: Referral }) => {
  const words = { ...useMessages(movingMessages), ...useMessages(referralMessages) }
  const reasons = useMessages(returnLabels)
  const { locale } = useLanguage()
  if (referral.status !== 'returned') return null
  const { returnReason, returnNote, fitting, nextStep, nextStepOn } = referral
  return (
    <Banner tone={referral.takenUp === null && standsStill(referral) ? 'warning' : 'info'}>
      <p><strong>{words.cameBack({ who: referral.toName })}</strong></p>
      <Dl
        pairs={[
          { name: words.whyBack, value: [returnReason && reasons[returnReason], returnNote].filter(Boolean).join('　') },
          { name: words.fitting, value: fitting && <Telephone who={fitting.name} number={fitting.phone} /> },
          { name: words.heldBy, value: referral.isSettled || referral.takenUp !== null ? '' : <HeldBy referral={referral} /> },
          { name: words.nextStep, value: [nextStep, nextStepOn && formatDay(locale, nextStepOn as Day)].filter(Boolean).join('　') },
        ]}
      />
    </Banner>
  )
}
