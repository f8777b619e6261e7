import { CITY } from './invented.ts'

/** Open matters for which, at this very instant, not exactly one agency in office answers: read from the tables themselves. */
export const ORPHANS = `with open as (select id, accountable_agency_id as agency from matter where municipality_code = '${CITY}' and closed_at is null),
  nobody as (select a.agency from (select distinct agency from open) a where app.standing_agency('${CITY}', a.agency, clock_timestamp()) is null)
  select o.id from open o where o.agency in (select agency from nobody)
  union all
  select o.id from open o left join accountability h on h.municipality_code = '${CITY}' and h.matter_id = o.id and h.until is null
    group by o.id, o.agency having count(h.agency_id) <> 1 or bool_or(h.agency_id <> o.agency)`

/**
 * Needs that nobody holds: it has arrived nowhere, and either somebody may still give it back, or nobody ever said what became
 * of it, though the matter it belongs to is closed. Read from the attempts themselves, not from what is written as settled.
 */
export const LOST_NEEDS = `select t.id from referral_route t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
    left join intake i on i.municipality_code = m.municipality_code and i.id = m.id
  where t.municipality_code = '${CITY}' and m.closed_at is not null
    and not exists (select 1 from referral r where r.municipality_code = '${CITY}' and r.route_id = t.id and r.status = 'confirmed')
    and (exists (select 1 from referral r where r.municipality_code = '${CITY}' and r.route_id = t.id
        and r.status in ('drafted', 'sent', 'received', 'accepted', 'met'))
      or i.id is null or (i.outcome_note = '' and i.follow_up_note = ''))`

/** Matters whose written history does not cover their life exactly once: late, cut short, with a gap or an overlap. */
export const UNCOVERED = `select m.id from matter m where m.municipality_code = '${CITY}' and m.opened_at >= $1 and exists (select 1 from (
    select h.*, lag(until) over w as before, row_number() over w as place, row_number() over (order by since desc) as fromlast
      from accountability h where h.municipality_code = m.municipality_code and h.matter_id = m.id window w as (order by since)) h
    where (place = 1 and since <> m.opened_at) or (place > 1 and before is distinct from since)
      or (fromlast = 1 and until is distinct from m.closed_at) or (fromlast > 1 and until is null))
  or m.municipality_code = '${CITY}' and m.opened_at >= $1 and not exists (select 1 from accountability h where h.matter_id = m.id)`
