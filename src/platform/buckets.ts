type Bucket = { tokens: number; at: number }

/** What may be saved up for a moment of hurry, in seconds. */
const BURST = 10
const MOST_BUCKETS = 50_000

/** A bucket per key that fills steadily and from which everything that comes takes one: whether there was one left. */
export const bucketsOf = (perSecond: number, now: () => number) => {
  const buckets = new Map<string, Bucket>()
  const most = perSecond * BURST
  const fill = (bucket: Bucket, at: number): number => Math.min(most, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond)
  const forgetFull = (at: number): void => {
    for (const [key, bucket] of buckets) if (fill(bucket, at) >= most) buckets.delete(key)
    // Nobody may fill the memory with keys of their own making.
    if (buckets.size > MOST_BUCKETS) buckets.clear()
  }
  return (key: string): boolean => {
    const at = now()
    if (buckets.size > MOST_BUCKETS) forgetFull(at)
    const tokens = fill(buckets.get(key) ?? { tokens: most, at }, at)
    buckets.set(key, { tokens: Math.max(0, tokens - 1), at })
    return tokens >= 1
  }
}
