import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ReturnReason } from '#domain/referral/return.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { among } from '../among.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { fitting, type FittingRow } from '../referral/fitting.ts'
import { listHandedOver } from '../intake/handed-over.ts'
import { listCasesBeside } from './cases-beside.ts'
import { listWarnings } from './list-warnings.ts'

/** The agencies the reader stands for. */
const ours = sql`any ((select app.my_agencies())::uuid[])`

/** The page of which household, as of which day; `isPast`: a day that is over, of which it is told only what keeps its days. */
type Where = { readonly caseId: string; readonly householdId: string; readonly on: string; readonly isPast: boolean; readonly began: Began }

/** Matters a need may have set out from: the case with the intakes it began with, and whatever else the members are named on. */
type Began = { readonly fromWhich: readonly string[]; readonly ofMembers: readonly string[] }

/** Who is or was involved on a day: names, agencies, since when and why, without opening any contents. */
const listTeam = async (tx: ActingTransaction, actor: Actor, { caseId, on }: Where) => {
  const { rows } = await sql<{
    membershipId: string; who: string; title: string; agencyName: string; agencyPhone: string
    part: 'lead' | 'member' | 'observer'; since: string; until: string | null; reason: string; mine: boolean
  }>`
    select t.membership_id as "membershipId", f.name as who, m.title, a.short_name as "agencyName", coalesce(a.phone, '') as "agencyPhone", t.part, t.valid_from as since,
      t.valid_to as until, t.reason, t.membership_id = ${actor.membershipId} as mine
    from matter_team t
      join membership m on m.municipality_code = t.municipality_code and m.id = t.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where t.municipality_code = ${actor.municipalityCode} and t.matter_id = ${caseId}
      and (t.valid_from at time zone 'Asia/Tokyo')::date <= ${on}::date
      and (t.valid_to is null or (t.valid_to at time zone 'Asia/Tokyo')::date > ${on}::date)
    order by array_position(array['lead', 'member', 'observer'], t.part), app.kana_order(f.kana) collate "C", t.id`.execute(tx)
  return rows
}

