import { useEffect, useRef, useState } from 'react'
import {
  BOXES, CHANNELS, CONSENTS, CONSIDERATIONS, ROUTES, URGENCIES, type Box, type Channel, type Consent, type Consideration, type Route, type Urgency,
} from '#domain/intake/codes.ts'
import { formatTime } from '#i18n/format.ts'
import type { Instant } from '#domain/shared/instant.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox, CheckboxGroup } from '#ui/CheckboxGroup.tsx'
import { ChoiceChips } from '#ui/ChoiceChips.tsx'
import { FieldGroup } from '#ui/FieldGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { FormPage } from '#ui/Page.tsx'
import { SavingLine } from '#ui/SavingLine.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useGo, useView } from '../app/address.ts'
import { ask } from '../app/api.ts'
import { optionsFrom } from '../app/options.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { boxLabels, channelLabels, considerationLabels, consentLabels, routeLabels, urgencyLabels } from '#i18n/intake-codes.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { useDraft, type DraftState } from './use-draft.ts'

const EMPTY = {
  text: '', heard: '', ownWords: '', judgement: '', channel: '' as Channel | '', route: '' as Route | '', urgency: '' as Urgency | '',
  inquirerName: '', inquirerRelation: '', inquirerPhone: '', anonymous: false, describedAs: '', name: '', kana: '', birth: '', phone: '', address: '',
  boxes: [] as readonly Box[], worstBox: '' as Box | '', considerations: [] as readonly Consideration[], consent: 'not_asked' as Consent | '', consentNote: '',
}
type Sheet = typeof EMPTY

const filled = <T extends string>(value: T | ''): T | undefined => (value === '' ? undefined : value)

const messageFrom = (sheet: Sheet, draftId: string) => ({
  text: sheet.text, heard: sheet.heard, ownWords: sheet.ownWords, judgement: sheet.judgement,
  channel: filled(sheet.channel), route: filled(sheet.route), urgency: filled(sheet.urgency), boxes: [...sheet.boxes], worstBox: filled(sheet.worstBox),
  considerations: [...sheet.considerations], consent: filled(sheet.consent), consentNote: sheet.consentNote, draftId,
  inquirer: { name: filled(sheet.inquirerName), relation: filled(sheet.inquirerRelation), phone: filled(sheet.inquirerPhone), anonymous: sheet.anonymous },
  subjects: [sheet.describedAs, sheet.name, sheet.kana, sheet.birth, sheet.phone, sheet.address].every((one) => one === '')
    ? []
    : [{ describedAs: sheet.describedAs, name: filled(sheet.name), kana: filled(sheet.kana), birth: filled(sheet.birth), phone: filled(sheet.phone), address: filled(sheet.address) }],
})

type Put = <K extends keyof Sheet>(key: K) => (value: Sheet[K]) => void

const People = ({ sheet, put }: { readonly sheet: Sheet; readonly put: Put }) => {
  const words = useMessages(intakeMessages)
  return (
    <>
      <FieldGroup label={words.inquirer} className="group">
        <div className="grid">
          <TextField label={words.inquirerName} name="inquirerName" value={sheet.inquirerName} onChange={put('inquirerName')} />
          <TextField label={words.inquirerRelation} name="inquirerRelation" value={sheet.inquirerRelation} onChange={put('inquirerRelation')} />
          <TextField label={words.inquirerPhone} name="inquirerPhone" value={sheet.inquirerPhone} onChange={put('inquirerPhone')} type="tel" />
          <Checkbox label={words.anonymous} isOn={sheet.anonymous} onChange={put('anonymous')} />
        </div>
      </FieldGroup>
      <FieldGroup label={words.subject} className="group">
        <div className="grid">
          <TextField label={words.name} name="name" value={sheet.name} onChange={put('name')} />
          <TextField label={words.kana} name="kana" value={sheet.kana} onChange={put('kana')} />
          <TextField label={words.birth} name="birth" value={sheet.birth} onChange={put('birth')} />
          <TextField label={words.describedAs} name="describedAs" value={sheet.describedAs} onChange={put('describedAs')} />
          <TextField label={words.phone} name="phone" value={sheet.phone} onChange={put('phone')} type="tel" />
          <TextField label={words.address} name="address" value={sheet.address} onChange={put('address')} />
        </div>
      </FieldGroup>
    </>
  )
}

