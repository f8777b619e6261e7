import type { Instant } from '#domain/shared/instant.ts'
import { formatMoment } from '#i18n/format.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl } from '#ui/Dl.tsx'
import { IdentityBar } from '#ui/IdentityBar.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Page } from '#ui/Page.tsx'
import { useId } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAsk } from '../app/use-query.ts'
import { boxLabels, channelLabels, consentLabels, outcomeLabels, routeLabels } from '#i18n/intake-codes.messages.ts'
import { EndIntakeForm } from './EndIntakeForm.tsx'
import { intakeMessages } from './intake.messages.ts'
import { UrgencyBadge } from './UrgencyBadge.tsx'

type Intake = AnswerFor<'getIntake'>

const Sheet = ({ intake }: { readonly intake: Intake }) => {
  const words = useMessages(intakeMessages)
  const boxes = useMessages(boxLabels)
  const channel = useMessages(channelLabels)
  const route = useMessages(routeLabels)
  const consent = useMessages(consentLabels)
  const marked = intake.boxes.map((box) => (box === intake.worstBox ? `◎${boxes[box]}` : `○${boxes[box]}`)).join('、')
  const people = intake.subjects.map((one) => [one.name, one.kana, one.birth, one.describedAs].filter(Boolean).join(' ')).join('、')
  const inquirer = intake.inquirerAnonymous ? words.anonymous : [intake.inquirerName, intake.inquirerRelation].filter(Boolean).join(' ')
  return (
    <Card title={words.sheetTitle}>
      <Dl
        pairs={[
          { name: words.subject, value: people },
          { name: words.boxes, value: marked },
          { name: words.heard, value: intake.heard },
          { name: words.ownWords, value: intake.ownWords === '' ? '' : `「${intake.ownWords}」` },
          { name: words.judgement, value: intake.judgement },
          { name: words.inquirer, value: inquirer },
          { name: words.channel, value: intake.channel && channel[intake.channel] },
          { name: words.route, value: intake.route && route[intake.route] },
          { name: words.consent, value: consent[intake.consent] },
          { name: words.consentNote, value: intake.consentNote },
          { name: words.whereabouts, value: intake.whereaboutsConcealed ? words.concealed : intake.whereabouts.map((one) => one.text).join('、') },
          { name: words.note, value: intake.outcomeNote },
        ]}
      />
    </Card>
  )
}

/** 受付票: what was heard, and the next thing to do with it. */
export const IntakePage = () => {
  const words = useMessages(intakeMessages)
  const outcome = useMessages(outcomeLabels)
  const { locale } = useLanguage()
  const id = useId()
  const { answer, problem, again } = useAsk('getIntake', { id })
  if (answer === undefined) return <Page title={words.sheetTitle}><ProblemBanner problem={problem} /></Page>
  return (
    <article className="page">
      <IdentityBar
        title={answer.text}
        windowTitle={`${words.number} ${answer.number}`}
        badges={<><UrgencyBadge urgency={answer.urgency} /><Badge>{answer.outcome === null ? words.stateOpen : outcome[answer.outcome]}</Badge></>}
        parts={[
          { name: words.number, value: answer.number },
          { name: words.received, value: formatMoment(locale, answer.receivedAt as Instant) },
          { name: words.agency, value: answer.agencyName },
          { name: words.receivedBy, value: answer.receivedByName },
        ]}
        actions={
          <>
            <Button kind="tertiary" onClick={() => window.print()}>{words.print}</Button>
            {answer.caseId !== null && <LinkButton href={`/cases/${answer.caseId}`}>{words.openHousehold}</LinkButton>}
          </>
        }
        primary={answer.mayWrite && <LinkButton href={`/matters/${id}/refer`} kind="primary">{words.refer}</LinkButton>}
      />
      <Sheet intake={answer} />
      {answer.mayWrite && <EndIntakeForm id={id} version={answer.version} onEnded={again} />}
    </article>
  )
}
