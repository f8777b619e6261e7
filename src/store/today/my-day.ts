import { sql } from 'kysely'
import type { ActingTransaction } from '../as-actor.ts'

/** Something with a due day that waits for the actor. */
export type DueRow = { kind: 'task' | 'answer' | 'waiting' | 'contact' | 'review'; id: string; matterId: string; text: string; about: string; dueOn: string }

/** Tasks, answers owed and awaited, first contacts and warnings to review. */
export const listDue = async (tx: ActingTransaction): Promise<readonly DueRow[]> => {
  const { rows } = await sql<DueRow>`
    select 'task' as kind, k.id, k.matter_id as "matterId", k.text, coalesce(h.name, '') as about, k.due_on as "dueOn"
      from task k left join support_case s on s.municipality_code = k.municipality_code and s.id = k.matter_id
        left join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      where k.municipality_code = (select app.my_municipality()) and k.membership_id = (select app.my_membership()) and k.done_at is null
    union all
    select case r.status when 'accepted' then 'contact' else 'answer' end, r.id, r.id, t.need, g.short_name,
        case r.status when 'accepted' then r.contact_due_on else r.answer_due_on end
      from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        join agency g on g.municipality_code = r.municipality_code and g.id = r.from_agency_id
      where r.municipality_code = (select app.my_municipality()) and r.status in ('sent', 'received', 'accepted')
        and r.to_agency_id = any ((select app.my_agencies())::uuid[])
    union all
    select 'waiting', r.id, r.id, t.need, coalesce(g.short_name, r.to_outside),
        case r.status when 'accepted' then r.contact_due_on else r.answer_due_on end
      from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        left join agency g on g.municipality_code = r.municipality_code and g.id = r.to_agency_id
      where r.municipality_code = (select app.my_municipality()) and r.status in ('sent', 'received', 'accepted')
        and r.from_agency_id = any ((select app.my_agencies())::uuid[])
        and (r.to_agency_id is null or r.to_agency_id <> all ((select app.my_agencies())::uuid[]))
    union all
    select 'review', w.id, w.matter_id, w.text, '', w.review_on from warning w
      where w.municipality_code = (select app.my_municipality()) and w.ended_at is null and w.review_on <= app.today() + 14
        and w.matter_id in (select app.my_team_matters())
    order by 6, 2 limit 300`.execute(tx)
  return rows
}

/** Intakes of the last three days that are still open. */
export const listNewIntakes = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ id: string; number: number; receivedAt: string; text: string; urgency: string; agencyName: string }>`
    select i.id, i.number, i.received_at as "receivedAt", i.text, i.urgency, g.short_name as "agencyName" from intake i
      join matter m on m.municipality_code = i.municipality_code and m.id = i.id
      join agency g on g.municipality_code = m.municipality_code and g.id = m.accountable_agency_id
    where i.municipality_code = (select app.my_municipality()) and i.outcome is null
      and i.received_at > app.now() - interval '3 days'
    order by i.received_at desc limit 30`.execute(tx)
  return rows
}

/** Households I am named on whose agreed rhythm of contact has passed. */
export const listSilent = async (tx: ActingTransaction) => {
  const { rows } = await sql<{ caseId: string; householdName: string; lastContactOn: string; rhythmDays: number }>`
    select s.id as "caseId", h.name as "householdName", last.day as "lastContactOn", s.contact_rhythm_days as "rhythmDays"
    from support_case s
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join matter m on m.municipality_code = s.municipality_code and m.id = s.id
      cross join lateral (select (coalesce(s.last_contact_at, m.opened_at) at time zone 'Asia/Tokyo')::date as day) last
    where s.municipality_code = (select app.my_municipality()) and s.status = 'open'
      and s.id in (select app.my_team_matters()) and s.contact_rhythm_days is not null
      and app.today() - last.day > s.contact_rhythm_days
    order by last.day limit 50`.execute(tx)
  return rows
}
