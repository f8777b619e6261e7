import type { Instant } from '../shared/instant.ts'
import { hasCome, type Period } from './period.ts'

/** An agency as far as standing in for another is concerned: its contract, and who goes on after it. */
export type AgencyTerm = { readonly id: string; readonly contract: Period; readonly successorId: string | null }

/** An area in its tree. */
export type AreaNode = { readonly id: string; readonly tree: string; readonly parentId: string | null }

/** The agencies an agency answers for (引き継いだ機関を含む): itself, and the ended ones whose line of successors leads to it. */
export const agenciesStoodFor = (agencies: readonly AgencyTerm[], agencyId: string, now: Instant): ReadonlySet<string> => {
  const found = new Set([agencyId])
  const ended = agencies.filter((agency) => hasCome(agency.contract.to, now))
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const agency of ended) if (agency.successorId !== null && found.has(agency.successorId)) found.add(agency.id)
  }
  return found
}

/** The areas somebody coordinates (担当圏域), with everything below them. */
export const areasCoordinated = (areas: readonly AreaNode[], coordinated: readonly string[]): ReadonlySet<string> => {
  const found = new Set(coordinated)
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const area of areas) if (area.parentId !== null && found.has(area.parentId)) found.add(area.id)
  }
  return found
}

/** Whether these areas cover a whole tree, root by root: then matters whose area nobody knows are among them. */
export const coordinatesWholeTree = (areas: readonly AreaNode[], coordinated: ReadonlySet<string>): boolean => {
  const roots = areas.filter((area) => area.parentId === null)
  return roots.some(({ tree }) => roots.every((root) => root.tree !== tree || coordinated.has(root.id)))
}
