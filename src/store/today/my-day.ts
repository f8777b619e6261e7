import { sql } from 'kysely'
import type { Urgency } from '#domain/intake/codes.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { LEAVING_TOLD_AHEAD, type DueKind } from '#domain/today/due.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { calledInOrder, calledNow } from '../person/called-now.ts'
import { dueDay } from '../referral/due-day.ts'
import { shortened } from '../shortened.ts'
import { handlersDue } from './handlers-due.ts'

/** Something with a due day that waits for the actor or their agency: of a matter; of a concealment the person stands in its place, of a known end the post. */
export type DueRow = { kind: DueKind; id: string; matterId: string; text: string; about: string; dueOn: string; status: ReferralStatus | null }

const city = sql`(select app.my_municipality())`
const mine = sql`any ((select app.my_agencies())::uuid[])`
const others = sql`all ((select app.my_agencies())::uuid[])`
const role = sql`(select app.my_role())`
const isUnderWay = sql`r.status in ('sent', 'received', 'accepted', 'met')`
/** Past its day, and the office has said so since (エスカレーション). */
const isSilent = sql`coalesce(${dueDay} < app.today() and (r.escalated_at at time zone 'Asia/Tokyo')::date > ${dueDay}, false)`

const underWay = (side: 'sender' | 'receiver') => sql`
  select r.id, r.route_id, r.municipality_code, r.status, r.to_agency_id, r.to_outside, m.accountable_agency_id, ${dueDay} as due_on, ${isSilent} as is_silent,
    case when r.gone_along is null and r.warm_handover <> 'none' then r.warm_handover_on end as along_on,
    ${side === 'sender' ? sql`true` : sql`false`} as is_sender, coalesce(r.to_agency_id = ${mine}, false) as is_receiver
  from matter m join referral r on r.municipality_code = m.municipality_code and r.id = m.id
  where m.municipality_code = ${city} and m.kind = 'referral' and m.closed_at is null and ${isUnderWay}
    and ${side === 'sender' ? sql`m.accountable_agency_id = ${mine}` : sql`m.recipient_agency_id = ${mine} and m.accountable_agency_id <> ${others}`}`

/** Answers owed and awaited, first contacts, what is to be confirmed, who is to be gone along with; what fell silent, told louder. */
const referralsDue = sql`
  select due.kind, u.id, u.id as matter_id, t.need as text, case when u.is_sender then coalesce(g.short_name, u.to_outside) else f.short_name end as about, due.day
  from (${underWay('sender')} union all ${underWay('receiver')}) u
    join referral_route t on t.municipality_code = u.municipality_code and t.id = u.route_id
    join agency f on f.municipality_code = u.municipality_code and f.id = u.accountable_agency_id
    left join agency g on g.municipality_code = u.municipality_code and g.id = u.to_agency_id
    cross join lateral (values
      (case when u.is_silent and (${role} = 'supervisor' or (u.is_sender and not u.is_receiver and u.status <> 'met')) then 'escalated'
        when u.status = 'met' then case when u.is_sender then 'confirm' end
        when not u.is_receiver then 'waiting' when u.status = 'accepted' then 'contact' else 'answer' end, u.due_on),
      (case when u.along_on <= app.today() + 7 then 'go_along' end, u.along_on)) due(kind, day)
  where due.kind is not null`

/** Whom the sheet a つなぎ came from and the sheet it led to know as two different people: told to both sides, once a つなぎ, until one of them has mended it or found that they are two. */
const toldOtherwise = sql`
  select 'told_otherwise', r.id, r.id, t.need, coalesce(string_agg(called.name, '、' order by called.kana_order collate "C" nulls last, called.name), ''), app.today()
  from app.told_otherwise() told join referral r on r.municipality_code = ${city} and r.id = told.referral_id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    cross join lateral (select ${calledNow(sql`told.person_id`)} as name, ${calledInOrder(sql`told.person_id`)} as kana_order) called
  where m.accountable_agency_id = ${mine} or m.recipient_agency_id = ${mine}
  group by r.id, t.need`

