import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Whether an agency is in office and takes consultations. */
export const doesAgencyTakeIntakes = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('agency')
    .select('id')
    .where('municipality_code', '=', actor.municipalityCode)
    .where('id', '=', id)
    .where('takes_intakes', '=', true)
    .where(sql<boolean>`app.in_force(contract_from, contract_to)`)
    .executeTakeFirst()
  return row !== undefined
}

/** Everything an agency is called; nothing for one that is unknown. */
export const namesOfAgency = async (tx: ActingTransaction, actor: Actor, id: string): Promise<readonly string[]> => {
  const row = await tx.selectFrom('agency').select(['name', 'short_name as shortName']).where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row === undefined ? [] : [row.name, row.shortName]
}

/** What every agency is called in lists, those that have ended too. */
export const listAgencyNames = (tx: ActingTransaction, actor: Actor) =>
  tx.selectFrom('agency').select(['id', 'short_name as shortName']).where('municipality_code', '=', actor.municipalityCode).execute()

/** Agencies in office, by their codes. */
export const listAgenciesInOffice = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('agency')
    .select(['id', 'version', 'name', 'short_name as shortName', 'kind', 'field', 'takes_intakes as takesIntakes', 'phone', 'fax', 'kana', 'short_kana as shortKana'])
    .select(sql<string[]>`array(select s.area_id from agency_area s where s.municipality_code = agency.municipality_code and s.agency_id = agency.id)`.as('areaIds'))
    .where('municipality_code', '=', actor.municipalityCode)
    .where(sql<boolean>`app.in_force(contract_from, contract_to)`)
    .orderBy('code')
    .execute()

/** Agencies that end on a known day, and those that have ended, with who goes on after them (引継ぎ先). */
export const listAgencyEndings = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('agency as a')
    .innerJoin('agency as s', (join) => join.onRef('s.municipality_code', '=', 'a.municipality_code').onRef('s.id', '=', 'a.successor_agency_id'))
    .select(['a.id as agencyId', 'a.version', 'a.name', 'a.short_name as shortName', 'a.kana', 's.short_name as successorName'])
    .select(sql<string>`a.contract_to`.as('endsAt'))
    .select(sql<boolean>`a.contract_to <= app.now()`.as('isOver'))
    .select(sql<boolean>`a.end_is_planned and a.contract_to > app.now()`.as('isPlanned'))
    .where('a.municipality_code', '=', actor.municipalityCode)
    .where('a.contract_to', 'is not', null)
    .orderBy('a.contract_to')
    .orderBy('a.code')
    .execute()

/** Whether there is such an area. */
export const isAreaKnown = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('area').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Whether there is such a window. */
export const isWindowKnown = async (tx: ActingTransaction, actor: Actor, id: string): Promise<boolean> => {
  const row = await tx.selectFrom('consultation_window').select('id').where('municipality_code', '=', actor.municipalityCode).where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Areas in force, for choosing one. */
export const listAreasInForce = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('area')
    .select(['id', 'name', 'tree'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where(sql<boolean>`app.in_force(valid_from, valid_to)`)
    .orderBy('tree')
    .orderBy('code')
    .execute()

/** People in office (職員・相談員) in one agency or in all, with what they are there; the office's own never. */
export const listColleaguesInOffice = (tx: ActingTransaction, actor: Actor, agencyId: string | undefined) =>
  tx
    .selectFrom('membership as m')
    .innerJoin('staff as f', (join) => join.onRef('f.municipality_code', '=', 'm.municipality_code').onRef('f.id', '=', 'm.staff_id'))
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.agency_id'))
    .select([
      'm.id as membershipId', 'f.id as staffId', 'f.name', 'f.kana', 'm.title', 'm.role', 'a.id as agencyId', 'a.short_name as agencyName',
      'm.valid_from as from',
    ])
    .select(sql<string | null>`least(m.valid_to, a.contract_to)`.as('to'))
    .select(sql<string | null>`nullif(concat_ws(' ', a.kana, a.short_kana), '')`.as('agencyKana'))
    .where('m.municipality_code', '=', actor.municipalityCode)
    .where('m.role', '<>', 'system')
    .where(sql<boolean>`app.in_force(m.valid_from, m.valid_to) and app.in_force(a.contract_from, a.contract_to)`)
    .$if(agencyId !== undefined, (query) => query.where('m.agency_id', '=', agencyId ?? ''))
    .orderBy(sql`app.kana_order(coalesce(a.kana, a.name)) collate "C"`)
    .orderBy('a.code')
    .orderBy(sql`app.kana_order(f.kana) collate "C"`)
    .execute()

/** Consultation windows (窓口) that are open now. */
export const listWindowsInForce = (tx: ActingTransaction, actor: Actor) =>
  tx
    .selectFrom('consultation_window')
    .select(['id', 'agency_id as agencyId', 'name', 'kind', 'place', 'phone', 'open_hours as openHours', 'after_hours as afterHours'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where(sql<boolean>`app.in_force(valid_from, valid_to)`)
    .orderBy(sql`app.kana_order(name) collate "C"`)
    .orderBy('id')
    .execute()

/** The towns (町字) that share a postal code, with the municipality before each as an address has it. */
export const listTownsOf = async (tx: ActingTransaction, actor: Actor, postcode: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('town')
    .innerJoin('municipality', 'municipality.municipality_code', 'town.municipality_code')
    .select(sql<string>`municipality.name || town.name`.as('place'))
    .where('town.municipality_code', '=', actor.municipalityCode)
    .where('postcode', '=', postcode)
    .orderBy(sql`app.kana_order(town.name) collate "C"`)
    .execute()
  return rows.map((row) => row.place)
}

/** What whoever is acting is called. */
export const findStaffName = async (tx: ActingTransaction, actor: Actor): Promise<string> => {
  const row = await tx.selectFrom('staff').select('name').where('municipality_code', '=', actor.municipalityCode).where('id', '=', actor.staffId).executeTakeFirst()
  return row?.name ?? ''
}
