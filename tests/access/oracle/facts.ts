import { NOW, type Row, type World } from '../world/row.ts'

const text = (row: Row, column: string): string => String(row[column])

/** The rows of one city, found by what they hang on. Knows nothing of any rule. */
export class Facts {
  readonly world: World
  readonly city: string
  private readonly found = new Map<string, Map<string, Row[]>>()

  constructor(world: World, city: string) {
    this.world = world
    this.city = city
  }

  /** The rows of a table in this city whose column holds a value. */
  where(table: string, column: string, value: string | null): readonly Row[] {
    if (value === null) return []
    const name = `${table}.${column}`
    let index = this.found.get(name)
    if (index === undefined) {
      index = new Map()
      for (const row of this.world.rowsOf(table)) {
        if (row['municipality_code'] !== this.city) continue
        const at = text(row, column)
        const group = index.get(at)
        if (group === undefined) index.set(at, [row])
        else group.push(row)
      }
      this.found.set(name, index)
    }
    return index.get(value) ?? []
  }

  one(table: string, column: string, value: string | null): Row | undefined {
    return this.where(table, column, value)[0]
  }
}

/** A text of a row, `null` where it is empty. */
export const at = (row: Row | undefined, column: string): string | null => {
  const value = row?.[column]
  return value === undefined || value === null ? null : String(value)
}

const ms = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant))
const ASKED = Date.parse(NOW)

/** 始まっている: begun at or before the instant of asking. */
export const hasBegun = (row: Row, column: string): boolean => (ms(at(row, column)) ?? Infinity) <= ASKED

/** 終わっている: an end that has come; at the very instant it has come. */
export const hasEnded = (row: Row, column: string): boolean => {
  const end = ms(at(row, column))
  return end !== null && end <= ASKED
}

/** その時に続いていた: seen from another instant than that of asking. */
export const ranAt = (row: Row, instant: string, from: string, to: string): boolean => {
  const [begun, asked, end] = [ms(at(row, from)), Date.parse(instant), ms(at(row, to))]
  return begun !== null && begun <= asked && (end === null || end > asked)
}

/** 期間中. */
export const runs = (row: Row, from: string, to: string): boolean => hasBegun(row, from) && !hasEnded(row, to)

/** How many milliseconds ago. */
export const age = (row: Row, column: string): number => ASKED - (ms(at(row, column)) ?? ASKED)
