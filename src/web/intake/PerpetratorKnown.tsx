import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { isConcealmentOpen, ProtectHere } from '../access/ProtectHere.tsx'
import { keyOf } from '../access/ProtectionDialogs.tsx'
import type { AnswerFor } from '../app/api.ts'
import type { Asked } from '../app/use-query.ts'
import { reminderMessages } from './reminder.messages.ts'
import type { TypedSheet } from './sheet.ts'

/** 加害者情報あり, while it is ticked: that nothing is concealed by the tick, and where it is done as soon as the sheet is saved. */
export const PerpetratorTicked = ({ sheet }: { readonly sheet: TypedSheet }) => {
  const words = useMessages(reminderMessages)
  return <output>{sheet.considerations.includes('perpetrator_near') && <p><strong>{words.perpetratorTicked}</strong></p>}</output>
}

/** The same on the saved sheet, above all else, with the switch itself for each one who is neither concealed nor asked for. */
export const PerpetratorKnown = ({ intake, asked, again }: {
  readonly intake: AnswerFor<'getIntake'>
  readonly asked: Asked<'getMatterProtection'>
  readonly again: () => void
}) => {
  const words = useMessages(reminderMessages)
  const { answer: matter } = asked
  if (matter === undefined || intake.outcome !== null || !intake.considerations.includes('perpetrator_near')) return null
  const open = matter.people.filter((one) => isConcealmentOpen(matter, one))
  if (open.length === 0) return null
  return (
    <div className="no-print">
      <Banner tone="warning" title={words.notConcealed}>
        <p>{words.notConcealedLead}</p>
        <ul className="plain">
          {open.map((one) => (
            <li key={keyOf(one)} className="line">
              <p>{one.name === '' ? words.somebody : one.name}</p>
              <ProtectHere asked={asked} who={one.subjectId === null ? { personId: one.personId } : { subjectId: one.subjectId }} again={again} />
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}
