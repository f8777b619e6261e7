import { useState } from 'react'
import { LOCATION_KINDS, NAME_KINDS, SEXES, type LocationKind, type NameKind, type Sex } from '#domain/person/codes.ts'
import { locationKindLabels, nameKindLabels, sexLabels } from '#i18n/household-codes.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { BirthField } from '../app/BirthText.tsx'
import { DayField, dayIn } from '../app/DayField.tsx'
import { FormDialog } from '../app/FormDialog.tsx'
import { optionsFrom } from '../app/options.ts'
import { useAct } from '../app/use-act.ts'
import { usePersonWords, type FormProps, type PersonShown } from './person-page.ts'

const LANGUAGE_BREAK = /[、,，]\s*/u
const filled = <T extends string>(value: T | ''): T | undefined => (value === '' ? undefined : value)

/** 人の記載を直す. */
export const EditPersonDialog = ({ person, onClose, onDone }: FormProps) => {
  const { words, own } = usePersonWords()
  const [sex, setSex] = useState<Sex | ''>(SEXES.find((one) => one === person.sex) ?? '')
  const [birthText, setBirthText] = useState(person.birthText ?? person.birthOn ?? '')
  const [died, setDied] = useState<string>(person.diedOn ?? '')
  const [languages, setLanguages] = useState(person.languages.join('、'))
  const [note, setNote] = useState(person.note)
  const editing = useAct('updatePerson')
  const send = async (): Promise<void> => {
    const edited = await editing.run({
      personId: person.personId, version: person.version, sex: filled(sex), birthText, diedOn: dayIn(died), note,
      languages: languages.split(LANGUAGE_BREAK).map((one) => one.trim()).filter((one) => one !== ''),
    })
    if (edited !== undefined) onDone()
  }
  return (
    <FormDialog title={words.edit} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={editing.isActing} problem={editing.problem} own={own}>
      <div className="grid">
        <BirthField label={words.birthDate} hint={words.birthHint} value={birthText} onChange={setBirthText} />
        <Select label={words.sex} name="sex" value={sex} options={optionsFrom(SEXES, useMessages(sexLabels))} none={words.unknown} onChange={setSex} />
        <TextField label={words.languages} hint={words.languagesHint} name="languages" value={languages} onChange={setLanguages} />
        <DayField label={words.died} name="died" value={died} onChange={setDied} />
      </div>
      <TextArea label={words.note} name="note" value={note} onChange={setNote} onSend={() => void send()} />
    </FormDialog>
  )
}

/** 氏名を加える・直す. */
export const NameDialog = ({ person, name, onClose, onDone }: FormProps & { readonly name: PersonShown['names'][number] | undefined }) => {
  const { words, own } = usePersonWords()
  const [kind, setKind] = useState<NameKind | ''>(name?.kind ?? 'official')
  const [sheet, setSheet] = useState({ asWritten: name?.asWritten ?? '', kana: name?.kana ?? '', from: name?.from ?? '', until: name?.until ?? '', source: name?.source ?? '' })
  const [adding, changing] = [useAct('addPersonName'), useAct('changePersonName')]
  const put = (field: keyof typeof sheet) => (value: string): void => setSheet((before) => ({ ...before, [field]: value }))
  const send = async (): Promise<void> => {
    const told = { kind: filled(kind) ?? 'heard', asWritten: sheet.asWritten, kana: sheet.kana, from: dayIn(sheet.from), until: dayIn(sheet.until), source: sheet.source }
    const saved = name === undefined ? await adding.run({ ...told, personId: person.personId }) : await changing.run({ ...told, id: name.id, version: name.version })
    if (saved !== undefined) onDone()
  }
  return (
    <FormDialog title={name === undefined ? words.addName : words.names} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing || changing.isActing} problem={adding.problem ?? changing.problem} own={own}>
      <div className="grid">
        <Select label={words.nameKind} name="kind" value={kind} options={optionsFrom(NAME_KINDS, useMessages(nameKindLabels))} onChange={setKind} />
        <TextField label={words.asWritten} mark="needed" name="asWritten" value={sheet.asWritten} onChange={put('asWritten')} />
        <TextField label={words.kana} name="kana" value={sheet.kana} onChange={put('kana')} />
        <TextField label={words.source} name="source" value={sheet.source} onChange={put('source')} />
        <DayField label={words.from} name="from" value={sheet.from} onChange={put('from')} />
        <DayField label={words.until} name="until" value={sheet.until} onChange={put('until')} />
      </div>
    </FormDialog>
  )
}

/** 住所・連絡先を加える・直す: an address is written once for all who live together. */
export const PlaceDialog = ({ person, place, onClose, onDone }: FormProps & { readonly place: PersonShown['whereabouts'][number] | undefined }) => {
  const { words, own } = usePersonWords()
  const [kind, setKind] = useState<LocationKind | ''>(place?.kind ?? 'address')
  const [sheet, setSheet] = useState({ text: place?.text ?? '', mayContact: place?.mayContact ?? '', from: place?.from ?? '', until: place?.until ?? '', source: place?.source ?? '' })
  const [isForAll, setForAll] = useState(false)
  const [adding, changing] = [useAct('addWhereabouts'), useAct('changeWhereabouts')]
  const put = (field: keyof typeof sheet) => (value: string): void => setSheet((before) => ({ ...before, [field]: value }))
  const home = person.households.find((one) => one.until === null)?.caseId
  const send = async (): Promise<void> => {
    const told = { kind: filled(kind) ?? 'note', text: sheet.text, mayContact: sheet.mayContact, from: dayIn(sheet.from), until: dayIn(sheet.until), source: sheet.source }
    const saved = place === undefined
      ? await adding.run({ ...told, personId: person.personId, forEverybodyOf: isForAll ? home : undefined })
      : await changing.run({ ...told, id: place.id, version: place.version })
    if (saved !== undefined) onDone()
  }
  return (
    <FormDialog title={place === undefined ? words.addWhereabouts : words.changeWhereabouts} wide onClose={onClose} onSend={() => void send()} sendLabel={words.save} isActing={adding.isActing || changing.isActing} problem={adding.problem ?? changing.problem} own={own}>
      <div className="grid">
        <Select label={words.placeKind} name="kind" value={kind} options={optionsFrom(LOCATION_KINDS, useMessages(locationKindLabels))} onChange={setKind} />
        <TextField label={words.place} mark="needed" name="text" value={sheet.text} onChange={put('text')} />
        <TextField label={words.mayContact} name="mayContact" value={sheet.mayContact} onChange={put('mayContact')} />
        <TextField label={words.source} name="source" value={sheet.source} onChange={put('source')} />
        <DayField label={words.from} name="from" value={sheet.from} onChange={put('from')} />
        <DayField label={words.until} name="until" value={sheet.until} onChange={put('until')} />
      </div>
      {place === undefined && home !== undefined && kind === 'address' && <Checkbox label={words.forEverybody} isOn={isForAll} onChange={setForAll} />}
    </FormDialog>
  )
}
