import { useState } from 'react'
import { isUnwanted } from '#domain/referral/wish.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { returnLabels } from '#i18n/referral-codes.messages.ts'
import { Banner } from '#ui/Banner.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { AnswerFor } from '../app/api.ts'
import { useAsk } from '../app/use-query.ts'
import { useEndingOf } from '../structure/use-ending.ts'
import { useSayField } from '../structure/use-say-known.ts'
import { sendingMessages } from './sending.messages.ts'
import type { Origin } from './sheet-state.ts'
import { useReceivers } from './use-receivers.ts'

type Agency = AnswerFor<'listStructure'>['agencies'][number]
type Return = Origin['routes'][number]['attempts'][number]

/**
 * 機関を選ぶ: by name, reading, field, area or telephone. Agencies that take no consultations do not stand here; the chosen one
 * always does, and one that will end says so. Whoever gave the need back already is marked, with the reason; so is whoever the person asked not to tell.
 */
export const AgencyChooser = (props: { readonly value: string; readonly returns: readonly Return[]; readonly wishes: Origin['wishes']; readonly onChange: (id: string) => void }) => {
  const words = useMessages(sendingMessages)
  const { answer } = useAsk('listStructure', {})
  const reasons = useMessages(returnLabels)
  const [typed, setTyped] = useState('')
  const [field, setField] = useState('')
  const [area, setArea] = useState('')
  const agencies = useReceivers() ?? []
  const sayField = useSayField()
  const endingOf = useEndingOf()
  const spoken = (agency: Agency): string => [agency.shortName, sayField(agency.field), agency.phone].filter(Boolean).join('　')
  const fields = [...new Set(agencies.map((agency) => agency.field))].toSorted((a, b) => a.localeCompare(b, 'ja'))
  const isFound = (agency: Agency): boolean =>
    [agency.name, agency.kana, agency.shortKana, agency.field, spoken(agency)].some((part) => foldForSearch(part ?? '').includes(foldForSearch(typed)))
  const fits = (agency: Agency): boolean =>
    agency.id === props.value || ((field === '' || agency.field === field) && (area === '' || agency.areaIds.includes(area)) && isFound(agency))
  const found = agencies.filter(fits)
  const whyBack = (agency: Agency): string | undefined => {
    const back = props.returns.findLast((one) => one.toAgencyId === agency.id)
    return back && words.gaveBack({ why: back.returnReason === null ? '' : reasons[back.returnReason] })
  }
  const unwanted = (agency: Agency): string => (isUnwanted(props.wishes, [agency.name, agency.shortName]) ? words.unwantedMark : '')
  return (
    <div className="stack">
      <div className="grid">
        <TextField label={words.findAgency} name="findAgency" value={typed} onChange={setTyped} />
        <Select label={words.field} name="field" value={field} options={fields.map((one) => ({ value: one, label: sayField(one) }))} none={words.anyField} onChange={setField} />
        <Select label={words.area} name="area" value={area} options={(answer?.areas ?? []).map((one) => ({ value: one.id, label: one.name }))} none={words.anyArea} onChange={setArea} />
      </div>
      {found.length === 0 ? (
        <p className="quiet">{words.noAgency}</p>
      ) : (
        <RadioGroup
          label={words.agencies} name="toAgencyId" missing={words.oneReceiver} value={props.value} inColumns onChange={props.onChange}
          options={found.map((agency) => ({
            value: agency.id, label: agency.name, hint: [spoken(agency), endingOf(agency.id), unwanted(agency), whyBack(agency)].filter(Boolean).join('　'),
          }))}
        />
      )}
      {props.returns.some((one) => one.toAgencyId === props.value) && <Banner tone="warning"><p>{words.tried}</p></Banner>}
    </div>
  )
}
