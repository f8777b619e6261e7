import { useState } from 'react'
import { dayInTokyo, instantFrom } from '#domain/shared/instant.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Section } from '#ui/Section.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { leavingMessages } from './accountability.messages.ts'
import { SuccessorField } from './SuccessorField.tsx'
import { TakeBackLeaving } from './TakeBackLeaving.tsx'
import { useSuccessors } from './use-successors.ts'

/** 任期満了: the post ends on a known day; who goes on is named ahead, and the office hands on by itself when the day has come. */
export const KnownEnd = ({ membershipId, name: leaver, held, endsAt, onNamed }: {
  readonly membershipId: string
  readonly name: string
  readonly held: Pick<AnswerFor<'getHoldings'>, 'version' | 'successorId' | 'plan'>
  readonly endsAt: string
  readonly onNamed: () => void
}) => {
  const words = useMessages(leavingMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const lastDay = dayInTokyo(instantFrom(Date.parse(endsAt) - 1))
  const successors = useSuccessors(membershipId, { lastDay })
  const naming = useAct('nameSuccessor')
  const [successorId, setSuccessorId] = useState(held.successorId ?? '')
  const name = async (): Promise<void> => {
    const named = await naming.run({ membershipId, version: held.version, successorId: successorId === '' ? null : successorId })
    if (named !== undefined) say({ text: words.successorNamed })
    onNamed()
  }
  return (
    <Section title={words.knownEnd}>
      <ProblemBanner problem={naming.problem} own={{ successor_not_fit: words.successorNotFitThen, no_known_end: words.noKnownEnd }} />
      <p>{words.knownEndLead({ day: formatDay(locale, lastDay) })}</p>
      <SuccessorField label={words.successorThen} name="then" value={successorId} successors={successors} none={words.supervisorThen} onChange={setSuccessorId} />
      <div className="bar"><Button isDisabled={naming.isActing || successorId === (held.successorId ?? '')} onClick={() => void name()}>{words.nameSuccessor}</Button></div>
      {held.plan !== null && <TakeBackLeaving membershipId={membershipId} name={leaver} version={held.version} plan={held.plan} onDone={onNamed} />}
    </Section>
  )
}
