import { HERE, THERE } from '../world/build-world.ts'
import { NOW } from '../world/row.ts'
import { agencyId } from '../world/staff.ts'

/** What happens to the rows of a city. `$1` is whose right it is about, `$2` who that is, `$3` says which of several. */
export type Happening = string

const ABOUT = '$1::uuid is not null and $2::uuid is not null and $3::int is not null'
const oneOf = (table: string, where: string): string =>
  `${table}.ctid = (select t.ctid from ${table} t where t.municipality_code = '${HERE}' and ${ABOUT} and (${where}) order by md5(t.ctid::text || $3) limit 1)`

const MINE = 't.membership_id = $1'
const LASTS = `(t.valid_to is null or t.valid_to > app.now())`
/** What has not begun ends before it begins: nothing may end earlier than that. */
const ENDS = 'valid_to = greatest(valid_from, app.now())'
const MY_AGENCY = `(select b.agency_id from membership b where b.municipality_code = '${HERE}' and b.id = $1)`
/** An agency in which none of those who are asked sits. */
const NOBODYS = `'${agencyId('starting')}'`

/** Every way in which a right that somebody holds is taken from them. */
const TAKEN: Readonly<Record<string, Happening>> = {
  'their seat on a team ends': `update matter_team set ${ENDS} where ${oneOf('matter_team', `${MINE} and ${LASTS}`)}`,
  'their area is coordinated by nobody': `update coordinator_area set ${ENDS} where ${oneOf('coordinator_area', `${MINE} and ${LASTS}`)}`,
  'their hour of 緊急閲覧 is over': `update break_glass set expires_at = app.now() where ${oneOf('break_glass', `${MINE} and t.expires_at > app.now()`)}`,
  'others handle the concealed': `update concealment_handler set ${ENDS} where ${oneOf('concealment_handler', `${MINE} and ${LASTS}`)}`,
  'another agency answers for a matter': `update matter set accountable_agency_id = ${NOBODYS} where ${oneOf('matter', `t.accountable_agency_id = ${MY_AGENCY}`)}`,
  'a つなぎ goes elsewhere': `update matter set recipient_agency_id = ${NOBODYS} where ${oneOf('matter', `t.recipient_agency_id = ${MY_AGENCY}`)}`,
  'a matter lies in no area': `update matter set area_id = null where not app.i_coordinate_everywhere() and ${oneOf('matter', 't.area_id is not null')}`,
}

/** After these somebody is nobody. */
export const LEAVINGS: Readonly<Record<string, Happening>> = {
  'their post ends': `update membership set valid_to = app.now() where ${oneOf('membership', 't.id = $1')}`,
  'their agency ends': `update agency set contract_to = app.now(), successor_agency_id = ${NOBODYS} where ${oneOf('agency', `t.id = ${MY_AGENCY}`)}`,
  'their account is closed': `update account set disabled_at = app.now() where ${oneOf('account', 't.staff_id = $2')}`,
  'their session is locked': `update session set locked_at = app.now() where ${oneOf('session', MINE)}`,
  'their session ends': `update session set ended_at = app.now() where ${oneOf('session', MINE)}`,
}

const aPerson = `(select t.id from person t where t.municipality_code = '${HERE}' and ${ABOUT} order by md5(t.ctid::text || $3) limit 1)`

/** Every way in which something is closed. */
const CLOSED: Readonly<Record<string, Happening>> = {
  'a conflict of interest of theirs is known': `insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) select '${HERE}', 'f00df00d-0000-7000-8000-f00d00000001', $2, ${aPerson}, 'family', app.now()
    where not exists (select 1 from conflict where id = 'f00df00d-0000-7000-8000-f00d00000001')`,
  'somebody is concealed': `insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on) select '${HERE}', ('00000000-0000-7000-8888-f00d' || lpad(to_hex($3::int), 8, '0'))::uuid, ${aPerson}, 'x', '${NOW}', '2026-12-01' on conflict do nothing`,
  'a record is for handlers alone': `update contact_record set sharing = 'handlers' where ${oneOf('contact_record', `t.sharing = 'readers'`)}`,
  'a matter is restricted': `update matter set restricted = true, restricted_reason = 'x' where ${oneOf('matter', 'not t.restricted')}`,
}

