import { CONSENTS } from '#domain/intake/codes.ts'
import { consentFormFor, questionsFor, type ConsentQuestion } from '#domain/intake/consent-form.ts'
import { consentLabels } from '#i18n/intake-codes.messages.ts'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DayField } from '../app/DayField.tsx'
import { optionsFrom } from '../app/options.ts'
import type { Put, TypedSheet } from './sheet.ts'
import { consentQuestionLabels, sheetMessages } from './sheet.messages.ts'

const EXPLAINED = 'yes'

const Line = ({ question, sheet, put }: { readonly question: ConsentQuestion; readonly sheet: TypedSheet; readonly put: Put }) => {
  const words = useMessages(sheetMessages)
  const labels = useMessages(consentQuestionLabels)
  const value = sheet.consentForm[question] ?? ''
  const change = (answer: string): void => put('consentForm')({ ...sheet.consentForm, [question]: answer })
  if (question === 'explained') return <Checkbox label={words.explained} isOn={value === EXPLAINED} onChange={(isOn) => change(isOn ? EXPLAINED : '')} />
  if (question === 'agreedOn') return <DayField label={labels.agreedOn} name={question} value={value} onChange={change} />
  return <TextArea label={labels[question]} name={question} value={value} onChange={change} rows={2} />
}

/** 申込み・同意: two papers, one for those who agreed and one for those who did not; which one, the state of consent says. */
export const ConsentPart = ({ sheet, put }: { readonly sheet: TypedSheet; readonly put: Put }) => {
  const words = useMessages(sheetMessages)
  const kind = consentFormFor(sheet.consent)
  return (
    <Disclosure title={words.consentPart} isOpen>
      <div className="grid">
        <Select label={words.consent} name="consent" value={sheet.consent} options={optionsFrom(CONSENTS, useMessages(consentLabels))} onChange={(consent) => put('consent')(consent === '' ? 'not_asked' : consent)} />
      </div>
      {kind !== 'none' && (
        <FieldGroup label={kind === 'with' ? words.withConsent : words.withoutConsent} className="group">
          <div className="grid">
            {questionsFor(sheet.consent).map((question) => <Line key={question} question={question} sheet={sheet} put={put} />)}
          </div>
        </FieldGroup>
      )}
      {sheet.consent !== 'not_asked' && <TextArea label={words.consentNote} name="consentNote" value={sheet.consentNote} onChange={put('consentNote')} rows={2} />}
    </Disclosure>
  )
}
