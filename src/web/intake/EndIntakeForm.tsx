import { useState } from 'react'
import { householdKanaOf, householdNameOf } from '#domain/household/household-name.ts'
import { OUTCOMES, type Outcome } from '#domain/intake/codes.ts'
import { outcomesWhileUnderWay, SAID_IN_WORDS } from '#domain/intake/end.ts'
import { isUnderWay } from '#domain/referral/status.ts'
import type { Day } from '#domain/shared/day.ts'
import { formatDay } from '#i18n/format.ts'
import { outcomeLabels } from '#i18n/intake-codes.messages.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { AskBeforeLeaving } from '../app/AskBeforeLeaving.tsx'
import type { AnswerFor } from '../app/api.ts'
import { DayField } from '../app/DayField.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { CaseChoice, type ChosenCase } from './CaseChoice.tsx'
import { besideMessages } from './beside.messages.ts'
import { intakeMessages, outcomeHints } from './intake.messages.ts'
import { useLateIntake } from './late-intake.ts'
import { promiseMessages } from './promise.messages.ts'
import { PromisedContact } from './PromisedContact.tsx'

type Intake = AnswerFor<'getIntake'>

/** Passing on follows from the confirmed referral, unless a promised contact kept the sheet open. */
const chosenByHand = ({ referrals }: Intake): readonly Outcome[] => OUTCOMES.filter((one) => one !== 'passed_on' || referrals.some((referral) => referral.status === 'confirmed'))

/** Whether a need is on its way from here, or begun as a draft. */
const isPassingOn = ({ referrals }: Intake): boolean => referrals.some(({ status }) => status === 'drafted' || isUnderWay(status))
type Ending = {
  readonly outcome: Outcome | ''
  readonly note: string
  readonly watchedBy: string
  readonly nextContactOn: string
  readonly isContactDone: boolean
  readonly chosen: ChosenCase | undefined
}

const BLANK: Ending = { outcome: '', note: '', watchedBy: '', nextContactOn: '', isContactDone: false, chosen: undefined }

/** A new page, called after whoever is known by now: 熊谷家. */
const firstChoice = (intake: Intake, nameless: string): ChosenCase => {
  const named = intake.subjects.map((one) => ({ name: one.name ?? one.personName ?? '', kana: one.kana ?? '' })).filter((one) => one.name !== nameless)
  const householdName = householdNameOf(named)
  return { caseId: '', householdName, householdKana: householdKanaOf(householdName, named), casesBeside: [] }
}

const useEnd = (intake: Intake, ending: Ending, onEnded: () => void) => {
  const words = useMessages(intakeMessages)
  const promise = useMessages(promiseMessages)
  const { locale } = useLanguage()
  const say = useNotice()
  const acting = useAct('endIntake')
  const [isDone, setDone] = useState(false)
  const ownWords = useOwnWords()
  const own = {
    referral_under_way: words.referralUnderWay, returned_need_needs_a_note: words.returnedNeedsNote, referral_not_confirmed: words.referralNotConfirmed,
    already_ended: words.alreadyEnded, emergency_needs_a_note: words.emergencyNeedsNote, information_needs_a_note: words.informationNeedsNote, watch_needs_a_watcher: words.watchNeedsWatcher,
    watch_needs_a_day: words.watchNeedsDay, household_name_needed: words.householdNeeded, case_closed: words.caseClosed, case_of_another_agency: words.caseElsewhere,
    contact_still_promised: promise.stillPromised, resembles_somebody: words.resemblesSomebody, supported_already: useMessages(besideMessages).supportedAlready,
  }
  const lateOf = useLateIntake()
  const end = async (version = intake.version): Promise<void> => {
    const { outcome, note, watchedBy, chosen = firstChoice(intake, ownWords.say('nameless')) } = ending
    if (outcome === '') return
    const { caseId, householdName, householdKana, casesBeside } = chosen
    const goesOn = outcome !== 'kept' && outcome !== 'escalated' ? {} : caseId === '' ? { householdName, householdKana, casesBeside: [...casesBeside] } : { caseId }
    const ended = await acting.run({ id: intake.id, version, outcome, note, watchedBy, nextContactOn: dayIn(ending.nextContactOn), isContactDone: ending.isContactDone, ...goesOn })
    if (ended === undefined) return
    setDone(true)
    say({ text: ended.taskOn === null ? words.endedNow : promise.becameTask({ day: formatDay(locale, ended.taskOn as Day) }) })
    onEnded()
  }
  const now = acting.standing
  const late = lateOf(intake, now, {
    isByOneself: acting.isByOneself,
    onKeepMine: () => void end(now?.version),
    onTakeTheirs: () => { acting.forget(); onEnded() },
  })
  return { end: () => void end(), isDone, problem: acting.problem, own, late }
}

/** 結果を決める: one of the ways an intake may end. Passing on follows from the confirmed referral. */
export const EndIntakeForm = ({ intake, onEnded }: { readonly intake: Intake; readonly onEnded: () => void }) => {
  const words = useMessages(intakeMessages)
  const labels = useMessages(outcomeLabels)
  const hints = useMessages(outcomeHints)
  const { say } = useOwnWords()
  const [ending, setEnding] = useState({ ...BLANK, nextContactOn: intake.nextContactOn ?? '' })
  const { end, isDone, problem, own, late } = useEnd(intake, ending, onEnded)
  const put = <K extends keyof Ending>(field: K) => (value: Ending[K]): void => setEnding((before) => ({ ...before, [field]: value }))
  const { outcome } = ending
  const isOnItsWay = isPassingOn(intake)
  const choices = isOnItsWay ? outcomesWhileUnderWay(chosenByHand(intake)) : chosenByHand(intake)
  return (
    <Card title={words.end}>
      <p className="quiet">{words.endLead}</p>
      {isOnItsWay && <p className="quiet">{words.whileUnderWay}</p>}
      {late === undefined ? <ProblemBanner problem={problem} own={own} /> : <Comparison {...late} />}
      <Form onSend={end}>
        <AskBeforeLeaving texts={isDone ? [] : [ending.note, ending.watchedBy]} />
        <RadioGroup
          label={words.outcome} mark="needed" value={outcome} isUpright onChange={put('outcome')}
          options={choices.map((value) => ({ value, label: labels[value], hint: hints[value] }))}
        />
        {(outcome === 'kept' || outcome === 'escalated') && <CaseChoice key={problem?.code} intakeId={intake.id} chosen={ending.chosen ?? firstChoice(intake, say('nameless'))} onChoose={put('chosen')} />}
        {outcome === 'watched' && (
          <div className="field-row">
            <TextField label={words.watchedBy} mark="needed" name="watchedBy" value={ending.watchedBy} onChange={put('watchedBy')} />
            <DayField label={words.watchNextOn} mark="needed" name="watchNextOn" value={ending.nextContactOn} onChange={put('nextContactOn')} isReturn />
          </div>
        )}
        {outcome !== '' && <PromisedContact promisedOn={intake.nextContactOn} outcome={outcome} isDone={ending.isContactDone} onChange={put('isContactDone')} />}
        {outcome !== '' && <TextArea label={words.note} {...(SAID_IN_WORDS.includes(outcome) && { mark: 'needed' as const })} name="note" value={ending.note} onChange={put('note')} rows={2} />}
        <p className="quiet">{words.passOnHint}</p>
        <div className="bar"><Button type="submit" kind="primary">{words.decide}</Button></div>
      </Form>
    </Card>
  )
}
