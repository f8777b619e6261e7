import { useCallback, useEffect, useRef, useState } from 'react'
import { instantFrom } from '#domain/shared/instant.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { Button, LinkButton } from '#ui/Button.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { FormPage, Page } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { ConcealedMark } from '../access/ConcealedMark.tsx'
import { hrefOf, useGo, useId, useReplace, useView } from '../app/address.ts'
import { act, newKey, type AnswerFor } from '../app/api.ts'
import { bothTexts } from '../app/both-texts.ts'
import type { DraftBody } from '../draft/draft-keeper.ts'
import { DraftLine } from '../draft/DraftLine.tsx'
import { useDraft, type Keeping } from '../draft/use-draft.ts'
import { WhileWriting } from '../draft/WhileWriting.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk, useFirst } from '../app/use-query.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { BeginRecord } from './BeginRecord.tsx'
import { caseworkMessages } from './casework.messages.ts'
import { Lately } from './Lately.tsx'
import { correctedIn, draftOf, emptySheet, isWorthKeeping, messageFrom, sheetFrom, sheetOf, standingSheet, type RecordSheet } from './record-sheet.ts'
import { HeardFields, JudgementFields, OccasionFields, PeopleFields } from './RecordFields.tsx'
import { RecordNews, useRecordNames } from './RecordNews.tsx'
import { TemplateField, withTemplate } from './TemplateField.tsx'

type Household = AnswerFor<'getHouseholdPage'>
type ContactRecord = AnswerFor<'getContactRecord'>
/** `record`: the one that is corrected, with the version its correction was begun from. */
type FormProps = { readonly page: Household; readonly begun: RecordSheet; readonly keeping: Keeping; readonly draftId: string; readonly record?: ContactRecord }

/** Saves a sheet: as a new record, or as the correction of one. */
const useSaving = ({ page, record, keeping, draftId }: FormProps) => {
  const words = useMessages(caseworkMessages)
  const [go, say] = [useGo(), useNotice()]
  const [writing, correcting] = [useAct('saveContactRecord'), useAct('correctContactRecord')]
  const leave = (text: string): void => {
    void keeping.forget().then(() => record === undefined ? undefined : act('discardDraft', { id: record.id }))
    say({ text })
    go(`/cases/${page.caseId}`)
  }
  const save = async (sheet: RecordSheet, version = record?.version ?? 1): Promise<void> => {
    const message = messageFrom(sheet)
    const sharing = sheet.sharing === '' ? undefined : sheet.sharing
    if (record !== undefined) {
      if ((await correcting.run({ ...message, id: record.id, version, sharing: sharing ?? record.sharing, reason: sheet.reason })) !== undefined) leave(words.correctionSaved)
      return
    }
    const makesTask = sheet.makesTask && !isBlank(sheet.nextStep) && message.nextOn !== undefined
    const saved = await writing.run({ ...message, matterId: page.caseId, sharing, makesTask, draftId })
    if (saved !== undefined) leave(saved.taskId === null ? words.saved : words.savedWithTask)
  }
  return { save, leave, standing: correcting.standing, problem: writing.problem ?? correcting.problem, isActing: writing.isActing || correcting.isActing }
}

const isSame = (one: RecordSheet, other: RecordSheet): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is written, kept as it grows, and thrown away when it was emptied. */
const useKeptSheet = ({ begun, keeping: { keeper }, record }: FormProps) => {
  const [sheet, setSheet] = useState(begun)
  useEffect(() => {
    const isNeeded = record === undefined ? isWorthKeeping(sheet) : !isSame(sheet, sheetOf(record))
    keeper?.change(draftOf(sheet, record), !isNeeded)
  }, [sheet, keeper, record])
  return [sheet, setSheet] as const
}

