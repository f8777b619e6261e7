import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { LocationKind } from '#domain/person/codes.ts'
import type { Consideration, Urgency } from '#domain/intake/codes.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'

/**
 * An intake about a household, as far as the actor may read it. `aboutThem`: the case began with it, or it concerns somebody of the household;
 * `ofMember`: one of them is named on it, be it as whoever called. `urgencyPlace`: the place of its urgency among all, the most urgent first.
 * `opens`: the sheet itself is the actor's to open. `callerName` is empty of whoever did not want to be named, `fromReferral` tells that another agency passed it on.
 */
export type HouseholdIntake = {
  readonly id: string
  readonly number: number
  readonly receivedAt: string
  readonly receivedOn: string
  readonly ofCase: boolean
  readonly ofMember: boolean
  readonly aboutThem: boolean
  readonly isOpen: boolean
  readonly text: string | null
  readonly urgency: Urgency | null
  readonly urgencyPlace: number
  readonly nextContactOn: string | null
  readonly agencyName: string | null
  readonly opens: boolean
  readonly fromReferral: boolean
  readonly callerName: string | null
  readonly callerRelation: string | null
  readonly callerPhone: string | null
  readonly callerEmail: string | null
  readonly considerations: readonly Consideration[]
  readonly note: string
  readonly personIds: readonly string[]
}

/** The page of which household, as of which day. */
type Where = { readonly caseId: string; readonly householdId: string; readonly on: string }

/** Matters the members of a household are named on, as far as the actor may see them, also those that belong to no case yet; `concerning`: those that are about one of them. */
export type MembersMatters = { readonly all: readonly string[]; readonly concerning: readonly string[] }

/** Asked once for everything the page tells of them: which matters those are takes longer to find than what they say. */
export const findMembersMatters = async (tx: ActingTransaction, { municipalityCode: city }: Actor, { householdId, on }: Where): Promise<MembersMatters> => {
  const { rows } = await sql<{ id: string; concerning: boolean }>`
    select p.matter_id as id, bool_or(p.part = 'subject') as concerning from household_member b
      join matter_person p on p.municipality_code = b.municipality_code and p.person_id = b.person_id
    where b.municipality_code = ${city} and b.household_id = ${householdId}
      and (b.valid_from is null or b.valid_from <= ${on}::date) and (b.valid_to is null or b.valid_to > ${on}::date)
    group by p.matter_id`.execute(tx)
  return { all: rows.map((row) => row.id), concerning: rows.filter((row) => row.concerning).map((row) => row.id) }
}

const reachedBy = (kind: LocationKind) => sql`case when said.caller is not null then (select l.as_written from location l where l.municipality_code = i.municipality_code and l.matter_id = i.id
  and l.whose = 'inquirer' and l.kind = ${kind} and l.valid_to is null order by l.id limit 1) end`

/** The intakes a case began with and those its members are named on, the newest first. The words of one are told while it is open. */
export const listIntakesOfHousehold = async (tx: ActingTransaction, { municipalityCode: city }: Actor, where: Where, matters: MembersMatters): Promise<readonly HouseholdIntake[]> => {
  const { rows } = await sql<HouseholdIntake>`
    select i.id, i.number, i.received_at as "receivedAt", (i.received_at at time zone 'Asia/Tokyo')::date as "receivedOn", said.of_case as "ofCase",
      i.id = any (${[...matters.all]}::uuid[]) as "ofMember", said.of_case or i.id = any (${[...matters.concerning]}::uuid[]) as "aboutThem",
      said.is_open as "isOpen", case when said.is_open then i.text end as text, i.urgency, app.urgency_order(i.urgency) as "urgencyPlace", i.next_contact_on as "nextContactOn",
      a.short_name as "agencyName", o.id is not null as opens, i.from_referral_id is not null as "fromReferral",
      said.caller as "callerName", case when not i.inquirer_anonymous then nullif(i.inquirer_relation, '') end as "callerRelation",
      ${reachedBy('phone')} as "callerPhone", ${reachedBy('email')} as "callerEmail",
      i.considerations, i.consideration_note as note,
      case when i.considerations <> '{}' or i.consideration_note <> '' then array(select p.person_id from matter_person p
        where p.municipality_code = i.municipality_code and p.matter_id = i.id and p.part = 'subject' order by p.person_id) else '{}' end as "personIds"
    from intake i
      cross join lateral (select i.case_id is not distinct from ${where.caseId}::uuid as of_case,
        i.outcome is null or (i.outcome in ('emergency', 'watched') and i.followed_up_at is null) as is_open,
        case when not i.inquirer_anonymous then nullif(i.inquirer_name, '') end as caller) said
      left join matter o on o.municipality_code = i.municipality_code and o.id = i.id
      left join agency a on a.municipality_code = o.municipality_code and a.id = o.accountable_agency_id
    where i.municipality_code = ${city} and (i.case_id = ${where.caseId}::uuid or i.id = ${among(matters.all)})
    order by i.received_at desc, i.id desc`.execute(tx)
  return rows
}
