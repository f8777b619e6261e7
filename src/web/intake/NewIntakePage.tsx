import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import {
  BOXES, CHANNELS, CONSENTS, CONSIDERATIONS, ROUTES, URGENCIES, type Box, type Channel, type Consent, type Consideration, type Route, type Urgency,
} from '#domain/intake/codes.ts'
import { formatTime } from '#i18n/format.ts'
import type { Instant } from '#domain/shared/instant.ts'
import type { Problem } from '#contract/problem.ts'
import { act, ask, newKey } from '../app/api.ts'
import { ChoiceField, LineField, ManyField } from '../app/Fields.tsx'
import { useMessages } from '../app/locale.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { TextArea } from '../app/TextArea.tsx'
import { boxLabels, channelLabels, considerationLabels, consentLabels, routeLabels, urgencyLabels } from './code-labels.messages.ts'
import { intakeMessages } from './intake.messages.ts'
import { useDraft } from './use-draft.ts'

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
      <fieldset>
        <legend>{words.inquirer}</legend>
        <div className="grid">
          <LineField label={words.inquirerName} name="inquirerName" value={sheet.inquirerName} onChange={put('inquirerName')} />
          <LineField label={words.inquirerRelation} name="inquirerRelation" value={sheet.inquirerRelation} onChange={put('inquirerRelation')} />
          <LineField label={words.inquirerPhone} name="inquirerPhone" value={sheet.inquirerPhone} onChange={put('inquirerPhone')} type="tel" />
          <label className="chip">
            <input type="checkbox" checked={sheet.anonymous} onChange={(event) => put('anonymous')(event.target.checked)} />
            <span>{words.anonymous}</span>
          </label>
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.subject}</legend>
        <div className="grid">
          <LineField label={words.name} name="name" value={sheet.name} onChange={put('name')} />
          <LineField label={words.kana} name="kana" value={sheet.kana} onChange={put('kana')} />
          <LineField label={words.birth} name="birth" value={sheet.birth} onChange={put('birth')} />
          <LineField label={words.describedAs} name="describedAs" value={sheet.describedAs} onChange={put('describedAs')} />
          <LineField label={words.phone} name="phone" value={sheet.phone} onChange={put('phone')} type="tel" />
          <LineField label={words.address} name="address" value={sheet.address} onChange={put('address')} />
        </div>
      </fieldset>
    </>
  )
}

const Particulars = ({ sheet, put }: { readonly sheet: Sheet; readonly put: Put }) => {
  const words = useMessages(intakeMessages)
  const boxes = useMessages(boxLabels)
  return (
    <>
      <ManyField legend={words.boxes} name="boxes" value={sheet.boxes} options={BOXES} labels={boxes} onChange={put('boxes')} />
      {sheet.boxes.length > 0 && (
        <ChoiceField label={words.worst} name="worstBox" value={sheet.worstBox} options={sheet.boxes} labels={boxes} none={words.unknown} onChange={put('worstBox')} />
      )}
      <div className="grid">
        <ChoiceField label={words.urgency} name="urgency" value={sheet.urgency} options={URGENCIES} labels={useMessages(urgencyLabels)} none={words.unknown} onChange={put('urgency')} />
        <ChoiceField label={words.channel} name="channel" value={sheet.channel} options={CHANNELS} labels={useMessages(channelLabels)} none={words.unknown} onChange={put('channel')} />
        <ChoiceField label={words.route} name="route" value={sheet.route} options={ROUTES} labels={useMessages(routeLabels)} none={words.unknown} onChange={put('route')} />
        <ChoiceField label={words.consent} name="consent" value={sheet.consent} options={CONSENTS} labels={useMessages(consentLabels)} onChange={put('consent')} />
      </div>
      <TextArea label={words.consentNote} name="consentNote" value={sheet.consentNote} onChange={put('consentNote')} rows={2} />
      <ManyField legend={words.considerations} name="considerations" value={sheet.considerations} options={CONSIDERATIONS} labels={useMessages(considerationLabels)} onChange={put('considerations')} />
    </>
  )
}

/** 相談受付: the first field has the focus; one line and Ctrl+Enter are enough. */
export const NewIntakePage = () => {
  const words = useMessages(intakeMessages)
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const first = useRef<HTMLTextAreaElement>(null)
  const [sheet, setSheet] = useState<Sheet>(EMPTY)
  const [key] = useState(newKey)
  const [problem, setProblem] = useState<Problem<string> | undefined>(undefined)
  const draft = useDraft(sheet, sheet.text !== '' || sheet.heard !== '')
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (search.draft === undefined) return
    void ask('listDrafts', {}).then((answer) => {
      const found = answer.ok ? answer.value.drafts.find((one) => one.id === search.draft) : undefined
      if (found !== undefined) setSheet({ ...EMPTY, ...(found.body as Partial<Sheet>) })
    })
  }, [search.draft])
  const put: Put = (name) => (value) => setSheet((before) => ({ ...before, [name]: value }))
  const save = async (): Promise<void> => {
    const answer = await act('receiveIntake', messageFrom(sheet, search.draft ?? draft.id), key)
    if (answer.ok) await navigate({ to: '/intakes/$id', params: { id: answer.value.id } })
    else setProblem(answer.problem)
    if (!answer.ok) first.current?.focus()
  }
  return (
    <form className="page" onSubmit={(event) => { event.preventDefault(); void save() }}>
      <title>{words.newTitle}</title>
      <h1>{words.newTitle}</h1>
      <p className="quiet">{words.lead}</p>
      <ProblemBanner problem={problem} own={{ nothing_written: words.nothingWritten }} />
      <TextArea label={words.text} name="text" hint={words.textHint} value={sheet.text} onChange={put('text')} onSend={() => void save()} inputRef={first} invalid={problem?.code === 'nothing_written'} />
      <div className="bar">
        <button type="submit" className="button button-primary">{words.save}</button>
        <output className="quiet">
          {draft.failed ? words.notKept : draft.keptAt !== undefined && words.kept({ time: formatTime(draft.keptAt as Instant) })}
        </output>
      </div>
      <div className="grid">
        <TextArea label={words.heard} name="heard" value={sheet.heard} onChange={put('heard')} rows={4} />
        <TextArea label={words.judgement} name="judgement" value={sheet.judgement} onChange={put('judgement')} rows={4} />
      </div>
      <TextArea label={words.ownWords} name="ownWords" value={sheet.ownWords} onChange={put('ownWords')} rows={2} />
      <Particulars sheet={sheet} put={put} />
      <People sheet={sheet} put={put} />
    </form>
  )
}
