/** A step of the story of a need, as far as being told once is concerned. */
type Told = { readonly referralId: string; readonly step: string; readonly happenedAt: string }

/** A step as the story tells it: how often the same was said again, and when last. */
export type ToldOnce<S> = S & { readonly again: number; readonly lastAt: string }

/**
 * The story with every silence told once (エスカレーション): said again every few days while nothing happens, it is one turn of the story, not many. What
 * happened to that つなぎ in between begins a new one. The oldest first.
 */
export const toldOnce = <S extends Told>(steps: readonly S[]): readonly ToldOnce<S>[] => {
  const told: ToldOnce<S>[] = []
  for (const step of steps) {
    const at = told.findLastIndex((one) => one.referralId === step.referralId)
    const before = told[at]
    if (step.step === 'escalated' && before?.step === 'escalated') told[at] = { ...before, again: before.again + 1, lastAt: step.happenedAt }
    else told.push({ ...step, again: 0, lastAt: step.happenedAt })
  }
  return told
}
