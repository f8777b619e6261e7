import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { AskBeforeLeaving } from '../app/AskBeforeLeaving.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { intakeMessages } from './intake.messages.ts'
import { useLateIntake } from './late-intake.ts'
import { promiseMessages } from './promise.messages.ts'
import { PromisedContact } from './PromisedContact.tsx'

/** 緊急対応のその後: stands at the head of the page until somebody has written it. */
export const FollowUpForm = ({ intake, onDone }: { readonly intake: AnswerFor<'getIntake'>; readonly onDone: () => void }) => {
  const words = useMessages(intakeMessages)
  const { stillPromised } = useMessages(promiseMessages)
  const say = useNotice()
  const following = useAct('followUpIntake')
  const [note, setNote] = useState('')
  const [isContactDone, setContactDone] = useState(false)
  const own = { follow_up_needs_a_note: words.followUpNeedsNote, already_followed_up: words.alreadyFollowedUp, referral_under_way: words.referralUnderWay, contact_still_promised: stillPromised }
  const save = async (version = intake.version): Promise<void> => {
    if ((await following.run({ id: intake.id, version, note, isContactDone })) === undefined) return
    setNote('')
    say({ text: words.followedUpNow })
    onDone()
  }
  const now = following.standing
  const late = useLateIntake()(intake, now, { isByOneself: following.isByOneself, onKeepMine: () => void save(now?.version), onTakeTheirs: () => { following.forget(); onDone() } })
  return (
    <Card title={words.followUp} tone="danger">
      <p>{words.followUpLead}</p>
      {late === undefined ? <ProblemBanner problem={following.problem} own={own} /> : <Comparison {...late} />}
      <Form onSend={() => void save()}>
        <AskBeforeLeaving texts={[note]} />
        <TextArea label={words.followUpNote} name="followUpNote" value={note} onChange={setNote} rows={2} />
        <PromisedContact promisedOn={intake.nextContactOn} outcome="informed" isDone={isContactDone} onChange={setContactDone} />
        <div className="bar"><Button type="submit" kind="primary">{words.followUpDone}</Button></div>
      </Form>
    </Card>
  )
}
