import { useState } from 'react'
import { LOCATION_KINDS, NAME_KINDS, SEXES, type LocationKind, type NameKind, type Sex } from '#domain/person/codes.ts'
import { locationKindLabels, nameKindLabels, sexLabels } from '#i18n/household-codes.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { partsMessages } from '#ui/language/parts.messages.ts'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { AddressField } from '../app/AddressField.tsx'
import type { StandingFor } from '../app/api.ts'
import { BirthField } from '../app/BirthText.tsx'
import { sayBy, useSheet } from '../app/both-texts.ts'
import { DayField } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { filled, optionsFrom } from '../app/options.ts'
import { EmailField } from '../app/EmailField.tsx'
import { PhoneField } from '../app/PhoneField.tsx'
import { dayIn } from '../app/read-day.ts'
import { useAct } from '../app/use-act.ts'
import { useOwnWords } from '../app/use-own-words.ts'
import { usePersonWords, type FormProps, type PersonShown } from './person-page.ts'

const LANGUAGE_BREAK = /[、,，]\s*/u

type PersonStanding = StandingFor<'updatePerson'>
type PersonSheet = { readonly sex: Sex | ''; readonly birth: string; readonly died: string; readonly languages: string; readonly note: string }

const personSheet = (comma: string) => (person: PersonStanding): PersonSheet => ({
  sex: SEXES.find((one) => one === person.sex) ?? '', birth: person.birthText ?? person.birthOn ?? '', died: person.diedOn ?? '',
  languages: person.languages.join(comma), note: person.note,
})

/** 人の記載を直す. */
export const EditPersonDialog = ({ person, onClose, onDone }: FormProps) => {
  const { words, own } = usePersonWords()
  const sexes = useMessages(sexLabels)
  const { sheet, put, base, late } = useSheet<PersonStanding, PersonSheet>(person, personSheet(useMessages(partsMessages).comma))
  const editing = useAct('updatePerson')
  const send = async ({ version } = base): Promise<void> => {
    const edited = await editing.run({
      personId: person.personId, version, sex: filled(sheet.sex), birthText: sheet.birth, diedOn: dayIn(sheet.died), note: sheet.note,
      languages: sheet.languages.split(LANGUAGE_BREAK).map((one) => one.trim()).filter((one) => one !== ''),
    })
    if (edited !== undefined) onDone()
  }
  const names = { birth: words.birthDate, sex: { label: words.sex, say: sayBy(sexes) }, languages: words.languages, died: words.died, note: words.note }
  return (
    <FormDialog
      title={words.edit} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={editing.isActing} problem={editing.problem} own={own}
      late={late(editing, names, (from) => void send(from))}
    >
      <div className="grid">
        <BirthField label={words.birthDate} hint={words.birthHint} value={sheet.birth} onChange={put('birth')} />
        <Select label={words.sex} name="sex" value={sheet.sex} options={optionsFrom(SEXES, sexes)} none={words.unknown} onChange={put('sex')} />
        <TextField label={words.languages} hint={words.languagesHint} name="languages" value={sheet.languages} onChange={put('languages')} />
        <DayField label={words.died} name="died" value={sheet.died} onChange={put('died')} />
      </div>
      {person.may.note && <TextArea label={words.note} name="note" value={sheet.note} onChange={put('note')} />}
    </FormDialog>
  )
}

type NameStanding = StandingFor<'changePersonName'> | undefined
type NameSheet = {
  readonly kind: NameKind | ''
  readonly asWritten: string
  readonly letterNames: string
  readonly kana: string
  readonly from: string
  readonly until: string
  readonly source: string
}

const nameSheet = (name: NameStanding, say: (text: string) => string): NameSheet => ({
  kind: name?.kind ?? 'official', asWritten: name?.asWritten ?? '', letterNames: name?.letterNames ?? '', kana: name?.kana ?? '',
  from: name?.from ?? '', until: name?.until ?? '', source: say(name?.source ?? ''),
})

