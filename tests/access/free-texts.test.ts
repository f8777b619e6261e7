import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FREE_TEXTS } from '#store/access/texts-about.ts'
import { testDatabase, type TestDatabase } from '#tests/support/postgres.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** Columns of people's records that hold text and are not looked through for a concealed place, by why not. */
const NOT_LOOKED_THROUGH: Readonly<Record<string, readonly string[]>> = {
  'what stood before a correction is shown to nobody from whom somebody is concealed': ['contact_record_revision.body', 'intake_revision.body', 'location_revision.body'],
  'a place is under the switch of the concealment': ['location.as_written', 'location.kind', 'location.may_contact', 'location.number_key', 'location.search_key', 'location.source', 'location.whose'],
  'why somebody is concealed, and what was done about a text that tells where they are, is told to their handlers alone': [
    'concealment.reason', 'concealment.release_reason', 'settled_text.kind', 'settled_text.note', 'settled_text.told',
  ],
  'told by one function, which is looked through': ['referral.against_wish', 'referral.unwarned_why'],
  'a copy for searching or for the order of a list': [
    'contact_record.search_text', 'fact.search_key', 'household.kana_key', 'household.kana_order', 'household.search_key', 'intake.inquirer_heard', 'intake.inquirer_key',
    'intake.search_text', 'intake_subject.heard_key', 'intake_subject.search_key', 'person_name.heard_key', 'person_name.kana_key', 'person_name.kana_order', 'person_name.search_key', 'referral.search_text', 'referral_route.search_key', 'support_case.search_key', 'task.search_key', 'warning.search_key',
  ],
  'the rows and columns of a file that were refused; of what stood in them nothing is kept': ['import_batch.faults'],
  'fingerprints of a row of a list, which say nothing without the secret of the installation': ['intake.import_keys'],
  'the numbers and days of what was taken back; of what stood there nothing is kept': ['import_batch.undone'],
  'the name of a file, of no person': ['import_batch.file_hash', 'import_batch.file_name', 'import_batch.key_mark'],
  'one of a closed list': [
    'break_glass.finding', 'conflict.kind', 'contact_record.method', 'contact_record.sharing', 'contact_record.written_as', 'fact.code', 'household.home_code',
    'household.kind', 'household.type_code', 'intake.boxes', 'intake.channel', 'intake.consent', 'intake.considerations', 'intake.introduced_by_kind', 'intake.kind',
    'intake.outcome', 'intake.route', 'intake.urgency', 'intake.worst_box', 'intake_subject.sex', 'matter.kind', 'matter_person.part', 'matter_team.part',
    'person.sex', 'person_name.kind', 'person_name.letter_names', 'protection_request.kind', 'referral.gone_along', 'referral.kind', 'referral.return_reason', 'referral.status', 'referral.urgency',
    'referral.warm_handover', 'referral_fact.basis', 'referral_fact.category', 'referral_step.channel', 'referral_step.step', 'support_case.closing_reason',
    'support_case.kind', 'support_case.status', 'warning.kind',
  ],
}

/** Names under which a place could stand: an address, a telephone, a school, a place of work, a point on a map. */
const LIKE_A_PLACE = /address|phone|(?:^|_)(?:tel|fax|e?mail|zip|lat|lon|lng|geo|point|map|site|town|city|ward|room|route|street|where)(?:_|$)|post(?:al|code)|place|location|whereabouts|work(?:place|_|$)|employ|school|clinic|hospital|facilit|lives|live_|home|house(?!hold)|area|station|building|neighbo|as_written|outside/

/** Where a place stands, by how it is closed for somebody concealed. A column that is missing here fails: it belongs into `location`, or it must be said how it is closed. */
const PLACES: Readonly<Record<'under the switch of the concealment' | 'looked through before anybody conceals', readonly string[]>> = {
  'under the switch of the concealment': ['location.area_id', 'location.as_written'],
  'looked through before anybody conceals': ['contact_record.place', 'person_name.as_written', 'referral.fitting_outside', 'referral.to_outside'],
}
const NO_PLACE_OF_A_CONCEALED_PERSON: Readonly<Record<string, readonly string[]>> = {
  'a part of the city (圏域), by which a matter has its coordinator; said by hand or taken from what the counter was told, never from a place of a person': ['matter.area_id', 'matter.area_said'],
  'which place it was that was written over: read by whoever reads that place': ['location_revision.location_id'],
  'of an agency, a window, the city or its map': ['agency.fax', 'agency.phone', 'agency_area.area_id', 'consultation_window.phone', 'consultation_window.place', 'coordinator_area.area_id', 'town.postcode'],
  'of whoever signs in here': ['session.address', 'session.place', 'sign_in_attempt.address', 'sign_in_attempt.place'],
  'what kind of home it is (持家・借家), of a household whose page is under every rule of access': ['household.home_code'],
  'whether one of a household lives in it: not where': ['household_member.lives_together'],
  'the way a need was passed on or came': ['intake.route', 'referral.route_id'],
}

/** Everything but the identifiers by which a row hangs on another. */
const columnsLikeAPlace = async (): Promise<readonly string[]> => {
  const { rows } = await database.admin.query<{ name: string; column: string }>(`
    select c.relname || '.' || a.attname as name, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`)
  return rows.filter(({ column }) => LIKE_A_PLACE.test(column)).map(({ name }) => name)
}

const textColumns = async (): Promise<readonly string[]> => {
  const { rows } = await database.admin.query<{ name: string }>(`
    select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like '%retention=case'
       and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype) order by 1`)
  return rows.map((row) => row.name)
}

describe('every free text of people’s records', () => {
  it('is looked through for where somebody concealed is, or it is said why not', async () => {
    const looked = Object.entries(FREE_TEXTS).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
    const listed = [...looked, ...Object.values(NOT_LOOKED_THROUGH).flat()]
    expect(listed.toSorted()).toEqual(await textColumns())
  })
})

describe('a place somebody could be found at', () => {
  it('stands nowhere but where it is said how it is closed for whoever is concealed', async () => {
    const listed = [...Object.values(PLACES), ...Object.values(NO_PLACE_OF_A_CONCEALED_PERSON)].flat()
    expect(await columnsLikeAPlace()).toEqual(listed.toSorted())
  })

  it('is under the switch in every policy of its table by which it is read or changed', async () => {
    const { rows } = await database.admin.query<{ table: string; policy: string; rule: string }>(`
      select c.relname::text as table, p.polname::text as policy, pg_get_expr(p.polqual, p.polrelid) as rule from pg_policy p join pg_class c on c.oid = p.polrelid
       where p.polqual is not null and 'tsunagi_app'::regrole = any (p.polroles)`)
    for (const table of new Set(PLACES['under the switch of the concealment'].map((name) => name.split('.')[0]))) {
      const policies = rows.filter((row) => row.table === table)
      expect(policies.length).toBeGreaterThan(0)
      for (const { policy, rule } of policies) {
        expect([policy, rule]).toEqual([policy, expect.stringMatching(/person_id.*persons_concealed_from_me\(\)[\s\S]*matter_id.*matters_concealed_from_me\(\)/)])
      }
    }
  })

  it('is looked through where it stands in a free text', () => {
    const looked = Object.entries(FREE_TEXTS).flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
    expect(looked).toEqual(expect.arrayContaining([...PLACES['looked through before anybody conceals']]))
  })
})
