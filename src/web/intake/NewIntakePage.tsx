import { numberText } from '#domain/shared/number-text.ts'
import { useEffect, useRef, useState } from 'react'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/CheckboxGroup.tsx'
import { useMessages } from '#ui/language/LanguageProvider.tsx'
import { useNotice } from '#ui/Notices.tsx'
import { FormPage, Page } from '#ui/Page.tsx'
import { Split } from '#ui/Split.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { hrefOf, useReplace, useView } from '../app/address.ts'
import { newKey } from '../app/api.ts'
import { draftMessages } from '../draft/draft.messages.ts'
import { DraftLine } from '../draft/DraftLine.tsx'
import { OpenDraftLine } from '../draft/OpenDraftLine.tsx'
import { useDraft, type Keeping } from '../draft/use-draft.ts'
import { useOpenDrafts } from '../draft/use-open-drafts.ts'
import { WhileWriting } from '../draft/WhileWriting.tsx'
import { ProblemBanner } from '../app/ProblemBanner.tsx'
import { useAct } from '../app/use-act.ts'
import { useAsk } from '../app/use-query.ts'
import { AlikeBeside, ToAlike, useLookedAt } from './AlikeBeside.tsx'
import { intakeMessages } from './intake.messages.ts'
import { emptySheet, isWritten, messageFrom, sheetFromDraft, type Put, type TypedSheet } from './sheet.ts'
import { sheetForReturn } from './sheet-change.ts'
import { SheetNews } from './SheetNews.tsx'
import { SheetParts } from './SheetParts.tsx'

/** More stand on わたしの一日. */
const TOLD = 3

type Writing = { readonly draftId: string; readonly formerId: string | undefined; readonly begun: TypedSheet; readonly keeping: Keeping }

/** What is being written, kept as it grows. */
const useSheet = ({ begun, keeping }: Pick<Writing, 'begun' | 'keeping'>) => {
  const [sheet, setSheet] = useState(begun)
  const { keeper } = keeping
  useEffect(() => {
    keeper?.change(sheet, !isWritten(sheet))
  }, [sheet, keeper])
  const put: Put = (name) => (value) => setSheet((before) => ({ ...before, [name]: value }))
  return { sheet, setSheet, put }
}

const useReceive = ({ draftId, formerId, keeping }: Writing, sheet: TypedSheet, onRefused: () => void) => {
  const replace = useReplace()
  const say = useNotice()
  const words = useMessages(intakeMessages)
  const receiving = useAct('receiveIntake')
  const save = async (): Promise<void> => {
    const received = await receiving.run({ ...messageFrom(sheet), draftId, formerId })
    if (received === undefined) return onRefused()
    void keeping.forget()
    say({ text: words.receivedNow({ number: numberText('intake', received.number) }) })
    // The way back leads past the sheet that became this: what is written there anew could not be received.
    replace(`/intakes/${received.id}`)
  }
  return { save: () => void save(), problem: receiving.problem }
}

/** 書きかけの受付: told above a sheet nobody has written in yet. Whoever has a new call on the line writes on at once, and begins another by that. */
const OpenIntakes = ({ draftId }: { readonly draftId: string }) => {
  const words = useMessages(draftMessages)
  const replace = useReplace()
  const open = useOpenDrafts('intake', undefined, draftId) ?? []
  if (open.length === 0) return null
  return (
    <Banner tone="info">
      <p>{words.openIntake}</p>
      <ul className="plain">
        {open.slice(0, TOLD).map((draft) => (
          <li key={draft.id}><OpenDraftLine draft={draft} /> <Button small onClick={() => replace(hrefOf('/intakes/new', { draft: draft.id }))}>{words.goOn}</Button></li>
        ))}
      </ul>
    </Banner>
  )
}

const IntakeForm = (writing: Writing) => {
  const words = useMessages(intakeMessages)
  const first = useRef<HTMLTextAreaElement>(null)
  const { keeping } = writing
  const { sheet, setSheet, put } = useSheet(writing)
  const looking = useLookedAt(sheet.subjects[0]?.key ?? '')
  const { save, problem } = useReceive(writing, sheet, () => first.current?.focus())
  useEffect(() => first.current?.focus(), [])
  return (
    <WhileWriting keeper={keeping.keeper}>
      <FormPage
        title={words.newTitle}
        lead={words.lead}
        onSend={save}
        foot={<><ToAlike count={looking.count} panel={looking.panel} /><DraftLine state={keeping.state} notYet={words.notYetReceived} /></>}
        primary={<Button type="submit" kind="primary" keys="mod+Enter">{words.save}</Button>}
      >
        {!isWritten(sheet) && <OpenIntakes draftId={writing.draftId} />}
        <ProblemBanner problem={problem} own={{ nothing_written: words.nothingWritten, received_ahead: words.receivedAhead, already_received: words.alreadyReceived }} />
        <SheetNews keeping={keeping} mine={sheet} onTake={(body) => setSheet(sheetFromDraft(writing.draftId, body))} />
        <Split sideLabel={words.beside} side={<AlikeBeside sheet={sheet} put={put} looking={looking} />}>
          <div className="field-row">
            <TextArea
              label={words.text} name="text" hint={words.textHint} value={sheet.text} onChange={put('text')} inputRef={first} rows={2}
              error={problem?.code === 'nothing_written' ? words.nothingWritten : undefined}
            />
          </div>
          <Checkbox label={words.anonymous} isOn={sheet.anonymous} onChange={put('anonymous')} />
          <SheetParts sheet={sheet} put={put} looking={looking} />
        </Split>
      </FormPage>
    </WhileWriting>
  )
}

type Begin = { readonly draftId: string; readonly formerId?: string | undefined; readonly blank: TypedSheet }

const Begun = ({ draftId, formerId, blank }: Begin) => {
  const words = useMessages(intakeMessages)
  const keeping = useDraft({ id: draftId, kind: 'intake' })
  const { found } = keeping
  if (found === undefined) return <Page title={words.newTitle} />
  const begun = found.body === undefined ? blank : sheetFromDraft(draftId, found.body)
  return <IntakeForm draftId={draftId} formerId={formerId} begun={begun} keeping={keeping} />
}

/** Somebody comes again (再相談): who they are stands on the new sheet already. */
const BegunAgain = ({ draftId, formerId }: { readonly draftId: string; readonly formerId: string }) => {
  const words = useMessages(intakeMessages)
  const { answer, problem } = useAsk('getIntake', { id: formerId })
  if (answer !== undefined) return <Begun draftId={draftId} formerId={formerId} blank={sheetForReturn(answer, draftId)} />
  return problem === undefined ? <Page title={words.newTitle} /> : <Begun draftId={draftId} blank={emptySheet(draftId)} />
}

/**
 * 相談受付: the first field has the focus; one line and Ctrl+Enter are enough. The draft's number stands in the address, so that
 * whoever comes back to it, after a crash or a new sign-in, finds every word.
 */
export const NewIntakePage = () => {
  const words = useMessages(intakeMessages)
  const { view } = useView()
  const replace = useReplace()
  const { draft, former } = view
  // A new number each time a new sheet is asked for, also from within one: what stood there is kept, and told above the new one.
  useEffect(() => {
    if (draft === undefined) replace(hrefOf('/intakes/new', { ...view, draft: newKey() }))
  }, [draft, replace, view])
  if (draft === undefined) return <Page title={words.newTitle} />
  if (former !== undefined) return <BegunAgain key={draft} draftId={draft} formerId={former} />
  return <Begun key={draft} draftId={draft} blank={emptySheet(draft)} />
}
