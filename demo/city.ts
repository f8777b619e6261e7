import type { Structure } from '#domain/structure/structure.ts'
import type { Row } from '#store/structure/save-rows.ts'
import type { Calendar } from './calendar.ts'
import { CITY_CODE, demoId } from './demo-id.ts'

/** Tables in the order in which their rows may be written. */
export const TABLES = [
  'person', 'person_name', 'household', 'household_member', 'matter', 'matter_team', 'matter_person', 'support_case', 'fact', 'import_batch', 'intake',
  'intake_subject', 'location', 'concealment', 'concealment_handler', 'conflict', 'contact_record', 'contact_record_revision', 'record_template', 'break_glass', 'team_request', 'protection_request', 'task', 'warning', 'referral_route',
  'referral', 'referral_fact', 'referral_step', 'number_series', 'account',
] as const
/** One of the tables. */
export type Table = (typeof TABLES)[number]

/** Who was accountable for a matter, and from when to when. */
export type Accountable = { readonly matterId: string; readonly agencyId: string; readonly since: string; readonly until: string | null }

/** The city while it is being built: its rows, and what can only be said once all of them are there. */
export type City = {
  readonly calendar: Calendar
  readonly structure: Structure
  readonly rows: ReadonlyMap<Table, Row[]>
  readonly accountable: Accountable[]
  /** Intakes that began with a referral. */
  readonly fromReferral: { readonly intakeId: string; readonly referralId: string }[]
  readonly add: (table: Table, row: Row) => void
  /** The agency somebody works in. */
  readonly agencyOf: (staff: string) => string
  /** Somebody of an agency who works with people. */
  readonly workerOf: (agency: string, turn: number) => string
}

/** An empty city on its structure. */
export const emptyCity = (structure: Structure, calendar: Calendar): City => {
  const rows = new Map<Table, Row[]>(TABLES.map((table) => [table, []]))
  const homes = new Map(structure.staff.map((one) => [one.code, one.duties[0]?.agency ?? '']))
  const workers = new Map<string, string[]>()
  for (const { code, duties } of structure.staff) {
    const duty = duties[0]
    if (duty !== undefined && ['counsellor', 'supervisor'].includes(duty.role)) workers.set(duty.agency, [...(workers.get(duty.agency) ?? []), code])
  }
  const found = (value: string | undefined, asked: string): string => {
    if (value === undefined) throw new Error(`${asked} is not in the structure`)
    return value
  }
  return {
    calendar,
    structure,
    rows,
    accountable: [],
    fromReferral: [],
    add: (table, row) => void rows.get(table)?.push({ municipality_code: CITY_CODE, ...row }),
    agencyOf: (staff) => found(homes.get(staff), staff),
    workerOf: (agency, turn) => {
      const here = workers.get(agency) ?? []
      return found(here[turn % Math.max(here.length, 1)], agency)
    },
  }
}

/** The identifier of the membership somebody acts in. */
export const membershipId = (staff: string): string => demoId(`membership/${staff}`)

/** The identifier of an agency. */
export const agencyId = (code: string): string => demoId(`agency/${code}`)

/** The identifier of an area. */
export const areaId = (code: string): string => demoId(`area/${code}`)
