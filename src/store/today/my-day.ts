import { sql } from 'kysely'
import type { Urgency } from '#domain/intake/codes.ts'
import type { DecideRule } from '#domain/intake/decide-by.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { DUE_GROUPS, LEAVING_TOLD_AHEAD, LONG_OVERDUE_AFTER, SOON_AHEAD, SOON_AHEAD_OF, type DueGroup, type DueKind } from '#domain/today/due.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { cutOff } from '../cut.ts'
import { isSilent, lastHeardOn } from '../household/silent.ts'
import { shortened } from '../shortened.ts'
import { handlersDue } from './handlers-due.ts'
import { isUnderWay, referralsDue } from './referrals-due.ts'

/**
 * Something with a due day that waits for the actor or their agency: of a matter; of a concealment the person stands in its place, of a known end the post. Where hours count,
 * `dueAt` is the moment; `note` is what came back with it. Of a つなぎ that is awaited or fell silent: its state, and on which sides of it the actor's agency stands.
 */
export type DueRow = {
  kind: DueKind; id: string; matterId: string; text: string; about: string; dueOn: string; urgency: Urgency | null; dueAt: string | null; note: string; status: ReferralStatus | null; group: DueGroup
  isSender: boolean; isReceiver: boolean
}

const city = sql`(select app.my_municipality())`
const mine = sql`any ((select app.my_agencies())::uuid[])`
const role = sql`(select app.my_role())`
/** A need of a consultation that is on its way, or came back and waits there: it has its own row, and is no second one. */
const isPassedOn = sql`exists (select 1 from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
  where t.municipality_code = i.municipality_code and t.matter_id = i.id and t.settled_at is null and (${isUnderWay} or r.status = 'returned') offset 0)`

/** It came by a つなぎ whose person is still to be met: the first contact (初回接触) stands there already, on its own day. */
const isStillToBeMet = sql`exists (select 1 from referral r where r.municipality_code = i.municipality_code and r.id = i.from_referral_id and r.status = 'accepted' offset 0)`

/** The day its urgency allows until it is decided on: see `decideBy`, which today/decide-by.db.test.ts holds these rows to. */
const allowed = ({ days }: DecideRule) =>
  sql`(i.received_at at time zone 'Asia/Tokyo')::date + (${JSON.stringify(days)}::jsonb ->> app.urgency_counted(i.urgency))::int`

/** Consultations nobody has decided on or passed on, emergencies nobody has followed up or where a contact is owed besides, and those that are watched: each on its day. */
const intakesDue = (rule: DecideRule) => sql`
  select due.kind, i.id, i.id, ${shortened(sql`i.text`, 200)}, i.watched_by, due.day, case when due.kind <> 'watch' then i.urgency end, due.at, ''
  from matter m join intake i on i.municipality_code = m.municipality_code and i.id = m.id
    cross join lateral (values
      ('follow_up', case when i.outcome = 'emergency' then (i.outcome_at at time zone 'Asia/Tokyo')::date + 1 end, null::timestamptz),
      ('watch', case when i.outcome = 'watched' then i.next_contact_on end, null),
      ('promised', case when i.outcome is distinct from 'watched' then i.next_contact_on end, null),
      ('intake', case when coalesce(i.outcome, '') not in ('emergency', 'watched')
          and (i.next_contact_on is null or (i.urgency in ('immediate', 'within_48h') and i.next_contact_on > ${allowed(rule)})) then ${allowed(rule)} end,
        case when i.urgency = 'within_48h' and i.received_at <> date_trunc('day', i.received_at, 'Asia/Tokyo') then i.received_at + make_interval(hours => ${sql.lit(rule.hours)}) end)) due(kind, day, at)
  where m.municipality_code = ${city} and m.kind = 'intake' and m.closed_at is null and m.accountable_agency_id = ${mine} and (due.day <= app.today() + 3 or (due.kind = 'promised' and due.day is not null))
    and not (due.kind = 'intake' and (${isPassedOn} or ${isStillToBeMet}))`

