import type { LaneHead, MirroredLane } from './chain.ts'

/** The heads of all lanes of one municipality at one moment, as they are signed and kept outside the database. */
export type MirroredHeads = { readonly municipalityCode: string; readonly at: string; readonly lanes: readonly LaneHead[] }

const isHead = (value: unknown): value is LaneHead => {
  const { lane, seq, hash } = value as Record<string, unknown>
  return Number.isInteger(lane) && Number.isInteger(seq) && typeof hash === 'string'
}

/** Reads mirrored heads from their text; `undefined` when it is not such a text. */
export const readMirroredHeads = (text: string): MirroredHeads | undefined => {
  try {
    const read = JSON.parse(text) as Partial<MirroredHeads> | null
    const isWhole = typeof read?.municipalityCode === 'string' && typeof read.at === 'string' && Array.isArray(read.lanes) && read.lanes.every(isHead)
    return isWhole ? (read as MirroredHeads) : undefined
  } catch {
    return undefined
  }
}

/** What each lane of a municipality must hold according to all heads mirrored so far. */
export const mirroredLanesOf = (mirrored: readonly MirroredHeads[], municipalityCode: string): ReadonlyMap<number, MirroredLane> => {
  const lanes = new Map<number, Map<number, string>>()
  for (const heads of mirrored) {
    if (heads.municipalityCode !== municipalityCode) continue
    for (const { lane, seq, hash } of heads.lanes) {
      const known = lanes.get(lane) ?? new Map<number, string>()
      lanes.set(lane, known.set(seq, hash))
    }
  }
  return lanes
}
