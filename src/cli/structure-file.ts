import { readFileSync } from 'node:fs'
import { sentenceFrom } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { readStructureFile } from '#service/structure/load-structure.ts'
import { say, sayBoth } from './say.ts'

/** Reads a structure file and says every fault with its line, place and reason; `undefined` when there is one. */
export const readStructureAt = (file: string): Structure | undefined => {
  const read = readStructureFile(readFileSync(file))
  if (read.ok) return read.value
  sayBoth({ ja: `${file} に直すところが ${read.problem.length} か所あります。何も読み込んでいません。`, en: `${file}: ${read.problem.length} to mend. Nothing was loaded.` })
  say('')
  for (const fault of read.problem) say(`  ${sentenceFrom(fault)}`)
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
