import { useState } from 'react'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { FormDialog } from '../app/FormDialog.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { AlikeOnSheet } from '../intake/AlikeOnSheet.tsx'
import { besideMessages } from '../intake/beside.messages.ts'
import { CaseChoice, type ChosenCase } from '../intake/CaseChoice.tsx'
import { boardMessages } from './board.messages.ts'

/** A stranded need, as the board shows it. */
export type Stranded = AnswerFor<'listStrandedMatters'>['stranded'][number]

/** As much of it as taking it up asks for. */
type ToTakeUp = Pick<Stranded, 'routeId' | 'need' | 'matterId' | 'kind'>

type Props = { readonly stranded: ToTakeUp; readonly onClose: () => void }

const Form = ({ stranded, onClose, first }: Props & { readonly first: ChosenCase | undefined }) => {
  const words = useMessages(boardMessages)
  const beside = useMessages(besideMessages)
  const say = useNotice()
  const go = useGo()
  const taking = useAct('takeUpStrandedMatter')
  const [chosen, setChosen] = useState(first)
  const [note, setNote] = useState('')
  const goesOnIn = chosen === undefined ? {} : chosen.caseId === '' ? { householdName: chosen.householdName.trim(), casesBeside: [...chosen.casesBeside] } : { caseId: chosen.caseId }
  const take = async (): Promise<void> => {
    const taken = await taking.run({ routeId: stranded.routeId, note, ...goesOnIn })
    if (taken === undefined) return
    say({ text: words.taken })
    go(`/cases/${taken.caseId}`)
  }
  const own = {
    household_name_needed: words.householdNeeded, not_possible_now: words.notPossible, already_ended: words.notPossible, case_closed: words.caseClosed,
    resembles_somebody: words.resemblesSomebody, supported_already: beside.supportedAlready,
  }
  return (
    <FormDialog
      onClose={onClose} onSend={() => void take()} title={words.takeUpTitle} sendLabel={words.takeUp} wide isActing={taking.isActing} problem={taking.problem} own={own}
    >
      {taking.problem?.code === 'resembles_somebody' && stranded.matterId !== null && <AlikeOnSheet intakeId={stranded.matterId} />}
      <p>{words.takeUpLead({ need: stranded.need ?? '' })}</p>
      {chosen !== undefined && stranded.matterId !== null && <CaseChoice key={taking.problem?.code} intakeId={stranded.matterId} chosen={chosen} onChoose={setChosen} />}
      <TextField label={words.note} value={note} onChange={setNote} />
    </FormDialog>
  )
}

/** From an intake: the household page its people already have stands first and is marked; without one a new page is begun. */
const FromIntake = (props: Props & { readonly intakeId: string }) => {
  const { answer } = useAsk('listCasesToJoin', { id: props.intakeId })
  if (answer === undefined) return null
  const known = answer.cases.find((one) => one.sharesPerson)
  return <Form {...props} first={{ caseId: known?.caseId ?? '', householdName: '', householdKana: '', casesBeside: [] }} />
}

/** 引き取る: says what changes, asks which household goes on with it, and leads to its page. */
export const TakeUpDialog = (props: Props) => {
  const { kind, matterId } = props.stranded
  return kind === 'intake' && matterId !== null ? <FromIntake {...props} intakeId={matterId} /> : <Form {...props} first={undefined} />
}
