import { useState } from 'react'
import { TextField } from '#ui/TextField.tsx'
import { useSheet } from '../app/both-texts.ts'
import { ColleagueField, useSayColleague } from '../app/ColleagueField.tsx'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { useSession } from '../app/session.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { useFormWords, type FormProps, type HouseholdShown } from './household-page.ts'

type Sheet = { readonly text: string; readonly due: string; readonly membershipId: string }
type FieldsProps = { readonly sheet: Sheet; readonly onChange: (sheet: Sheet) => void }

const TaskFields = ({ sheet, onChange }: FieldsProps) => {
  const { words } = useFormWords()
  return (
    <>
      <TextField label={words.whatToDo} mark="needed" name="text" value={sheet.text} onChange={(text) => onChange({ ...sheet, text })} />
      <div className="grid">
        <DayField label={words.dueOn} mark="needed" name="due" value={sheet.due} onChange={(due) => onChange({ ...sheet, due })} isReturn />
      </div>
      <ColleagueField label={words.whoDoes} mark="needed" value={sheet.membershipId} onChange={(membershipId) => onChange({ ...sheet, membershipId })} />
    </>
  )
}

/** 予定を加える. */
export const AddTaskDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const { acting } = useSession()
  const [sheet, setSheet] = useState<Sheet>({ text: '', due: '', membershipId: acting.membershipId })
  const adding = useAct('addTask')
  const send = async (): Promise<void> => {
    const added = await adding.run({ matterId: page.caseId, text: sheet.text, dueOn: dayIn(sheet.due) ?? sheet.due, membershipId: sheet.membershipId })
    if (added !== undefined) onDone()
  }
  return (
    <FormDialog title={words.addTask} onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing} problem={adding.problem} own={own}>
      <TaskFields sheet={sheet} onChange={setSheet} />
    </FormDialog>
  )
}

type Standing = { readonly version: number; readonly text: string; readonly dueOn: string; readonly membershipId: string }

const sheetOf = (say: (text: string) => string) => ({ text, dueOn, membershipId }: Standing): Sheet => ({ text: say(text), due: dueOn, membershipId })

/** 予定を直す・担当を替える. */
export const ChangeTaskDialog = ({ task, onClose, onDone }: Omit<FormProps, 'page'> & { readonly task: HouseholdShown['tasks'][number] }) => {
  const { words, own } = useFormWords()
  const { say, keep } = useOwnWords()
  const { sheet, setSheet, base, late } = useSheet<Standing, Sheet>(task, sheetOf(say))
  const sayWho = useSayColleague()
  const changing = useAct('changeTask')
  const send = async ({ version } = base): Promise<void> => {
    const changed = await changing.run({ id: task.id, version, text: keep(sheet.text), dueOn: dayIn(sheet.due) ?? sheet.due, membershipId: sheet.membershipId })
    if (changed !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.changeTask} onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={changing.isActing} problem={changing.problem} own={own}
      late={late(changing, { text: words.whatToDo, due: words.dueOn, membershipId: { label: words.whoDoes, say: sayWho } }, (from) => void send(from))}
    >
      <TaskFields sheet={sheet} onChange={setSheet} />
    </FormDialog>
  )
}
