import { LOOK_KINDS, type LookKind } from './look.ts'

/** Looks of one person alike in all but their moment. */
export type AlikeLooks = {
  readonly staffId: string | null; readonly who: string; readonly agencyName: string; readonly kind: LookKind
  readonly operation: string; readonly reason: string; readonly times: number; readonly last: string
  /** Asked for beside the page of this very record: no second look, where they opened the page as well. Of another record that was told of along with it, it is a look. */
  readonly isBeside: boolean
  /** Of a print, which paper or page went to it. */
  readonly sheet: string | null
}

/** Somebody who looked in one way (見た人): how often, when last, what they did, what they printed and by which right. */
export type Viewer = Omit<AlikeLooks, 'operation' | 'reason' | 'isBeside' | 'sheet'> & { readonly operations: readonly string[]; readonly reasons: readonly string[]; readonly sheets: readonly string[] }

const personOf = ({ staffId, agencyName }: AlikeLooks): string => `${staffId ?? ''} ${agencyName}`

const timesOf = (looks: readonly AlikeLooks[]): number => looks.reduce((sum, one) => sum + one.times, 0)

/** How often: what stands beside a page is part of the look at it; who asked for nothing else looked by that. */
const lookedTimes = (alike: readonly AlikeLooks[]): number => timesOf(alike.filter((one) => !one.isBeside)) || timesOf(alike)

/**
 * One line a person and way of looking: people in the order they come, of each the most telling way first. Every look stands in exactly one line, so however
 * often somebody saw a record in a list, whoever opened it still stands there.
 */
export const viewersFrom = (looks: readonly AlikeLooks[]): readonly Viewer[] =>
  [...Map.groupBy(looks, personOf).values()].flatMap((theirs) => LOOK_KINDS.flatMap((kind) => {
    const alike = theirs.filter((one) => one.kind === kind).toSorted((one, other) => (one.last < other.last ? 1 : one.last > other.last ? -1 : 0))
    const [latest] = alike
    if (latest === undefined) return []
    const { staffId, who, agencyName, last } = latest
    const [operations, reasons] = [alike.map((one) => one.operation), alike.map((one) => one.reason).filter((reason) => reason !== '')]
    const sheets = alike.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]))
    return [{ staffId, who, agencyName, kind, last, times: lookedTimes(alike), operations: [...new Set(operations)], reasons: [...new Set(reasons)], sheets: [...new Set(sheets)] }]
  }))
