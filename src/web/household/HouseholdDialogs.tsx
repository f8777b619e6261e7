import { useState } from 'react'
import { HOMES, HOUSEHOLD_KINDS, HOUSEHOLD_TYPES, type Home, type HouseholdKind, type HouseholdType } from '#domain/household/codes.ts'
import { homeLabels, householdKindLabels, householdTypeLabels } from '#i18n/household-codes.messages.ts'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useView } from '../app/address.ts'
import { DayField, dayIn } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { optionsFrom } from '../app/options.ts'
import { useAct } from '../app/use-act.ts'
import { filled, useFormWords, type FormProps } from './household-page.ts'

/** What a household is called and what it is. */
export type HouseholdSheet = { readonly name: string; readonly kana: string; readonly title: string; readonly kind: HouseholdKind | ''; readonly typeCode: HouseholdType | ''; readonly homeCode: Home | '' }

/** The fields of a household, for a new one and for one that is edited. */
export const HouseholdFields = ({ sheet, onChange }: { readonly sheet: HouseholdSheet; readonly onChange: (sheet: HouseholdSheet) => void }) => {
  const { words } = useFormWords()
  const put = <K extends keyof HouseholdSheet>(name: K) => (value: HouseholdSheet[K]): void => onChange({ ...sheet, [name]: value })
  return (
    <div className="grid">
      <TextField label={words.householdName} mark="needed" name="name" value={sheet.name} onChange={put('name')} />
      <TextField label={words.kana} name="kana" value={sheet.kana} onChange={put('kana')} />
      <TextField label={words.title} name="title" value={sheet.title} onChange={put('title')} />
      <Select label={words.householdKind} name="kind" value={sheet.kind} options={optionsFrom(HOUSEHOLD_KINDS, useMessages(householdKindLabels))} onChange={put('kind')} />
      <Select label={words.householdType} name="typeCode" value={sheet.typeCode} options={optionsFrom(HOUSEHOLD_TYPES, useMessages(householdTypeLabels))} none={words.unknown} onChange={put('typeCode')} />
      <Select label={words.home} name="homeCode" value={sheet.homeCode} options={optionsFrom(HOMES, useMessages(homeLabels))} none={words.unknown} onChange={put('homeCode')} />
    </div>
  )
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | '' => list.find((one) => one === value) ?? ''

/** 世帯の記載を直す: whoever was slower sees both texts and decides. */
export const EditHouseholdDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [sheet, setSheet] = useState<HouseholdSheet>({
    name: page.householdName, kana: page.householdKana, title: page.title, kind: page.householdKind, typeCode: oneOf(HOUSEHOLD_TYPES, page.typeCode), homeCode: oneOf(HOMES, page.homeCode),
  })
  const [seen, setSeen] = useState({ version: page.householdVersion, caseVersion: page.version })
  const editing = useAct('updateHousehold')
  const send = async (versions = seen): Promise<void> => {
    const edited = await editing.run({
      caseId: page.caseId, ...versions, name: sheet.name, kana: sheet.kana, title: sheet.title,
      kind: filled(sheet.kind), typeCode: filled(sheet.typeCode), homeCode: filled(sheet.homeCode),
    })
    if (edited !== undefined) onDone()
  }
  const now = editing.problem?.code === 'stale_version' ? (editing.problem.current as { householdName: string; title: string; householdVersion: number; version: number }) : undefined
  const keep = (): void => {
    if (now === undefined) return
    const versions = { version: now.householdVersion, caseVersion: now.version }
    setSeen(versions)
    void send(versions)
  }
  return (
    <FormDialog title={words.editHousehold} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={editing.isActing} problem={now === undefined ? editing.problem : undefined} own={own}>
      {now !== undefined && (
        <Comparison
          texts={[{ name: words.householdName, mine: sheet.name, theirs: now.householdName }, { name: words.title, mine: sheet.title, theirs: now.title }]}
          onKeepMine={keep} onTakeTheirs={onDone}
        />
      )}
      <HouseholdFields sheet={sheet} onChange={setSheet} />
    </FormDialog>
  )
}

/** 連絡の間隔を決める. */
export const RhythmDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [days, setDays] = useState(page.rhythmDays === null ? '' : String(page.rhythmDays))
  const setting = useAct('setContactRhythm')
  const send = async (): Promise<void> => {
    const rhythm = days.trim() === '' ? null : Number(days.normalize('NFKC'))
    if ((await setting.run({ caseId: page.caseId, version: page.version, days: rhythm })) !== undefined) onDone()
  }
  return (
    <FormDialog title={words.setRhythm} onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={setting.isActing} problem={setting.problem} own={own}>
      <TextField label={words.rhythmDays} hint={words.rhythmHint} name="days" inputMode="numeric" value={days} onChange={setDays} />
    </FormDialog>
  )
}

/** 閲覧を制限する・解く. */
export const RestrictDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [reason, setReason] = useState('')
  const restricting = useAct('restrictMatter')
  const send = async (): Promise<void> => {
    if ((await restricting.run({ matterId: page.caseId, reason: page.restricted ? null : reason })) !== undefined) onDone()
  }
  const label = page.restricted ? words.liftRestriction : words.restrict
  return (
    <FormDialog title={label} onClose={onClose} onSend={() => void send()} sendLabel={label} isDangerous={page.restricted} isActing={restricting.isActing} problem={restricting.problem} own={own}>
      {page.restricted && <p>{words.liftExplained({ reason: page.restrictedReason ?? '' })}</p>}
      {!page.restricted && <p>{words.restrictExplained}</p>}
      {!page.restricted && <TextField label={words.restrictReason} mark="needed" name="reason" value={reason} onChange={setReason} />}
    </FormDialog>
  )
}

/** 過去の時点を見る: who lived there, what was known and who was involved on a day. */
export const PastDayDialog = ({ page, onClose }: FormProps) => {
  const { words } = useFormWords()
  const { look } = useView()
  const [day, setDay] = useState('')
  const show = (): void => {
    const on = dayIn(day)
    if (on === undefined || on > page.on) return
    look({ on })
    onClose()
  }
  return (
    <FormDialog title={words.lookAtDay} onClose={onClose} onSend={show} sendLabel={words.show}>
      <DayField label={words.whichDay} mark="needed" name="day" value={day} onChange={setDay} />
    </FormDialog>
  )
}
