type Attempt = { readonly id: string; readonly attempt: number; readonly status: string }

/** The attempt (つなぎ) with which a need went on after one that came back (次の一手): the latest that was sent. `undefined` while it still waits for one. */
export const goneOnWith = <A extends Attempt>(id: string, attempts: readonly A[]): A | undefined => {
  const own = attempts.find((one) => one.id === id)
  return own && attempts.findLast((one) => one.attempt > own.attempt && one.status !== 'drafted' && one.status !== 'withdrawn')
}
