import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo } from '../app/address.ts'
import type { AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { boardMessages } from './board.messages.ts'

/** A stranded need, as the board shows it. */
export type Stranded = AnswerFor<'listStrandedMatters'>['stranded'][number]

/** 引き取る: says what changes, asks for the household's name where there is no page yet, and leads to the page. */
export const TakeUpDialog = ({ stranded, onClose }: { readonly stranded: Stranded; readonly onClose: () => void }) => {
  const words = useMessages(boardMessages)
  const say = useNotice()
  const go = useGo()
  const taking = useAct('takeUpStrandedMatter')
  const [householdName, setHouseholdName] = useState('')
  const [note, setNote] = useState('')
  const isNew = stranded.kind === 'intake'
  const take = async (): Promise<void> => {
    const taken = await taking.run({ routeId: stranded.routeId, note, ...(isNew && householdName.trim() !== '' && { householdName }) })
    if (taken === undefined) return
    say({ text: words.taken })
    go(`/cases/${taken.caseId}`)
  }
  const own = { household_name_needed: words.householdNeeded, not_possible_now: words.notPossible, already_ended: words.notPossible }
  return (
    <Dialog
      isOpen onClose={onClose} title={words.takeUpTitle}
      actions={<><Button onClick={onClose}>{words.cancel}</Button><Button kind="primary" isDisabled={taking.isActing} onClick={() => void take()}>{words.takeUp}</Button></>}
    >
      <p>{words.takeUpLead({ need: stranded.need ?? '' })}</p>
      <ProblemBanner problem={taking.problem} own={own} />
      {isNew && <TextField label={words.householdName} mark="needed" value={householdName} onChange={setHouseholdName} />}
      <TextField label={words.note} value={note} onChange={setNote} />
    </Dialog>
  )
}