/** What goes on here in a case we answer for and nobody of us has taken on yet: as soon as its urgency asks, from when it was handed over. */
const handedOver = ({ days }: DecideRule) => sql`
  select 'handed_over', told.intake_id, told.case_id, coalesce(${shortened(sql`i.text`, 200)}, h.name), a.short_name,
    (told.handed_over_at at time zone 'Asia/Tokyo')::date + (${JSON.stringify(days)}::jsonb ->> app.urgency_counted(told.urgency))::int, told.urgency, null::timestamptz, coalesce(i.outcome_note, '')
  from app.handed_over_to_us(null) told
    join support_case s on s.municipality_code = ${city} and s.id = told.case_id
    join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
    join agency a on a.municipality_code = s.municipality_code and a.id = told.from_agency_id
    left join intake i on i.municipality_code = s.municipality_code and i.id = told.intake_id
  where told.to_me`

const lasts = (row: string) => sql`${sql.ref(`${row}.valid_from`)} <= app.now() and coalesce(${sql.ref(`${row}.valid_to`)} > app.now(), true)`

/** Nobody in office there who belongs to the agency that stands for it is named: then whoever supervises at the agency that stands for it looks, and without a supervisor anybody there. */
const isLeftToTheAgency = sql`m.accountable_agency_id = ${mine}
  and not exists (select 1 from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
    where t.municipality_code = m.municipality_code and t.matter_id = m.id and b.agency_id = ${mine} and ${lasts('t')} and ${lasts('b')})
  and (${role} = 'supervisor' or not exists (select 1 from membership b
    where b.municipality_code = m.municipality_code and b.agency_id = m.accountable_agency_id and b.role = 'supervisor' and ${lasts('b')}))`

const tasksAndReviews = sql`
  select 'task', k.id, k.matter_id, k.text, coalesce(h.name, ''), k.due_on, null::text, null::timestamptz, ''
  from task k left join support_case s on s.municipality_code = k.municipality_code and s.id = k.matter_id
    left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
  where k.municipality_code = ${city} and k.membership_id = (select app.my_membership()) and k.done_at is null
  union all
  select 'review', w.id, w.matter_id, w.text, '', w.review_on, null, null, '' from warning w
  where w.municipality_code = ${city} and w.ended_at is null and w.review_on <= app.today() + 14 and w.matter_id in (select app.my_named_matters())
  union all
  select 'review', w.id, w.matter_id, w.text, '', w.review_on, null, null, '' from matter m join warning w on w.municipality_code = m.municipality_code and w.matter_id = m.id
  where m.municipality_code = ${city} and m.kind = 'support_case' and m.closed_at is null and w.ended_at is null and w.review_on <= app.today() + 14
    and w.matter_id <> all (array(select app.my_named_matters())) and ${isLeftToTheAgency}`

/** Posts that end on a known day with something in hand: my own, and those of the people I supervise. */
const endsKnown = sql`
  select case when e.is_mine then 'leaving' else 'leaver' end, e.membership_id, e.membership_id,
    concat_ws('　', case when e.is_mine then e.agency_name else e.name end, nullif(e.post, '')), coalesce(e.heir_name, ''), e.last_day, null, null, ''
  from app.known_ends(${sql.lit(LEAVING_TOLD_AHEAD)}) e`

/** Which of it a page shows: of one kind or of all, and how many from where. */
export type WantedDue = { readonly kind?: DueKind | undefined; readonly limit: number; readonly offset: number }

/** A row with the day it is due, as `dayDue` says: that of its moment where hours count; and that moment, as fine as an `Instant` is. */
export const withDay = sql`l.*, coalesce((l.due_at at time zone 'Asia/Tokyo')::date, l.due_on) as day, date_trunc('milliseconds', l.due_at) as moment`
/** In which group it stands, as `dueGroupOf` says (大幅超過・超過・まもなく・まだ先): by the hours where they count, else by the day. */
export const groupOfDue = sql`case when day < app.today() - ${sql.lit(LONG_OVERDUE_AFTER)} then 0 when coalesce(moment < date_trunc('milliseconds', app.now()), day < app.today()) then 1
  when day <= app.today() + coalesce((${JSON.stringify(SOON_AHEAD_OF)}::jsonb ->> kind)::int, ${sql.lit(SOON_AHEAD)}) then 2 else 3 end`
