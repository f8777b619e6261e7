import { useState } from 'react'
import type { Day } from '#domain/shared/day.ts'
import { FACT_CATEGORIES, isConsentGiven, isConsentOfUntold } from '#domain/referral/travelling-fact.ts'
import { dayInTokyo, type Instant } from '#domain/shared/instant.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { formatDayShort } from '#i18n/format.ts'
import { consentLabels } from '#i18n/intake-codes.messages.ts'
import { categoryLabels } from '#i18n/referral-codes.messages.ts'
import { Badge } from '#ui/Badge.tsx'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useLanguage, useMessages } from '#ui/language/LanguageProvider.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { optionsFrom } from '../app/options.ts'
import { ConsiderationLines } from '../intake/ConsiderationLines.tsx'
import { Basis, useBasisOptions } from './FactBasis.tsx'
import { isWarning } from './warning-in-sheet.ts'
import { PerpetratorPart } from './PerpetratorPart.tsx'
import { sendingMessages } from './sending.messages.ts'
import { newFact, withCommonBasis, withCommonNote, withMark, type FactDraft, type Origin, type Put, type SheetState } from './sheet-state.ts'
import { Wishes } from './Wishes.tsx'

/** What the last consent on record says, and whether anything here can travel at all. */
const Ground = ({ sheet, origin }: { readonly sheet: SheetState; readonly origin: Origin }) => {
  const words = useMessages(sendingMessages)
  const states = useMessages(consentLabels)
  const { locale } = useLanguage()
  const { consent } = origin
  const people = origin.persons.map(({ id, name }) => ({ personId: id, name }))
  const isGiven = isConsentGiven(consent?.state)
  const at = consent === null ? '' : formatDayShort(locale, dayInTokyo(consent.askedAt as Instant))
  return (
    <>
      {origin.isConcealmentAsked && <Banner tone="warning"><p>{words.concealmentAsked}</p></Banner>}
      {origin.isConcealed && <Banner tone="danger"><p>{words.concealedNow}</p></Banner>}
      <Banner tone={isGiven ? 'info' : 'warning'}>
        <p>{consent === null ? words.consentNone : words.consentNow({ state: states[consent.state], at })}</p>
        {consent !== null && consent.note !== '' && <p className="written">{consent.note}</p>}
        <p>{isGiven ? words.consentWhose : words.consentMissing}</p>
        <Wishes sheet={sheet} origin={origin} />
        {origin.considerations.length > 0 && <div><p className="quiet">{words.considerations}</p><ConsiderationLines considerations={origin.considerations} people={people} /></div>}
      </Banner>
    </>
  )
}

type RowProps = {
  readonly fact: FactDraft
  readonly origin: Origin
  readonly put: (change: Partial<FactDraft>) => void
  readonly onMark: (isOn: boolean) => void
  readonly onRemove: () => void
}

/** What a fact that is let travel asks for: its kind where it was written here, its words, its basis. */
const FactFields = ({ fact, origin, put, onRemove }: Omit<RowProps, 'onMark'>) => {
  const words = useMessages(sendingMessages)
  const categories = useMessages(categoryLabels)
  const isWritten = fact.source === 'writer'
  return (
    <div className="stack">
      {isWritten && (
        <div className="bar">
          <Select label={words.category} name={`category-${fact.key}`} value={fact.category} options={optionsFrom(FACT_CATEGORIES, categories)} onChange={(category) => category !== '' && put({ category })} />
          <Button small kind="tertiary" onClick={onRemove}>{words.remove}</Button>
        </div>
      )}
      <TextArea label={words.factText} name={`fact-${fact.key}`} rows={1} value={fact.text} onChange={(text) => put({ text })} />
      {fact.category === 'contact' && <TextField label={words.mayContact} name={`call-${fact.key}`} hint={words.mayContactHint} value={fact.mayContact} onChange={(mayContact) => put({ mayContact })} />}
      <Basis fact={fact} origin={origin} put={put} />
    </div>
  )
}

