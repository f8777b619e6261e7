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
  'what stood before a correction is shown to nobody from whom somebody is concealed': ['contact_record_revision.body', 'intake_revision.body'],
  'a place is under the switch of the concealment': ['location.as_written', 'location.kind', 'location.may_contact', 'location.search_key', 'location.source', 'location.whose'],
  'why somebody is concealed, and what was done about a text that tells where they are, is told to their handlers alone': [
    'concealment.reason', 'concealment.release_reason', 'settled_text.kind', 'settled_text.note', 'settled_text.told',
  ],
  'told by one function, which is looked through': ['referral.against_wish', 'referral.unwarned_why'],
  'a copy for searching or for the order of a list': [
    'contact_record.search_text', 'household.kana_key', 'household.kana_order', 'household.search_key', 'intake.inquirer_heard', 'intake.inquirer_key',
    'intake.search_text', 'intake_subject.heard_key', 'intake_subject.search_key', 'person_name.heard_key', 'person_name.kana_key', 'person_name.kana_order', 'person_name.search_key', 'referral.search_text', 'referral_route.search_key', 'support_case.search_key', 'warning.search_key',
  ],
  'the rows and columns of a file that were refused; of what stood in them nothing is kept': ['import_batch.faults'],
  'fingerprints of a row of a list, which say nothing': ['intake.import_keys'],
  'the name of a file, of no person': ['import_batch.file_hash', 'import_batch.file_name'],
  'one of a closed list': [
    'break_glass.finding', 'conflict.kind', 'contact_record.method', 'contact_record.sharing', 'contact_record.written_as', 'fact.code', 'household.home_code',
    'household.kind', 'household.type_code', 'intake.boxes', 'intake.channel', 'intake.consent', 'intake.considerations', 'intake.introduced_by_kind', 'intake.kind',
    'intake.outcome', 'intake.route', 'intake.urgency', 'intake.worst_box', 'intake_subject.sex', 'matter.kind', 'matter_person.part', 'matter_team.part',
    'person.sex', 'person_name.kind', 'person_name.letter_names', 'protection_request.kind', 'referral.gone_along', 'referral.kind', 'referral.return_reason', 'referral.status', 'referral.urgency',
    'referral.warm_handover', 'referral_fact.basis', 'referral_fact.category', 'referral_step.channel', 'referral_step.step', 'support_case.closing_reason',
    'support_case.kind', 'support_case.status', 'warning.kind',
  ],
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
