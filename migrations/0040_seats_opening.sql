-- Why: who opens a record for a reason that lasts is asked from the record, too: who decides on its protection, who reviews what was opened
-- in an emergency, who reads it by name, whom a restriction shuts out. All of them ask here, so that none of them knows another rule; and set by
-- set, so that a city with a thousand seats is looked through once and not seat by seat.

-- Seats that open these matters lastingly, with each of their reasons: the table of access (0011), seen from the matter. `shut`: as it would be
-- with or without a restriction; null, as it is. npm run access:prove holds it against the rule in words.
create function app.seats_opening(city text, asked uuid[], shut boolean)
  returns table (matter_id uuid, membership_id uuid, staff_id uuid, role text, reason text)
  language plpgsql stable set search_path = pg_catalog, public as $$
declare moment timestamptz := app.now();
begin
  return query
    with recursive held as materialized (
      select m.id, coalesce(shut, m.restricted) as is_shut, m.area_id, m.accountable_agency_id as answers, m.recipient_agency_id as receives
        from matter m where m.municipality_code = city and m.id = any (asked)),
    -- An agency and, once it has ended, those that follow it.
    stands(agency, id) as (
      select h.answers, h.answers from held h union select h.receives, h.receives from held h
      union select s.agency, a.successor_agency_id from stands s join agency a on a.municipality_code = city and a.id = s.id
        where a.contract_to <= moment),
    -- An area and those above it: whoever coordinates one of them coordinates it.
    above(area, id) as (
      select distinct h.area_id, h.area_id from held h
      union select u.area, a.parent_id from above u join area a on a.municipality_code = city and a.id = u.id),
    covers as materialized (
      select u.area, c.membership_id as seat from above u
        join coordinator_area c on c.municipality_code = city and c.area_id = u.id and app.in_force(c.valid_from, c.valid_to)),
    -- Whoever coordinates every root of a tree coordinates the whole of it.
    everywhere as materialized (
      select c.membership_id as seat from coordinator_area c join area a on a.municipality_code = city and a.id = c.area_id and a.parent_id is null
       where c.municipality_code = city and app.in_force(c.valid_from, c.valid_to) group by c.membership_id, a.tree
      having count(distinct a.id) = (select count(*) from area r where r.municipality_code = city and r.parent_id is null and r.tree = a.tree)),
    reached as materialized (
      select h.id as matter, t.membership_id as seat, 'team' as why from held h
        join matter_team t on t.municipality_code = city and t.matter_id = h.id and app.in_force(t.valid_from, t.valid_to)
      union select h.id, b.id, 'accountable_agency' from held h join stands s on s.agency = h.answers join membership b on b.municipality_code = city and b.agency_id = s.id
        where not h.is_shut or b.role = 'supervisor'
      union select h.id, b.id, 'recipient_agency' from held h join stands s on s.agency = h.receives join membership b on b.municipality_code = city and b.agency_id = s.id
        where not h.is_shut or b.role = 'supervisor'
      union select h.id, c.seat, 'coordinator' from held h join covers c on c.area = h.area_id where not h.is_shut
      union select h.id, e.seat, 'coordinator' from held h cross join everywhere e where h.area_id is null and not h.is_shut),
    -- Who can act (app.can_act), set by set: a thousand seats one by one would take most of the time.
    able as materialized (
      select b.id, b.staff_id as who, b.role as does from (select distinct r.seat from reached r) s
        join membership b on b.municipality_code = city and b.id = s.seat and b.valid_from <= moment and (b.valid_to is null or b.valid_to > moment)
        join agency a on a.municipality_code = city and a.id = b.agency_id and a.contract_from <= moment and (a.contract_to is null or a.contract_to > moment)
       where b.role <> 'system' and app.opens_matters(b.role)
         and not exists (select from account c where c.municipality_code = city and c.staff_id = b.staff_id and c.disabled_at <= moment)),
    closed as materialized (
      select c.who, m as matter from (select distinct f.staff_id as who from conflict f where f.municipality_code = city
          and f.staff_id in (select a.who from able a)) c
        cross join lateral app.matters_closed_by_conflict(city, c.who) m where m = any (asked))
    select r.matter, a.id, a.who, a.does, r.why from reached r join able a on a.id = r.seat
     where (r.why <> 'coordinator' or a.does = 'coordinator') and not exists (select from closed c where c.who = a.who and c.matter = r.matter);
end $$;
