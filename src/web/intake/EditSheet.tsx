import { useEffect, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { Comparison } from '#ui/Comparison.tsx'
import { Form } from '#ui/Form.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { Split } from '#ui/Split.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { act, type AnswerFor } from '../app/api.ts'
import { bothTexts } from '../app/both-texts.ts'
import { DraftLine } from '../draft/DraftLine.tsx'
import { useDraft, type Keeping } from '../draft/use-draft.ts'
import { WhileWriting } from '../draft/WhileWriting.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { householdProblems } from '../household/problem.messages.ts'
import { AlikeBeside, ToAlike, useLookedAt } from './AlikeBeside.tsx'
import { intakeMessages } from './intake.messages.ts'
import { useSheetNames } from './late-intake.ts'
import { sheetFromDraft, type Put, type TypedSheet } from './sheet.ts'
import { changeFrom, isChanged, sheetFromIntake } from './sheet-change.ts'
import { sheetMessages } from './sheet.messages.ts'
import { SheetNews } from './SheetNews.tsx'
import { SheetParts } from './SheetParts.tsx'

type Intake = AnswerFor<'getIntake'>
type Questions = AnswerFor<'listIntakeQuestions'>['questions']
type Props = { readonly intake: Intake; readonly questions: Questions; readonly onDone: () => void }

const discard = async (keeping: Keeping, id: string): Promise<void> => {
  await keeping.forget()
  await act('discardDraft', { id })
}

const useSave = ({ intake, onDone }: Props, keeping: Keeping) => {
  const words = useMessages(intakeMessages)
  const say = useNotice()
  const changing = useAct('updateIntake')
  const save = async (before: TypedSheet, after: TypedSheet, { version, reason }: { readonly version: number; readonly reason: string }): Promise<void> => {
    const saved = await changing.run({ id: intake.id, version, reason, ...changeFrom(before, after) })
    if (saved === undefined) return
    void discard(keeping, intake.id)
    say({ text: words.changeSaved })
    onDone()
  }
  return { save, problem: changing.problem, standing: changing.standing, forget: changing.forget }
}

const Editing = (props: Props & { readonly keeping: Keeping; readonly begun: TypedSheet; readonly seen: number; readonly why: string }) => {
  const { intake, questions, keeping, onDone } = props
  const words = useMessages(intakeMessages)
  const fields = useMessages(sheetMessages)
  const [base, setBase] = useState({ sheet: sheetFromIntake(intake, questions), version: props.seen })
  const [sheet, setSheet] = useState(props.begun)
  const [reason, setReason] = useState(props.why)
  const { save, problem, standing: theirs, forget } = useSave(props, keeping)
  const looking = useLookedAt(props.begun.subjects[0]?.key ?? '', { intakeId: intake.id, subjects: base.sheet.subjects })
  const names = useSheetNames()
  const problems = useMessages(householdProblems)
  const put: Put = (name) => (value) => setSheet((before) => ({ ...before, [name]: value }))
  const { keeper } = keeping
  useEffect(() => {
    keeper?.change({ ...sheet, seen: base.version, reason }, !isChanged(base.sheet, sheet) && reason === '')
  }, [base, sheet, reason, keeper])
  const send = (): void => void save(base.sheet, sheet, { version: base.version, reason })
  const own = {
    nothing_written: words.nothingWritten, received_ahead: words.receivedAhead, already_ended: words.alreadyEnded, subject_is_bound: words.subjectIsBound, already_bound: words.alreadyBound,
    whereabouts_concealed: words.concealed, area_concealed: problems.area_concealed,
  }
  return (
    <WhileWriting keeper={keeper}>
    <Form onSend={send} takesFocus>
      {theirs === undefined && <ProblemBanner problem={problem} own={own} />}
      <SheetNews keeping={keeping} mine={sheet} onTake={(body) => setSheet(sheetFromDraft('', body))} />
      {theirs !== undefined && (
        <Comparison
          isByOneself={problem?.byOneself} texts={bothTexts(names, sheet, sheetFromIntake(theirs, questions))}
          onKeepMine={() => { forget(); setBase({ sheet: base.sheet, version: theirs.version }); void save(base.sheet, sheet, { version: theirs.version, reason }) }}
          onTakeTheirs={() => { forget(); const now = sheetFromIntake(theirs, questions); setBase({ sheet: now, version: theirs.version }); setSheet(now) }}
        />
      )}
      <Split sideLabel={words.beside} side={<AlikeBeside sheet={sheet} put={put} looking={looking} />}>
      <TextArea label={words.text} name="text" value={sheet.text} onChange={put('text')} rows={2} error={problem?.code === 'nothing_written' ? words.nothingWritten : undefined} />
      <Checkbox label={fields.anonymous} isOn={sheet.anonymous} onChange={put('anonymous')} />
      <SheetParts sheet={sheet} put={put} mayArea={intake.mayArea} looking={looking} />
      <TextField label={words.changeReason} name="reason" mark="optional" hint={words.changeReasonHint} value={reason} onChange={setReason} />
      </Split>
      <div className="form-foot no-print">
        <ToAlike count={looking.count} panel={looking.panel} />
        <DraftLine state={keeping.state} notYet={words.notYetChanged} />
        <Button onClick={() => { void discard(keeping, intake.id); onDone() }}>{words.cancelChange}</Button>
        <Button type="submit" kind="primary" keys="mod+Enter">{words.saveChange}</Button>
      </div>
    </Form>
    </WhileWriting>
  )
}

/**
 * 書き足す・直す, in place. What is typed is kept as it grows, under the number of the sheet it changes and with the version it was
 * begun from: whoever comes back to it later still sees both texts.
 */
export const EditSheet = (props: Props) => {
  const keeping = useDraft({ id: props.intake.id, kind: 'intake', matterId: props.intake.id })
  const { found } = keeping
  if (found === undefined) return null
  const begun = found.body === undefined ? sheetFromIntake(props.intake, props.questions) : sheetFromDraft('', found.body)
  const seen = Number(found.body?.['seen'] ?? props.intake.version)
  const why = found.body?.['reason']
  return <Editing {...props} keeping={keeping} begun={begun} seen={seen} why={typeof why === 'string' ? why : ''} />
}
