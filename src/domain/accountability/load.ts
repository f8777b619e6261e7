/** What one agency carries (負担). */
export type AgencyLoad = {
  readonly agencyId: string
  readonly intakes: number
  readonly cases: number
  readonly referralsOut: number
  readonly referralsIn: number
  readonly overdue: number
  /** Open cases in which no other agency has a part: 丸抱え. */
  readonly casesAlone: number
}

/** What one agency carries of everything open, in per cent; and whether it carries more than half alone. */
export type LoadShare<L extends AgencyLoad = AgencyLoad> = L & { readonly sharePercent: number; readonly carriesMost: boolean }

const carried = (load: AgencyLoad): number => load.intakes + load.cases + load.referralsOut

/** Whether an agency has nothing open in hand, neither its own nor what comes to it. */
export const carriesNothing = (load: AgencyLoad): boolean => carried(load) + load.referralsIn + load.overdue === 0

/** Each agency's share of all open matters. One that carries more than half, where others are in office too, is marked. */
export const loadShares = <L extends AgencyLoad>(loads: readonly L[]): readonly LoadShare<L>[] => {
  const whole = loads.reduce((sum, load) => sum + carried(load), 0)
  return loads.map((load) => {
    const sharePercent = whole === 0 ? 0 : Math.round((carried(load) * 100) / whole)
    return { ...load, sharePercent, carriesMost: loads.length > 1 && sharePercent > 50 }
  })
}
