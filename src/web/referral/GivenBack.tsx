import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { referralMessages } from './referral.messages.ts'
import { returnsOf, type Origin } from './sheet-state.ts'

/** 戻した機関の次の一手: of the need that is passed on again, who gave it back, why, and what they said comes next; the last one first. */
export const GivenBack = ({ origin, routeId }: { readonly origin: Origin; readonly routeId: string }) => {
  const words = useMessages(referralMessages)
  const reasons = useMessages(returnLabels)
  const { locale } = useLanguage()
  const returns = returnsOf(origin, routeId).toReversed()
  if (returns.length === 0) return null
  return (
    <Banner tone="info">
      {returns.map((one) => (
        <div key={one.id}>
          <p><strong>{words.cameBack({ who: one.toName })}</strong></p>
          <Dl
            pairs={[
              { name: words.nextStep, value: [one.nextStep, one.nextStepOn && formatDay(locale, one.nextStepOn as Day)].filter(Boolean).join('　') },
              { name: words.whyBack, value: [one.returnReason && reasons[one.returnReason], one.returnNote].filter(Boolean).join('　') },
            ]}
          />
        </div>
      ))}
    </Banner>
  )
}
