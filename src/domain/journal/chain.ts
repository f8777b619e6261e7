import { chainTextOf, type ChainedEntry } from './entry.ts'

/** What can be wrong with an entry of the journal, or with the end of a lane. */
export const JOURNAL_FAULTS = [
  'changed',
  'missing_before',
  'wrong_predecessor',
  'time_went_back',
  'cut_off',
  'beyond_head',
  'differs_from_mirrored',
  'shorter_than_mirrored',
] as const

/** One of the things that can be wrong. */
export type JournalFault = (typeof JOURNAL_FAULTS)[number]

/** The end of a lane (列の先頭): the number and the hash of its last entry. */
export type LaneHead = { readonly lane: number; readonly seq: number; readonly hash: string }

/** The first entry of a lane that does not fit, and why. */
export type BrokenEntry = { readonly lane: number; readonly seq: number; readonly fault: JournalFault }

/** A lane read so far. */
export type LaneReading = {
  readonly lane: number
  readonly entries: number
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly broken?: BrokenEntry
}

/** What a lane must hold according to heads signed earlier: the hash at each number. */
export type MirroredLane = ReadonlyMap<number, string>

/** Takes the hash of a text, in hexadecimal. */
export type HashOf = (text: string) => string

/** What the first entry of every lane has before it. */
const GENESIS = '00'

/** A lane of which nothing has been read yet. */
export const beginLane = (lane: number): LaneReading => ({ lane, entries: 0, seq: 0, hash: GENESIS, at: '' })

const faultOf = (before: LaneReading, entry: ChainedEntry, mirrored: MirroredLane, hashOf: HashOf): JournalFault | undefined => {
  if (entry.seq !== before.seq + 1) return 'missing_before'
  if (entry.previousHash !== before.hash) return 'wrong_predecessor'
  if (entry.hash !== hashOf(chainTextOf(entry))) return 'changed'
  if (entry.at < before.at) return 'time_went_back'
  return (mirrored.get(entry.seq) ?? entry.hash) === entry.hash ? undefined : 'differs_from_mirrored'
}

/** Reads the next entry of a lane: it must follow the one before, and be what its hash says. */
export const readEntry = (before: LaneReading, entry: ChainedEntry, mirrored: MirroredLane, hashOf: HashOf): LaneReading => {
  const fault = before.broken === undefined ? faultOf(before, entry, mirrored, hashOf) : undefined
  const broken = before.broken ?? (fault && { lane: entry.lane, seq: entry.seq, fault })
  const { seq, hash, at } = entry
  return { lane: before.lane, entries: before.entries + 1, seq, hash, at, ...(broken ? { broken } : {}) }
}

const isShorterThan = (read: LaneReading, mirrored: MirroredLane): boolean => [...mirrored.keys()].some((seq) => seq > read.seq)

/** Compares the end of a lane with where the database remembers it, and with what was mirrored elsewhere. */
const brokenEnd = (read: LaneReading, head: Pick<LaneHead, 'seq' | 'hash'>, mirrored: MirroredLane): BrokenEntry | undefined => {
  const { lane } = read
  if (head.seq < read.seq) return { lane, seq: head.seq + 1, fault: 'beyond_head' }
  if (head.seq > read.seq) return { lane, seq: read.seq + 1, fault: 'cut_off' }
  if (head.hash !== read.hash) return { lane, seq: read.seq, fault: 'changed' }
  return isShorterThan(read, mirrored) ? { lane, seq: read.seq + 1, fault: 'shorter_than_mirrored' } : undefined
}

/** What is wrong with a lane read to its end: its first broken entry, or an end that is not where its heads say. */
export const brokenIn = (read: LaneReading, head: LaneHead | undefined, mirrored: MirroredLane): BrokenEntry | undefined =>
  read.broken ?? brokenEnd(read, head ?? { seq: 0, hash: GENESIS }, mirrored)
