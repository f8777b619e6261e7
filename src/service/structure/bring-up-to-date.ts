import { compareStructure, type Comparison } from '#domain/structure/compare-structure.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { StructureFault, StructureFaultCode } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { closeWithDuty, holdAgenciesStill, holdStill, obstacleToAgencyEnd, obstacleToDutyEnd, obstacleToSuccession } from '#store/structure/endings.ts'
import { journalAsOwner, orNothing, type OwnerConnection } from '#store/structure/owner-connection.ts'
import { readPresent } from '#store/structure/read-present.ts'
import { saveStructure } from '#store/structure/save-structure.ts'

/** What a load did, or would do, to ends: those that stay although the file does not say them, the plans that give way, those that go, and who goes on instead. */
export type BroughtUpToDate = Pick<Comparison, 'kept' | 'replaced' | 'lifted' | 'successions'>

/** Asked once everything is written, so that whoever comes in the same file counts as a successor. */
const obstaclesIn = async (connection: OwnerConnection, code: string, compared: Comparison): Promise<readonly StructureFault[]> => {
  const faults: StructureFault[] = []
  const note = (path: string, obstacle: StructureFaultCode | undefined): void => {
    if (obstacle !== undefined) faults.push({ path, code: obstacle })
  }
  for (const ending of compared.agencyEndings) note(ending.path, await obstacleToAgencyEnd(connection, code, ending))
  for (const one of compared.successions) note(one.path, await obstacleToSuccession(connection, code, one))
  for (const ending of compared.dutyEndings) note(ending.path, await obstacleToDutyEnd(connection, code, ending))
  return faults
}

const write = async (connection: OwnerConnection, structure: Structure): Promise<Result<BroughtUpToDate, readonly StructureFault[]>> => {
  const { code } = structure.municipality
  await holdAgenciesStill(connection, code)
  const present = await readPresent(connection, code)
  const compared = compareStructure(present, structure)
  if (compared.faults.length > 0) return refuse(compared.faults)
  await holdStill(connection, code, compared.dutyEndings)
  await saveStructure(connection, structure, present)
  const obstacles = await obstaclesIn(connection, code, compared)
  if (obstacles.length > 0) return refuse(obstacles)
  for (const ending of compared.dutyEndings) await closeWithDuty(connection, code, ending)
  await journalAsOwner(connection, code, 'loadStructure')
  const { kept, replaced, lifted, successions } = compared
  return ok({ kept, replaced, lifted, successions })
}

/** 体制を新しくする: all of a structure, or nothing of it and why. An end in it is carried out only when nothing is left behind. */
export const bringUpToDate = (connection: OwnerConnection, structure: Structure): Promise<Result<BroughtUpToDate, readonly StructureFault[]>> =>
  orNothing(connection, async () => {
    const written = await write(connection, structure)
    return { keep: written.ok, answer: written }
  })

/** What {@link bringUpToDate} would answer. Nothing is kept. */
export const tryStructure = (connection: OwnerConnection, structure: Structure): Promise<Result<BroughtUpToDate, readonly StructureFault[]>> =>
  orNothing(connection, async () => ({ keep: false, answer: await write(connection, structure) }))
