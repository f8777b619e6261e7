import { isDay, type Day } from '#domain/shared/day.ts'
import { questionsFor, type ConsentQuestion } from '#domain/intake/consent-form.ts'
import { ASKED_PLACES } from '#domain/intake/told-places.ts'
import { agencyKindLabels } from '#i18n/agency-kind.messages.ts'
import { formatDay, formatList } from '#i18n/format.ts'
import { boxLabels, channelLabels, considerationLabels, consentLabels, routeLabels } from '#i18n/intake-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { Card } from '#ui/Card.tsx'
import { Dl, type Pair } from '#ui/Dl.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useQuoted } from '#ui/language/use-named.ts'
import { Link } from '#ui/Link.tsx'
import type { AnswerFor } from '../app/api.ts'
import { cameWithMessages } from './came-with.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { inquirersPlace } from './sheet-change.ts'
import { consentQuestionLabels, sheetFieldLabels, sheetMessages } from './sheet.messages.ts'

type Intake = AnswerFor<'getIntake'>
type Part = { readonly intake: Intake }

const Written = ({ text }: { readonly text: string }) => (text === '' ? null : <p className="written">{text}</p>)

/** 聞き取り・本人の言葉・見立て, apart from one another. */
const Story = ({ intake }: Part) => {
  const words = useMessages(sheetMessages)
  const short = useMessages(sheetFieldLabels)
  const boxes = useMessages(boxLabels)
  const quoted = useQuoted()
  if ([intake.ownWords, intake.heard, intake.judgement].every((text) => text === '') && intake.boxes.length === 0) return null
  const marked = intake.boxes.map((box) => (box === intake.worstBox ? `◎${boxes[box]}` : `○${boxes[box]}`)).join('　')
  return (
    <Card title={words.story}>
      <Dl
        pairs={[
          { name: words.troubles, value: marked },
          { name: short.ownWords, value: intake.ownWords === '' ? '' : <p className="own-words">{quoted(intake.ownWords)}</p> },
          { name: short.heard, value: intake.heard === '' ? '' : <Written text={intake.heard} /> },
          { name: short.judgement, value: intake.judgement === '' ? '' : <Written text={intake.judgement} /> },
        ]}
      />
    </Card>
  )
}

const isSaid = ({ value }: Pair): boolean => value !== undefined && value !== null && value !== ''

/** 来談者と受付側の記入, as far as there is any. */
const Desk = ({ intake }: Part) => {
  const words = useMessages(sheetMessages)
  const channel = useMessages(channelLabels)
  const route = useMessages(routeLabels)
  const kinds = useMessages(agencyKindLabels)
  const considerations = useMessages(considerationLabels)
  const { locale } = useLanguage()
  const inquirer = [intake.inquirerAnonymous ? words.anonymous : intake.inquirerName, intake.inquirerRelation, ...ASKED_PLACES.map((kind) => inquirersPlace(intake, kind))].filter(Boolean).join('　')
  const pairs: readonly Pair[] = [
    { name: words.considerations, value: [...intake.considerations.map((one) => considerations[one]), intake.considerationNote].filter(Boolean).join('　') },
    { name: words.whoCame, value: inquirer },
    { name: words.channel, value: intake.channel && channel[intake.channel] },
    { name: words.route, value: intake.route && route[intake.route] },
    { name: words.introducedByKind, value: [intake.introducedByKind && kinds[intake.introducedByKind], intake.introducedBy].filter(Boolean).join('　') },
    { name: words.area, value: intake.areaName },
    { name: words.nextContactOn, value: intake.nextContactOn && formatDay(locale, intake.nextContactOn as Day) },
  ]
  return pairs.some(isSaid) ? <Card title={words.desk}><Dl pairs={pairs} /></Card> : null
}

/** 申込み・同意: the lines of the paper that belongs to the state of consent. */
const Consent = ({ intake }: Part) => {
  const words = useMessages(sheetMessages)
  const consent = useMessages(consentLabels)
  const labels = useMessages(consentQuestionLabels)
  const came = useMessages(cameWithMessages)
  const { locale } = useLanguage()
  const answered = (question: ConsentQuestion): string | undefined => {
    const answer = intake.consentForm[question]
    if (answer === undefined) return undefined
    if (question === 'explained') return words.yes
    return question === 'agreedOn' && isDay(answer) ? formatDay(locale, answer) : answer
  }
  const lines: readonly Pair[] = questionsFor(intake.consent).map((question) => ({ name: labels[question], value: answered(question) }))
  const isOnlyTold = intake.consent === 'not_asked' && intake.fromReferralId !== null
  const told: readonly Pair[] = [{ name: words.consent, value: consent[intake.consent] }, { name: came.consent, value: isOnlyTold ? came.notAskedHere : '' }]
  return (
    <Card title={words.consentPart}>
      <Dl pairs={[...told, ...lines, { name: words.consentNote, value: intake.consentNote }]} />
    </Card>
  )
}

const Extra = ({ intake }: Part) => {
  const words = useMessages(sheetMessages)
  const { locale } = useLanguage()
  if (intake.extraAnswers.length === 0) return null
  const textOf = (kind: string, answer: string | readonly string[]): string => {
    if (typeof answer !== 'string') return formatList(locale, answer)
    return kind === 'yes_no' ? (answer === 'yes' ? words.yes : words.no) : answer
  }
  return (
    <Card title={words.questions}>
      <Dl pairs={intake.extraAnswers.map((one) => ({ name: one.label, value: textOf(one.kind, one.answer) }))} />
    </Card>
  )
}

/** 秘匿の照合: of whom the sheet may be, to whoever stands for it; not on paper, which others hold. */
const MayBeConcealed = ({ intake }: Part) => {
  const words = useMessages(intakeMessages)
  if (intake.resembles.length === 0) return null
  return (
    <div className="no-print">
      <Banner tone="warning" title={words.mayBeConcealed}>
        <ul className="plain">{intake.resembles.map((one) => <li key={one.personId}><Link href={`/persons/${one.personId}`}>{one.name || words.unnamed}</Link></li>)}</ul>
        <p>{words.mayBeConcealedLead}</p>
      </Banner>
    </div>
  )
}

/** 受付票 to be read: everything that was put down, nothing that was not. */
export const IntakeSheet = ({ intake }: Part) => {
  const words = useMessages(intakeMessages)
  return (
    <>
      <MayBeConcealed intake={intake} />
      {intake.whereaboutsConcealed && <Banner tone="warning"><p>{words.concealed}</p></Banner>}
      <Story intake={intake} />
      <Desk intake={intake} />
      <Consent intake={intake} />
      <Extra intake={intake} />
    </>
  )
}
