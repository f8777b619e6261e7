import { createHash } from 'node:crypto'
import { beginLane, brokenIn, readEntry, type BrokenEntry, type LaneReading, type MirroredLane } from '#domain/journal/chain.ts'
import { mirroredLanesOf, type MirroredHeads } from '#domain/journal/mirror.ts'
import type { Database } from '#store/database.ts'
import { beforeFirst, listLaneHeads, listLanes, readEntriesAfter } from '#store/journal/read-chain.ts'

/** The journal of one municipality, recomputed (改ざん検知): how many entries, and the first broken one of each lane. */
export type JournalVerification = {
  readonly municipalityCode: string
  readonly entries: number
  /** How many mirrored heads were compared. */
  readonly mirrored: number
  readonly broken: readonly BrokenEntry[]
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const NOTHING: MirroredLane = new Map()

type Whose = { readonly code: string; readonly stopping: AbortSignal | undefined }

const readLane = async (database: Database, { code, stopping }: Whose, lane: number, mirrored: MirroredLane): Promise<LaneReading> => {
  let reading = beginLane(lane)
  let after = await beforeFirst(database, code, lane)
  for (;;) {
    stopping?.throwIfAborted()
    const page = await readEntriesAfter(database, code, { lane, seq: after })
    for (const entry of page) reading = readEntry(reading, entry, mirrored, hashOf)
    const last = page.at(-1)
    if (last === undefined) return reading
    after = last.seq
  }
}

/**
 * Recomputes every hash of every lane, outside the database: whoever can change its rows could change its functions too.
 * Heads that were signed and mirrored elsewhere show also what was rewritten from the beginning, or cut off at the end.
 * Told to stop, it throws the reason of the signal.
 */
export const verifyJournal = async (database: Database, code: string, mirrors: readonly MirroredHeads[], stopping?: AbortSignal): Promise<JournalVerification> => {
  const mirrored = mirroredLanesOf(mirrors, code)
  const heads = await listLaneHeads(database, code)
  const lanes = new Set([...(await listLanes(database, code)), ...heads.map(({ lane }) => lane), ...mirrored.keys()])
  const broken: BrokenEntry[] = []
  let entries = 0
  for (const lane of [...lanes].toSorted((a, b) => a - b)) {
    const expected = mirrored.get(lane) ?? NOTHING
    const reading = await readLane(database, { code, stopping }, lane, expected)
    const found = brokenIn(reading, heads.find((head) => head.lane === lane), expected)
    entries += reading.entries
    if (found !== undefined) broken.push(found)
  }
  const compared = mirrors.filter((one) => one.municipalityCode === code).length
  return { municipalityCode: code, entries, mirrored: compared, broken }
}
