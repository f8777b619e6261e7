-- Why: who first hears of danger is at the desk, and may neither restrict a record nor conceal a place. They ask whoever decides;
-- what is asked stands on the day of those until it is done or answered in words, and never gets lost in a telephone call.

create table protection_request (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('restrict', 'conceal')),
  membership_id uuid not null,
  why text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  is_done boolean,
  note text not null default '',
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, answered_by) references membership (municipality_code, id),
  check ((answered_at is null) = (is_done is null))
);
comment on table protection_request is '秘匿・閲覧制限の依頼と答え。retention=case';
create unique index one_open_protection_request on protection_request (municipality_code, matter_id, kind) where answered_at is null;
-- What was asked on a sheet is read by whoever reads the sheet, also as the beginning of a case.
create policy of_readable_record on protection_request for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (
    exists (select 1 from matter m where m.municipality_code = protection_request.municipality_code and m.id = protection_request.matter_id offset 0)
    or exists (select 1 from intake i where i.municipality_code = protection_request.municipality_code and i.id = protection_request.matter_id offset 0)));
grant select on protection_request to tsunagi_app;

-- Seats that decide on the protection of a matter: the supervisors of the agency that answers for it; on a concealment the
-- coordinators of its area, too, as long as it is not restricted. Never one who cannot act, nor one to whom it is closed.
create function app.seats_deciding(city text, asked uuid, what text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare held matter; areas uuid[];
begin
  select * into held from matter m where m.municipality_code = city and m.id = asked;
  if what = 'conceal' and not held.restricted then
    areas := array(with recursive above(id) as (select held.area_id union select r.parent_id from area r join above on r.id = above.id
      where r.municipality_code = city and r.parent_id is not null) select id from above);
  end if;
  return query select b.id from membership b
    where b.municipality_code = city and app.can_act(city, b.id, app.now())
      and (b.role = 'supervisor' and b.agency_id = app.standing_agency(city, held.accountable_agency_id, app.now())
        or b.role = 'coordinator' and exists (select 1 from coordinator_area c where c.municipality_code = city and c.membership_id = b.id
          and c.area_id = any (areas) and app.in_force(c.valid_from, c.valid_to)))
      and asked not in (select app.matters_closed_by_conflict(city, b.staff_id));
end $$;

-- Whether I am one of them. Where nobody knows the area, whoever coordinates a whole tree decides on a concealment.
create function app.decides_protection(asked uuid, what text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.has_lasting_right(asked) and exists (select 1 from matter m
    where m.municipality_code = app.my_municipality() and m.id = asked
      and (app.my_role() = 'supervisor' and m.accountable_agency_id = any (app.my_agencies())
        or what = 'conceal' and app.my_role() = 'coordinator' and not m.restricted
          and (m.area_id = any (app.my_areas()) or m.area_id is null and app.i_coordinate_everywhere()))) $$;

-- Who they are, with the telephone of their agency: for whoever may open the matter for a reason that lasts.
create function app.who_may_protect(asked uuid, what text) returns table (membership_id uuid, who text, agency_name text, agency_phone text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, f.name, a.short_name, a.phone
    from app.seats_deciding(app.my_municipality(), asked, what) seat
      join membership b on b.municipality_code = app.my_municipality() and b.id = seat
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
   where app.has_lasting_right(asked)
   order by b.role desc, a.short_name, f.name limit 6 $$;

create function app.ask_protection(fresh uuid, asked uuid, what text, words text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held matter;
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  select * into held from matter m where m.municipality_code = city and m.id = asked for update;
  if held.kind = 'referral' then return 'not_found'; end if;
  if what = 'restrict' and held.restricted then return 'already_restricted'; end if;
  if exists (select 1 from protection_request r where r.municipality_code = city and r.matter_id = asked and r.kind = what and r.answered_at is null)
    then return 'already_asked'; end if;
  insert into protection_request (municipality_code, id, matter_id, kind, membership_id, why, asked_at)
    values (city, fresh, asked, what, app.my_membership(), words, app.now());
  return '';
end $$;

-- An answer in words. What was asked for is done by doing it; that it is done already may be said only where it is.
create function app.answer_protection(asked uuid, done boolean, words text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held protection_request;
begin
  select * into held from protection_request r where r.municipality_code = city and r.id = asked for update;
  if not found or not app.decides_protection(held.matter_id, held.kind) then return 'not_found'; end if;
  if held.version <> seen then return 'stale_version'; end if;
  if held.answered_at is not null then return 'already_answered'; end if;
  if done and not (held.kind = 'conceal' and app.has_concealed_person(held.matter_id)) then return 'not_done_yet'; end if;
  update protection_request r set answered_at = app.now(), answered_by = app.my_membership(), is_done = done, note = words, version = version + 1
    where r.municipality_code = city and r.id = asked;
  return '';
end $$;

-- Whatever way it is done, what was asked for is answered by it in the same moment.
create function app.restriction_answers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update protection_request r set answered_at = app.now(), answered_by = app.my_membership(), is_done = true, version = r.version + 1
    where r.municipality_code = new.municipality_code and r.matter_id = new.id and r.kind = 'restrict' and r.answered_at is null;
  return null;
end $$;
create trigger restriction_answers_who_asked after update of restricted on matter
  for each row when (new.restricted and not old.restricted) execute function app.restriction_answers();
create function app.concealment_answers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update protection_request r set answered_at = app.now(), answered_by = new.set_by, is_done = true, version = r.version + 1
    where r.municipality_code = new.municipality_code and r.kind = 'conceal' and r.answered_at is null
      and r.matter_id in (select app.matters_about(new.municipality_code, array[new.person_id]));
  return null;
end $$;
create trigger concealment_answers_who_asked after insert on concealment
  for each row execute function app.concealment_answers();

grant execute on function app.decides_protection(uuid, text), app.who_may_protect(uuid, text), app.ask_protection(uuid, uuid, text, text),
  app.answer_protection(uuid, boolean, text, integer) to tsunagi_app;
