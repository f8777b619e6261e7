import { useRef, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { act, ask, type AnswerFor } from '#web/app/api.ts'
import { sendFile } from './send-file.ts'

/** What a waiting file holds, as it was read. */
export type Checked = AnswerFor<'checkImport'>

/** How a waiting file shall be read; what is left out is guessed. */
export type Reading = { readonly sheet?: string; readonly headerRow?: number; readonly mapping?: Checked['mapping']; readonly isPast?: boolean; readonly restoresZeros?: boolean }

/**
 * How far the check has come with what was chosen: it is the check of just that; it is still to come, of the columns or of another form of the file
 * (its columns are not known yet); or it was refused, and can be asked for again.
 */
export type CheckState = 'checked' | 'checking' | 'reading_form' | 'refused'

/** A file that was looked at: what was read last, and the same with every choice made since. */
export type LookStep = { readonly at: 'look'; readonly fileId: string; readonly read: Checked; readonly chosen: Checked; readonly state: CheckState }

/** Where an import stands: nothing chosen yet, on its way, being looked at, looked at. */
export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'send'; readonly name: string; readonly sent: number; readonly parts: number }
  | { readonly at: 'check' }
  | LookStep

/** Where an import stands, and why the last try was refused. */
export type ImportState = { readonly step: ImportStep; readonly problem: Problem<string> | undefined }

const BEGINNING: ImportState = { step: { at: 'choose' }, problem: undefined }

/** Another sheet or another row of headings has columns of its own: what was chosen for those of before is not said of them. */
const isOtherForm = (reading: Reading): boolean => reading.sheet !== undefined || reading.headerRow !== undefined

const askedOf = ({ fileId, chosen, state }: LookStep) => ({
  fileId, headerRow: chosen.headerRow, isPast: chosen.isPast, restoresZeros: chosen.restoresZeros, ...(chosen.sheet !== null && { sheet: chosen.sheet }),
  ...(state !== 'reading_form' && { mapping: chosen.mapping }),
})

/** Every choice stands beside those made before it, checked or not. */
const withChoice = (before: LookStep, reading: Reading): LookStep => ({
  ...before, chosen: { ...before.chosen, ...reading }, state: isOtherForm(reading) || before.state === 'reading_form' ? 'reading_form' : 'checking',
})

/** What was chosen stays as it is where its check is refused; a form that cannot be read gives way to the one before, and to what was chosen for that. */
const afterRefusal = (before: LookStep, asked: LookStep): LookStep => {
  if (asked.state !== 'reading_form') return { ...asked, state: 'refused' }
  if (before.state === 'reading_form') return { ...before, chosen: before.read, state: 'checked' }
  return { ...before, state: before.state === 'checked' ? 'checked' : 'refused' }
}

/** A file that cannot be read at all is put away. */
const lookFirst = async (fileId: string): Promise<ImportState> => {
  const asked = await ask('checkImport', { fileId })
  if (asked.ok) return { step: { at: 'look', fileId, read: asked.value, chosen: asked.value, state: 'checked' }, problem: undefined }
  await act('discardImportFile', { fileId })
  return { step: { at: 'choose' }, problem: asked.problem }
}

const lookAgain = async (before: LookStep, asking: LookStep, signal: AbortSignal): Promise<ImportState> => {
  const asked = await ask('checkImport', askedOf(asking), signal)
  if (!asked.ok) return { step: afterRefusal(before, asking), problem: asked.problem }
  return { step: { ...asking, read: asked.value, chosen: asked.value, state: 'checked' }, problem: undefined }
}

/** An import under way, and what can be done with it. */
export type Importing = ImportState & {
  readonly choose: (file: File) => Promise<void>
  /** Reads the file with one more choice; with none, what was chosen is checked once more. */
  readonly readAgain: (reading: Reading) => Promise<void>
  /** Puts the file away and begins anew. */
  readonly stop: () => void
  /** Begins anew after the file was taken in. */
  readonly begin: () => void
}

/** Leads a file from choosing to looking at it. Nothing is on record before it is taken in. */
export const useImport = (): Importing => {
  const [state, setState] = useState<ImportState>(BEGINNING)
  // Each try has its turn: an answer that comes after the next one began is passed over, and its question taken back.
  const turn = useRef(new AbortController())
  const takeTurn = () => {
    turn.current.abort()
    const { signal } = (turn.current = new AbortController())
    const show = (next: ImportState): boolean => {
      if (!signal.aborted) setState(next)
      return !signal.aborted
    }
    return { show, signal }
  }
  const begin = (): void => void takeTurn().show(BEGINNING)
  const choose = async (file: File): Promise<void> => {
    const { show } = takeTurn()
    const onPart = (sent: number, parts: number): boolean => show({ step: { at: 'send', name: file.name, sent, parts }, problem: undefined })
    const sent = await sendFile(file, onPart)
    if (!sent.ok) show({ step: { at: 'choose' }, problem: sent.problem })
    else if (sent.value !== undefined && show({ step: { at: 'check' }, problem: undefined })) show(await lookFirst(sent.value))
  }
  const readAgain = async (reading: Reading): Promise<void> => {
    if (state.step.at !== 'look') return
    const { show, signal } = takeTurn()
    const asking = withChoice(state.step, reading)
    // What was chosen shows at once.
    show({ step: asking, problem: undefined })
    show(await lookAgain(state.step, asking, signal))
  }
  const stop = (): void => {
    if (state.step.at === 'look') void act('discardImportFile', { fileId: state.step.fileId })
    begin()
  }
  return { ...state, choose, readAgain, stop, begin }
}
