import { useState } from 'react'
import { notedStepsOpen, type NotedStep } from '#domain/referral/step.ts'
import { notedStepLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { AskBeforeLeaving } from '../app/AskBeforeLeaving.tsx'
import type { AnswerFor } from '../app/api.ts'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { movingMessages, referralMessages } from './referral.messages.ts'

type Referral = AnswerFor<'getReferral'>

/** 歩みを書き足す: a call, going along, a three-way meeting, telling the person. What was not told yet stands first. */
export const StepPanel = ({ referral, onAdded }: { readonly referral: Referral; readonly onAdded: () => void }) => {
  const words = { ...useMessages(referralMessages), ...useMessages(movingMessages) }
  const steps = optionsFrom(notedStepsOpen(referral), useMessages(notedStepLabels))
  const say = useNotice()
  const adding = useAct('addReferralStep')
  const [step, setStep] = useState<NotedStep | ''>('')
  const [note, setNote] = useState('')
  const add = async (what: NotedStep): Promise<void> => {
    if ((await adding.run({ id: referral.id, step: what, note })) === undefined) return
    setNote('')
    setStep('')
    say({ text: words.stepAdded })
    onAdded()
  }
  return (
    <Card title={words.steps}>
      <ProblemBanner problem={adding.problem} own={{ not_possible_now: words.stepNotPossible }} />
      {referral.isReportDue && (
        <Banner
          tone="warning"
          actions={
            <>
              <Button small onClick={() => void add('reported')}>{words.report}</Button>
              <LinkButton small href={`/referrals/${referral.id}/notice`}>{words.notice}</LinkButton>
            </>
          }
        >
          <p>{words.reportLead}</p>
        </Banner>
      )}
      <Form onSend={() => { if (step !== '') void add(step) }}>
        <AskBeforeLeaving texts={[note]} />
        <Select label={words.step} name="step" mark="needed" missing={words.stepMissing} none={words.chooseStep} value={step} options={steps} onChange={setStep} />
        <TextArea label={words.note} name="stepNote" rows={2} value={note} onChange={setNote} />
        <div className="bar"><Button type="submit" isDisabled={adding.isActing}>{words.addStep}</Button></div>
      </Form>
    </Card>
  )
}
