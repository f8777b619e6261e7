import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dutyKey } from '#domain/structure/compare-structure.ts'
import type { Duty } from '#domain/structure/structure.ts'
import { structureId } from '#store/structure/structure-id.ts'

/** The code of みどり野市: it passes the check digit and belongs to nobody. */
export const CITY_CODE = '990019'

type Written = { readonly staff: readonly { readonly code: string; readonly duties: readonly Duty[] }[] }
const { staff } = JSON.parse(readFileSync(join(import.meta.dirname, 'midorino.structure.json'), 'utf8')) as Written

/** In the city somebody's membership is known by the person alone: the duty that stands first. */
const memberships: ReadonlyMap<string, string> = new Map(
  staff.flatMap(({ code, duties }) => duties.slice(0, 1).map((duty) => [`membership/${code}`, `membership/${dutyKey(code, duty)}`] as const)),
)

/** The same thing has the same identifier in every copy of the city. */
export const demoId = (name: string): string => structureId(CITY_CODE, memberships.get(name) ?? name)