/** What fell silent in the areas I coordinate, between whatever agencies. */
const silentInMyAreas = sql`
  select 'escalated', r.id, r.id, t.need, f.short_name || ' → ' || coalesce(g.short_name, r.to_outside), ${dueDay}
  from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    join agency f on f.municipality_code = m.municipality_code and f.id = m.accountable_agency_id
    left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
  where ${role} = 'coordinator' and r.municipality_code = ${city} and ${isUnderWay} and r.escalated_at is not null and ${isSilent}
    and (m.area_id = any ((select app.my_areas())::uuid[]) or (m.area_id is null and (select app.i_coordinate_everywhere())))
    and m.accountable_agency_id <> ${others} and (m.recipient_agency_id is null or m.recipient_agency_id <> ${others})`

/**
 * Needs that came back to the matter they belong to, and that nobody has passed on anew: what next? `offset 0` begins at one's own
 * open matters; the routes of the whole city, each with its policy, would cost many times as much.
 */
const returnedToUs = sql`
  select 'returned', last.id, last.id, t.need, coalesce(g.short_name, last.to_outside), coalesce(last.next_step_on, (last.returned_at at time zone 'Asia/Tokyo')::date)
  from (select m.municipality_code, m.id from matter m
      where m.municipality_code = ${city} and m.kind <> 'referral' and m.closed_at is null and m.accountable_agency_id = ${mine} offset 0) m
    cross join lateral (select t.* from referral_route t
      where t.municipality_code = m.municipality_code and t.matter_id = m.id and t.settled_at is null offset 0) t
    join lateral (select r.id, r.status, r.to_agency_id, r.to_outside, r.next_step_on, r.returned_at from referral r where r.municipality_code = t.municipality_code and r.route_id = t.id
      and r.status not in ('drafted', 'withdrawn') order by r.attempt desc limit 1) last on last.status = 'returned'
    left join agency g on g.municipality_code = m.municipality_code and g.id = last.to_agency_id
  where not exists (select 1 from referral r where r.municipality_code = t.municipality_code and r.route_id = t.id and ${isUnderWay} offset 0)`

/** A need of a consultation that is on its way, or came back and waits there: it has its own row, and is no second one. */
const isPassedOn = sql`exists (select 1 from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
  where t.municipality_code = i.municipality_code and t.matter_id = i.id and t.settled_at is null and (${isUnderWay} or r.status = 'returned') offset 0)`

/** Consultations nobody has decided on or passed on, emergencies nobody has followed up or where a contact is owed besides, and those that are watched: each on its day. */
const intakesDue = (daysToDecide: Readonly<Record<Urgency, number>>) => sql`
  select due.kind, i.id, i.id, ${shortened(sql`i.text`, 200)}, i.watched_by, due.day
  from matter m join intake i on i.municipality_code = m.municipality_code and i.id = m.id
    cross join lateral (values
      ('follow_up', case when i.outcome = 'emergency' then (i.outcome_at at time zone 'Asia/Tokyo')::date + 1 end),
      ('watch', case when i.outcome = 'watched' then i.next_contact_on end),
      ('promised', case when i.outcome is distinct from 'watched' then i.next_contact_on end),
      ('intake', case when coalesce(i.outcome, '') not in ('emergency', 'watched') and i.next_contact_on is null
        then (i.received_at at time zone 'Asia/Tokyo')::date + (${JSON.stringify(daysToDecide)}::jsonb ->> app.urgency_counted(i.urgency))::int end)) due(kind, day)
  where m.municipality_code = ${city} and m.kind = 'intake' and m.closed_at is null and m.accountable_agency_id = ${mine} and (due.day <= app.today() + 3 or (due.kind = 'promised' and due.day is not null))
    and not (due.kind = 'intake' and ${isPassedOn})`

const lasts = (row: string) => sql`${sql.ref(`${row}.valid_from`)} <= app.now() and coalesce(${sql.ref(`${row}.valid_to`)} > app.now(), true)`

/** Nobody in office is named there: then whoever supervises at the agency that stands for it looks, and without a supervisor anybody there. */
const isLeftToTheAgency = sql`m.accountable_agency_id = ${mine}
  and not exists (select 1 from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
    where t.municipality_code = m.municipality_code and t.matter_id = m.id and ${lasts('t')} and ${lasts('b')})
  and (${role} = 'supervisor' or not exists (select 1 from membership b
    where b.municipality_code = m.municipality_code and b.agency_id = m.accountable_agency_id and b.role = 'supervisor' and ${lasts('b')}))`