const RecordForm = (props: FormProps) => {
  const { page, keeping, record } = props
  const words = useMessages(caseworkMessages)
  const own = { ...useMessages(householdProblems), already_recorded: words.alreadyRecorded }
  const names = useRecordNames()
  const [sheet, setSheet] = useKeptSheet(props)
  const [template, setTemplate] = useState('')
  const hearing = useRef<HTMLInputElement>(null)
  const facts = useRef<HTMLTextAreaElement>(null)
  const [isHearingOpen] = useState(sheet.hearing === '')
  const { save, leave, standing, problem, isActing } = useSaving(props)
  const send = (): void => void save(sheet)
  useEffect(() => (isHearingOpen ? (hearing.current ?? facts.current) : facts.current)?.focus({ preventScroll: true }), [isHearingOpen])
  return (
    <WhileWriting keeper={keeping.keeper}>
      <FormPage
        title={record === undefined ? words.recordTitle : words.correctTitle} windowTitle={`${page.householdName} ${words.recordTitle}`}
        lead={<>{record === undefined ? page.householdName : words.correctLead} <ConcealedMark isSo={page.members.some((one) => one.concealed)} /></>}
        onSend={send} foot={<DraftLine state={keeping.state} notYet={words.notYetRecorded} />}
        actions={<LinkButton kind="tertiary" href={`/cases/${page.caseId}`}>{words.householdPage}</LinkButton>}
        primary={<Button type="submit" kind="primary" keys="mod+Enter" isDisabled={isActing}>{record === undefined ? words.save : words.saveCorrection}</Button>}
      >
        {standing === undefined ? <ProblemBanner problem={problem} own={own} /> : (
          <Comparison
            isByOneself={problem?.byOneself} texts={bothTexts(names, sheet, standingSheet(standing))}
            onKeepMine={() => void save(sheet, standing.version)} onTakeTheirs={() => leave(words.leftAsItIs)}
          />
        )}
        <RecordNews keeping={keeping} caseId={page.caseId} mine={sheet} onTake={setSheet} />
        <Split sideLabel={words.lately} side={<Lately page={page} />}>
          {record === undefined && <TemplateField value={template} onChoose={(one) => { setTemplate(one?.key ?? ''); if (one !== undefined) setSheet(withTemplate(sheet, one)) }} />}
          <OccasionFields hearing={hearing} sheet={sheet} onChange={setSheet} />
          <HeardFields first={facts} sheet={sheet} onChange={setSheet} />
          <PeopleFields members={page.members} sheet={sheet} onChange={setSheet} />
          <JudgementFields sheet={sheet} onChange={setSheet} isNew={record === undefined} />
        </Split>
      </FormPage>
    </WhileWriting>
  )
}

/** A record that is corrected. A correction begun earlier goes on from the version it was begun from. */
const Correcting = ({ page, recordId }: { readonly page: Household; readonly recordId: string }) => {
  const words = useMessages(caseworkMessages)
  const keeping = useDraft({ id: recordId, kind: 'record', matterId: page.caseId })
  const { answer, problem } = useAsk('getContactRecord', { id: recordId })
  const record = useFirst(answer)
  if (record === undefined || keeping.found === undefined) return <Page title={words.correctTitle}><ProblemBanner problem={problem} /></Page>
  const stands = sheetOf(record)
  const { body } = keeping.found
  const corrected = body === undefined ? undefined : correctedIn(body)
  const begun = body === undefined ? stands : sheetFrom(body, stands)
  return <RecordForm page={page} begun={begun} keeping={keeping} draftId={recordId} record={{ ...record, version: corrected?.version ?? record.version }} />
}

const Writing = ({ page, draftId }: { readonly page: Household; readonly draftId: string }) => {
  const words = useMessages(caseworkMessages)
  const keeping = useDraft({ id: draftId, kind: 'record', matterId: page.caseId })
  const [empty] = useState(() => emptySheet(instantFrom(Date.now())))
  if (keeping.found === undefined) return <Page title={words.recordTitle} />
  const body: DraftBody = keeping.found.body ?? {}
  const corrected = correctedIn(body)
  if (corrected !== undefined) return <Correcting page={page} recordId={corrected.id} />
  return <RecordForm page={page} begun={sheetFrom(body, empty)} keeping={keeping} draftId={draftId} />
}

/**
 * 支援経過を書く・訂正する: facts, own words and judgement apart. The draft's number stands in the address, so that whoever comes
 * back to it, after a crash or a new sign-in, finds every word.
 */
export const RecordPage = () => {
  const words = useMessages(caseworkMessages)
  const caseId = useId()
  const { view } = useView()
  const replace = useReplace()
  const [fresh] = useState(newKey)
  const { answer, problem } = useAsk('getHouseholdPage', { caseId })
  const { draft, record } = view
  const begin = useCallback((draftId = fresh) => replace(hrefOf(`/cases/${caseId}/record`, { ...view, draft: draftId })), [caseId, fresh, replace, view])
  if (answer === undefined) return <Page title={words.recordTitle}><ProblemBanner problem={problem} /></Page>
  if (record !== undefined) return <Correcting key={record} page={answer} recordId={record} />
  if (draft === undefined) return <BeginRecord caseId={caseId} householdName={answer.householdName} onBegin={begin} />
  return <Writing key={draft} page={answer} draftId={draft} />
}
