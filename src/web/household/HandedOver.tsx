import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { UrgencyBadge } from '../intake/UrgencyBadge.tsx'
import { handedOverMessages } from './handed-over.messages.ts'
import type { HouseholdShown } from './household-page.ts'

/** 引き継がれた受付: what came to the agency that answers for the case, until somebody there takes it on. */
export const HandedOver = ({ page, again }: { readonly page: HouseholdShown; readonly again: () => void }) => {
  const words = useMessages(handedOverMessages)
  const { locale } = useLanguage()
  const { say } = useOwnWords()
  const taking = useAct('takeOnHandedOver')
  const takeOn = async (): Promise<void> => {
    if ((await taking.run({ caseId: page.caseId })) !== undefined) again()
  }
  if (page.handedOver.length === 0) return null
  return (
    <Banner tone="warning" title={words.title} actions={<Button small kind="primary" onClick={() => void takeOn()} isDisabled={taking.isActing}>{words.takeOn}</Button>}>
      <p>{words.explained}</p>
      {page.handedOver.map((one) => (
        <div key={one.intakeId}>
          <p><UrgencyBadge urgency={one.urgency} /> {one.text !== '' && <a href={`/intakes/${one.intakeId}`}>{one.text}</a>}</p>
          {one.note !== '' && <p className="written">{say(one.note)}</p>}
          <Telephone who={`${formatMoment(locale, one.at as Instant)}　${one.agencyName}`} number={one.phone} />
        </div>
      ))}
      <ProblemBanner problem={taking.problem} own={{ member_not_fit: words.notFit }} />
    </Banner>
  )
}
