import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { leavingMessages } from './accountability.messages.ts'
import { SuccessorField } from './SuccessorField.tsx'
import { useSuccessors } from './use-successors.ts'

/** 離任の予定: a day to come is set and who goes on then; until that day is over nothing changes, and the account works. */
export const PlanLeaving = ({ membershipId, name, lastDay, held, onPlanned }: {
  readonly membershipId: string
  readonly name: string
  readonly lastDay: Day
  readonly held: Pick<AnswerFor<'getHoldings'>, 'version' | 'successorId'>
  /** Whether it was set: if not, somebody else was faster, or something stands in the way. */
  readonly onPlanned: (isSet: boolean) => void
}) => {
  const words = useMessages(leavingMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const successors = useSuccessors(membershipId, { lastDay })
  const planning = useAct('planLeaving')
  const [successorId, setSuccessorId] = useState(held.successorId ?? '')
  const day = formatDay(locale, lastDay)
  const own = {
    your_own: words.yourOwn, last_administrator: words.lastAdministrator, last_handler: words.lastHandler, successor_not_fit: words.successorNotFitThen,
    coordinator_needed: words.coordinatorNeeded, last_day_past: words.lastDayPast, last_day_too_far: words.lastDayTooFar, next_post_begins: words.nextPostBegins,
    later_than_file: words.laterThanFile,
  }
  const plan = async (): Promise<void> => {
    const planned = await planning.run({ membershipId, version: held.version, lastDay, successorId: successorId === '' ? null : successorId })
    if (planned !== undefined) say({ text: words.planned({ name, day }) })
    onPlanned(planned !== undefined)
  }
  return (
    <Form onSend={() => void plan()}>
      <ProblemBanner problem={planning.problem} own={own} />
      <p>{words.knownEndLead({ day })}</p>
      <SuccessorField label={words.successorOnLeaving} name="planned" value={successorId} successors={successors} none={words.supervisorThen} onChange={setSuccessorId} />
      <div className="bar"><Button type="submit" kind="primary" isDisabled={planning.isActing}>{words.plan}</Button></div>
    </Form>
  )
}