/** Whose life is in danger stands first, then what is a matter of hours. */
const pressing = sql`case urgency when 'immediate' then 0 when 'within_48h' then 1 else 2 end`

/** In which order it stands, as `compareDue` says: due-order.db.test.ts holds the two alike, and the groups. */
export const orderOfDue = sql`order by ${groupOfDue}, ${pressing}, day, moment, id, kind collate "C"`

/** What has a due day and waits for me or my agency, the latest first and in each group the most urgent, page by page; and how much of each kind there is in all. */
export const listDue = async (tx: ActingTransaction, decideRule: DecideRule, { kind, limit, offset }: WantedDue) => {
  const { rows } = await sql<(DueRow | { id: null }) & { counts: { kind: DueKind; count: number }[] | null }>`
    with listed(kind, id, matter_id, text, about, due_on, urgency, due_at, note) as materialized (${referralsDue} union all ${intakesDue(decideRule)} union all ${handedOver(decideRule)}
      union all ${tasksAndReviews} union all ${handlersDue} union all ${endsKnown}),
    due as (select ${withDay} from listed l
      where l.kind <> 'returned' or not exists (select from listed s where s.kind = 'stranded' and s.id = l.id)),
    wanted as (select due.*, (${groupOfDue}) as late, row_number() over (${orderOfDue}) as place from due where ${kind ?? null}::text is null or kind = ${kind ?? null}
      order by place limit ${limit} offset ${offset})
    select counted.counts, due.kind, due.id, due.matter_id as "matterId", due.text, due.about, due.due_on as "dueOn",
      due.urgency, due.due_at as "dueAt", due.note, r.status, coalesce(m.accountable_agency_id = ${mine}, false) as "isSender", coalesce(m.recipient_agency_id = ${mine}, false) as "isReceiver",
      (${JSON.stringify(DUE_GROUPS)}::jsonb ->> due.late) as group
    from (select json_agg(json_build_object('kind', k.kind, 'count', k.n)) as counts from (select kind, count(*)::int as n from due group by kind) k) counted
      left join wanted due on true
      left join referral r on due.kind in ('escalated', 'waiting') and r.municipality_code = ${city} and r.id = due.id
      left join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    order by due.place`.execute(tx)
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

/** Whom I am to hear from. As one set, so that a household is looked for by it: asked row by row, every case of the city would be gone through. */
const mineToHear = sql`array(select app.my_team_matters()) || array(select m.id from matter m
  where m.municipality_code = ${city} and m.kind = 'support_case' and m.closed_at is null and ${isLeftToTheAgency})`

/** Households I am named on, or that are left to me, whose rhythm of contact has passed: the agreed one, or the longest anybody may go unheard. */
export const listSilent = async (tx: ActingTransaction, longestSilence: number) => {
  const { rows } = await sql<{ caseId: string; householdName: string; lastContactOn: string; rhythmDays: number; isAgreed: boolean; total: number }>`
    select s.id as "caseId", h.name as "householdName", ${lastHeardOn} as "lastContactOn",
      coalesce(s.contact_rhythm_days, ${longestSilence}) as "rhythmDays", s.contact_rhythm_days is not null as "isAgreed", (count(*) over ())::int as total
    from support_case s
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join matter m on m.municipality_code = s.municipality_code and m.id = s.id
    where s.municipality_code = (select app.my_municipality()) and s.id = any (${mineToHear}) and ${isSilent(longestSilence)}
    order by ${lastHeardOn} limit 50`.execute(tx)
  return cutOff(rows)
}
