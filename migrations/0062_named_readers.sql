-- Why: whoever writes something dangerous down must know who will read it, by name and truly: not somebody who cannot act any more, nor
-- a colleague to whom it is closed, nor those of an agency that has ended instead of those of the one that stands for it.

-- Seats that read a matter and can be named one by one: its team, the supervisors of the agency that stands for it, and the coordinators
-- of its area or, where nobody knows that, of all of them. For whoever may read it themselves.
create function app.named_readers(asked uuid) returns table (kind text, membership_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); area uuid;
begin
  if not app.may_read_matter(asked) then return; end if;
  select m.area_id into area from matter m where m.municipality_code = city and m.id = asked;
  return query select distinct case when s.reason = 'team' then 'team' when s.reason <> 'coordinator' then 'agency_supervisors'
        when area is null then 'tree_coordinators' else 'area_coordinators' end, s.membership_id
    from app.seats_opening(city, array[asked], null) s
   where s.reason in ('team', 'coordinator') or (s.reason = 'accountable_agency' and s.role = 'supervisor');
end $$;

-- Whoever coordinates these (調整担当), to be called when nobody answers: for whoever may read them, and of no area that is told to handlers alone.
create function app.coordinators_of(asked uuid[]) returns table (matter_id uuid, membership_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.matter_id, s.membership_id from app.seats_opening(app.my_municipality(), array(
      select distinct r.matter_id from app.reasons_for(asked) r where r.matter_id not in (select app.matters_with_concealed_area())), null) s
   where s.reason = 'coordinator' $$;

-- The agency that stands for another now: itself, as long as it is in office.
create function app.stands_now_for(asked uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.standing_agency(app.my_municipality(), asked, app.now()) $$;

grant execute on function app.named_readers(uuid), app.coordinators_of(uuid[]), app.stands_now_for(uuid) to tsunagi_app;