/** 氏名を加える・直す. */
export const NameDialog = ({ person, name, onClose, onDone }: FormProps & { readonly name: PersonShown['names'][number] | undefined }) => {
  const { words, own } = usePersonWords()
  const kinds = useMessages(nameKindLabels)
  const { say, keep } = useOwnWords()
  const { sheet, put, base, late } = useSheet<NameStanding, NameSheet>(name, (one) => nameSheet(one, say))
  const [adding, changing] = [useAct('addPersonName'), useAct('changePersonName')]
  const send = async (from = base): Promise<void> => {
    const told = {
      kind: filled(sheet.kind) ?? 'heard', asWritten: keep(sheet.asWritten), letterNames: sheet.letterNames, kana: sheet.kana,
      from: dayIn(sheet.from), until: dayIn(sheet.until), source: keep(sheet.source),
    }
    const saved = from === undefined ? await adding.run({ ...told, personId: person.personId }) : await changing.run({ ...told, id: from.id, version: from.version })
    if (saved !== undefined) onDone()
  }
  const names = {
    kind: { label: words.nameKind, say: sayBy(kinds) }, asWritten: words.asWritten, letterNames: words.letterNames, kana: words.kana, source: words.source,
    from: words.from, until: words.until,
  }
  return (
    <FormDialog
      title={name === undefined ? words.addName : words.names} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing || changing.isActing}
      problem={adding.problem ?? changing.problem} own={own} late={late(changing, names, (from) => void send(from))}
    >
      <div className="grid">
        <Select label={words.nameKind} name="kind" value={sheet.kind} options={optionsFrom(NAME_KINDS, kinds)} onChange={put('kind')} />
        <TextField label={words.asWritten} mark="needed" name="asWritten" value={sheet.asWritten} onChange={put('asWritten')} />
        <TextField label={words.kana} name="kana" value={sheet.kana} onChange={put('kana')} />
        <TextField label={words.letterNames} hint={words.letterNamesHint} name="letterNames" value={sheet.letterNames} onChange={put('letterNames')} />
        <TextField label={words.source} name="source" value={sheet.source} onChange={put('source')} />
        <DayField label={words.from} name="from" value={sheet.from} onChange={put('from')} />
        <DayField label={words.until} name="until" value={sheet.until} onChange={put('until')} />
      </div>
    </FormDialog>
  )
}

type PlaceStanding = StandingFor<'changeWhereabouts'> | undefined
type PlaceSheet = { readonly kind: LocationKind | ''; readonly text: string; readonly mayContact: string; readonly from: string; readonly until: string; readonly source: string }

const placeSheet = (place: PlaceStanding, say: (text: string) => string): PlaceSheet => ({
  kind: place?.kind ?? 'address', text: place?.text ?? '', mayContact: place?.mayContact ?? '', from: place?.from ?? '', until: place?.until ?? '', source: say(place?.source ?? ''),
})

/** 住所・連絡先を加える・直す: an address is written once for all who live together. */
export const PlaceDialog = ({ person, place, onClose, onDone }: FormProps & { readonly place: PersonShown['whereabouts'][number] | undefined }) => {
  const { words, own } = usePersonWords()
  const kinds = useMessages(locationKindLabels)
  const { say, keep } = useOwnWords()
  const { sheet, put, base, late } = useSheet<PlaceStanding, PlaceSheet>(place, (one) => placeSheet(one, say))
  const [isForAll, setForAll] = useState(false)
  const [adding, changing] = [useAct('addWhereabouts'), useAct('changeWhereabouts')]
  const home = person.households.find((one) => one.until === null)?.caseId
  const send = async (from = base): Promise<void> => {
    const told = { kind: filled(sheet.kind) ?? 'note', text: sheet.text, mayContact: sheet.mayContact, from: dayIn(sheet.from), until: dayIn(sheet.until), source: keep(sheet.source) }
    const saved = from === undefined
      ? await adding.run({ ...told, personId: person.personId, forEverybodyOf: isForAll ? home : undefined })
      : await changing.run({ ...told, id: from.id, version: from.version })
    if (saved !== undefined) onDone()
  }
  const PlaceField = sheet.kind === 'address' ? AddressField : sheet.kind === 'phone' ? PhoneField : sheet.kind === 'email' ? EmailField : TextField
  const names = { kind: { label: words.placeKind, say: sayBy(kinds) }, text: words.place, mayContact: words.mayContact, source: words.source, from: words.from, until: words.until }
  return (
    <FormDialog
      title={place === undefined ? words.addWhereabouts : words.changeWhereabouts} wide onClose={onClose}
      onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing || changing.isActing}
      problem={adding.problem ?? changing.problem} own={own} late={late(changing, names, (from) => void send(from))}
    >
      <div className="grid">
        <Select label={words.placeKind} name="kind" value={sheet.kind} options={optionsFrom(LOCATION_KINDS, kinds)} onChange={put('kind')} />
        <PlaceField label={words.place} mark="needed" name="text" value={sheet.text} onChange={put('text')} />
        <TextField label={words.mayContact} name="mayContact" value={sheet.mayContact} onChange={put('mayContact')} />
        <TextField label={words.source} name="source" value={sheet.source} onChange={put('source')} />
        <DayField label={words.from} name="from" value={sheet.from} onChange={put('from')} />
        <DayField label={words.until} name="until" value={sheet.until} onChange={put('until')} />
      </div>
      {place === undefined && home !== undefined && sheet.kind === 'address' && <Checkbox label={words.forEverybody} isOn={isForAll} onChange={setForAll} />}
    </FormDialog>
  )
}
