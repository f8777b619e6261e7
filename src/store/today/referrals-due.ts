import { sql } from 'kysely'
import { calledInOrder, calledNow } from '../person/called-now.ts'
import { SOON_AHEAD } from '#domain/today/due.ts'
import { dueDay } from '../referral/due-day.ts'
import { hoursSaid } from '../referral/hours-said.ts'
import { shortened } from '../shortened.ts'

const city = sql`(select app.my_municipality())`
const mine = sql`any ((select app.my_agencies())::uuid[])`
const others = sql`all ((select app.my_agencies())::uuid[])`
const role = sql`(select app.my_role())`
/** On its way to somebody (進行中), of a つなぎ r. */
export const isUnderWay = sql`r.status in ('sent', 'received', 'accepted', 'met')`
/** Past its day, and the office has said so since (エスカレーション). */
const isSilent = sql`coalesce(${dueDay} < app.today() and (r.escalated_at at time zone 'Asia/Tokyo')::date > ${dueDay}, false)`

/** Where a need is to be taken up within 24–48 hours, the moment until which somebody answers, and meets the person: by the hours since it left, whatever days are closed. */
const dueAt = sql`case when r.urgency = 'within_48h' then case when r.status in ('sent', 'received') then r.sent_at + make_interval(hours => ${hoursSaid(sql`r.sent_at`, 'answer')})
  when r.status in ('accepted', 'returned') then r.sent_at + make_interval(hours => ${hoursSaid(sql`r.sent_at`, 'contact')}) end end`
/** How urgent, as long as nobody has met the person: to confirm that they were met is no hurry. */
const urgency = sql`case when r.status <> 'met' then r.urgency end`

const underWay = (side: 'sender' | 'receiver') => sql`
  select r.id, r.route_id, r.municipality_code, r.status, r.to_agency_id, r.to_outside, m.accountable_agency_id, ${dueDay} as due_on, ${isSilent} as is_silent, ${urgency} as urgency, ${dueAt} as due_at,
    case when r.status = 'met' then r.first_contact_note else '' end as note,
    case when r.gone_along is null and r.warm_handover <> 'none' then r.warm_handover_on end as along_on,
    ${side === 'sender' ? sql`true` : sql`false`} as is_sender, coalesce(r.to_agency_id = ${mine}, false) as is_receiver
  from matter m join referral r on r.municipality_code = m.municipality_code and r.id = m.id
  where m.municipality_code = ${city} and m.kind = 'referral' and m.closed_at is null and ${isUnderWay}
    and ${side === 'sender' ? sql`m.accountable_agency_id = ${mine}` : sql`m.recipient_agency_id = ${mine} and m.accountable_agency_id <> ${others}`}`

/** Answers owed and awaited, first contacts, what is to be confirmed, who is to be gone along with; what fell silent, told louder. */
const ownDue = sql`
  select due.kind, u.id, u.id as matter_id, t.need as text, case when u.is_sender then coalesce(g.short_name, u.to_outside) else f.short_name end as about, due.day,
    u.urgency, case when due.kind <> 'go_along' then u.due_at end as due_at, ${shortened(sql`case when due.kind <> 'go_along' then u.note else '' end`, 200)} as note
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
  select 'told_otherwise', r.id, r.id, t.need, coalesce(string_agg(called.name, '、' order by called.kana_order collate "C" nulls last, called.name), ''), app.today(), null, null::timestamptz, ''
  from app.told_otherwise() told join referral r on r.municipality_code = ${city} and r.id = told.referral_id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    cross join lateral (select ${calledNow(sql`told.person_id`)} as name, ${calledInOrder(sql`told.person_id`)} as kana_order) called
  where m.accountable_agency_id = ${mine} or m.recipient_agency_id = ${mine}
  group by r.id, t.need`

