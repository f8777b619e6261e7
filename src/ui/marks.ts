/** What is marked among many boxes: those that apply (○), and at most one of them the worst (◎). */
export type Marks<T extends string> = { readonly chosen: readonly T[]; readonly worst: T | undefined }

/** How one box stands. */
export type Mark = 'none' | 'chosen' | 'worst'

/** How a box stands. */
export const markOf = <T extends string>(marks: Marks<T>, one: T): Mark => {
  if (marks.worst === one) return 'worst'
  return marks.chosen.includes(one) ? 'chosen' : 'none'
}

/** ○ on and off. A box that goes off is no longer the worst. */
export const toggleChosen = <T extends string>(marks: Marks<T>, one: T): Marks<T> =>
  marks.chosen.includes(one)
    ? { chosen: marks.chosen.filter((each) => each !== one), worst: marks.worst === one ? undefined : marks.worst }
    : { ...marks, chosen: [...marks.chosen, one] }

/** ◎ on and off. The worst applies as well; the one before stays ○. */
export const toggleWorst = <T extends string>(marks: Marks<T>, one: T): Marks<T> => ({
  chosen: marks.chosen.includes(one) ? marks.chosen : [...marks.chosen, one],
  worst: marks.worst === one ? undefined : one,
})

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The box an arrow key leads to, round the end; nothing when the key leads nowhere. */
export const boxAfter = (key: string, from: number, count: number): number | undefined => {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? undefined : (from + step + count) % count
}
