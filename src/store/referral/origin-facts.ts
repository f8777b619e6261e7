import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { ASKED_PLACES } from '#domain/intake/told-places.ts'
import { LOCATION_KINDS } from '#domain/person/codes.ts'
import type { Caller } from '#domain/referral/caller-fact.ts'
import type { Identity, OfferedFact, OfferedPlace } from '#domain/referral/offered-fact.ts'
import type { Nameable } from '#domain/referral/told-subject.ts'
import type { Wish } from '#domain/referral/wish.ts'
import type { ActingTransaction } from '../as-actor.ts'
import type { PersonPart } from '../matter.ts'
import { calledNowFirst } from '../person/called-now.ts'
import { shortened } from '../shortened.ts'

/** The intake whose consent speaks for a matter: itself, or the last one of a case at which anybody asked; one where nobody did takes nothing back. */
export const findSpeakingIntake = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('intake')
    .select([
      'id', 'urgency', 'consent as state', 'consent_note as note', 'received_at as askedAt',
    ])
    .where('municipality_code', '=', actor.municipalityCode)
    .where((eb) => eb.or([eb('id', '=', matterId), eb('case_id', '=', matterId)]))
    .orderBy(sql`consent = 'not_asked'`)
    .orderBy('received_at', 'desc')
    .limit(1)
    .executeTakeFirst()

const SHEETS_TOLD = 3

/** What was said at the desk: the sheet itself, or those that go on in a case, the newest of them first. */
export const listToldOnSheets = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('intake')
    .select(['text', 'heard', 'own_words as ownWords', 'received_at as receivedAt'])
    .where('municipality_code', '=', actor.municipalityCode)
    .where((eb) => eb.or([eb('id', '=', matterId), eb('case_id', '=', matterId)]))
    .orderBy('received_at', 'desc')
    .limit(SHEETS_TOLD)
    .execute()

/** What the people of a matter said about who may know and who must not, in whichever consultation they said it, the newest first. */
export const listWishes = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly (Wish & { readonly intakeId: string; readonly askedAt: string })[]> => {
  const city = actor.municipalityCode
  const { rows } = await sql<Wish & { intakeId: string; askedAt: string }>`
    select i.id as "intakeId", i.received_at as "askedAt", coalesce(i.consent_form->>'mayKnow', '') as "mayKnow", coalesce(i.consent_form->>'mayNotKnow', '') as "mayNotKnow"
    from intake i
    where i.municipality_code = ${city} and i.consent_form ?| array['mayKnow', 'mayNotKnow'] and i.id in (select ${matterId}::uuid
      union select begun.id from intake begun where begun.municipality_code = ${city} and begun.case_id = ${matterId}::uuid
      union select theirs.matter_id from matter_person theirs
        join matter_person here on here.municipality_code = theirs.municipality_code and here.person_id = theirs.person_id
        where here.municipality_code = ${city} and here.matter_id = ${matterId}::uuid)
    order by i.received_at desc`.execute(tx)
  return rows
}

/** What a matter is called on a page: the line of an intake, the title of a case. */
export const findTitle = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<string> => {
  const { rows } = await sql<{ title: string }>`
    select coalesce((select h.name || '　' || c.title from support_case c
        join household h on h.municipality_code = c.municipality_code and h.id = c.household_id
        where c.municipality_code = ${actor.municipalityCode} and c.id = ${matterId}::uuid),
      (select ${shortened(sql`i.text`, 80)} from intake i where i.municipality_code = ${actor.municipalityCode} and i.id = ${matterId}::uuid), '') as title`.execute(tx)
  return rows[0]?.title ?? ''
}

const nameOfPerson = sql`lateral (select * from person_name n where n.municipality_code = p.municipality_code and n.person_id = p.id
  order by ${calledNowFirst('n')} limit 1) n`

/** The day of a sheet (受付日). */
const dayOfSheet = sql`to_char(i.received_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD')`

/** Who the people of a matter are: those an intake tells of, the members of a household. */
export const listIdentities = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly Identity[]> => {
  const city = actor.municipalityCode
  const { rows } = await sql<Identity>`
    select coalesce(n.as_written, s.name_as_heard, s.kana, nullif(s.described_as, '')) as name, coalesce(n.kana, s.kana) as kana,
        coalesce(p.birth_text, s.birth_text) as "birthText", coalesce(p.birth_on, s.birth_on) as "birthOn", '' as relationship,
        case when n.as_written is null then 'intake' else 'person' end as source, case when n.as_written is null then ${dayOfSheet} end as "on"
      from intake_subject s join intake i on i.municipality_code = s.municipality_code and i.id = s.intake_id left join person p on p.municipality_code = s.municipality_code and p.id = s.person_id
        left join ${nameOfPerson} on true
      where s.municipality_code = ${city} and s.intake_id = ${matterId}::uuid and s.removed_at is null
        and coalesce(n.as_written, s.name_as_heard, s.kana, nullif(s.described_as, '')) is not null
    union all
    select n.as_written, n.kana, p.birth_text, p.birth_on, h.relationship, 'person', null
      from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id and h.valid_to is null
        join person p on p.municipality_code = h.municipality_code and p.id = h.person_id
        join ${nameOfPerson} on true
      where c.municipality_code = ${city} and c.id = ${matterId}::uuid`.execute(tx)
  return rows
}