const Particulars = ({ sheet, put }: { readonly sheet: Sheet; readonly put: Put }) => {
  const words = useMessages(intakeMessages)
  const boxes = useMessages(boxLabels)
  return (
    <>
      <ChoiceChips
        label={words.boxes}
        canBeWorst
        marks={{ chosen: sheet.boxes, worst: sheet.worstBox === '' ? undefined : sheet.worstBox }}
        options={optionsFrom(BOXES, boxes)}
        onChange={({ chosen, worst }) => {
          put('boxes')(chosen)
          put('worstBox')(worst ?? '')
        }}
      />
      <div className="grid">
        <Select label={words.urgency} name="urgency" value={sheet.urgency} options={optionsFrom(URGENCIES, useMessages(urgencyLabels))} none={words.unknown} onChange={put('urgency')} />
        <Select label={words.channel} name="channel" value={sheet.channel} options={optionsFrom(CHANNELS, useMessages(channelLabels))} none={words.unknown} onChange={put('channel')} />
        <Select label={words.route} name="route" value={sheet.route} options={optionsFrom(ROUTES, useMessages(routeLabels))} none={words.unknown} onChange={put('route')} />
        <Select label={words.consent} name="consent" value={sheet.consent} options={optionsFrom(CONSENTS, useMessages(consentLabels))} onChange={put('consent')} />
      </div>
      <TextArea label={words.consentNote} name="consentNote" value={sheet.consentNote} onChange={put('consentNote')} rows={2} />
      <CheckboxGroup label={words.considerations} value={sheet.considerations} options={optionsFrom(CONSIDERATIONS, useMessages(considerationLabels))} onChange={put('considerations')} />
    </>
  )
}

const DraftLine = ({ draft }: { readonly draft: DraftState }) => {
  if (draft.failed) return <SavingLine status={{ is: 'failed' }} />
  return <SavingLine status={draft.keptAt === undefined ? { is: 'idle' } : { is: 'saved', at: formatTime(draft.keptAt as Instant) }} />
}

/** 相談受付: the first field has the focus; one line and Ctrl+Enter are enough. */
export const NewIntakePage = () => {
  const words = useMessages(intakeMessages)
  const go = useGo()
  const { view } = useView()
  const first = useRef<HTMLTextAreaElement>(null)
  const [sheet, setSheet] = useState<Sheet>(EMPTY)
  const receiving = useAct('receiveIntake')
  const draft = useDraft(sheet, sheet.text !== '' || sheet.heard !== '')
  const draftAsked = view['draft']
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (draftAsked === undefined) return
    void ask('listDrafts', {}).then((answer) => {
      const found = answer.ok ? answer.value.drafts.find((one) => one.id === draftAsked) : undefined
      if (found !== undefined) setSheet({ ...EMPTY, ...(found.body as Partial<Sheet>) })
    })
  }, [draftAsked])
  const put: Put = (name) => (value) => setSheet((before) => ({ ...before, [name]: value }))
  const save = async (): Promise<void> => {
    const received = await receiving.run(messageFrom(sheet, draftAsked ?? draft.id))
    if (received === undefined) first.current?.focus()
    else go(`/intakes/${received.id}`)
  }
  const nothingWritten = receiving.problem?.code === 'nothing_written' ? words.nothingWritten : undefined
  return (
    <FormPage
      title={words.newTitle}
      lead={words.lead}
      onSend={() => void save()}
      about={<DraftLine draft={draft} />}
      primary={<Button type="submit" kind="primary" keys="mod+Enter">{words.save}</Button>}
    >
      <ProblemBanner problem={receiving.problem} own={{ nothing_written: words.nothingWritten }} />
      <TextArea label={words.text} name="text" hint={words.textHint} value={sheet.text} onChange={put('text')} onSend={() => void save()} inputRef={first} error={nothingWritten} />
      <div className="grid">
        <TextArea label={words.heard} name="heard" value={sheet.heard} onChange={put('heard')} rows={4} />
        <TextArea label={words.judgement} name="judgement" value={sheet.judgement} onChange={put('judgement')} rows={4} />
      </div>
      <TextArea label={words.ownWords} name="ownWords" value={sheet.ownWords} onChange={put('ownWords')} rows={2} />
      <Particulars sheet={sheet} put={put} />
      <People sheet={sheet} put={put} />
    </FormPage>
  )
}
