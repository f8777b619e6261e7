import { BOXES, CHANNELS, CONSIDERATIONS, ROUTES, URGENCIES, type Box } from '#domain/intake/codes.ts'
import { WITHOUT_CONSENT } from '#domain/intake/consent-form.ts'
import { whenToCallAmong, type AskedPlace } from '#domain/intake/told-places.ts'
import type { PaperNotice } from '#domain/intake/paper-notice.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { quoted } from '#i18n/quoted.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { agencyKindLabels } from '#i18n/agency-kind.messages.ts'
import { formatDay, formatList, formatMoment } from '#i18n/format.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { boxLabels, channelLabels, considerationLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Paper, PaperTable } from '#ui/Paper.tsx'
import type { AnswerFor } from '../app/api.ts'
import { paperMessages } from './paper.messages.ts'
import { PlaceShown } from './PlaceShown.tsx'
import { Pledge } from './PaperPledge.tsx'
import { inquirersPlace } from './sheet-change.ts'
import { consentQuestionLabels } from './sheet.messages.ts'
import { useUrgencyText } from './UrgencyBadge.tsx'
import { useBirthShown } from './use-date-reader.ts'

type Intake = AnswerFor<'getIntake'>
type Part = { readonly intake: Intake | undefined }

const joined = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join('　')

const Head = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const { locale } = useLanguage()
  return (
    <PaperTable
      caption={words.receivedOn}
      rows={[
        { name: words.number, value: intake && numberText('intake', intake.number) },
        { name: words.receivedOn, value: intake && formatMoment(locale, intake.receivedAt as Instant) },
        { name: words.agency, value: intake?.agencyName },
        { name: words.receivedBy, value: intake?.receivedByName },
      ]}
    />
  )
}

const placesOfFirst = (intake: Intake) =>
  intake.whereabouts.filter((one) => one.whose === 'person' && (one.subjectId === null || one.subjectId === intake.subjects[0]?.id))

const usePlaces = (intake: Intake | undefined) => {
  const words = useMessages(paperMessages)
  return (kind: string): string => {
    if (intake === undefined) return ''
    return intake.whereaboutsConcealed ? words.concealed : placesOfFirst(intake).filter((one) => one.kind === kind).map((one) => one.text).join('　')
  }
}

const Person = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const sexes = useMessages(sexLabels)
  const { locale } = useLanguage()
  const birthShown = useBirthShown()
  const placesOf = usePlaces(intake)
  const said = whenToCallAmong(intake === undefined ? [] : placesOfFirst(intake))
  const [first, ...others] = intake?.subjects ?? []
  const isBlank = intake === undefined
  return (
    <>
      <h3>{words.basics}</h3>
      <PaperTable
        caption={words.basics}
        rows={[
          { name: words.kana, value: first?.kana },
          { name: words.name, value: first && (first.name ?? first.personName ?? (first.kana === null ? first.describedAs : '')) },
          { name: words.sex, value: isBlank ? words.sexBlank : first?.sex && sexes[first.sex] },
          { name: words.birth, value: isBlank ? words.birthBlank : birthShown(first?.birth) },
          { name: words.address, value: isBlank ? words.addressBlank : <PlaceShown text={placesOf('address')} said={said.addressMayContact} /> },
          { name: words.phone, value: isBlank ? words.phoneBlank : <PlaceShown text={placesOf('phone')} said={said.phoneMayContact} /> },
          { name: words.email, value: <PlaceShown text={placesOf('email')} said={said.emailMayContact} /> },
          ...(said.isApart && said.mayContact === '' ? [] : [{ name: said.isApart ? words.way : words.mayContact, value: said.mayContact }]),
          ...(others.length === 0 ? [] : [{ name: words.others, value: formatList(locale, others.map((one) => joined(one.name ?? one.personName, one.describedAs))) }]),
        ]}
      />
    </>
  )
}

const Inquirer = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const placeOf = (kind: AskedPlace) => intake && (intake.whereaboutsConcealed ? words.concealed : inquirersPlace(intake, kind))
  return (
    <>
      <h3>{words.inquirer}</h3>
      <PaperTable
        caption={words.inquirer}
        rows={[
          { name: words.name, value: intake?.inquirerName },
          { name: words.phone, value: placeOf('phone') },
          { name: words.email, value: placeOf('email') },
          { name: words.address, value: placeOf('address') },
          { name: words.relation, value: intake === undefined ? words.relationBlank : intake.inquirerRelation },
        ]}
      />
    </>
  )
}

