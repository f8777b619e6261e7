-- Why: whoever writes something dangerous down must know who will read it, by name and truly: not somebody who cannot act any more, nor
-- a colleague to whom it is closed, nor those of an agency that has ended instead of those of the one that stands for it.

-- Seats that read a matter and can be named one by one: its team, the supervisors of the agency that stands for it, and the coordinators
-- of its area or, where nobody knows that, of all of them. For whoever may read it themselves.
create function app.named_readers(asked uuid) returns table (kind text, membership_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held matter; stands uuid;
begin
  if not app.may_read_matter(asked) then return; end if;
  select * into held from matter m where m.municipality_code = city and m.id = asked;
  stands := app.standing_agency(city, held.accountable_agency_id, app.now());
  return query
    with seats(kind, id) as (
      select 'team', t.membership_id from matter_team t
        where t.municipality_code = city and t.matter_id = asked and app.in_force(t.valid_from, t.valid_to)
      union select 'agency_supervisors', b.id from membership b where b.municipality_code = city and b.agency_id = stands and b.role = 'supervisor'
        and held.accountable_agency_id = any (app.agencies_of((city, b.staff_id, b.id, b.agency_id, b.role, 'person')::app.actor))
      union select case when held.area_id is null then 'tree_coordinators' else 'area_coordinators' end, b.id
        from membership b cross join lateral (select (city, b.staff_id, b.id, b.agency_id, b.role, 'person')::app.actor as who) seat
        where b.municipality_code = city and b.role = 'coordinator' and not held.restricted and case when held.area_id is null
          then app.coordinates_everywhere(seat.who, app.areas_of(seat.who)) else held.area_id = any (app.areas_of(seat.who)) end)
    select s.kind, s.id from seats s join membership b on b.municipality_code = city and b.id = s.id
     where app.opens_matters(b.role) and app.can_act(city, b.id, app.now()) and asked not in (select app.matters_closed_by_conflict(city, b.staff_id));
end $$;

-- The agency that stands for another now: itself, as long as it is in office.
create function app.stands_now_for(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.standing_agency(app.my_municipality(), asked, app.now()) $$;

grant execute on function app.named_readers(uuid), app.stands_now_for(uuid) to tsunagi_app;
