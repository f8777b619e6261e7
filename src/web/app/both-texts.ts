import { useState } from 'react'
import type { ComparedText } from '#ui/Comparison.tsx'

/** What a field is called, and how a code in it is said. */
type FieldName<V> = string | { readonly label: string; readonly say: (value: V) => string }

/** What the fields of a form are called, in its order. A field that is not named is not compared. */
export type FieldNames<S> = { readonly [K in keyof S]?: FieldName<S[K]> }

/** Somebody else was faster: both texts, and what can be done about it. */
export type Late = {
  readonly texts: readonly ComparedText[]
  readonly isAsSeen?: boolean
  readonly isByOneself?: boolean | undefined
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

const said = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? '○' : '―'
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : ''
}

/** How a code is said by its labels; what has no label is said as it is. */
export const sayBy = (labels: Readonly<Record<string, string>>) => (code: string): string => labels[code] ?? code

/** Both texts of a form, field by field: as they were typed here, and as they stand. */
export const bothTexts = <S extends object>(names: FieldNames<S>, mine: S, theirs: S): readonly ComparedText[] =>
  (Object.keys(names) as (keyof S)[]).flatMap((field) => {
    const name = names[field]
    if (name === undefined) return []
    const [label, say] = typeof name === 'string' ? [name, said] : [name.label, name.say]
    return [{ name: label, mine: say(mine[field]), theirs: say(theirs[field]) }]
  })

/** A command as far as a form has to know it: what stands where it came too late. */
type Refused<R> = { readonly standing: R | undefined; readonly isByOneself?: boolean; readonly forget: () => void }

/** A form over something others may change too. */
export type Sheet<R, S> = {
  readonly sheet: S
  readonly setSheet: (sheet: S) => void
  readonly put: <K extends keyof S>(name: K) => (value: S[K]) => void
  /** What it was begun from, with its version: never what came in meanwhile, unless both texts were seen. */
  readonly base: R
  /** Both texts once somebody was faster. `send` saves what is typed over what stands now. */
  readonly late: (refused: Refused<R>, names: FieldNames<S>, send: (base: R) => void) => Late | undefined
}

/** What is typed in a form, and what it was begun from. A page that is fetched anew beneath it changes neither. */
export const useSheet = <R, S extends object>(begun: R, sheetOf: (record: R) => S): Sheet<R, S> => {
  const [base, setBase] = useState(begun)
  const [sheet, setSheet] = useState(() => sheetOf(begun))
  const late: Sheet<R, S>['late'] = ({ standing, isByOneself, forget }, names, send) => {
    if (standing === undefined) return undefined
    return {
      isByOneself, texts: bothTexts(names, sheet, sheetOf(standing)),
      onKeepMine: () => {
        setBase(standing)
        send(standing)
      },
      onTakeTheirs: () => {
        setBase(standing)
        setSheet(sheetOf(standing))
        forget()
      },
    }
  }
  return { base, sheet, setSheet, put: (name) => (value) => setSheet((before) => ({ ...before, [name]: value })), late }
}
