import { structureId } from '#store/structure/structure-id.ts'

/** The code of みどり野市: it passes the check digit and belongs to nobody. */
export const CITY_CODE = '990019'

/** The same thing has the same identifier in every copy of the city. */
export const demoId = (name: string): string => structureId(CITY_CODE, name)
