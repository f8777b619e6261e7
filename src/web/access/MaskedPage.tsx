import { useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo, useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { Telephone } from '../app/Telephone.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { accessMessages } from './access.messages.ts'
import { JoinAnswer } from './JoinAnswer.tsx'

type Masked = AnswerFor<'getMaskedMatter'>
const LEAST_REASON = 20

const AskToJoin = ({ matter, again }: { readonly matter: Masked; readonly again: () => void }) => {
  const words = useMessages(accessMessages)
  const own = useMessages(householdProblems)
  const [why, setWhy] = useState('')
  const asking = useAct('askToJoin')
  const send = async (): Promise<void> => {
    if ((await asking.run({ matterId: matter.matterId, why })) !== undefined) again()
  }
  if (matter.hasAsked) return <Banner tone="info"><p>{words.asked}</p></Banner>
  return (
    <Card title={words.askToJoin}>
      <p>{words.askToJoinLead}</p>
      <ProblemBanner problem={asking.problem} own={own} />
      <TextField label={words.why} mark="needed" name="why" value={why} onChange={setWhy} onEnter={() => void send()} />
      <div className="bar"><Button kind="primary" onClick={() => void send()} isDisabled={asking.isActing}>{words.askToJoin}</Button></div>
    </Card>
  )
}

const BreakGlass = ({ matter }: { readonly matter: Masked }) => {
  const words = useMessages(accessMessages)
  const own = useMessages(householdProblems)
  const go = useGo()
  const [reason, setReason] = useState('')
  const waits = matter.breakGlassObstacle
  const opening = useAct('breakGlass')
  const send = async (): Promise<void> => {
    if ((await opening.run({ matterId: matter.matterId, reason })) !== undefined) go(`/cases/${matter.matterId}`)
  }
  return (
    <Card title={words.breakGlass} tone="danger">
      <p>{waits === null ? words.breakGlassLead : { review_waiting: words.mustWait, break_glass_limit_reached: words.mustBeReviewed }[waits]}</p>
      {waits !== null && matter.coordinatingAgency !== null && <Telephone who={matter.coordinatingAgency} number={matter.coordinatingPhone} />}
      {waits === null && (
        <>
          <ProblemBanner problem={opening.problem} own={own} />
          <TextArea label={words.reason} hint={words.reasonHint} mark="needed" name="reason" rows={3} value={reason} onChange={setReason} />
          <div className="bar"><Button kind="danger" onClick={() => void send()} isDisabled={opening.isActing || reason.trim().length < LEAST_REASON}>{words.openNow}</Button></div>
        </>
      )}
    </Card>
  )
}

/** 閲覧できない記録の案内: whom to ask, how to be let in, and the way of 緊急閲覧. Under no name, not even a letter of one: only whoever asked knows which was asked for. */
export const MaskedPage = () => {
  const words = useMessages(accessMessages)
  const { answer, problem, again } = useAsk('getMaskedMatter', { matterId: useId() })
  if (answer === undefined) return <Page title={words.closedTitle}><ProblemBanner problem={problem} /></Page>
  return (
    <Page title={answer.restricted ? words.maskedTitle : words.elsewhereTitle} lead={words.maskedLead}>
      <Card title={words.ask}>
        <Telephone who={answer.askAgency} number={answer.askPhone} />
      </Card>
      {answer.refusal !== null && <JoinAnswer answer={{ ...answer.refusal, householdName: null, accept: false }} />}
      <AskToJoin matter={answer} again={again} />
      <BreakGlass matter={answer} />
    </Page>
  )
}
