import { sql, type RawBuilder } from 'kysely'
import type { ToldKind } from '#domain/access/told-place.ts'
import type { ActingTransaction } from '../as-actor.ts'

/**
 * The free texts (自由記述) of everything that is kept of people, column by column: what is looked through for a concealed place. The
 * catalogue of the database is held against it (tests/access), so that no column comes without somebody thinking of this.
 */
export const FREE_TEXTS = {
  intake: ['text', 'heard', 'judgement', 'own_words', 'introduced_by', 'inquirer_name', 'inquirer_relation', 'received_by_told', 'consideration_note', 'consent_note',
    'consent_form', 'outcome_note', 'watched_by', 'follow_up_note', 'extra_answers'],
  intake_revision: ['reason'],
  intake_subject: ['described_as', 'name_as_heard', 'kana', 'birth_text'],
  contact_record: ['place', 'with_whom', 'facts', 'own_words', 'judgement', 'grounds', 'next_step'],
  contact_record_revision: ['reason'],
  fact: ['text', 'source'],
  task: ['text'],
  warning: ['text', 'ended_why'],
  referral_route: ['need'],
  referral: ['to_outside', 'why', 'first_contact_note', 'return_note', 'fitting_outside', 'next_step', 'withdrawn_reason'],
  referral_fact: ['text', 'may_contact', 'basis_note'],
  referral_step: ['answered_by', 'note'],
  support_case: ['title', 'closing_note'],
  household: ['name', 'kana'],
  household_member: ['relationship', 'note'],
  matter: ['restricted_reason'],
  matter_team: ['reason'],
  team_request: ['why', 'note'],
  protection_request: ['why', 'note'],
  break_glass: ['reason', 'review_note'],
  person: ['birth_text', 'languages', 'note'],
  person_name: ['as_written', 'kana', 'source'],
} as const

/** All that somebody wrote in a row, line by line. */
const wordsOf = (table: keyof typeof FREE_TEXTS, row: string): RawBuilder<string> =>
  sql`concat_ws(E'\n', ${sql.join(FREE_TEXTS[table].map((column) => sql.ref(`${row}.${column}`)))})`

/** The same of all rows that hang on another one. */
const allOf = (table: keyof typeof FREE_TEXTS, link: string, of: string): RawBuilder<string> =>
  sql`(select string_agg(${wordsOf(table, 'one')}, E'\n') from ${sql.table(table)} one
    where one.municipality_code = ${sql.ref(`${of}.municipality_code`)} and ${sql.ref(`one.${link}`)} = ${sql.ref(`${of}.id`)})`

const here = (row: string): RawBuilder<boolean> => sql`${sql.ref(`${row}.municipality_code`)} = (select app.my_municipality())`

/** What stands with any matter: why it is closed, and who joined, asked or looked, and why. */
const OF_MATTERS = sql`
  select m.kind, m.id, m.id as "matterId", null::timestamptz as at, concat_ws(E'\n', ${wordsOf('matter', 'm')},
      ${allOf('matter_team', 'matter_id', 'm')}, ${allOf('team_request', 'matter_id', 'm')}, ${allOf('protection_request', 'matter_id', 'm')}, ${allOf('break_glass', 'matter_id', 'm')}) as text
    from matter m where ${here('m')} and m.id in (select id from near)`

const OF_INTAKES = sql`
  select 'intake', i.id, i.id, i.received_at, concat_ws(E'\n', ${wordsOf('intake', 'i')}, ${allOf('intake_subject', 'intake_id', 'i')}, ${allOf('intake_revision', 'intake_id', 'i')})
    from intake i where ${here('i')} and i.id in (select id from near)`

const OF_CASES = sql`
  select 'support_case', c.id, c.id, null, concat_ws(E'\n', ${wordsOf('support_case', 'c')}, ${wordsOf('household', 'h')},
      (select string_agg(${wordsOf('household_member', 'b')}, E'\n') from household_member b where b.municipality_code = h.municipality_code and b.household_id = h.id))
    from support_case c join household h on h.municipality_code = c.municipality_code and h.id = c.household_id
   where ${here('c')} and c.id in (select id from near)
  union all select 'fact', f.id, (select c.id from support_case c where c.municipality_code = f.municipality_code and c.household_id = f.household_id limit 1),
      f.noted_at, ${wordsOf('fact', 'f')}
    from fact f where ${here('f')} and f.household_id in (select id from homes)`

const OF_REFERRALS = sql`
  select 'referral', r.id, r.id, r.sent_at, concat_ws(E'\n', ${wordsOf('referral_route', 't')}, ${wordsOf('referral', 'r')}, app.why_against_wish(r.id), app.why_unwarned(r.id),
      ${allOf('referral_fact', 'referral_id', 'r')}, ${allOf('referral_step', 'referral_id', 'r')})
    from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
   where ${here('r')} and r.id in (select id from near)`

const OF_WORK = sql`
  select 'contact_record', r.id, r.matter_id, r.happened_at, concat_ws(E'\n', ${wordsOf('contact_record', 'r')}, ${allOf('contact_record_revision', 'record_id', 'r')})
    from contact_record r where ${here('r')} and r.matter_id in (select id from near) and r.sharing <> 'handlers'
  union all select 'task', t.id, t.matter_id, null, ${wordsOf('task', 't')} from task t where ${here('t')} and t.matter_id in (select id from near)
  union all select 'warning', w.id, w.matter_id, null, ${wordsOf('warning', 'w')} from warning w where ${here('w')} and w.matter_id in (select id from near)`

/** A text about somebody, as the actor may read it. */
export type TextAbout = { readonly kind: ToldKind; readonly id: string; readonly matterId: string | null; readonly at: string | null; readonly text: string }

/**
 * Every text about somebody that the actor may read and others may, too, with the sheets their case began with and what was passed on
 * from either: what stands with handlers alone is left out.
 */
export const listTextsAbout = async (tx: ActingTransaction, personId: string): Promise<readonly TextAbout[]> => {
  const { rows } = await sql<TextAbout>`
    with homes as (select h.household_id as id from household_member h where ${here('h')} and h.person_id = ${personId}::uuid),
      own as (select p.matter_id as id from matter_person p where ${here('p')} and p.person_id = ${personId}::uuid
        union select c.id from support_case c where ${here('c')} and c.household_id in (select id from homes)),
      begun as (select id from own union select i.id from intake i where ${here('i')} and i.case_id in (select id from own)),
      sent as (select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        where ${here('r')} and t.matter_id in (select id from begun)),
      near as (select id from begun union select id from sent
        union select i.id from intake i where ${here('i')} and i.from_referral_id in (select id from sent))
    ${OF_MATTERS} union all ${OF_INTAKES} union all ${OF_CASES} union all ${OF_REFERRALS} union all ${OF_WORK}
    union all select 'person', p.id, null, null, concat_ws(E'\n', ${wordsOf('person', 'p')}, ${allOf('person_name', 'person_id', 'p')})
      from person p where ${here('p')} and p.id = ${personId}::uuid`.execute(tx)
  return rows
}
