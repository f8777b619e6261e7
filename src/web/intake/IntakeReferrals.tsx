import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { formatDayShort } from '#i18n/format.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { StatusBadge } from '#ui/Badge.tsx'
import { LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { hrefOf } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { DueMark, dueDayOf, isLate } from '../referral/DueMark.tsx'
import { StandingBadge } from '../referral/StandingBadge.tsx'
import { intakeMessages } from './intake.messages.ts'

type Intake = AnswerFor<'getIntake'>
type PassedOn = Intake['referrals'][number]

const When = ({ one }: { readonly one: PassedOn }) => {
  const words = useMessages(intakeMessages)
  const { locale } = useLanguage()
  const dayOf = (at: string): string => formatDayShort(locale, dayInTokyo(at as Instant))
  return (
    <p className="quiet">
      {one.sentAt !== null && words.sentOn({ day: dayOf(one.sentAt) })}
      {one.confirmedAt !== null && `　${words.confirmedOn({ day: dayOf(one.confirmedAt) })}`}
      {dueDayOf(one) !== undefined && <>{`　${words.due} `}<DueMark one={one} /></>}
    </p>
  )
}

/** Of a return: why, what comes next, and where nothing followed it yet, the way to another agency. */
const Returned = ({ one, anewFrom }: { readonly one: PassedOn; readonly anewFrom: string | undefined }) => {
  const words = useMessages(intakeMessages)
  const reasons = useMessages(returnLabels)
  if (one.status !== 'returned') return null
  return (
    <>
      {one.returnReason !== null && <p>{`${words.whyReturned} ${reasons[one.returnReason]}`}</p>}
      {one.nextStep !== null && <p className="written">{`${words.nextStep} ${one.nextStep}`}</p>}
      {anewFrom !== undefined && <div className="bar no-print"><LinkButton small href={hrefOf(`/matters/${anewFrom}/refer`, { from: one.id })}>{words.sendAnew}</LinkButton></div>}
    </>
  )
}

/** この相談のつなぎ: to whom it was passed on, how each stands, since when and by when; of a return, why and what comes next. */
export const IntakeReferrals = ({ intake }: { readonly intake: Intake }) => {
  const words = useMessages(intakeMessages)
  const { locale } = useLanguage()
  if (intake.referrals.length === 0) return null
  const isLatest = (one: PassedOn): boolean => intake.referrals.find((other) => other.need === one.need) === one
  const isTakenUp = (one: PassedOn): boolean => one.takenUpAt !== null
  return (
    <Card title={words.passedOn}>
      <ul className="plain">
        {intake.referrals.map((one) => (
          <li key={one.id} className="line">
            <div>
              <p><Link href={`/referrals/${one.id}`}>{`→ ${one.toName}　${one.need}`}</Link></p>
              <When one={one} />
              {isTakenUp(one) && <p>{words.takenUpBy({ agency: one.takenUpBy ?? '', day: formatDayShort(locale, dayInTokyo(one.takenUpAt as Instant)) })}</p>}
              <Returned one={one} anewFrom={intake.mayWrite && isLatest(one) && !isTakenUp(one) ? intake.id : undefined} />
            </div>
            <span className="bar"><StandingBadge status={one.status} isLate={isLate(one)} />{isTakenUp(one) && <StatusBadge tone="info">{words.takenUp}</StatusBadge>}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
