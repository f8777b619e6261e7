import { sql } from 'kysely'
import type { ConcealedPlace, ToldKind } from '#domain/access/told-place.ts'
import type { ActingTransaction } from '../as-actor.ts'

const MOST = 5_000

/** Places of concealed persons whose handler the actor is; nothing for everybody else. */
export const listConcealedPlaces = async (tx: ActingTransaction): Promise<readonly ConcealedPlace[]> => {
  const { rows } = await sql<ConcealedPlace>`select person_id as "personId", search_key as key from app.concealed_places_i_know()`.execute(tx)
  return rows
}

/** Whether the actor handles the concealment of all of these, or of somebody found together with them: handlers alone read their places. */
export const areConcealedByMe = async (tx: ActingTransaction, personIds: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ isSo: boolean }>`
    select ${[...personIds]}::uuid[] <@ array(select app.persons_i_handle()) as "isSo"`.execute(tx)
  return rows[0]?.isSo === true
}

/** A text about somebody, as the actor may read it. */
export type TextAbout = { readonly kind: ToldKind; readonly id: string; readonly matterId: string | null; readonly at: string | null; readonly text: string }

/** Every text about somebody that the actor may read and others may, too: what stands with handlers alone is left out. */
export const listTextsAbout = async (tx: ActingTransaction, personId: string): Promise<readonly TextAbout[]> => {
  const { rows } = await sql<TextAbout>`
    with homes as (select h.household_id as id from household_member h
        where h.municipality_code = (select app.my_municipality()) and h.person_id = ${personId}::uuid),
      near as (select p.matter_id as id from matter_person p
          where p.municipality_code = (select app.my_municipality()) and p.person_id = ${personId}::uuid
        union select c.id from support_case c where c.municipality_code = (select app.my_municipality()) and c.household_id in (select id from homes)),
      ways as (select t.id, t.need from referral_route t where t.municipality_code = (select app.my_municipality()) and t.matter_id in (select id from near))
    select 'intake' as kind, i.id, i.id as "matterId", i.received_at as at, concat_ws(E'\n', i.text, i.heard, i.judgement, i.own_words,
        i.introduced_by, i.consideration_note, i.consent_note, i.outcome_note, i.watched_by, i.extra_answers::text) as text
      from intake i where i.municipality_code = (select app.my_municipality()) and i.id in (select id from near)
    union all select 'contact_record', r.id, r.matter_id, r.happened_at, concat_ws(E'\n', r.place, r.with_whom, r.facts, r.own_words, r.judgement, r.grounds, r.next_step)
      from contact_record r where r.municipality_code = (select app.my_municipality()) and r.matter_id in (select id from near) and r.sharing <> 'handlers'
    union all select 'fact', f.id, (select c.id from support_case c where c.municipality_code = f.municipality_code and c.household_id = f.household_id limit 1),
        f.noted_at, concat_ws(E'\n', f.text, f.source)
      from fact f where f.municipality_code = (select app.my_municipality()) and f.household_id in (select id from homes)
    union all select 'task', t.id, t.matter_id, null, t.text
      from task t where t.municipality_code = (select app.my_municipality()) and t.matter_id in (select id from near)
    union all select 'warning', w.id, w.matter_id, null, w.text
      from warning w where w.municipality_code = (select app.my_municipality()) and w.matter_id in (select id from near)
    union all select 'referral', r.id, r.id, r.sent_at, concat_ws(E'\n', ways.need, r.why, app.why_against_wish(r.id), r.first_contact_note, r.return_note, r.next_step,
        (select string_agg(concat_ws(E'\n', f.text, f.basis_note), E'\n') from referral_fact f where f.municipality_code = r.municipality_code and f.referral_id = r.id),
        (select string_agg(s.note, E'\n') from referral_step s where s.municipality_code = r.municipality_code and s.referral_id = r.id))
      from referral r join ways on ways.id = r.route_id where r.municipality_code = (select app.my_municipality())
    union all select 'person', p.id, null, null, p.note
      from person p where p.municipality_code = (select app.my_municipality()) and p.id = ${personId}::uuid
    limit ${MOST}`.execute(tx)
  return rows
}
