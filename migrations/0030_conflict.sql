-- Why: somebody who knows a person of a case privately declares it, and from that moment the person is to them as if they were not there.

-- 利害関係. One declares it oneself or a supervisor does; only another person's supervisor ends it. From the next statement on
-- everything about the person is as if it were not there, so leading and handling must have gone to somebody else before.
create policy conflicts_of_known_persons on conflict for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator')
  and exists (select 1 from matter_person p where p.municipality_code = conflict.municipality_code and p.person_id = conflict.person_id offset 0));

create function app.declare_conflict(fresh uuid, colleague uuid, person uuid, what text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); closed uuid[]; posts uuid[];
begin
  posts := array(select b.id from membership b where b.municipality_code = city and b.staff_id = colleague);
  if not app.may_name_person(person) or not exists (select 1 from matter_person p where p.municipality_code = city and p.person_id = person)
    or not exists (select 1 from staff f where f.municipality_code = city and f.id = colleague) then return 'not_found'; end if;
  if colleague <> app.my_staff() and app.my_role() not in ('supervisor', 'coordinator') then return 'supervisor_decides'; end if;
  if exists (select 1 from conflict c where c.municipality_code = city and c.staff_id = colleague and c.person_id = person
    and c.valid_to is null) then return 'already_registered'; end if;
  perform app.lock_concealments_of(city, posts);
  if exists (select 1 from concealment c join concealment_handler h on h.municipality_code = c.municipality_code
      and h.concealment_id = c.id and app.in_force(h.valid_from, h.valid_to) and h.membership_id = any (posts)
    where c.municipality_code = city and c.person_id = person and c.released_at is null
      and app.handlers_without(city, c.id, posts, app.now() + interval '30 days') < 2) then return 'handler_needed'; end if;
  insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from, registered_by)
    values (city, fresh, colleague, person, what, app.now(), app.my_membership());
  closed := array(select app.matters_closed_by_conflict(city, colleague));
  if exists (select 1 from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
      join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id and m.closed_at is null
    where t.municipality_code = city and t.matter_id = any (closed) and b.staff_id = colleague and t.part = 'lead' and t.valid_to is null) then
    delete from conflict c where c.municipality_code = city and c.id = fresh;
    return 'successor_needed';
  end if;
  update matter_team t set valid_to = greatest(app.now(), t.valid_from) from membership b
   where t.municipality_code = city and t.matter_id = any (closed) and t.valid_to is null
     and b.municipality_code = city and b.id = t.membership_id and b.staff_id = colleague;
  update concealment_handler h set valid_to = greatest(app.now(), h.valid_from) from membership b, concealment c
   where h.municipality_code = city and h.valid_to is null
     and b.municipality_code = city and b.id = h.membership_id and b.staff_id = colleague
     and c.municipality_code = city and c.id = h.concealment_id and c.person_id = person;
  return '';
end $$;

create function app.end_conflict(asked uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held conflict;
begin
  select * into held from conflict c where c.municipality_code = city and c.id = asked for update;
  if not found or held.staff_id = app.my_staff() or app.my_role() is null or app.my_role() not in ('supervisor', 'coordinator')
    or not exists (select 1 from matter_person p where p.municipality_code = city and p.person_id = held.person_id
      and app.has_lasting_right(p.matter_id)) then return 'not_found'; end if;
  if held.version <> seen then return 'stale_version'; end if;
  if held.valid_to is not null then return 'not_found'; end if;
  update conflict c set valid_to = greatest(app.now(), c.valid_from), ended_by = app.my_membership(), version = version + 1
    where c.municipality_code = city and c.id = asked;
  return '';
end $$;

grant execute on function app.declare_conflict(uuid, uuid, uuid, text), app.end_conflict(uuid, integer) to tsunagi_app;
