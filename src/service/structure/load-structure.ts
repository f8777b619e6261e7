import { ROLES } from '#domain/access/role.ts'
import { ok, type Result } from '#domain/shared/result.ts'
import { structureFrom } from '#domain/structure/structure-file.ts'
import type { StructureFault } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { inOneTransaction, type OwnerConnection } from '#store/structure/owner-connection.ts'
import { saveStructure } from '#store/structure/save-structure.ts'

/** The roles a person may be given; the office's own is not among them. */
const GIVEN_ROLES = ROLES.filter((role) => role !== 'system')

/** Reads a structure file that came as text. Text that is not JSON is a fault of the whole file. */
export const readStructure = (text: string): Result<Structure, readonly StructureFault[]> => {
  try {
    return structureFrom(JSON.parse(text), GIVEN_ROLES)
  } catch {
    return structureFrom(undefined, GIVEN_ROLES)
  }
}

/** 体制を読み込む: all of the file, or nothing when any of it is wrong. Loading it again brings it up to date. */
export const loadStructure = async (
  connection: OwnerConnection,
  text: string,
): Promise<Result<Structure, readonly StructureFault[]>> => {
  const read = readStructure(text)
  if (!read.ok) return read
  await inOneTransaction(connection, () => saveStructure(connection, read.value))
  return ok(read.value)
}
