import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { hrefOf } from '../app/address.ts'
import { Telephone } from '../app/Telephone.tsx'
import { useFormWords, type HouseholdShown } from './household-page.ts'

type Props = { readonly one: HouseholdShown['referrals'][number]; readonly mayWrite: boolean }

/** 戻されたつなぎ: who gave it back and why, what comes next by when, and who holds the need meanwhile. */
export const ReturnedReferral = ({ one, mayWrite }: Props) => {
  const { words } = useFormWords()
  const reasons = useMessages(returnLabels)
  const { locale } = useLanguage()
  const again = mayWrite && one.matterId !== null ? hrefOf(`/matters/${one.matterId}/refer`, { from: one.id }) : undefined
  return (
    <Banner
      tone="warning" title={words.cameBack({ who: one.toName, need: one.need })}
      actions={<><LinkButton small href={`/referrals/${one.id}`}>{words.openReferral}</LinkButton>{again !== undefined && <LinkButton small href={again}>{words.referAgain}</LinkButton>}</>}
    >
      <Dl
        pairs={[
          { name: words.whyBack, value: [one.returnReason && reasons[one.returnReason], one.returnNote].filter(Boolean).join('　') },
          { name: words.fitting, value: one.fitting && <Telephone who={one.fitting.name} number={one.fitting.phone} /> },
          { name: words.whatNext, value: [one.nextStep, one.dueOn && formatDay(locale, one.dueOn as Day)].filter(Boolean).join('　') },
          { name: words.heldBy, value: one.holderName },
        ]}
      />
    </Banner>
  )
}