/** What left my agency on an urgent basis (緊急の根拠), until somebody has looked at it again, also after the つなぎ came to its end. */
const basesToReview = sql`
  select 'basis', r.id, r.id, t.need, coalesce(g.short_name, r.to_outside), r.basis_review_on, null, null::timestamptz, ''
  from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
  where r.municipality_code = ${city} and r.basis_review_on <= app.today() + ${sql.lit(SOON_AHEAD)} and m.accountable_agency_id = ${mine}`

/** What fell silent in the areas I coordinate, between whatever agencies. */
const silentInMyAreas = sql`
  select 'escalated', r.id, r.id, t.need, f.short_name || ' → ' || coalesce(g.short_name, r.to_outside), ${dueDay}, ${urgency}, ${dueAt}, ''
  from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    join agency f on f.municipality_code = m.municipality_code and f.id = m.accountable_agency_id
    left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
  where ${role} = 'coordinator' and r.municipality_code = ${city} and ${isUnderWay} and r.escalated_at is not null and ${isSilent}
    and (m.area_id = any ((select app.my_areas())::uuid[]) or (m.area_id is null and (select app.i_coordinate_everywhere())))
    and m.accountable_agency_id <> ${others} and (m.recipient_agency_id is null or m.recipient_agency_id <> ${others})`

/** What two or more gave back, and nobody has taken up, in the areas I coordinate (行き場のない相談): as the board has it, where I may open it; also what my own agency holds. */
const strandedInMyAreas = sql`
  select 'stranded', s.last_referral_id, s.last_referral_id, s.need, s.agency_name || ' → ' || string_agg(coalesce(g.short_name, r.to_outside), '、' order by r.attempt),
    (max(r.returned_at) at time zone 'Asia/Tokyo')::date, s.urgency, null::timestamptz, ''
  from (select * from app.stranded_routes(null, 0, null) where ${role} = 'coordinator') s
    join matter m on m.municipality_code = ${city} and m.id = s.matter_id
    join referral r on r.municipality_code = m.municipality_code and r.route_id = s.route_id and r.status = 'returned'
    left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
  where s.returned >= 2 and s.unanswered = 0
  group by s.last_referral_id, s.need, s.agency_name, s.urgency`

/**
 * Needs that came back to the matter they belong to, and that nobody has passed on anew: what next? `offset 0` begins at one's own
 * open matters; the routes of the whole city, each with its policy, would cost many times as much.
 */
const returnedToUs = sql`
  select 'returned', last.id, last.id, t.need, coalesce(g.short_name, last.to_outside), coalesce(last.next_step_on, (last.returned_at at time zone 'Asia/Tokyo')::date),
    last.urgency, last.due_at, ${shortened(sql`last.next_step`, 200)}
  from (select m.municipality_code, m.id from matter m
      where m.municipality_code = ${city} and m.kind <> 'referral' and m.closed_at is null and m.accountable_agency_id = ${mine} offset 0) m
    cross join lateral (select t.* from referral_route t
      where t.municipality_code = m.municipality_code and t.matter_id = m.id and t.settled_at is null offset 0) t
    join lateral (select r.id, r.status, r.to_agency_id, r.to_outside, r.next_step, r.next_step_on, r.returned_at, ${urgency} as urgency,
      case when r.next_step_on is null then ${dueAt} end as due_at from referral r where r.municipality_code = t.municipality_code and r.route_id = t.id
      and r.status not in ('drafted', 'withdrawn') order by r.attempt desc limit 1) last on last.status = 'returned'
    left join agency g on g.municipality_code = m.municipality_code and g.id = last.to_agency_id
  where not exists (select 1 from referral r where r.municipality_code = t.municipality_code and r.route_id = t.id and ${isUnderWay} offset 0)`

/** What waits of つなぎ: mine to answer or to wait for, what came back, what fell silent near me. */
export const referralsDue = sql`${ownDue} union all ${toldOtherwise} union all ${basesToReview} union all ${silentInMyAreas} union all ${strandedInMyAreas} union all ${returnedToUs}`