/** The people of a matter by every name they go by there (名前で渡せる人): those on record, and those whom its sheet only describes. */
export const listNameable = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly (Nameable & { readonly part: PersonPart })[]> => {
  const city = actor.municipalityCode
  const called = sql`array[s.name_as_heard, s.kana, nullif(s.described_as, '')]`
  const { rows } = await sql<Nameable & { part: PersonPart }>`
    select p.person_id as "personId", p.part, heard.id as "subjectId",
        array_remove(heard.names || array(select n.as_written from person_name n where n.municipality_code = p.municipality_code and n.person_id = p.person_id), null) as names,
        array(select n.kana from person_name n where n.municipality_code = p.municipality_code and n.person_id = p.person_id and n.kana is not null
          union select h.relationship from household_member h where h.municipality_code = p.municipality_code and h.person_id = p.person_id) as "behindName"
      from matter_person p left join lateral (select s.id, ${called} as names from intake_subject s
        where s.municipality_code = p.municipality_code and s.intake_id = p.matter_id and s.person_id = p.person_id and s.removed_at is null order by s.id limit 1) heard on true
      where p.municipality_code = ${city} and p.matter_id = ${matterId}::uuid and not (p.only_told and p.part = 'concerned')
    union all
    select null, 'subject', s.id, array_remove(${called}, null), '{}' from intake_subject s
      where s.municipality_code = ${city} and s.intake_id = ${matterId}::uuid and s.person_id is null and s.removed_at is null`.execute(tx)
  return rows
}

/** Where the people of a matter are and can be reached, and what was said of calling there; nothing while anybody of it is concealed, from whomever. */
export const listOfferedPlaces = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly OfferedPlace[]> => {
  const city = actor.municipalityCode
  const { rows } = await sql<OfferedPlace>`
    select l.kind, l.as_written as text, l.may_contact as "mayContact", case when i.id is null then 'person' else 'intake' end as source,
        case when i.id is null then to_char(l.valid_from, 'YYYY-MM-DD') else ${dayOfSheet} end as "on"
      from location l left join intake i on i.municipality_code = l.municipality_code and i.id = l.matter_id
      where l.municipality_code = ${city} and l.whose = 'person' and l.valid_to is null and not app.knows_concealed_person(${matterId}::uuid) and l.id in (
        select heard.id from location heard where heard.municipality_code = ${city} and heard.matter_id = ${matterId}::uuid
        union all select known.id from matter_person p join location known on known.municipality_code = p.municipality_code and known.person_id = p.person_id
          where p.municipality_code = ${city} and p.matter_id = ${matterId}::uuid)
      order by array_position(${[...LOCATION_KINDS]}::text[], l.kind), (l.matter_id is not null), l.id`.execute(tx)
  return rows
}

/**
 * Whoever called about the people of a matter (来談者), the last call first, as they gave themselves: nobody who stayed unnamed, and no agency that passed a need on. Where they
 * are reached is told of nobody while anybody of the matter is concealed: it may be where that one is.
 */
export const listCallersOfMatter = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly Caller[]> => {
  const city = actor.municipalityCode
  const { rows } = await sql<Caller>`
    select coalesce(i.inquirer_name, '') as name, coalesce(i.inquirer_relation, '') as relation, ${dayOfSheet} as "on",
        array(select l.as_written from location l where l.municipality_code = i.municipality_code and l.matter_id = i.id and l.whose = 'inquirer' and l.valid_to is null
          and not app.knows_concealed_person(${matterId}::uuid) and not app.knows_concealed_person(i.id)
          order by array_position(${[...ASKED_PLACES]}::text[], l.kind), l.id) as places
      from intake i
      where i.municipality_code = ${city} and (i.id = ${matterId}::uuid or i.case_id = ${matterId}::uuid) and not i.inquirer_anonymous and i.from_referral_id is null
      order by i.received_at desc, i.id`.execute(tx)
  return rows
}

/** What the household is known by and what is warned of, as far as the actor may read it. */
export const listRecordedFacts = async (tx: ActingTransaction, actor: Actor, matterId: string): Promise<readonly OfferedFact[]> => {
  const city = actor.municipalityCode
  const { rows } = await sql<OfferedFact>`
    select 'situation' as category, f.text, 'household' as source, to_char(f.noted_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as "on" from support_case c
        join fact f on f.municipality_code = c.municipality_code and f.household_id = c.household_id and f.valid_to is null
      where c.municipality_code = ${city} and c.id = ${matterId}::uuid
    union all
    select 'risk', w.text, 'warning', to_char(w.added_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') from warning w
      where w.municipality_code = ${city} and w.matter_id = ${matterId}::uuid and w.ended_at is null`.execute(tx)
  return rows
}

/** The needs of a matter that were passed on or are being passed on, the oldest first. */
export const listRoutesOf = (tx: ActingTransaction, actor: Actor, matterId: string) =>
  tx
    .selectFrom('referral_route')
    .select(['id', 'need', sql<boolean>`settled_at is not null`.as('isSettled')])
    .where('municipality_code', '=', actor.municipalityCode)
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute()