const tasksAndReviews = sql`
  select 'task', k.id, k.matter_id, k.text, coalesce(h.name, ''), k.due_on
  from task k left join support_case s on s.municipality_code = k.municipality_code and s.id = k.matter_id
    left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
  where k.municipality_code = ${city} and k.membership_id = (select app.my_membership()) and k.done_at is null
  union all
  select 'review', w.id, w.matter_id, w.text, '', w.review_on from warning w
  where w.municipality_code = ${city} and w.ended_at is null and w.review_on <= app.today() + 14 and w.matter_id in (select app.my_named_matters())
  union all
  select 'review', w.id, w.matter_id, w.text, '', w.review_on from matter m join warning w on w.municipality_code = m.municipality_code and w.matter_id = m.id
  where m.municipality_code = ${city} and m.kind = 'support_case' and m.closed_at is null and w.ended_at is null and w.review_on <= app.today() + 14
    and w.matter_id <> all (array(select app.my_named_matters())) and ${isLeftToTheAgency}`

/** Posts that end on a known day with something in hand: my own, and those of the people I supervise. */
const endsKnown = sql`
  select case when e.is_mine then 'leaving' else 'leaver' end, e.membership_id, e.membership_id,
    concat_ws('　', case when e.is_mine then e.agency_name else e.name end, nullif(e.post, '')), coalesce(e.heir_name, ''), e.last_day
  from app.known_ends(${sql.lit(LEAVING_TOLD_AHEAD)}) e`

/** Which of it a page shows: of one kind or of all, and how many from where. */
export type WantedDue = { readonly kind?: DueKind | undefined; readonly limit: number; readonly offset: number }

/** What has a due day and waits for me or my agency, the latest first, page by page; and how much of each kind there is in all. */
export const listDue = async (tx: ActingTransaction, daysToDecide: Readonly<Record<Urgency, number>>, { kind, limit, offset }: WantedDue) => {
  const { rows } = await sql<(DueRow | { id: null }) & { counts: { kind: DueKind; count: number }[] | null }>`
    with due as materialized (${referralsDue} union all ${toldOtherwise} union all ${silentInMyAreas} union all ${returnedToUs} union all ${intakesDue(daysToDecide)}
      union all ${tasksAndReviews} union all ${handlersDue} union all ${endsKnown})
    select counted.counts, due.kind, due.id, due.matter_id as "matterId", due.text, due.about, due.day as "dueOn", r.status
    from (select json_agg(json_build_object('kind', k.kind, 'count', k.n)) as counts from (select kind, count(*)::int as n from due group by kind) k) counted
      left join (select * from due where ${kind ?? null}::text is null or due.kind = ${kind ?? null}
        order by due.day, due.id limit ${limit} offset ${offset}) due on true
      left join referral r on due.kind in ('escalated', 'waiting') and r.municipality_code = ${city} and r.id = due.id
    order by due.day, due.id`.execute(tx)
  return { due: rows.filter((row) => row.id !== null), counts: rows[0]?.counts ?? [] }
}

/** Intakes of the last three days that are still open, the most urgent first, then the newest. */
export const listNewIntakes = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ id: string; number: number; receivedAt: string; text: string; urgency: Urgency | null; agencyName: string; total: number }>`
    select i.id, i.number, i.received_at as "receivedAt", i.text, i.urgency, g.short_name as "agencyName", (count(*) over ())::int as total from intake i
      join matter m on m.municipality_code = i.municipality_code and m.id = i.id
      join agency g on g.municipality_code = m.municipality_code and g.id = m.accountable_agency_id
    where i.municipality_code = (select app.my_municipality()) and i.outcome is null
      and i.received_at > app.now() - interval '3 days'
    order by app.urgency_order(i.urgency), i.received_at desc limit 30`.execute(tx)
  return cutOff(rows)
}

/** Households I am named on whose agreed rhythm of contact has passed. */
export const listSilent = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ caseId: string; householdName: string; lastContactOn: string; rhythmDays: number; total: number }>`
    select s.id as "caseId", h.name as "householdName", last.day as "lastContactOn", s.contact_rhythm_days as "rhythmDays", (count(*) over ())::int as total
    from support_case s
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join matter m on m.municipality_code = s.municipality_code and m.id = s.id
      cross join lateral (select (coalesce(s.last_contact_at, m.opened_at) at time zone 'Asia/Tokyo')::date as day) last
    where s.municipality_code = (select app.my_municipality()) and s.status = 'open'
      and s.id in (select app.my_team_matters()) and s.contact_rhythm_days is not null
      and app.today() - last.day > s.contact_rhythm_days
    order by last.day limit 50`.execute(tx)
  return cutOff(rows)
}
