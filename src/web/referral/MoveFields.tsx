import { asksForGoingAlong } from '#domain/referral/going-along.ts'
import { asksWhichFits, RETURN_REASONS } from '#domain/referral/return.ts'
import { sideOf } from '#domain/referral/status.ts'
import { ANSWER_CHANNELS } from '#domain/referral/step.ts'
import { answerChannelLabels, returnLabels } from '#i18n/referral-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { ClockField, DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { useAsk } from '../app/use-query.ts'
import type { MoveDraft } from './move-draft.ts'
import { movingMessages } from './referral.messages.ts'

const FROM_OUTSIDE = ANSWER_CHANNELS.filter((channel) => channel !== 'screen' && channel !== 'link')

type Put = (change: Partial<MoveDraft>) => void
type Moved = Pick<AnswerFor<'getReferral'>, 'isOutside' | 'warmHandover' | 'goneAlong' | 'asksRest' | 'partOfIt'>
type Fields = { readonly draft: MoveDraft; readonly referral: Moved; readonly put: Put }

/** Who outside answered, and how it reached us. */
const FromOutside = ({ draft, put }: { readonly draft: MoveDraft; readonly put: Put }) => {
  const words = useMessages(movingMessages)
  return (
    <div className="grid">
      <Select label={words.channel} name="channel" value={draft.channel} options={optionsFrom(FROM_OUTSIDE, useMessages(answerChannelLabels))} onChange={(channel) => channel !== '' && put({ channel })} />
      <TextField label={words.answeredBy} name="answeredBy" value={draft.answeredBy} onChange={(answeredBy) => put({ answeredBy })} />
    </div>
  )
}

/** よりふさわしい機関, if one is known: an agency of the city, or the name of one outside. The two sides, and whoever holds the need by now, know of it already. */
const WhichFits = ({ draft, referral, put }: Fields) => {
  const words = useMessages(movingMessages)
  const { answer } = useAsk('listStructure', {})
  const others = (answer?.agencies ?? []).filter(({ id, takesIntakes }) => takesIntakes && !referral.partOfIt.includes(id))
  return (
    <div className="grid">
      <Select
        label={words.fitting} hint={words.fittingHint} name="fittingAgencyId" value={draft.fittingAgencyId} none={words.fittingNone}
        options={others.map((one) => ({ value: one.id, label: one.name }))} onChange={(fittingAgencyId) => put({ fittingAgencyId })}
      />
      {draft.fittingAgencyId === '' && (
        <TextField label={words.fittingOutside} hint={words.fittingOutsideHint} name="fittingOutside" value={draft.fittingOutside} onChange={(fittingOutside) => put({ fittingOutside })} />
      )}
    </div>
  )
}

/** A return is never without its reason and the next step for the person. */
const Returning = ({ draft, referral, put }: Fields) => {
  const words = useMessages(movingMessages)
  return (
    <>
      <Select
        label={words.reason} name="reason" mark="needed" missing={words.reasonMissing} value={draft.reason}
        options={optionsFrom(RETURN_REASONS, useMessages(returnLabels))} none="—" onChange={(reason) => put({ reason })}
      />
      {asksWhichFits(draft.reason) && <WhichFits draft={draft} referral={referral} put={put} />}
      <TextArea label={words.nextStep} name="nextStep" mark="needed" missing={words.nextStepNeeded} rows={2} value={draft.nextStep} onChange={(nextStep) => put({ nextStep })} />
      <DayField label={words.nextStepOn} name="nextStepOn" value={draft.nextStepOn} onChange={(nextStepOn) => put({ nextStepOn })} isReturn />
    </>
  )
}

/** When they met: a day and a time, a day alone where nobody noted the hour, or nothing for now; and whether they were told of the つなぎ. */
const Meeting = ({ draft, put }: { readonly draft: MoveDraft; readonly put: Put }) => {
  const words = useMessages(movingMessages)
  const tellings = [{ value: 'told' as const, label: words.toldThem }, { value: 'not_yet' as const, label: words.notToldYet }, { value: 'not_said' as const, label: words.tellingUnsaid }]
  return (
    <>
      <div className="grid">
        <DayField label={words.metOn} hint={words.metOnHint} name="metOn" value={draft.metOn} onChange={(metOn) => put({ metOn })} isPast />
        <ClockField label={words.metTime} hint={words.metTimeHint} name="metTime" value={draft.metTime} onChange={(metTime) => put({ metTime })} />
      </div>
      <RadioGroup label={words.telling} value={draft.telling} options={tellings} onChange={(telling) => put({ telling })} />
    </>
  )
}

/** Whether somebody went along, as was promised. */
const WentAlong = ({ draft, put }: { readonly draft: MoveDraft; readonly put: Put }) => {
  const words = useMessages(movingMessages)
  const options = [{ value: 'took_place' as const, label: words.wentAlong }, { value: 'did_not' as const, label: words.didNotGoAlong }]
  return <RadioGroup label={words.goingAlong} value={draft.goneAlong} options={options} onChange={(goneAlong) => put({ goneAlong })} />
}

/** Whether anything is left of the consultation, in which more was ticked than has arrived. */
const WhatIsLeft = ({ draft, put }: { readonly draft: MoveDraft; readonly put: Put }) => {
  const words = useMessages(movingMessages)
  const options = [{ value: 'goes_on' as const, label: words.restGoesOn }, { value: 'nothing' as const, label: words.restNothing }]
  return <RadioGroup label={words.rest} hint={words.restHint} mark="needed" missing={words.restNeeded} isUpright value={draft.rest} options={options} onChange={(rest) => put({ rest })} />
}

/** What a move asks for before it is made. */
export const MoveFields = ({ draft, referral, put }: Fields) => {
  const words = useMessages(movingMessages)
  const { isOutside, warmHandover, goneAlong, asksRest } = referral
  const needsReason = draft.move === 'withdraw' || draft.move === 'reopen'
  return (
    <div className="stack">
      {isOutside && sideOf(draft.move) === 'receiver' && <FromOutside draft={draft} put={put} />}
      {draft.move === 'return' && <Returning draft={draft} referral={referral} put={put} />}
      {draft.move === 'confirm' && asksForGoingAlong({ warmHandover, goneAlong: goneAlong ?? undefined }) && <WentAlong draft={draft} put={put} />}
      {draft.move === 'confirm' && asksRest && <WhatIsLeft draft={draft} put={put} />}
      {draft.move === 'meet' && <Meeting draft={draft} put={put} />}
      <TextArea
        label={needsReason ? words.noteNeeded : words.note} {...(needsReason && { mark: 'needed' as const, missing: words.reasonNeeded })}
        name="note" rows={2} value={draft.note} onChange={(note) => put({ note })}
      />
    </div>
  )
}
