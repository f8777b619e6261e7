import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import type { AnswerFor } from '../app/api.ts'
import { Telephone } from '../app/Telephone.tsx'
import { protectionMessages } from './protection.messages.ts'

type Answered = AnswerFor<'listProtectionRequests'>['answers'][number]

/** What was decided on a request for protection, told to whoever asked: whether it was done, by whom and in what words; of the place nothing. */
export const ProtectionAnswer = ({ answer, href }: { readonly answer: Answered; readonly href: string }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const { kind, isDone, whom, about, byName, agencyName } = answer
  const conceals = kind === 'conceal'
  const title = conceals ? (isDone ? words.wasConcealed : words.wasNotConcealed) : isDone ? words.wasRestricted : words.wasNotRestricted
  return (
    <Banner tone={isDone ? 'success' : 'info'} title={title({ about })} actions={<LinkButton small href={href}>{words.openRecord}</LinkButton>}>
      {whom !== '' && <p>{words.whom({ name: whom })}</p>}
      {answer.note !== '' && <p className="written">{answer.note}</p>}
      {conceals && isDone && <p>{words.placeIsWithHandlers}</p>}
      <Telephone who={[formatMoment(locale, answer.answeredAt as Instant), byName !== null && aside(byName, agencyName ?? '')].filter(Boolean).join('　')} number={answer.agencyPhone} />
    </Banner>
  )
}
