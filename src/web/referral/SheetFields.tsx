import { URGENCIES } from '#domain/intake/codes.ts'
import type { Day } from '#domain/shared/day.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { formatDayOfWeek, formatMoment } from '#i18n/format.ts'
import { urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { warmHandoverLabels } from '#i18n/referral-codes.messages.ts'
import { Card } from '#ui/Card.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Link } from '#ui/Link.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { AgencyChooser } from './AgencyChooser.tsx'
import { CallToo } from './CallToo.tsx'
import { FactsChooser } from './FactsChooser.tsx'
import { MeantAgency } from './MeantAgency.tsx'
import { knowingLabels, sendingMessages } from './sending.messages.ts'
import { returnsOf, type Origin, type Put, type SheetState } from './sheet-state.ts'
import { useReceiver } from './use-receiver.ts'
import { UnwantedReceiver } from './Wishes.tsx'

type Props = { readonly sheet: SheetState; readonly origin: Origin; readonly put: Put }

const Receiver = ({ sheet, origin, put }: Props) => {
  const words = useMessages(sendingMessages)
  return (
    <Card title={words.who}>
      <RadioGroup
        label={words.receiverKind} value={sheet.isOutside ? 'outside' : 'inside'}
        options={[{ value: 'inside', label: words.inside }, { value: 'outside', label: words.outsideChoice }]}
        onChange={(kind) => put({ isOutside: kind === 'outside' })}
      />
      {sheet.isOutside ? (
        <>
          <TextField label={words.outside} hint={words.outsideHint} name="toOutside" mark="needed" missing={words.outsideMissing} value={sheet.toOutside} onChange={(toOutside) => put({ toOutside })} />
          <MeantAgency sheet={sheet} put={put} />
        </>
      ) : (
        <AgencyChooser value={sheet.toAgencyId} returns={returnsOf(origin, sheet.routeId)} wishes={origin.wishes} onChange={(toAgencyId) => put({ toAgencyId })} />
      )}
      <UnwantedReceiver sheet={sheet} origin={origin} put={put} />
    </Card>
  )
}

/** Where the urgency that is suggested comes from: it was said of the consultation, on a day, and is set anew for this つなぎ. */
const UrgencySuggested = ({ sheet, origin }: Omit<Props, 'put'>) => {
  const words = useMessages(sendingMessages)
  const labels = useMessages(urgencyLabels)
  const { locale } = useLanguage()
  const { urgency, urgencyFrom } = origin
  if (urgency === null || urgencyFrom === null) return sheet.urgency === 'usual' && <p className="quiet">{words.urgencyUnsaid}</p>
  const on = formatMoment(locale, urgencyFrom.receivedAt as Instant)
  return (
    <p>
      <Link href={`/intakes/${urgencyFrom.intakeId}`}>{words.urgencySuggested({ said: labels[urgency], on })}</Link>{' '}
      {sheet.urgency === urgency && <span className="quiet">{words.urgencyStill}</span>}
    </p>
  )
}

/** Urgency, each with the days it gives: the answer and the first contact, counted in working days. */
const UrgencyField = ({ sheet, origin, put }: Props) => {
  const words = useMessages(sendingMessages)
  const labels = useMessages(urgencyLabels)
  const { locale } = useLanguage()
  const on = (day: string | undefined): string => (day === undefined ? '' : formatDayOfWeek(locale, day as Day))
  const hintOf = (urgency: SheetState['urgency']): string => {
    const due = origin.dueDays.find((one) => one.urgency === urgency)
    return words.dueDays({ answer: on(due?.answerDueOn), contact: on(due?.contactLatestOn) })
  }
  const options = URGENCIES.map((value) => ({ value, label: labels[value], hint: hintOf(value) }))
  const { name, phone } = useReceiver(sheet)
  const due = origin.dueDays.find((one) => one.urgency === sheet.urgency)
  return (
    <>
      <RadioGroup label={words.urgency} hint={words.dueLead} value={sheet.urgency} options={options} onChange={(urgency) => put({ urgency })} isUpright />
      <UrgencySuggested sheet={sheet} origin={origin} />
      {due?.laterThanSaid === true && <CallToo urgency={due.urgency} dueOn={due.contactDueOn} who={name} phone={phone} />}
    </>
  )
}

/** One need is one route: a further attempt goes on with it, so that the whole way is told as one story. */
const RouteField = ({ sheet, origin, put }: Props) => {
  const words = useMessages(sendingMessages)
  const open = origin.routes.filter((route) => !route.isSettled)
  if (open.length === 0) return null
  const choose = (routeId: string): void => put({ routeId, need: open.find((route) => route.id === routeId)?.need ?? sheet.need })
  return <Select label={words.route} name="route" value={sheet.routeId} options={open.map((route) => ({ value: route.id, label: route.need }))} none={words.newNeed} onChange={choose} />
}

const SAYINGS = ['knows', 'not_told', 'unsaid'] as const
const KNOWS = { knows: true, not_told: false, unsaid: null } as const
const sayingOf = (said: boolean | null): (typeof SAYINGS)[number] => SAYINGS.find((one) => KNOWS[one] === said) ?? 'unsaid'

const Request = (props: Props) => {
  const words = useMessages(sendingMessages)
  const knowing = useMessages(knowingLabels)
  const { sheet, put } = props
  return (
    <Card title={words.ask}>
      <RouteField {...props} />
      {sheet.routeId === '' && <TextField label={words.need} name="need" mark="needed" missing={words.needMissing} value={sheet.need} onChange={(need) => put({ need })} />}
      <TextArea label={words.why} name="why" mark="needed" missing={words.whyMissing} rows={3} value={sheet.why} onChange={(why) => put({ why })} />
      <UrgencyField {...props} />
      <div className="grid">
        <Select
          label={words.warm} name="warm" value={sheet.warmHandover} options={optionsFrom(['none', 'accompany', 'three_way'] as const, useMessages(warmHandoverLabels))}
          onChange={(warmHandover) => warmHandover !== '' && put({ warmHandover })}
        />
        {sheet.warmHandover !== 'none' && <DayField label={words.warmOn} name="warmOn" value={sheet.warmHandoverOn} onChange={(warmHandoverOn) => put({ warmHandoverOn })} />}
      </div>
      <RadioGroup
        label={words.personKnows} hint={words.personKnowsHint} name="personKnows" value={sayingOf(sheet.personKnows)} options={SAYINGS.map((value) => ({ value, label: knowing[value] }))}
        onChange={(said) => put({ personKnows: KNOWS[said] })}
      />
    </Card>
  )
}

/** The sheet of a referral: to whom, what is asked, exactly which facts on which basis. */
export const SheetFields = (props: Props) => (
  <>
    <Receiver {...props} />
    <Request {...props} />
    <FactsChooser {...props} />
  </>
)
