import { reminderFor, reminderOnSheet, type Reminder } from '#domain/intake/notification-duty.ts'
import { clauseLabels } from '#i18n/basis-clause.messages.ts'
import { notificationAsked, notificationLaw } from '#i18n/notification-duty.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import type { AnswerFor } from '../app/api.ts'
import { filled } from '../app/options.ts'
import { todayHere } from '../app/read-day.ts'
import type { TypedSheet } from './sheet.ts'
import { reminderMessages } from './reminder.messages.ts'

const Reminded = ({ reminder, isNews }: { readonly reminder: Reminder | undefined; readonly isNews: boolean }) => {
  const words = useMessages(reminderMessages)
  const asked = useMessages(notificationAsked)
  const laws = useMessages(notificationLaw)
  const clauses = useMessages(clauseLabels)
  if (reminder === undefined) return null
  return (
    <Banner tone="info" title={words.title} isNews={isNews}>
      {reminder.urgencyUnsaid && <p><strong>{words.urgencyUnsaid}</strong></p>}
      {reminder.lifeInDanger && <p>{words.lifeInDanger}{clauses.life_body_property}</p>}
      <ul>
        {reminder.duties.map((duty) => <li key={duty.about}>{asked[duty.about]} <span className="quiet">{laws[duty.about]}</span></li>)}
      </ul>
      <p>{words.whereabouts}</p>
      <p className="quiet">{words.source}</p>
    </Banner>
  )
}

/** 通報・通告と安全の一言: what to think of where DV・虐待 is marked or life is in danger. It is read, and it changes nothing. */
export const SafetyReminder = ({ sheet }: { readonly sheet: TypedSheet }) => (
  <Reminded isNews reminder={reminderFor({ boxes: sheet.boxes, worstBox: filled(sheet.worstBox), urgency: filled(sheet.urgency) }, todayHere())} />
)

/** The same on a saved sheet, until its ending says what was done. */
export const SafetyOnSheet = ({ intake }: { readonly intake: AnswerFor<'getIntake'> }) => {
  const { boxes, worstBox, urgency, outcome } = intake
  const reminder = reminderOnSheet({ boxes, worstBox: worstBox ?? undefined, urgency: urgency ?? undefined, outcome }, todayHere())
  return reminder === undefined ? null : <div className="no-print"><Reminded isNews={false} reminder={reminder} /></div>
}