const Troubles = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const boxes = useMessages(boxLabels)
  const markOf = (box: Box): string => (intake?.worstBox === box ? '◎' : intake?.boxes.includes(box) === true ? '○' : '□')
  return (
    <>
      <h3>{words.troubles}</h3>
      <ul className="paper-boxes">
        {BOXES.map((box) => <li key={box}>{`${markOf(box)} ${boxes[box]}`}</li>)}
      </ul>
    </>
  )
}

const Story = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const isTall = intake === undefined
  return (
    <>
      <h3>{words.wish}</h3>
      <PaperTable
        caption={words.wish}
        rows={[
          { name: words.wish, value: intake?.text, isTall },
          { name: words.ownWords, value: intake !== undefined && intake.ownWords !== '' ? quoted(intake.ownWords) : '', isTall },
          ...(intake === undefined ? [] : [{ name: words.heard, value: intake.heard }]),
        ]}
      />
    </>
  )
}

const WithoutConsent = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const labels = useMessages(consentQuestionLabels)
  return (
    <>
      <h3>{words.noConsent}</h3>
      <PaperTable
        caption={words.noConsent}
        rows={WITHOUT_CONSENT.map((question) => ({ name: labels[question], value: intake?.consentForm[question], isTall: intake === undefined }))}
      />
    </>
  )
}

const useDeskLabels = () => ({
  channel: useMessages(channelLabels), route: useMessages(routeLabels), urgency: useMessages(urgencyLabels), consideration: useMessages(considerationLabels), kind: useMessages(agencyKindLabels),
})

const allOf = (list: readonly string[], named: Readonly<Record<string, string>>): string => list.map((one) => `□${named[one]}`).join('　')

const Desk = ({ intake }: Part) => {
  const words = useMessages(paperMessages)
  const labels = useDeskLabels()
  const urgencyText = useUrgencyText()
  const { locale } = useLanguage()
  const rows = intake === undefined
    ? [
        { name: words.channel, value: allOf(CHANNELS, labels.channel) },
        { name: words.route, value: allOf(ROUTES, labels.route) },
        { name: words.introducedBy, value: '' },
        { name: words.urgency, value: allOf(URGENCIES, labels.urgency) },
        { name: words.considerations, value: allOf(CONSIDERATIONS, labels.consideration) },
        { name: words.next, value: '' },
      ]
    : [
        { name: words.channel, value: intake.channel && labels.channel[intake.channel] },
        { name: words.route, value: intake.route && labels.route[intake.route] },
        { name: words.introducedBy, value: joined(intake.introducedByKind && labels.kind[intake.introducedByKind], intake.introducedBy) },
        { name: words.urgency, value: urgencyText(intake.urgency) },
        { name: words.considerations, value: joined(...intake.considerations.map((one) => labels.consideration[one]), intake.considerationNote) },
        { name: words.next, value: intake.nextContactOn && formatDay(locale, intake.nextContactOn as Day) },
      ]
  return (
    <>
      <h3>{words.desk}</h3>
      <PaperTable caption={words.desk} rows={rows} />
    </>
  )
}

/** 相談受付・申込票 on A4: blank or filled, with consent or without. Boxes may stay empty; nothing has to be written. */
export const IntakePaper = ({ intake, form, notice }: Part & { readonly form: 'with' | 'without'; readonly notice?: PaperNotice | undefined }) => {
  const words = useMessages(paperMessages)
  const mark = notice === undefined ? words.confidential : words.confidentialConcealed
  return (
    <Paper title={form === 'with' ? words.paperTitleWith : words.paperTitleWithout} mark={mark} {...(intake === undefined && { about: words.asFarAs })}>
      {notice !== undefined && <p className="paper-notice">{words[notice]}</p>}
      <Head intake={intake} />
      <Person intake={intake} />
      <Inquirer intake={intake} />
      <Troubles intake={intake} />
      <Story intake={intake} />
      {form === 'with' ? <Pledge intake={intake} /> : <WithoutConsent intake={intake} />}
      <Desk intake={intake} />
    </Paper>
  )
}
