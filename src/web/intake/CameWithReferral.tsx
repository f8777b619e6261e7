import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { basisLabels } from '#i18n/referral-codes.messages.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Dl } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { ContactConcealed } from '../referral/ContactConcealed.tsx'
import { HeldBy } from '../referral/HeldBy.tsx'
import { PerpetratorWarning } from '../referral/PerpetratorWarning.tsx'
import { SentBy } from '../referral/SentBy.tsx'
import { ToldOtherwise } from '../referral/ToldOtherwise.tsx'
import { TravelledFacts } from '../referral/TravelledFacts.tsx'
import { cameWithMessages } from './came-with.messages.ts'

type Referral = AnswerFor<'getReferral'>

/** What the sender says of consent, as theirs: it is nothing that anybody asked here. */
const useToldConsent = (): ((facts: Referral['facts']) => string) => {
  const words = useMessages(cameWithMessages)
  const bases = useMessages(basisLabels)
  const { locale } = useLanguage()
  return (facts) => {
    const consented = facts.filter((fact) => fact.basis === 'consent')
    if (consented.length === 0) return words.noConsentTold
    const notes = [...new Set(consented.map((fact) => fact.basisNote).filter((note) => note !== ''))]
    return words.consentTold({ basis: bases.consent, said: formatList(locale, notes) })
  }
}

const Received = ({ referral }: { readonly referral: Referral }) => {
  const words = useMessages(cameWithMessages)
  const toldConsent = useToldConsent()
  const { locale } = useLanguage()
  const sentOn: Day | undefined = referral.sentAt === null ? undefined : dayInTokyo(referral.sentAt as Instant)
  const met = referral.firstContactAt === null ? '' : [formatMoment(locale, referral.firstContactAt as Instant), referral.firstContactNote].filter(Boolean).join('　')
  if (sentOn === undefined) return null
  return (
    <Section title={words.title} count={referral.facts.length} actions={<LinkButton small kind="tertiary" href={`/referrals/${referral.id}`}>{words.open}</LinkButton>}>
      <Dl
        pairs={[
          { name: words.from, value: <SentBy referral={referral} isWhole /> },
          { name: words.heldBy, value: referral.sentByAgencyName === null ? '' : <HeldBy referral={referral} /> },
          { name: words.sentOn, value: formatDay(locale, sentOn) },
          { name: words.met, value: met && <span className="written">{met}</span> },
          { name: words.consent, value: toldConsent(referral.facts) },
        ]}
      />
      <PerpetratorWarning facts={referral.facts} who={referral.fromAgencyName} phone={referral.fromPhone} />
      <ToldOtherwise referral={referral} />
      <ContactConcealed shown={referral} />
      <TravelledFacts facts={referral.facts} on={sentOn} />
    </Section>
  )
}

/** つなぎで受け取ったこと: what travelled to this sheet, read as the つなぎ itself is, and by nobody who may not open that. */
export const CameWithReferral = ({ referralId }: { readonly referralId: string }) => {
  const { answer, problem } = useAsk('getReferral', { id: referralId })
  if (answer !== undefined) return <Received referral={answer} />
  return problem?.code === 'not_found' ? null : <ProblemBanner problem={problem} />
}
