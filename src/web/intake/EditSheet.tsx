import { useEffect, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { act, type AnswerFor } from '../app/api.ts'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { DraftBanner, DraftLine } from './DraftLine.tsx'
import { intakeMessages } from './intake.messages.ts'
import { sheetFromDraft, type Put, type TypedSheet } from './sheet.ts'
import { changeFrom, isChanged, sheetFromIntake } from './sheet-change.ts'
import { sheetMessages } from './sheet.messages.ts'
import { SheetParts } from './SheetParts.tsx'
import { useDraft, type Keeping } from './use-draft.ts'
import { WhileWriting } from './WhileWriting.tsx'

type Intake = AnswerFor<'getIntake'>
type Questions = AnswerFor<'listIntakeQuestions'>['questions']
type Props = { readonly intake: Intake; readonly questions: Questions; readonly onDone: () => void }

const COMPARED = ['text', 'ownWords', 'heard', 'judgement', 'introducedBy', 'inquirerName', 'inquirerRelation', 'considerationNote', 'consentNote'] as const

const discard = async (keeping: Keeping, id: string): Promise<void> => {
  await keeping.forget()
  await act('discardDraft', { id })
}

const useSave = ({ intake, onDone }: Props, keeping: Keeping) => {
  const words = useMessages(intakeMessages)
  const say = useNotice()
  const changing = useAct('updateIntake')
  const save = async (before: TypedSheet, after: TypedSheet, version: number): Promise<void> => {
    const saved = await changing.run({ id: intake.id, version, ...changeFrom(before, after) })
    if (saved === undefined) return
    void discard(keeping, intake.id)
    say({ text: words.changeSaved })
    onDone()
  }
  return { save, problem: changing.problem, forget: changing.forget }
}

const Editing = (props: Props & { readonly keeping: Keeping; readonly begun: TypedSheet }) => {
  const { intake, questions, keeping, onDone } = props
  const words = useMessages(intakeMessages)
  const fields = useMessages(sheetMessages)
  const [base, setBase] = useState({ sheet: sheetFromIntake(intake, questions), version: intake.version })
  const [sheet, setSheet] = useState(props.begun)
  const { save, problem, forget } = useSave(props, keeping)
  const put: Put = (name) => (value) => setSheet((before) => ({ ...before, [name]: value }))
  const { keeper } = keeping
  useEffect(() => {
    if (isChanged(base.sheet, sheet)) keeper?.change(sheet)
  }, [base, sheet, keeper])
  const isStale = problem?.code === 'stale_version'
  const theirs = isStale ? (problem.current as Intake) : undefined
  const send = (): void => void save(base.sheet, sheet, base.version)
  const own = { nothing_written: words.nothingWritten, already_ended: words.alreadyEnded, subject_is_bound: words.subjectIsBound, whereabouts_concealed: words.concealed }
  const nameOf = (field: (typeof COMPARED)[number]): string => (field === 'text' ? words.text : fields[field])
  return (
    <WhileWriting keeper={keeper}>
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send() }}>
      {!isStale && <ProblemBanner problem={problem} own={own} />}
      <DraftBanner keeping={keeping} mine={sheet} onTake={(body) => setSheet(sheetFromDraft('', body))} />
      {theirs !== undefined && (
        <Comparison
          texts={COMPARED.map((field) => ({ name: nameOf(field), mine: sheet[field], theirs: sheetFromIntake(theirs, questions)[field] }))}
          onKeepMine={() => { forget(); setBase({ sheet: base.sheet, version: theirs.version }); void save(base.sheet, sheet, theirs.version) }}
          onTakeTheirs={() => { forget(); const now = sheetFromIntake(theirs, questions); setBase({ sheet: now, version: theirs.version }); setSheet(now) }}
        />
      )}
      <div className="bar">
        <Button type="submit" kind="primary" keys="mod+Enter">{words.saveChange}</Button>
        <Button onClick={() => { void discard(keeping, intake.id); onDone() }}>{words.cancelChange}</Button>
        <DraftLine state={keeping.state} />
      </div>
      <TextArea label={words.text} name="text" value={sheet.text} onChange={put('text')} onSend={send} rows={2} error={problem?.code === 'nothing_written' ? words.nothingWritten : undefined} />
      <Checkbox label={fields.anonymous} isOn={sheet.anonymous} onChange={put('anonymous')} />
      <SheetParts sheet={sheet} put={put} onLook={() => undefined} />
      <div className="bar"><Button type="submit" kind="primary">{words.saveChange}</Button></div>
    </form>
    </WhileWriting>
  )
}

/** 書き足す・直す, in place. What is typed is kept as it grows, under the number of the sheet it changes. */
export const EditSheet = (props: Props) => {
  const keeping = useDraft(props.intake.id, props.intake.id)
  const { found } = keeping
  if (found === undefined) return null
  const begun = found.body === undefined ? sheetFromIntake(props.intake, props.questions) : sheetFromDraft('', found.body)
  return <Editing {...props} keeping={keeping} begun={begun} />
}
