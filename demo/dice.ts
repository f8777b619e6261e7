/** Dice that always fall the same way: the invented city is the same city every time. */
export type Dice = {
  /** A whole number from 0 up to, not including, `sides`. */
  readonly roll: (sides: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** A small linear congruential generator; nothing secret depends on it. */
export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * sides)
  }
  return {
    roll,
    pick: <T>(list: readonly T[]): T => {
      const found = list[roll(list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}
