/** A row as it lies in a table. Moments are ISO texts; `null` is null. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** A small world: the rows of each table, complete enough for every relation the rule knows. */
export class World {
  readonly tables = new Map<string, Row[]>()

  add(table: string, row: Row): void {
    const rows = this.tables.get(table)
    if (rows === undefined) this.tables.set(table, [row])
    else rows.push(row)
  }

  rowsOf(table: string): readonly Row[] {
    return this.tables.get(table) ?? []
  }
}

/** The instant at which every question is asked. The database's clock is set to it, so that a boundary is exactly a boundary. */
export const NOW = '2026-04-01T03:00:00.000Z'

/** A moment so many milliseconds from the instant of asking. */
export const moment = (milliseconds: number): string => new Date(Date.parse(NOW) + milliseconds).toISOString()

export const DAY = 86_400_000
export const BEFORE = moment(-10 * DAY)
export const AFTER = moment(10 * DAY)

/** The lives a dated relation can have, seen from the instant of asking. */
export const LIVES = {
  lasting: [BEFORE, null],
  endsLater: [BEFORE, moment(1)],
  endsNow: [BEFORE, NOW],
  beginsNow: [NOW, null],
  comes: [moment(1), null],
} as const satisfies Record<string, readonly [string, string | null]>
export type Life = keyof typeof LIVES

const KINDS = [
  'agency', 'area', 'staff', 'membership', 'matter', 'person', 'name', 'household', 'member', 'fact', 'place', 'seat', 'glass', 'record',
  'task', 'warning', 'subject', 'route', 'travelling', 'step', 'concealment', 'conflict', 'draft', 'batch', 'question', 'key', 'request', 'protection', 'template', 'check', 'window', 'view', 'file', 'settled',
] as const
export type IdKind = (typeof KINDS)[number]

/** The identifier of the n-th thing of a kind: the same in every city, so that a forgotten municipality shows at once. */
export const idOf = (kind: IdKind, n: number): string =>
  `00000000-0000-7000-8${String(KINDS.indexOf(kind)).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`

/** Every combination of the values of several dimensions. */
export const combinations = <T extends Record<string, readonly unknown[]>>(dimensions: T): readonly { [K in keyof T]: T[K][number] }[] =>
  Object.entries(dimensions).reduce<Record<string, unknown>[]>(
    (made, [name, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as { [K in keyof T]: T[K][number] }[]
