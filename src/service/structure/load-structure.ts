import { ROLES } from '#domain/access/role.ts'
import { refuse, type Result } from '#domain/shared/result.ts'
import { lineOf, linesOfJson } from '#domain/structure/json-lines.ts'
import { structureFrom } from '#domain/structure/structure-file.ts'
import type { StructureFault } from '#domain/structure/structure-fault.ts'
import type { Structure } from '#domain/structure/structure.ts'
import type { OwnerConnection } from '#store/structure/owner-connection.ts'
import { bringUpToDate } from './bring-up-to-date.ts'

/** The roles a person may be given; the office's own is not among them. */
const GIVEN_ROLES = ROLES.filter((role) => role !== 'system')

/** Reads a structure file that came as text: the structure, or every fault with its line, in the order of the lines. */
export const readStructure = (text: string): Result<Structure, readonly StructureFault[]> => {
  const json = text.replace(/^\uFEFF/, '')
  const lines = linesOfJson(json)
  if (!lines.ok) return refuse([{ path: '(file)', code: 'not_json', line: lines.problem }])
  const read = structureFrom(JSON.parse(json), GIVEN_ROLES)
  if (read.ok) return read
  return refuse(located(json, read.problem))
}

/** Reads a structure file as bytes. Word processors and old editors save in other encodings; that is told, not guessed. */
export const readStructureFile = (bytes: Uint8Array): Result<Structure, readonly StructureFault[]> => {
  try {
    return readStructure(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refuse([{ path: '(file)', code: 'not_utf8' }])
  }
}

/** Each fault with the line at which it stands, in the order of the lines. */
export const located = (text: string, faults: readonly StructureFault[]): readonly StructureFault[] => {
  const lines = linesOfJson(text.replace(/^\uFEFF/, ''))
  if (!lines.ok) return faults
  return faults.map((fault) => ({ ...fault, line: lineOf(lines.value, fault.path) })).toSorted((a, b) => a.line - b.line)
}

/** 体制を読み込む: all of the file, or nothing when any of it is wrong. Loading it again brings it up to date. */
export const loadStructure = async (
  connection: OwnerConnection,
  text: string,
): Promise<Result<Structure, readonly StructureFault[]>> => {
  const read = readStructure(text)
  if (!read.ok) return read
  const loaded = await bringUpToDate(connection, read.value)
  return loaded.ok ? read : refuse(located(text, loaded.problem))
}