const FactRow = (props: RowProps) => {
  const words = useMessages(sendingMessages)
  const categories = useMessages(categoryLabels)
  const { fact, onMark } = props
  const { locale } = useLanguage()
  const sources = { intake: words.fromIntake, person: words.fromPerson, household: words.fromHousehold, warning: words.fromWarning, writer: words.fromWriter }
  const on = fact.on == null ? '' : formatDayShort(locale, fact.on as Day)
  const noted = on === '' ? '' : fact.source === 'person' ? words.since({ on }) : words.notedOn({ on })
  return (
    <li data-category={fact.category}>
      <div className="choice-row">
        <Checkbox label={isBlank(fact.text) ? words.take : fact.text} isOn={fact.isOn} onChange={onMark} />
        <span className="no-wrap"><Badge>{categories[fact.category]}</Badge> <span className="quiet">{sources[fact.source]}{noted}</span></span>
      </div>
      {fact.isOn && <FactFields {...props} />}
    </li>
  )
}

/** 共通の根拠: one basis and one reason for everything that travels, apart from those of each fact. */
const ForAll = ({ sheet, origin, put }: { readonly sheet: SheetState; readonly origin: Origin; readonly put: Put }) => {
  const words = useMessages(sendingMessages)
  const { facts, commonBasis } = sheet
  const options = useBasisOptions(origin.today)
  const [common, setCommon] = useState('')
  const setNote = (note: string): void => {
    put({ facts: withCommonNote(facts, common, note) })
    setCommon(note)
  }
  return (
    <FieldGroup label={words.forAll} hint={words.forAllHint} className="group">
      <div className="grid">
        <Select
          label={words.allOn} name="basis-all" value={commonBasis} options={options} none={words.oneByOne}
          onChange={(basis) => put({ commonBasis: basis, ...(basis !== '' && { facts: withCommonBasis(facts, basis) }) })}
        />
        <TextField label={words.noteOn} name="note-all" hint={words.noteOnHint} value={common} onChange={setNote} />
      </div>
    </FieldGroup>
  )
}

/** Somebody is said to agree who is said not to know: told at once, with the way to mend it. */
const UntoldConsent = ({ sheet, put }: { readonly sheet: SheetState; readonly put: Put }) => {
  const words = useMessages(sendingMessages)
  if (!isConsentOfUntold(sheet.facts.filter((fact) => fact.isOn), sheet.personKnows === true)) return null
  return (
    <Banner tone="danger" isNews actions={<Button small onClick={() => put({ personKnows: true })}>{words.markAsKnown}</Button>}>
      <p>{words.consentOfUntold}</p>
    </Banner>
  )
}

/** 渡す情報: fact by fact, each on its basis; what is not marked stays here. */
export const FactsChooser = ({ sheet, origin, put }: { readonly sheet: SheetState; readonly origin: Origin; readonly put: Put }) => {
  const words = useMessages(sendingMessages)
  const { facts } = sheet
  const [written, setWritten] = useState(0)
  const change = (key: string, with_: Partial<FactDraft>): void => put({ facts: facts.map((fact) => (fact.key === key ? { ...fact, ...with_ } : fact)) })
  const add = (): void => {
    put({ facts: [...facts, newFact(`writer-${Date.now()}-${written}`)] })
    setWritten(written + 1)
  }
  return (
    <Card title={words.facts} actions={<Button small onClick={add}>{words.addFact}</Button>}>
      <p className="quiet">{words.factsLead}</p>
      <Ground sheet={sheet} origin={origin} />
      <PerpetratorPart sheet={sheet} origin={origin} put={put} />
      <UntoldConsent sheet={sheet} put={put} />
      {facts.filter((fact) => !isWarning(fact)).length > 1 && <ForAll sheet={sheet} origin={origin} put={put} />}
      <ul className="plain">
        {facts.filter((fact) => !isWarning(fact)).map((fact) => (
          <FactRow
            key={fact.key} fact={fact} origin={origin} put={(with_) => change(fact.key, with_)} onMark={(isOn) => put({ facts: withMark(sheet, fact.key, isOn) })}
            onRemove={() => put({ facts: facts.filter((one) => one.key !== fact.key) })}
          />
        ))}
      </ul>
    </Card>
  )
}
