import { useEffect, useState } from 'react'
import { leftBehind, type LeftBehind } from '#domain/referral/left-behind.ts'
import { travellingOf, withConsiderations, withWhenToCall, type Origin, type SheetState } from './sheet-state.ts'

/** Puts the focus on the first name that can be marked to travel, once no dialog holds it. */
export const focusOnName = (): void => document.querySelector<HTMLInputElement>('[data-category="identity"] input[type="checkbox"]')?.focus()

type Sending = { readonly origin: Origin; readonly sheet: SheetState; readonly setSheet: (sheet: SheetState) => void; readonly onSend: () => void }

/** The question that stands before a sheet leaves, each asked once (伝え忘れ), and what its answers do. */
export const useLeftBehind = ({ origin, sheet, setSheet, onSend }: Sending) => {
  const [meant, setMeant] = useState<readonly LeftBehind[]>([])
  const [asked, setAsked] = useState<LeftBehind | undefined>(undefined)
  const [marked, setMarked] = useState<{ readonly key: string | undefined } | undefined>(undefined)
  const goOn = (said: readonly LeftBehind[]): void => {
    const next = leftBehind(origin.facts, travellingOf(sheet)).find((one) => !said.includes(one))
    setMeant(said)
    setAsked(next)
    if (next === undefined) onSend()
  }
  // What was marked is sent again as the form stands then: where it still lacks a basis, the form goes to that field by itself.
  useEffect(() => {
    if (marked?.key !== undefined) document.querySelector<HTMLSelectElement>(`select[name="basis-${marked.key}"]`)?.form?.requestSubmit()
  }, [marked])
  const [naming, setNaming] = useState<object | undefined>(undefined)
  useEffect(() => {
    if (naming !== undefined) focusOnName()
  }, [naming])
  const mark = (): void => {
    setAsked(undefined)
    setNaming({})
  }
  const tell = (): void => {
    const told = asked === 'mayContact' ? withWhenToCall(sheet, origin.facts) : withConsiderations(sheet)
    setSheet(told.sheet)
    setAsked(undefined)
    setMarked({ key: told.marked[0] })
  }
  return { asked, send: () => goOn(meant), onBack: () => setAsked(undefined), onMark: mark, onTell: tell, onSend: () => asked !== undefined && goOn([...meant, asked]) }
}
