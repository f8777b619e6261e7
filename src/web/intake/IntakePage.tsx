import { Link, useParams } from '@tanstack/react-router'
import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import type { AnswerFor } from '../app/api.ts'
import { useLocale, useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { boxLabels, channelLabels, consentLabels, outcomeLabels, routeLabels, urgencyLabels } from './code-labels.messages.ts'
import { EndIntakeForm } from './EndIntakeForm.tsx'
import { intakeMessages } from './intake.messages.ts'

type Intake = AnswerFor<'getIntake'>

const Pair = ({ term, children }: { readonly term: string; readonly children: string | null }) =>
  children === null || children === '' ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )

const SheetPairs = ({ intake }: { readonly intake: Intake }) => {
  const words = useMessages(intakeMessages)
  const boxes = useMessages(boxLabels)
  const marked = intake.boxes.map((box) => (box === intake.worstBox ? `◎${boxes[box]}` : `○${boxes[box]}`)).join('、')
  const people = intake.subjects.map((one) => [one.name, one.kana, one.birth, one.describedAs].filter(Boolean).join(' ')).join('、')
  const channel = useMessages(channelLabels)
  const route = useMessages(routeLabels)
  return (
    <dl className="pairs">
      <Pair term={words.subject}>{people}</Pair>
      <Pair term={words.boxes}>{marked}</Pair>
      <Pair term={words.heard}>{intake.heard}</Pair>
      <Pair term={words.ownWords}>{intake.ownWords === '' ? '' : `「${intake.ownWords}」`}</Pair>
      <Pair term={words.judgement}>{intake.judgement}</Pair>
      <Pair term={words.inquirer}>{intake.inquirerAnonymous ? words.anonymous : [intake.inquirerName, intake.inquirerRelation].filter(Boolean).join(' ')}</Pair>
      <Pair term={words.channel}>{intake.channel === null ? null : channel[intake.channel]}</Pair>
      <Pair term={words.route}>{intake.route === null ? null : route[intake.route]}</Pair>
      <Pair term={words.consent}>{useMessages(consentLabels)[intake.consent]}</Pair>
      <Pair term={words.consentNote}>{intake.consentNote}</Pair>
      <Pair term={words.whereabouts}>{intake.whereaboutsConcealed ? words.concealed : intake.whereabouts.map((one) => one.text).join('、')}</Pair>
      <Pair term={words.note}>{intake.outcomeNote}</Pair>
    </dl>
  )
}

/** 受付票: what was heard, and the next thing to do with it. */
export const IntakePage = () => {
  const words = useMessages(intakeMessages)
  const urgency = useMessages(urgencyLabels)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLocale()
  const { id = '' } = useParams({ strict: false })
  const { answer, problem, again } = useAsk('getIntake', { id })
  if (answer === undefined) return <div className="page"><title>{words.newTitle}</title><h1>{words.newTitle}</h1><ProblemBanner problem={problem} /></div>
  return (
    <article className="page">
      <title>{`${words.number} ${answer.number}`}</title>
      <header className="identity">
        <h1>{answer.text}</h1>
        <p>
          <span className={`badge badge-${answer.urgency}`}>{urgency[answer.urgency]}</span>{' '}
          {`${words.number} ${answer.number}　${formatMoment(locale, answer.receivedAt as Instant)}　${answer.agencyName}　${answer.receivedByName}`}
        </p>
        <p>{answer.outcome === null ? words.stateOpen : outcome[answer.outcome]}</p>
      </header>
      <div className="bar no-print">
        {answer.mayWrite && <Link className="button" to="/matters/$id/refer" params={{ id }}>{words.refer}</Link>}
        {answer.caseId !== null && <Link className="button" to="/cases/$id" params={{ id: answer.caseId }}>{words.openHousehold}</Link>}
        <button type="button" className="button" onClick={() => window.print()}>{words.print}</button>
      </div>
      <SheetPairs intake={answer} />
      {answer.mayWrite && <EndIntakeForm id={id} version={answer.version} onEnded={again} />}
    </article>
  )
}
