import { readFileSync } from 'node:fs'
import { sentenceFrom, type StructureFault } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { readStructureFile } from '#service/structure/load-structure.ts'
import { say, sayBoth } from './say.ts'

/** A structure file as it was read: what it says, and its text, in which a fault has a line. */
export type ReadFile = { readonly file: string; readonly text: string; readonly structure: Structure }

/** Says every fault with its line, place and reason. */
export const tellFaults = (file: string, faults: readonly StructureFault[]): void => {
  sayBoth({ ja: `${file} に直すところが ${faults.length} か所あります。何も読み込んでいません。`, en: `${file}: ${faults.length} to mend. Nothing was loaded.` })
  say('')
  for (const fault of faults) say(`  ${sentenceFrom(fault)}`)
}

/** Reads a structure file and says what is to be mended in it; `undefined` when there is anything. */
export const readStructureAt = (file: string): ReadFile | undefined => {
  const bytes = readFileSync(file)
  const read = readStructureFile(bytes)
  if (read.ok) return { file, text: bytes.toString('utf8'), structure: read.value }
  tellFaults(file, read.problem)
  return undefined
}

/** What a structure is made of, in numbers. */
export const numbersOf = (structure: Structure): Readonly<Record<'areas' | 'agencies' | 'windows' | 'closingDays' | 'staff' | 'duties', number>> => ({
  areas: structure.areas.length,
  agencies: structure.agencies.length,
  windows: structure.windows.length,
  closingDays: structure.closingDays.length,
  staff: structure.staff.length,
  duties: structure.staff.reduce((sum, one) => sum + one.duties.length, 0),
})
