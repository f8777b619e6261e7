import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import { LOCATION_KINDS, type LocationKind } from '#domain/person/codes.ts'
import { withoutRepeats } from '#domain/person/repeated-place.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { calledNowFirst } from '../person/called-now.ts'
import { noteOf } from '../person/find-person.ts'

/** Somebody of a household, as they stood on a day. */
export type MemberRow = {
  memberId: string; version: number; personId: string; name: string; kana: string | null; alsoKnownAs: string[]; sex: string | null
  birthOn: string | null; birthText: string | null; diedOn: string | null; languages: string[]; note: string
  relationship: string; livesTogether: boolean; isSubject: boolean; memberNote: string; from: string | null; until: string | null; concealed: boolean
}

/** The members of a household on a day (その日の世帯員), the person concerned first, then the eldest. */
export const listMembers = async (tx: ActingTransaction, actor: Actor, householdId: string, on: string): Promise<readonly MemberRow[]> => {
  const first = calledNowFirst('n', sql`${on}::date`)
  const { rows } = await sql<MemberRow>`
    with found as materialized (select b.id as "memberId", b.version, p.id as "personId", n.names[1] as name, n.kanas[1] as kana, n.names[2:] as "alsoKnownAs",
      p.sex, p.birth_on as "birthOn", p.birth_text as "birthText", p.died_on as "diedOn", p.languages, ${noteOf('p')} as note,
      b.relationship, b.lives_together as "livesTogether", b.is_subject as "isSubject", b.note as "memberNote",
      b.valid_from as "from", b.valid_to as until
    from household_member b
      join person p on p.municipality_code = b.municipality_code and p.id = b.person_id
      join lateral (select array_agg(n.as_written order by ${first}) as names, array_agg(n.kana order by ${first}) as kanas
        from person_name n where n.municipality_code = p.municipality_code and n.person_id = p.id) n on n.names is not null
    where b.municipality_code = ${actor.municipalityCode} and b.household_id = ${householdId}
      and (b.valid_from is null or b.valid_from <= ${on}::date) and (b.valid_to is null or b.valid_to > ${on}::date))
    select found.*, "personId" in (select app.concealed_among(array(select "personId" from found))) as concealed from found
    order by "isSubject" desc, "birthOn" nulls last, "personId"`.execute(tx)
  return rows
}

/** Somebody's place, as it stood on a day. */
export type PlaceRow = {
  personId: string; id: string; version: number; kind: LocationKind; text: string; mayContact: string; from: string | null; until: string | null; source: string
}

/** Where people were on a day, as far as the actor may know; without a day, all that was ever known of them. */
export const listWhereabouts = async (tx: ActingTransaction, actor: Actor, personIds: readonly string[], on?: string): Promise<readonly (PlaceRow & { readonly sources: readonly string[] })[]> => {
  if (personIds.length === 0) return []
  const { rows } = await sql<PlaceRow>`
    select l.person_id as "personId", l.id, l.version, l.kind, l.as_written as text, l.may_contact as "mayContact",
      l.valid_from as "from", l.valid_to as until, l.source
    from location l
    where l.municipality_code = ${actor.municipalityCode} and l.person_id = ${among(personIds)}
      and (${on ?? null}::date is null or ((l.valid_from is null or l.valid_from <= ${on ?? null}::date) and (l.valid_to is null or l.valid_to > ${on ?? null}::date)))
    order by (l.valid_to is not null), array_position(${[...LOCATION_KINDS]}::text[], l.kind),
      (l.matter_id is not null), l.valid_from desc nulls last, l.id`.execute(tx)
  return withoutRepeats(rows)
}
