/** What came of one run: how many, how fast, how many went wrong. Times in milliseconds. */
export type Figures = { readonly count: number; readonly failed: number; readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number }

/** One thing done by the k-th of several at once, the n-th time; `false` when it went wrong. */
export type Doing = (worker: number, turn: number) => Promise<boolean>

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * How long, in seconds, everybody works before anything is counted. PostgreSQL plans a statement anew the first five times on each connection,
 * and a server that has been up since the morning has that behind it; so has whatever it is compared with.
 */
const WARM = 1

/** Lets `workers` do something over and over for some seconds, each waiting for its answer before the next. */
export const measure = async (workers: number, seconds: number, doing: Doing): Promise<Figures> => {
  const times: number[] = []
  let failed = 0
  const from = performance.now() + WARM * 1_000
  const work = async (worker: number): Promise<void> => {
    for (let turn = 0; performance.now() - from < seconds * 1_000; turn += 1) {
      const began = performance.now()
      if (!(await doing(worker, turn))) failed += 1
      if (began >= from) times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  const spent = (performance.now() - from) / 1_000
  const sorted = times.toSorted((a, b) => a - b)
  return { count: times.length, failed, perSecond: times.length / spent, p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) }
}
