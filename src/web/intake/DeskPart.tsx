import { CHANNELS, CONSIDERATIONS, ROUTES, URGENCIES } from '#domain/intake/codes.ts'
import { AGENCY_KINDS } from '#domain/structure/agency-kind.ts'
import { agencyKindLabels } from '#i18n/agency-kind.messages.ts'
import { channelLabels, considerationLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { CheckboxGroup } from '#ui/CheckboxGroup.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useAside } from '#ui/language/use-named.ts'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { AreaConcealed } from '../access/AreaConcealed.tsx'
import { ClockField, DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import { EmailField } from '../app/EmailField.tsx'
import { PhoneField } from '../app/PhoneField.tsx'
import { useAsk } from '../app/use-query.ts'
import { PerpetratorTicked } from './PerpetratorKnown.tsx'
import type { Put, TypedSheet } from './sheet.ts'
import { SafetyReminder } from './SafetyReminder.tsx'
import { sheetMessages } from './sheet.messages.ts'

type Part = { readonly sheet: TypedSheet; readonly put: Put }

/** 受付: when it was taken and how it came; empty, it is now. */
export const ReceptionPart = ({ sheet, put, mayArea }: Part & { readonly mayArea: boolean }) => {
  const words = useMessages(sheetMessages)
  const { answer } = useAsk('listStructure', {})
  const aside = useAside()
  const areas = (answer?.areas ?? []).map(({ id, name, tree }) => ({ value: id, label: aside(name, tree) }))
  return (
    <Disclosure title={words.reception} isOpen>
      <div className="grid">
        <DayField label={words.receivedOn} name="receivedOn" value={sheet.receivedOn} onChange={put('receivedOn')} isPast />
        <ClockField label={words.receivedTime} name="receivedTime" value={sheet.receivedTime} onChange={put('receivedTime')} pastOn={sheet.receivedOn} />
        <Select label={words.channel} name="channel" value={sheet.channel} options={optionsFrom(CHANNELS, useMessages(channelLabels))} none={words.unknown} onChange={put('channel')} />
        {mayArea && <Select label={words.area} name="areaId" value={sheet.areaId} options={areas} none={words.unknown} onChange={put('areaId')} />}
      </div>
      {!mayArea && <AreaConcealed />}
    </Disclosure>
  )
}

/** 来談者: whoever came, where that is not whom it is about. */
export const InquirerPart = ({ sheet, put, onFocus }: Part & { readonly onFocus: () => void }) => {
  const words = useMessages(sheetMessages)
  return (
    <Disclosure title={words.inquirer} isOpen>
      <div className="grid" onFocusCapture={onFocus}>
        <TextField label={words.inquirerName} name="inquirerName" value={sheet.inquirerName} onChange={put('inquirerName')} />
        <TextField label={words.inquirerRelation} name="inquirerRelation" value={sheet.inquirerRelation} onChange={put('inquirerRelation')} />
        <PhoneField label={words.inquirerPhone} name="inquirerPhone" value={sheet.inquirerPhone} onChange={put('inquirerPhone')} />
        <EmailField label={words.inquirerEmail} name="inquirerEmail" value={sheet.inquirerEmail} onChange={put('inquirerEmail')} />
        <TextField label={words.inquirerAddress} name="inquirerAddress" value={sheet.inquirerAddress} onChange={put('inquirerAddress')} />
      </div>
    </Disclosure>
  )
}

/** 受付側の記入: route, who sent them, urgency, what to take care of, when next. */
export const DeskPart = ({ sheet, put }: Part) => {
  const words = useMessages(sheetMessages)
  return (
    <Disclosure title={words.desk} isOpen>
      <div className="grid">
        <Select label={words.urgency} name="urgency" value={sheet.urgency} options={optionsFrom(URGENCIES, useMessages(urgencyLabels))} none={words.urgencyUnknown} onChange={put('urgency')} />
        <DayField label={words.nextContactOn} name="nextContactOn" value={sheet.nextContactOn} onChange={put('nextContactOn')} isReturn />
      </div>
      <SafetyReminder sheet={sheet} />
      <div className="grid">
        <Select label={words.route} name="route" value={sheet.route} options={optionsFrom(ROUTES, useMessages(routeLabels))} none={words.unknown} onChange={put('route')} />
        <Select label={words.introducedByKind} name="introducedByKind" value={sheet.introducedByKind} options={optionsFrom(AGENCY_KINDS, useMessages(agencyKindLabels))} none={words.unknown} onChange={put('introducedByKind')} />
        <TextField label={words.introducedBy} name="introducedBy" value={sheet.introducedBy} onChange={put('introducedBy')} />
      </div>
      <CheckboxGroup label={words.considerations} value={sheet.considerations} options={optionsFrom(CONSIDERATIONS, useMessages(considerationLabels))} onChange={put('considerations')} />
      <PerpetratorTicked sheet={sheet} />
      <TextField label={words.considerationNote} name="considerationNote" value={sheet.considerationNote} onChange={put('considerationNote')} />
    </Disclosure>
  )
}
