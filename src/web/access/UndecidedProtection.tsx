import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { protectionMessages } from './protection.messages.ts'

/** 決める人のいない保護の依頼, for the administrator: at which agency and since when; it leaves once somebody is named who decides. */
export const UndecidedProtection = () => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  const { answer, problem } = useAsk('listUndecidedProtection', {})
  if (problem !== undefined) return <ProblemBanner problem={problem} />
  const requests = answer?.requests ?? []
  if (requests.length === 0) return null
  const lineOf = ({ kind, agencyName, askedAt }: (typeof requests)[number]): string =>
    (kind === 'conceal' ? words.concealUndecided : words.restrictUndecided)({ agency: agencyName, at: formatMoment(locale, askedAt as Instant) })
  return (
    <Banner tone="danger" title={words.undecidedTitle({ n: requests.length })}>
      <p>{words.undecidedLead}</p>
      <ul className="plain">{requests.map((one) => <li key={one.id}>{lineOf(one)}</li>)}</ul>
    </Banner>
  )
}
