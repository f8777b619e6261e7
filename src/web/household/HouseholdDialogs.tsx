import { useState } from 'react'
import { HOMES, HOUSEHOLD_KINDS, HOUSEHOLD_TYPES, type Home, type HouseholdKind, type HouseholdType } from '#domain/household/codes.ts'
import { longestSilenceOn } from '#domain/household/rhythm.ts'
import type { Day } from '#domain/shared/day.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { homeLabels, householdKindLabels, householdTypeLabels } from '#i18n/household-codes.messages.ts'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { AreaConcealed } from '../access/AreaConcealed.tsx'
import { useView } from '../app/address.ts'
import type { StandingFor } from '../app/api.ts'
import { sayBy, useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { filled, optionsFrom } from '../app/options.ts'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { useFormWords, type FormProps } from './household-page.ts'

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

type HouseholdStanding = StandingFor<'updateHousehold'>

const standingOf = (page: FormProps['page']): HouseholdStanding => ({
  caseId: page.caseId, version: page.householdVersion, caseVersion: page.version, name: page.householdName, kana: page.householdKana, title: page.title,
  kind: page.householdKind, typeCode: page.typeCode, homeCode: page.homeCode, areaId: page.areaId,
})

type EditedSheet = HouseholdSheet & { readonly areaId: string }

const sheetOf = ({ name, kana, title, kind, typeCode, homeCode, areaId }: HouseholdStanding): EditedSheet => ({
  name, kana, title, kind, typeCode: oneOf(HOUSEHOLD_TYPES, typeCode), homeCode: oneOf(HOMES, homeCode), areaId: areaId ?? '',
})

/** 世帯の記載を直す: whoever was slower sees both texts and decides. */
export const EditHouseholdDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const [kinds, types, homes] = [useMessages(householdKindLabels), useMessages(householdTypeLabels), useMessages(homeLabels)]
  const areas = (useAsk('listStructure', {}).answer?.areas ?? []).map((one) => ({ value: one.id, label: one.name }))
  const { sheet, setSheet, put, base, late } = useSheet(standingOf(page), sheetOf)
  const editing = useAct('updateHousehold')
  const send = async ({ version, caseVersion } = base): Promise<void> => {
    const edited = await editing.run({
      caseId: page.caseId, version, caseVersion, name: sheet.name, kana: sheet.kana, title: sheet.title,
      kind: filled(sheet.kind), typeCode: filled(sheet.typeCode), homeCode: filled(sheet.homeCode),
      ...(sheet.areaId !== (base.areaId ?? '') && { areaId: filled(sheet.areaId) ?? null }),
    })
    if (edited !== undefined) onDone()
  }
  const names = {
    name: words.householdName, kana: words.kana, title: words.title, kind: { label: words.householdKind, say: sayBy(kinds) },
    typeCode: { label: words.householdType, say: sayBy(types) }, homeCode: { label: words.home, say: sayBy(homes) },
    areaId: { label: words.area, say: sayBy(Object.fromEntries(areas.map((one) => [one.value, one.label]))) },
  }
  return (
    <FormDialog
      title={words.editHousehold} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={editing.isActing} problem={editing.problem} own={own}
      late={late(editing, names, (from) => void send(from))}
    >
      <HouseholdFields sheet={sheet} onChange={(fields) => setSheet({ ...sheet, ...fields })} />
      {page.may.area ? <Select label={words.area} name="area" value={sheet.areaId} options={areas} none={words.unknown} onChange={put('areaId')} /> : <AreaConcealed />}
    </FormDialog>
  )
}

type Rhythm = { readonly version: number; readonly days: number | null }

/** 連絡の間隔を決める. */
export const RhythmDialog = ({ page, onClose, onDone }: FormProps) => {
  const { words, own } = useFormWords()
  const { sheet, put, base, late } = useSheet<Rhythm, { readonly days: string }>({ version: page.version, days: page.rhythmDays }, ({ days }) => ({ days: days === null ? '' : String(days) }))
  const setting = useAct('setContactRhythm')
  const send = async ({ version } = base): Promise<void> => {
    const days = isBlank(sheet.days) ? null : Number(sheet.days.normalize('NFKC'))
    if ((await setting.run({ caseId: page.caseId, version, days })) !== undefined) onDone()
  }
  return (
    <FormDialog
      title={words.setRhythm} onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={setting.isActing} problem={setting.problem} own={own}
      late={late(setting, { days: words.rhythmDays }, (from) => void send(from))}
    >
      <TextField label={words.rhythmDays} hint={words.rhythmHint({ days: longestSilenceOn(page.on as Day) })} name="days" inputMode="numeric" value={sheet.days} onChange={put('days')} />
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