/** Rights that end and doors that close: nobody reads a row more than before. */
export const TAKINGS: Readonly<Record<string, Happening>> = { ...TAKEN, ...CLOSED }

const gone = (tables: readonly string[]): Happening =>
  `with ${tables.map((table, n) => `gone${n} as (delete from ${table} where municipality_code = '${THERE}' and ${ABOUT})`).join(', ')} select 1`

/** The rows of the other city bear the very numbers of this one: whoever forgets to ask for the municipality misses them. */
const RIGHTS = ['membership', 'session', 'account', 'matter_team', 'coordinator_area', 'break_glass', 'concealment_handler']
const CLOSING = ['concealment', 'conflict', 'household_member', 'matter_person']
const RECORDS = ['agency', 'area', 'matter', 'support_case', 'intake', 'referral', 'referral_route', 'contact_record', 'location', 'person']

const ELSEWHERE: Readonly<Record<string, Happening>> = {
  'in the other city nobody has a right any more': gone(RIGHTS),
  'in the other city nothing is closed any more': gone(CLOSING),
  'the other city is no more': gone([...RIGHTS, ...CLOSING, ...RECORDS]),
}

const strange = (nth: number): string => `('00000000-0000-7000-8000-f00d' || lpad(to_hex($3::int * 100 + ${nth}), 8, '0'))::uuid`
const MATTER = strange(0)
const PERSON = strange(1)
const CASE = strange(5)
const adds = (name: string, table: string, row: Readonly<Record<string, string>>): string =>
  `${name} as (insert into ${table} (municipality_code, ${Object.keys(row).join(', ')}) select '${HERE}', ${Object.values(row).join(', ')} where ${ABOUT} and not exists (select 1 from matter where id = ${MATTER}) returning 1)`

/** Somebody whom nobody here knows comes to an agency of others. */
const STRANGERS: Readonly<Record<string, Happening>> = {
  'a stranger comes to another agency': `with ${[
    adds('m', 'matter', { id: MATTER, kind: `'intake'`, accountable_agency_id: NOBODYS, opened_at: 'app.now()' }),
    adds('p', 'person', { id: PERSON }),
    adds('n', 'person_name', { id: strange(2), person_id: PERSON, kind: `'official'`, as_written: `'架空 0'`, search_key: `'架空0'` }),
    adds('i', 'intake', { id: MATTER, number: '900000 + $3::int', received_at: 'app.now()', received_by: '$1::uuid', text: `'x'` }),
    adds('s', 'matter_person', { matter_id: MATTER, person_id: PERSON, part: `'subject'` }),
    adds('l', 'location', { id: strange(3), person_id: PERSON, kind: `'address'`, as_written: `'架空町'`, search_key: `'架空町'` }),
    adds('c', 'matter', { id: CASE, kind: `'support_case'`, accountable_agency_id: NOBODYS, opened_at: 'app.now()' }),
    adds('h', 'household', { id: strange(6), name: `'架空'`, kind: `'ordinary'` }),
    adds('k', 'support_case', { id: CASE, household_id: strange(6), number: '900000 + $3::int', title: `'x'`, status: `'open'` }),
    adds('r', 'contact_record', { id: strange(4), matter_id: CASE, happened_at: 'app.now()', method: `'M1'`, membership_id: '$1::uuid', agency_id: NOBODYS, sharing: `'readers'`, facts: `'x'` }),
  ].join(', ')} select 1`,
}

/** What is no business of those who are asked: they read what they read. */
export const NO_BUSINESS: Readonly<Record<string, Happening>> = { ...ELSEWHERE, ...STRANGERS }

/** By which the rows that came only by an event are known. */
export const isNew = (key: string): boolean => key.includes(' f00d')
