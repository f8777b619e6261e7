import type { Instant } from '../shared/instant.ts'
import { decideOnMatter } from './matter-rules.ts'
import type { Role } from './role.ts'
import type { MatterFacts, Standing } from './standing.ts'

/** この記録を読める人, in groups: the order in which they are told. */
export const READER_KINDS = ['team', 'agency', 'agency_supervisors', 'recipient', 'recipient_supervisors', 'area_coordinators', 'tree_coordinators', 'of_case', 'break_glass'] as const
/** One of the groups. */
export type ReaderKind = (typeof READER_KINDS)[number]

const [BEFORE, NOW, AFTER] = ['1999-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z', '2001-01-01T00:00:00.000Z'] as [Instant, Instant, Instant]
const ONGOING = { from: BEFORE, to: null }

/** Somebody of a role, in order in every other way, who reaches nothing. */
const inOffice = (matter: MatterFacts, role: Role): Standing => ({
  now: NOW, matter, seats: [], breakGlass: [], isClosedByConflict: false,
  actor: {
    municipalityCode: matter.municipalityCode, role, membership: ONGOING, contract: ONGOING, disabledAt: null,
    session: { isSystem: false, endedAt: null, lockedAt: null, idleAt: AFTER, expiresAt: AFTER },
    agencies: new Set(), areas: new Set(), coordinatesEverywhere: false,
  },
})

const ofAgency = (matter: MatterFacts, role: Role, agencyId: string | null): Standing => {
  const somebody = inOffice(matter, role)
  return { ...somebody, actor: { ...somebody.actor, agencies: new Set(agencyId === null ? [] : [agencyId]) } }
}

/** One who is of a group and of no other: what the table says of them, it says of the group. */
const oneOf = (kind: Exclude<ReaderKind, 'of_case'>, matter: MatterFacts): Standing => {
  const counsellor = inOffice(matter, 'counsellor')
  const coordinator = inOffice(matter, 'coordinator')
  switch (kind) {
    case 'team': return { ...counsellor, seats: [ONGOING] }
    case 'agency': return ofAgency(matter, 'counsellor', matter.accountableAgencyId)
    case 'agency_supervisors': return ofAgency(matter, 'supervisor', matter.accountableAgencyId)
    case 'recipient': return ofAgency(matter, 'counsellor', matter.recipientAgencyId)
    case 'recipient_supervisors': return ofAgency(matter, 'supervisor', matter.recipientAgencyId)
    case 'area_coordinators': return { ...coordinator, actor: { ...coordinator.actor, areas: new Set(matter.areaId === null ? [] : [matter.areaId]) } }
    case 'tree_coordinators': return { ...coordinator, actor: { ...coordinator.actor, coordinatesEverywhere: true } }
    case 'break_glass': return { ...counsellor, breakGlass: [ONGOING] }
  }
}

/** Whoever reads as an agency is not told a second time as its supervisors. */
const WIDER: Readonly<Partial<Record<ReaderKind, ReaderKind>>> = { agency_supervisors: 'agency', recipient_supervisors: 'recipient' }

/**
 * Who reads a matter (この記録を読める人), group by group, as the table itself answers for one of each. An intake that goes on in a case is read
 * by whoever reads that (of_case), unless it is restricted itself. A conflict of interest closes it to anybody.
 */
export const readersOf = (matter: MatterFacts, goesOnInCase = false): readonly ReaderKind[] => {
  const reads = (kind: ReaderKind): boolean => (kind === 'of_case' ? goesOnInCase && !matter.isRestricted : decideOnMatter(oneOf(kind, matter)).isAllowed)
  return READER_KINDS.filter((kind) => {
    const wider = WIDER[kind]
    return reads(kind) && !(wider !== undefined && reads(wider))
  })
}
