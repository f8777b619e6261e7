import { useEffect, useRef, useState } from 'react'
import { instantFrom } from '#domain/shared/instant.ts'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { FormPage, Page } from '#ui/Page.tsx'
import { SavingLine } from '#ui/SavingLine.tsx'
import { Split } from '#ui/Split.tsx'
import { useGo, useId, useView } from '../app/address.ts'
import { ask, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { caseworkMessages } from './casework.messages.ts'
import { Lately } from './Lately.tsx'
import { emptySheet, messageFrom, sheetFrom, sheetOf, type RecordSheet } from './record-sheet.ts'
import { HeardFields, JudgementFields, OccasionFields, PeopleFields } from './RecordFields.tsx'
import { TemplateField, withTemplate } from './TemplateField.tsx'
import { useRecordDraft } from './use-record-draft.ts'

type Household = AnswerFor<'getHouseholdPage'>
type FormProps = { readonly page: Household; readonly start: RecordSheet; readonly draftId: string | undefined; readonly record: AnswerFor<'getContactRecord'> | undefined }

/** Saves a sheet: as a new record, or as the correction of one. */
const useSaving = ({ page, record, onSaved }: Pick<FormProps, 'page' | 'record'> & { readonly onSaved: (text: string) => void }) => {
  const words = useMessages(caseworkMessages)
  const [writing, correcting] = [useAct('saveContactRecord'), useAct('correctContactRecord')]
  const save = async (sheet: RecordSheet, draftId: string, version: number): Promise<void> => {
    const message = messageFrom(sheet)
    const sharing = sheet.sharing === '' ? undefined : sheet.sharing
    if (record !== undefined) {
      if ((await correcting.run({ ...message, id: record.id, version, sharing: sharing ?? record.sharing })) !== undefined) onSaved(words.saved)
      return
    }
    const makesTask = sheet.makesTask && sheet.nextStep.trim() !== '' && message.nextOn !== undefined
    const saved = await writing.run({ ...message, matterId: page.caseId, sharing, makesTask, draftId })
    if (saved !== undefined) onSaved(saved.taskId === null ? words.saved : words.savedWithTask)
  }
  return { save, problem: writing.problem ?? correcting.problem, isActing: writing.isActing || correcting.isActing }
}

const RecordForm = ({ page, start, draftId, record }: FormProps) => {
  const words = useMessages(caseworkMessages)
  const own = useMessages(householdProblems)
  const [go, say] = [useGo(), useNotice()]
  const [sheet, setSheet] = useState(start)
  const [template, setTemplate] = useState('')
  const first = useRef<HTMLTextAreaElement>(null)
  const draft = useRecordDraft(page.caseId, sheet, { draftId, isOn: record === undefined })
  const saving = useSaving({ page, record, onSaved: (text) => { draft.finish(); say({ text }); go(`/cases/${page.caseId}`) } })
  const send = (version = record?.version ?? 1): void => void saving.save(sheet, draft.id, version)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const now = saving.problem?.code === 'stale_version' ? (saving.problem.current as { facts: string; ownWords: string; judgement: string; version: number }) : undefined
  return (
    <FormPage
      title={record === undefined ? words.recordTitle : words.correctTitle} windowTitle={`${page.householdName} ${words.recordTitle}`}
      lead={record === undefined ? page.householdName : words.correctLead} onSend={() => send()} about={<SavingLine status={draft.status} />}
      actions={<LinkButton kind="tertiary" href={`/cases/${page.caseId}`}>{words.householdPage}</LinkButton>}
      primary={<Button type="submit" kind="primary" keys="mod+Enter" isDisabled={saving.isActing}>{record === undefined ? words.save : words.saveCorrection}</Button>}
    >
      <ProblemBanner problem={now === undefined ? saving.problem : undefined} own={own} />
      {now !== undefined && (
        <Comparison
          texts={[{ name: words.facts, mine: sheet.facts, theirs: now.facts }, { name: words.ownWords, mine: sheet.ownWords, theirs: now.ownWords }, { name: words.judgement, mine: sheet.judgement, theirs: now.judgement }]}
          onKeepMine={() => send(now.version)} onTakeTheirs={() => go(`/cases/${page.caseId}`)}
        />
      )}
      <Split sideLabel={words.lately} side={<Lately caseId={page.caseId} warnings={page.warnings} />}>
        {record === undefined && <TemplateField value={template} onChoose={(one) => { setTemplate(one?.key ?? ''); if (one !== undefined) setSheet(withTemplate(sheet, one)) }} />}
        <OccasionFields sheet={sheet} onChange={setSheet} />
        <HeardFields first={first} sheet={sheet} onChange={setSheet} onSend={() => send()} />
        <PeopleFields members={page.members} sheet={sheet} onChange={setSheet} />
        <JudgementFields sheet={sheet} onChange={setSheet} onSend={() => send()} isNew={record === undefined} />
      </Split>
    </FormPage>
  )
}

/** What the form starts with: a draft, a record to correct, or an empty sheet; nothing until it is known. */
const useStart = (caseId: string, draftId: string | undefined, recordId: string | undefined) => {
  const [start, setStart] = useState<{ sheet: RecordSheet; record?: AnswerFor<'getContactRecord'> } | undefined>(undefined)
  useEffect(() => {
    const begin = async (): Promise<void> => {
      const empty = emptySheet(instantFrom(Date.now()))
      if (recordId !== undefined) {
        const found = await ask('getContactRecord', { id: recordId })
        if (found.ok) return setStart({ sheet: sheetOf(found.value), record: found.value })
      }
      const drafts = draftId === undefined ? undefined : await ask('listDrafts', {})
      const kept = drafts?.ok === true ? drafts.value.drafts.find((one) => one.id === draftId) : undefined
      setStart({ sheet: kept === undefined ? empty : sheetFrom(kept.body, empty) })
    }
    void begin()
  }, [caseId, draftId, recordId])
  return start
}

/** 支援経過を書く・訂正する: facts, own words and judgement apart; what is typed is never lost. */
export const RecordPage = () => {
  const words = useMessages(caseworkMessages)
  const caseId = useId()
  const { view } = useView()
  const { answer, problem } = useAsk('getHouseholdPage', { caseId })
  const start = useStart(caseId, view['draft'], view['record'])
  if (answer === undefined || start === undefined) return <Page title={words.recordTitle}><ProblemBanner problem={problem} /></Page>
  return <RecordForm key={`${view['draft'] ?? ''}${view['record'] ?? ''}`} page={answer} start={start.sheet} draftId={view['draft']} record={start.record} />
}
