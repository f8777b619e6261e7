import { createHash } from 'node:crypto'

/**
 * The lasting identifier of something a structure file names by code: the same file loaded anywhere, any number of
 * times, gives the same identifiers. It has the form of a UUIDv7 but not its order.
 */
export const structureId = (municipalityCode: string, name: string): string => {
  const hex = createHash('sha256').update(`${municipalityCode}/${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
