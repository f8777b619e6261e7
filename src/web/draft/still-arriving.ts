const onTheirWay = new Set<Promise<void>>()

/** So long is waited for what is on its way; a line that hangs would keep whoever begins from writing for good. */
const LONGEST_WAIT_MS = 3000

/** A sheet was left: what was typed last in it is still being sent. */
export const noteLeaving = (leaving: Promise<void>): void => {
  const arriving = leaving.finally(() => onTheirWay.delete(arriving))
  onTheirWay.add(arriving)
}

/**
 * Settled once no sheet that was left is on its way any more, arrived or not: a list of drafts asked for then tells of all of them. Whoever waits longer than
 * three seconds begins all the same.
 */
export const allArrived = async (): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS)
  })
  await Promise.race([Promise.allSettled(onTheirWay), enough])
  clearTimeout(timer)
}
