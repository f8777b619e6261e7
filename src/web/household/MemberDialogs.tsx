import { useState } from 'react'
import { SEXES, type Sex } from '#domain/person/codes.ts'
import { sexLabels } from '#i18n/household-codes.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { StandingFor } from '../app/api.ts'
import { BirthField } from '../app/BirthText.tsx'
import { useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { filled, optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useFormWords, type FormProps, type HouseholdShown } from './household-page.ts'
import { KnownPersonField } from './KnownPersonField.tsx'
import { NotToldToReceivers } from './NotToldToReceivers.tsx'

type Belonging = { readonly relationship: string; readonly livesTogether: boolean; readonly isSubject: boolean; readonly note: string; readonly from: string; readonly until: string }
type Newcomer = { readonly name: string; readonly kana: string; readonly sex: Sex | ''; readonly birthText: string }
type FieldsOf<T> = { readonly sheet: T; readonly onChange: (sheet: T) => void }

const BelongingFields = ({ sheet, onChange, children }: FieldsOf<Belonging> & { readonly children?: React.ReactNode }) => {
  const { words } = useFormWords()
  return (
    <>
      <div className="grid">
        <TextField label={words.relation} name="relationship" value={sheet.relationship} onChange={(relationship) => onChange({ ...sheet, relationship })} />
        <DayField label={words.movedIn} name="from" value={sheet.from} onChange={(from) => onChange({ ...sheet, from })} />
        {children}
      </div>
      <Checkbox label={words.livesTogether} isOn={sheet.livesTogether} onChange={(livesTogether) => onChange({ ...sheet, livesTogether })} />
      <Checkbox label={words.isSubject} isOn={sheet.isSubject} onChange={(isSubject) => onChange({ ...sheet, isSubject })} />
      <TextField label={words.memberNote} name="note" value={sheet.note} onChange={(note) => onChange({ ...sheet, note })} />
    </>
  )
}

const NewcomerFields = ({ sheet, onChange }: FieldsOf<Newcomer>) => {
  const { words } = useFormWords()
  return (
    <div className="grid">
      <TextField label={words.name} mark="needed" name="name" value={sheet.name} onChange={(name) => onChange({ ...sheet, name })} />
      <TextField label={words.kana} name="kana" value={sheet.kana} onChange={(kana) => onChange({ ...sheet, kana })} />
      <BirthField label={words.birthDate} value={sheet.birthText} onChange={(birthText) => onChange({ ...sheet, birthText })} />
      <Select label={words.sex} name="sex" value={sheet.sex} options={optionsFrom(SEXES, useMessages(sexLabels))} none={words.unknown} onChange={(sex) => onChange({ ...sheet, sex })} />
    </div>
  )
}

const belongingOf = (sheet: Belonging) => ({
  relationship: sheet.relationship, livesTogether: sheet.livesTogether, isSubject: sheet.isSubject, note: sheet.note, from: dayIn(sheet.from),
})

/** 世帯員を加える: somebody new, or somebody who is on record already. */
export const AddMemberDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [way, setWay] = useState<'new' | 'known'>('new')
  const [personId, setPersonId] = useState('')
  const [newcomer, setNewcomer] = useState<Newcomer>({ name: '', kana: '', sex: '', birthText: '' })
  const [belonging, setBelonging] = useState<Belonging>({ relationship: '', livesTogether: true, isSubject: false, note: '', from: '', until: '' })
  const adding = useAct('addMember')
  const send = async (): Promise<void> => {
    const who = way === 'known' ? { personId: filled(personId) } : { person: { ...newcomer, sex: filled(newcomer.sex) } }
    if ((await adding.run({ caseId: page.caseId, ...belongingOf(belonging), ...who })) !== undefined) onDone()
  }
  const ways = [{ value: 'new', label: words.newPerson }, { value: 'known', label: words.knownPerson }] as const
  return (
    <FormDialog title={words.addMember} wide onClose={onClose} onSend={() => void send()} sendLabel={words.addMember} isActing={adding.isActing} problem={adding.problem} own={own}>
      <NotToldToReceivers page={page} />
      <RadioGroup label={words.whoIsAdded} value={way} options={ways} onChange={setWay} />
      {way === 'new' ? <NewcomerFields sheet={newcomer} onChange={setNewcomer} /> : <KnownPersonField value={personId} onChange={setPersonId} />}
      <BelongingFields sheet={belonging} onChange={setBelonging} />
    </FormDialog>
  )
}

type Standing = StandingFor<'changeMember'>

const sheetOf = ({ relationship, livesTogether, isSubject, note, from, until }: Standing): Belonging => ({
  relationship, livesTogether, isSubject, note, from: from ?? '', until: until ?? '',
})

/** 続柄・転出を書く. */
export const ChangeMemberDialog = ({ member, onClose, onDone }: Omit<FormProps, 'page'> & { readonly member: HouseholdShown['members'][number] }) => {
  const { words, own } = useFormWords()
  const { sheet, setSheet, base, late } = useSheet<Standing, Belonging>({ ...member, note: member.memberNote }, sheetOf)
  const changing = useAct('changeMember')
  const send = async ({ version } = base): Promise<void> => {
    const changed = await changing.run({ memberId: member.memberId, version, ...belongingOf(sheet), until: dayIn(sheet.until) })
    if (changed !== undefined) onDone()
  }
  const names = {
    relationship: words.relation, from: words.movedIn, until: words.movedOut, livesTogether: words.livesTogether, isSubject: words.isSubject, note: words.memberNote,
  }
  return (
    <FormDialog
      title={`${member.name}　${words.changeMember}`} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={changing.isActing} problem={changing.problem} own={own}
      late={late(changing, names, (from) => void send(from))}
    >
      <BelongingFields sheet={sheet} onChange={setSheet}>
        <DayField label={words.movedOut} hint={words.movedOutHint} name="until" value={sheet.until} onChange={(until) => setSheet({ ...sheet, until })} />
      </BelongingFields>
    </FormDialog>
  )
}
