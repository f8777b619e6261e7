import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { FormPage } from '#ui/Page.tsx'
import { Section } from '#ui/Section.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo } from '../app/address.ts'
import { filled } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { useFormWords } from './household-page.ts'
import { HouseholdFields, type HouseholdSheet } from './HouseholdDialogs.tsx'
import { KnownPersonField } from './KnownPersonField.tsx'

/** 世帯を起こす: a household of its own beside the one that is known. */
export const NewHouseholdPage = () => {
  const { words, own, saySaved } = useFormWords()
  const go = useGo()
  const structure = useAsk('listStructure', {})
  const [sheet, setSheet] = useState<HouseholdSheet>({ name: '', kana: '', title: '', kind: 'ordinary', typeCode: '', homeCode: '' })
  const [areaId, setAreaId] = useState('')
  const [personId, setPersonId] = useState('')
  const [relationship, setRelationship] = useState('')
  const [nobodyYet, setNobodyYet] = useState(false)
  const opening = useAct('openCase')
  const send = async (): Promise<void> => {
    const opened = await opening.run({
      name: sheet.name, kana: sheet.kana, title: sheet.title, kind: filled(sheet.kind), typeCode: filled(sheet.typeCode), homeCode: filled(sheet.homeCode),
      areaId: filled(areaId), members: personId === '' ? [] : [{ personId, relationship }], nobodyYet: personId === '' && nobodyYet,
    })
    if (opened === undefined) return
    saySaved()
    go(`/cases/${opened.caseId}`)
  }
  const areas = (structure.answer?.areas ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <FormPage title={words.openHousehold} lead={words.openHouseholdLead} onSend={() => void send()} primary={<Button type="submit" kind="primary" isDisabled={opening.isActing}>{words.openHousehold}</Button>}>
      <ProblemBanner problem={opening.problem} own={own} />
      <HouseholdFields sheet={sheet} onChange={setSheet} />
      <div className="grid">
        <Select label={words.area} name="area" value={areaId} options={areas} none={words.unknown} onChange={setAreaId} />
      </div>
      <Section title={words.whoIsAdded}>
        <KnownPersonField value={personId} onChange={setPersonId} />
        {personId === '' && <Checkbox label={words.nobodyYet} isOn={nobodyYet} onChange={setNobodyYet} />}
        {personId !== '' && <TextField label={words.relation} name="relationship" value={relationship} onChange={setRelationship} />}
      </Section>
    </FormPage>
  )
}