/** Routes on which something may be under way for the case, the intakes it began with or its members: most households have none, and need not be asked further. */
const listRoutesUnderWay = async (tx: ActingTransaction, { municipalityCode: city }: Actor, began: Began): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select t.id from referral_route t
    where t.municipality_code = ${city} and t.settled_at is null and (t.matter_id = ${among(began.fromWhich)}
      or t.id = any (array(select r.route_id from referral r where r.municipality_code = ${city} and r.id = ${among(began.ofMembers)})))`.execute(tx)
  return rows.map((row) => row.id)
}

/** Of these routes the referrals that have not arrived yet; of those that came back the last, until something is done. */
const listReferralsUnderWay = async (tx: ActingTransaction, { municipalityCode: city }: Actor, routes: readonly string[]) => {
  if (routes.length === 0) return []
  const { rows } = await sql<{
    id: string; need: string; matterId: string | null; toName: string; holderName: string; status: ReferralStatus; dueOn: string | null
    mine: 'sender' | 'receiver' | 'neither'; returnReason: ReturnReason | null; returnNote: string | null; nextStep: string | null; fitting: FittingRow | null
  }>`
    with begun as materialized (select t.id, t.need, t.matter_id, t.taken_up_at from referral_route t
      where t.municipality_code = ${city} and t.id = ${among(routes)}),
    unread as materialized (select t.id from begun t where not exists (select from matter o where o.municipality_code = ${city} and o.id = t.matter_id)),
    held as materialized (select now.asked_id as id, string_agg(a.short_name, '、' order by a.code) as name
      from app.agencies_now(array(select id from unread)) now join agency a on a.municipality_code = ${city} and a.id = now.agency_id
      where exists (select from unread) group by now.asked_id)
    select r.id, t.need, o.id as "matterId", coalesce(g.short_name, r.to_outside, '') as "toName", coalesce(h.short_name, held.name, f.short_name) as "holderName", r.status,
      case r.status when 'accepted' then r.contact_due_on when 'met' then r.confirm_due_on when 'returned' then r.next_step_on else r.answer_due_on end as "dueOn",
      case when m.accountable_agency_id = ${ours} then 'sender' when m.recipient_agency_id = ${ours} then 'receiver' else 'neither' end as mine,
      r.return_reason as "returnReason", r.return_note as "returnNote", r.next_step as "nextStep", ${fitting} as fitting
    from begun t
      join referral r on r.municipality_code = ${city} and r.route_id = t.id
        and (r.status in ('sent', 'received', 'accepted', 'met') or (r.status = 'returned' and t.taken_up_at is null and not exists (select 1 from referral later
          where later.municipality_code = r.municipality_code and later.route_id = r.route_id and later.attempt > r.attempt and later.status <> 'withdrawn')))
      join matter m on m.municipality_code = r.municipality_code and m.id = r.id
      join agency f on f.municipality_code = r.municipality_code and f.id = r.from_agency_id
      left join matter o on o.municipality_code = r.municipality_code and o.id = t.matter_id
      left join held on held.id = t.id
      left join agency h on h.municipality_code = r.municipality_code and h.id = o.accountable_agency_id
      left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
    order by r.status = 'returned' desc, "dueOn" nulls last, r.id`.execute(tx)
  return rows
}

/** What is still to do, the nearest due day first. */
const listOpenTasks = async (tx: ActingTransaction, actor: Actor, { caseId }: Where) => {
  const { rows } = await sql<{ id: string; version: number; text: string; dueOn: string; who: string; membershipId: string; mine: boolean }>`
    select k.id, k.version, k.text, k.due_on as "dueOn", f.name as who, k.membership_id as "membershipId", k.membership_id = ${actor.membershipId} as mine
    from task k
      join membership m on m.municipality_code = k.municipality_code and m.id = k.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where k.municipality_code = ${actor.municipalityCode} and k.matter_id = ${caseId} and k.done_at is null
    order by k.due_on, k.id`.execute(tx)
  return rows
}

/** What was known of the household on a day, from whom, and who wrote it down. */
const listFacts = async (tx: ActingTransaction, actor: Actor, { householdId, on }: Where) => {
  const { rows } = await sql<{
    id: string; version: number; code: string; text: string; source: string; personId: string | null
    notedByName: string; notedAt: string; from: string | null; until: string | null
  }>`
    select k.id, k.version, k.code, k.text, k.source, k.person_id as "personId", f.name as "notedByName", k.noted_at as "notedAt",
      k.valid_from as "from", k.valid_to as until
    from fact k
      join membership m on m.municipality_code = k.municipality_code and m.id = k.noted_by
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
    where k.municipality_code = ${actor.municipalityCode} and k.household_id = ${householdId}
      and (k.valid_from is null or k.valid_from <= ${on}::date) and (k.valid_to is null or k.valid_to > ${on}::date)
    order by array_position(array['strength', 'risk'], k.code) nulls last, k.code, k.id`.execute(tx)
  return rows
}

/** Other agencies that hold an open intake about somebody of the household: that they do, without opening any contents. */
const listAgenciesWithIntakes = async (tx: ActingTransaction, caseId: string) => {
  const { rows } = await sql<{ agencyName: string; phone: string }>`
    select agency_name as "agencyName", coalesce(agency_phone, '') as phone from app.list_agencies_with_intakes(${caseId}::uuid)`.execute(tx)
  return rows
}

/** Requests to join the team that wait for an answer. */
const listRequests = async (tx: ActingTransaction, actor: Actor, { caseId }: Where) => {
  const { rows } = await sql<{ id: string; version: number; who: string; agencyName: string; why: string; askedAt: string }>`
    select r.id, r.version, f.name as who, a.short_name as "agencyName", r.why, r.asked_at as "askedAt"
    from team_request r
      join membership m on m.municipality_code = r.municipality_code and m.id = r.membership_id
      join staff f on f.municipality_code = m.municipality_code and f.id = m.staff_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where r.municipality_code = ${actor.municipalityCode} and r.matter_id = ${caseId} and r.answered_at is null
    order by r.asked_at, r.id`.execute(tx)
  return rows
}

/** What is to be done or answered (いまのこと): who else holds an intake, requests, referrals under way, tasks. */
const listWhatIsDue = async (tx: ActingTransaction, actor: Actor, where: Where) => ({
  alsoHeldBy: await listAgenciesWithIntakes(tx, where.caseId),
  beside: [...(await listCasesBeside(tx, where.caseId))],
  handedOver: [...(await listHandedOver(tx, where.caseId))],
  requests: await listRequests(tx, actor, where),
  referrals: await listReferralsUnderWay(tx, actor, await listRoutesUnderWay(tx, actor, where.began)),
  tasks: await listOpenTasks(tx, actor, where),
})

/** What else stands on the page: who is involved, what to beware of, what is known, and what is due now. Nobody kept what was due on an earlier day, and what is due now was not yet. */
export const listSurroundings = async (tx: ActingTransaction, actor: Actor, where: Where) => ({
  team: await listTeam(tx, actor, where),
  ...(await listWarnings(tx, actor, where)),
  facts: await listFacts(tx, actor, where),
  ...(where.isPast ? { alsoHeldBy: [], beside: [], handedOver: [], requests: [], referrals: [], tasks: [] } : await listWhatIsDue(tx, actor, where)),
})
