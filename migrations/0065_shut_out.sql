-- Why: a restriction closes a record to people who work on it. Whoever restricts it must know whom they shut out before they do, by name: a
-- handler of a concealment above all, and whoever wrote in it until now.

-- Who reads a matter now and would not, were it restricted (制限すると読めなくなる人), also as the beginning of a case; whether they handle a concealment
-- of somebody in it, and whether they wrote in it or have something to do there. For whoever may restrict it.
create function app.shut_out_by_restricting(asked uuid) returns table (membership_id uuid, handles boolean, works boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); supported uuid; persons uuid[];
begin
  if not app.decides_protection(asked, 'restrict')
    or exists (select 1 from matter m where m.municipality_code = city and m.id = asked and m.restricted) then return; end if;
  select i.case_id into supported from intake i where i.municipality_code = city and i.id = asked;
  persons := array(select app.found_together(city, array(
    select p.person_id from matter_person p where p.municipality_code = city and p.matter_id = asked
    union select h.person_id from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id
      where c.municipality_code = city and c.id = asked)));
  return query select lost.id,
      exists (select 1 from concealment c join concealment_handler h on h.municipality_code = c.municipality_code and h.concealment_id = c.id
        where c.municipality_code = city and c.person_id = any (persons) and c.released_at is null
          and h.membership_id = lost.id and app.in_force(h.valid_from, h.valid_to)),
      exists (select 1 from contact_record r where r.municipality_code = city and r.matter_id = asked and r.membership_id = lost.id)
        or exists (select 1 from task k where k.municipality_code = city and k.matter_id = asked and k.membership_id = lost.id and k.done_at is null)
    from (select s.membership_id as id from app.seats_opening(city, array[asked], false) s
        union select s.membership_id from app.seats_opening(city, array[supported], null) s
        except select s.membership_id from app.seats_opening(city, array[asked], true) s) lost;
end $$;
grant execute on function app.shut_out_by_restricting(uuid) to tsunagi_app;
