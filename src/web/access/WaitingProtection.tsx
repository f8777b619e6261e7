import { useState } from 'react'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { useNotice } from '#ui/Notices.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAsk } from '../app/use-query.ts'
import { AnswerDialog, type Waiting } from './ProtectionDialogs.tsx'
import { ProtectionAnswer } from './ProtectionAnswer.tsx'
import { protectionMessages } from './protection.messages.ts'

const PLACE_OF = { intake: '/intakes', support_case: '/cases' } as const

const Waits = ({ request, again }: { readonly request: Waiting; readonly again: () => void }) => {
  const words = useMessages(protectionMessages)
  const { locale } = useLanguage()
  const aside = useAside()
  const say = useNotice()
  const [isAnswering, setAnswering] = useState(false)
  const title = request.kind === 'conceal' ? words.wantsConceal : words.wantsRestrict
  return (
    <Banner
      tone="danger" title={title({ who: request.who, agency: request.agencyName, about: request.about })}
      actions={
        <>
          <LinkButton small href={`${PLACE_OF[request.matterKind]}/${request.matterId}`}>{words.openRecord}</LinkButton>
          {request.kind === 'conceal' && request.persons.map((one) => (
            <LinkButton key={one.personId} small href={`/persons/${one.personId}`}>{words.concealPerson({ name: one.name === '' ? words.somebody : one.name })}</LinkButton>
          ))}
          <Button small kind="tertiary" onClick={() => setAnswering(true)}>{words.answerInWords}</Button>
        </>
      }
    >
      {request.whom !== '' && <p>{words.whom({ name: request.whom })}</p>}
      <p className="written">{request.why}</p>
      <p className="quiet">{formatMoment(locale, request.askedAt as Instant)}</p>
      <Telephone who={aside(request.who, request.agencyName)} number={request.agencyPhone} />
      {request.kind === 'conceal' && request.persons.length === 0 && <p>{words.bindFirst}</p>}
      {isAnswering && <AnswerDialog request={request} onClose={() => setAnswering(false)} onDone={() => { setAnswering(false); say({ text: words.saved }); again() }} />}
    </Banner>
  )
}

/** 保護の依頼 that I decide on: each stands on わたしの一日 until it is done or answered; and what was decided on mine. */
export const WaitingProtection = () => {
  const { answer, problem, again } = useAsk('listProtectionRequests', {})
  if (problem !== undefined) return <ProblemBanner problem={problem} />
  return (
    <>
      {(answer?.requests ?? []).map((one) => <Waits key={one.id} request={one} again={again} />)}
      {(answer?.answers ?? []).map((one) => <ProtectionAnswer key={one.id} answer={one} href={`${PLACE_OF[one.matterKind]}/${one.matterId}`} />)}
    </>
  )
}
