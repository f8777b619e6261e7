import { useRef, useState } from 'react'
import type { Problem } from '#contract/problem.ts'
import { act, ask, type AnswerFor } from '#web/app/api.ts'
import { sendFile } from './send-file.ts'

/** What a waiting file holds, as it was read. */
export type Checked = AnswerFor<'checkImport'>

/** How a waiting file shall be read; what is left out is guessed. */
export type Reading = { readonly sheet?: string; readonly headerRow?: number; readonly mapping?: Checked['mapping']; readonly isPast?: boolean; readonly restoresZeros?: boolean }

/** Where an import stands: nothing chosen yet, on its way, being looked at, looked at. */
export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'send'; readonly name: string; readonly sent: number; readonly parts: number }
  | { readonly at: 'check' }
  | { readonly at: 'look'; readonly fileId: string; readonly checked: Checked }

/** Where an import stands, and why the last try was refused. */
export type ImportState = { readonly step: ImportStep; readonly problem: Problem<string> | undefined }

const BEGINNING: ImportState = { step: { at: 'choose' }, problem: undefined }

const readingOf = (checked: Checked): Reading => ({ ...(checked.sheet !== null && { sheet: checked.sheet }), headerRow: checked.headerRow, isPast: checked.isPast, restoresZeros: checked.restoresZeros })

/** What has been read stays in sight when reading it otherwise is refused; a file that cannot be read at all is put away. */
const lookAt = async (fileId: string, reading: Reading, before: Checked | undefined): Promise<ImportState> => {
  const asked = await ask('checkImport', { fileId, ...reading })
  if (asked.ok) return { step: { at: 'look', fileId, checked: asked.value }, problem: undefined }
  if (before !== undefined) return { step: { at: 'look', fileId, checked: before }, problem: asked.problem }
  await act('discardImportFile', { fileId })
  return { step: { at: 'choose' }, problem: asked.problem }
}

/** An import under way, and what can be done with it. */
export type Importing = ImportState & {
  readonly choose: (file: File) => Promise<void>
  readonly readAgain: (reading: Reading) => Promise<void>
  /** Puts the file away and begins anew. */
  readonly stop: () => void
  /** Begins anew after the file was taken in. */
  readonly begin: () => void
}

/** Leads a file from choosing to looking at it. Nothing is on record before it is taken in. */
export const useImport = (): Importing => {
  const [state, setState] = useState<ImportState>(BEGINNING)
  // Each try has its turn: an answer that comes after the next one began is passed over.
  const turn = useRef(0)
  const takeTurn = (): ((next: ImportState) => boolean) => {
    turn.current += 1
    const mine = turn.current
    return (next) => {
      if (turn.current === mine) setState(next)
      return turn.current === mine
    }
  }
  const begin = (): void => void takeTurn()(BEGINNING)
  const choose = async (file: File): Promise<void> => {
    const show = takeTurn()
    const onPart = (sent: number, parts: number): boolean => show({ step: { at: 'send', name: file.name, sent, parts }, problem: undefined })
    const sent = await sendFile(file, onPart)
    if (!sent.ok) show({ step: { at: 'choose' }, problem: sent.problem })
    else if (sent.value !== undefined && show({ step: { at: 'check' }, problem: undefined })) show(await lookAt(sent.value, {}, undefined))
  }
  const readAgain = async (reading: Reading): Promise<void> => {
    if (state.step.at !== 'look') return
    const { fileId, checked } = state.step
    const show = takeTurn()
    // What was chosen shows at once; refused, it goes back to what was read.
    const { isPast = checked.isPast, restoresZeros = checked.restoresZeros } = reading
    if (isPast !== checked.isPast || restoresZeros !== checked.restoresZeros) show({ step: { at: 'look', fileId, checked: { ...checked, isPast, restoresZeros } }, problem: undefined })
    show(await lookAt(fileId, { ...readingOf(checked), ...reading }, checked))
  }
  const stop = (): void => {
    if (state.step.at === 'look') void act('discardImportFile', { fileId: state.step.fileId })
    begin()
  }
  return { ...state, choose, readAgain, stop, begin }
}
