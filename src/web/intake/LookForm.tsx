import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { AskBeforeLeaving } from '../app/AskBeforeLeaving.tsx'
import type { AnswerFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { intakeMessages } from './intake.messages.ts'
import { useLateIntake } from './late-intake.ts'

type Props = { readonly intake: AnswerFor<'getIntake'>; readonly onDone: () => void }

const useLook = ({ intake, onDone }: Props) => {
  const words = useMessages(intakeMessages)
  const say = useNotice()
  const looking = useAct('lookAfterIntake')
  const [note, setNote] = useState('')
  const [nextOn, setNextOn] = useState('')
  const save = async (isOver: boolean, version = intake.version): Promise<void> => {
    const day = isOver ? undefined : dayIn(nextOn)
    if (!isOver && day === undefined) return
    const looked = await looking.run({ id: intake.id, version, note, nextContactOn: day })
    if (looked === undefined) return
    setNote('')
    say({ text: words.looked })
    onDone()
  }
  return { looking, note, setNote, nextOn, setNextOn, save }
}

/** 見守りの様子: stands at the head of the page until somebody has looked, and either looks again or ends it. */
export const LookForm = ({ intake, onDone }: Props) => {
  const words = useMessages(intakeMessages)
  const { locale } = useLanguage()
  const { looking, note, setNote, nextOn, setNextOn, save } = useLook({ intake, onDone })
  const own = { look_needs_a_note: words.lookNeedsNote, watch_needs_a_day: words.watchNeedsDay, watch_is_over: words.watchIsOver, referral_under_way: words.referralUnderWay }
  const isOver = nextOn === ''
  const now = looking.standing
  const late = useLateIntake()(intake, now, { isByOneself: looking.isByOneself, onKeepMine: () => void save(isOver, now?.version), onTakeTheirs: () => { looking.forget(); onDone() } })
  const day = intake.nextContactOn === null ? '' : formatDay(locale, intake.nextContactOn as Day)
  return (
    <Card title={words.look} tone="warning">
      <p>{words.lookLead({ who: intake.watchedBy, day })}</p>
      {late === undefined ? <ProblemBanner problem={looking.problem} own={own} /> : <Comparison {...late} />}
      <Form onSend={() => void save(isOver)}>
        <AskBeforeLeaving texts={[note]} />
        <div className="field-row"><DayField label={words.lookOn} name="lookOn" value={nextOn} onChange={setNextOn} isReturn /></div>
        <TextArea label={words.lookNote} name="lookNote" value={note} onChange={setNote} rows={2} />
        <div className="bar"><Button type="submit" kind="primary">{isOver ? words.lookOver : words.lookAgain}</Button></div>
      </Form>
    </Card>
  )
}
