const onTheirWay = new Set<Promise<void>>()

/** A sheet was left: what was typed last in it is still being sent. */
export const isArriving = (leaving: Promise<void>): void => {
  const arriving = leaving.finally(() => onTheirWay.delete(arriving))
  onTheirWay.add(arriving)
}

/** Settled once no sheet that was left is on its way any more, arrived or not: only then does a list of drafts tell of all of them. */
export const allArrived = async (): Promise<void> => {
  await Promise.allSettled(onTheirWay)
}
