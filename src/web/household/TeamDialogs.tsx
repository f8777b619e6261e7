import { useState } from 'react'
import { TextField } from '#ui/TextField.tsx'
import { ColleagueField, useSayColleague } from '../app/ColleagueField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { useAct } from '../app/use-act.ts'
import { useFormWords, type FormProps } from './household-page.ts'

type SeatProps = { readonly matterId: string; readonly onClose: () => void; readonly onDone: () => void }

/** チームに加わる: oneself, with the reason. */
export const JoinTeamDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [reason, setReason] = useState('')
  const joining = useAct('joinTeam')
  const send = async (): Promise<void> => {
    if ((await joining.run({ matterId: page.caseId, reason })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.joinTeam} onClose={onClose} onSend={() => void send()} sendLabel={words.joinTeam} isActing={joining.isActing} problem={joining.problem} own={own}>
      <TextField label={words.reason} mark="needed" name="reason" value={reason} onChange={setReason} />
    </FormDialog>
  )
}

/** チームに加える: a colleague of any agency, to the team of a case or of a sheet. */
export const SeatDialog = ({ matterId, onClose, onDone }: SeatProps) => {
  const { words, own } = useFormWords()
  const [membershipId, setMembershipId] = useState('')
  const [reason, setReason] = useState('')
  const joining = useAct('joinTeam')
  const send = async (): Promise<void> => {
    if ((await joining.run({ matterId, membershipId, reason })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.addToTeam} onClose={onClose} onSend={() => void send()} sendLabel={words.addToTeam} isActing={joining.isActing} problem={joining.problem} own={own}>
      <ColleagueField label={words.colleague} mark="needed" value={membershipId} onChange={setMembershipId} none={words.choose} />
      <TextField label={words.reason} mark="needed" name="reason" value={reason} onChange={setReason} />
    </FormDialog>
  )
}

/** チームに加える, of a case. */
export const AddToTeamDialog = ({ page, ...rest }: FormProps) => <SeatDialog matterId={page.caseId} {...rest} />

/** 主担当を決める: from one to the next in one step. Whoever was slower sees who leads by now. */
export const AssignLeadDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const sayColleague = useSayColleague()
  const [matterVersion] = useState(page.matterVersion)
  const [membershipId, setMembershipId] = useState('')
  const [reason, setReason] = useState('')
  const assigning = useAct('assignLead')
  const send = async (version = matterVersion): Promise<void> => {
    if ((await assigning.run({ matterId: page.caseId, version, membershipId, reason })) !== undefined) onDone()
  }
  const now = assigning.standing
  const late = now && {
    texts: [{ name: words.lead, mine: sayColleague(membershipId), theirs: sayColleague(now.membershipId ?? '') }],
    onKeepMine: () => void send(now.version), onTakeTheirs: onClose,
  }
  return (
    <FormDialog title={words.assignLead} onClose={onClose} onSend={() => void send()} sendLabel={words.assignLead} isActing={assigning.isActing} problem={assigning.problem} own={own} late={late}>
      <ColleagueField label={words.lead} mark="needed" value={membershipId} onChange={setMembershipId} none={words.choose} />
      <TextField label={words.reasonForLead} name="reason" value={reason} onChange={setReason} />
    </FormDialog>
  )
}
