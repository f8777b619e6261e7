-- Why: who first hears of danger is at the desk, and may neither restrict a record nor conceal a place. They ask whoever decides;
-- what is asked stands on the day of those until it is done or answered in words, and never gets lost in a telephone call.

-- A concealment is asked for one of the sheet, for a person of the matter, or, with neither, for everybody in it.
create table protection_request (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('restrict', 'conceal')),
  subject_id uuid,
  person_id uuid,
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
  foreign key (municipality_code, subject_id) references intake_subject,
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, answered_by) references membership (municipality_code, id),
  check (num_nonnulls(subject_id, person_id) <= case when kind = 'conceal' then 1 else 0 end),
  check ((answered_at is null) = (is_done is null))
);
comment on table protection_request is '秘匿・閲覧制限の依頼と答え。retention=case';
create unique index one_open_protection_request on protection_request (municipality_code, matter_id, kind, (coalesce(subject_id, person_id, matter_id)))
  where answered_at is null;
-- What was asked on a sheet is read by whoever reads the sheet, also as the beginning of a case.
create policy of_readable_record on protection_request for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (
    exists (select 1 from matter m where m.municipality_code = protection_request.municipality_code and m.id = protection_request.matter_id offset 0)
    or exists (select 1 from intake i where i.municipality_code = protection_request.municipality_code and i.id = protection_request.matter_id offset 0)));
grant select on protection_request to tsunagi_app;

-- Seats that decide on the protection of a matter; the day, the card and the right to do it all ask here. On a concealment: whoever
-- opens the matter for a reason that lasts (0040) as a supervisor or coordinator. On a restriction: the supervisors of the agency that
-- answers for it. Where none of these can, whoever decides on a concealment of it; what is restricted they never lift. A つなぎ
-- is not restricted by itself. domain/access/restriction-rules.ts is the table of it.
create function app.seats_deciding(city text, asked uuid, what text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare held matter;
begin
  select * into held from matter m where m.municipality_code = city and m.id = asked;
  if not found or held.kind = 'referral' then return; end if;
  return query
    with able as materialized (
      select s.membership_id as seat, s.role = 'supervisor' and s.reason = 'accountable_agency' as heads
        from app.seats_opening(city, array[asked], null) s where s.role in ('supervisor', 'coordinator'))
    select distinct a.seat from able a
     where what <> 'restrict' or a.heads or (not held.restricted and not exists (select from able h where h.heads));
end $$;

-- Whether I am one of them.
create function app.decides_protection(asked uuid, what text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_write_matters() and app.my_membership() in (select app.seats_deciding(app.my_municipality(), asked, what)) $$;

-- On whose day a request stands: whoever decides; where nobody does, the administrators, who can name somebody.
create function app.seats_asked(city text, asked uuid, what text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select app.seats_deciding(city, asked, what);
  if not found then
    return query select b.id from membership b where b.municipality_code = city and b.role = 'administrator' and app.can_act(city, b.id, app.now());
  end if;
end $$;

-- Who they are, with the telephone of their agency: for whoever may open the matter for a reason that lasts.
create function app.who_may_protect(asked uuid, what text) returns table (membership_id uuid, who text, agency_name text, agency_phone text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, f.name, a.short_name, a.phone
    from app.seats_asked(app.my_municipality(), asked, what) seat
      join membership b on b.municipality_code = app.my_municipality() and b.id = seat
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
   where (select app.has_lasting_right(asked))
   order by b.role desc, app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", app.kana_order(f.kana) collate "C", b.id $$;

-- Who may conceal somebody (秘匿を決める人): whoever decides on it in a case of theirs and is fit to handle it, told to whoever may name the
-- person; never a colleague to whom the person is closed. Of a case whose area is not told, no coordinator of it is named, for an area often has one
-- (decision 0029), be it somebody else who is concealed there; unless nobody else is left: a danger must reach somebody.
create function app.who_may_conceal(person uuid) returns table (membership_id uuid, who text, agency_name text, agency_phone text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query with cases as materialized (
    select m.id, m.municipality_code, m.id in (select app.matters_with_concealed_area()) and not coalesce(m.area_id = any ((select app.my_areas())::uuid[]), false) as is_untold
      from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id and m.kind = 'support_case'
     where p.municipality_code = app.my_municipality() and p.person_id = person and app.may_name_person(person) and app.has_lasting_right(m.id)),
  seats as materialized (
    select seat.id, bool_and(c.is_untold and not exists (select from app.seats_opening(c.municipality_code, array[c.id], null) s
        where s.membership_id = seat.id and s.reason <> 'coordinator')) as is_untold
      from cases c cross join lateral app.seats_deciding(c.municipality_code, c.id, 'conceal') seat(id)
     where app.is_fit_to_handle(person, seat.id) group by seat.id)
  select b.id, f.name, a.short_name, a.phone
    from seats
      join membership b on b.municipality_code = app.my_municipality() and b.id = seats.id
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
   where not seats.is_untold or not exists (select from seats other where not other.is_untold)
   order by app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", app.kana_order(f.kana) collate "C", b.id;
end $$;
grant execute on function app.who_may_conceal(uuid) to tsunagi_app;

-- Open requests that nobody decides: at which agency and since when, and nothing of the record. For administrators.
create function app.protection_nobody_decides() returns table (id uuid, kind text, agency_id uuid, agency_name text, asked_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id, r.kind, a.id, a.short_name, r.asked_at
    from protection_request r
      join matter m on m.municipality_code = r.municipality_code and m.id = r.matter_id
      join agency a on a.municipality_code = m.municipality_code
        and a.id = coalesce(app.standing_agency(m.municipality_code, m.accountable_agency_id, app.now()), m.accountable_agency_id)
   where r.municipality_code = app.my_municipality() and app.my_role() = 'administrator' and r.answered_at is null
     and app.my_membership() in (select app.seats_asked(r.municipality_code, r.matter_id, r.kind)) $$;

-- Whether whom a request is for is among these persons: the one it names, or everybody in the matter; never one whom nobody knows yet.
create function app.is_asked_one_among(city text, matter uuid, subject uuid, person uuid, persons uuid[]) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select coalesce(bool_and(coalesce(one.id = any (persons), false)), false) from (
    select person as id where person is not null
    union all select s.person_id from intake_subject s where s.municipality_code = city and s.id = subject
    union all select all_of.id from (
        select p.person_id as id from matter_person p where p.municipality_code = city and p.matter_id = matter and p.part in ('subject', 'member')
        union all select s.person_id from intake_subject s where s.municipality_code = city and s.intake_id = matter and s.removed_at is null
        union all select h.person_id from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id
          where c.municipality_code = city and c.id = matter) all_of where subject is null and person is null) one $$;

-- Persons who are concealed themselves; who is only found together with one of them may need it all the same.
create function app.persons_concealed_themselves(city text) returns uuid[]
  language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(c.person_id), '{}') from concealment c
   where c.municipality_code = city and c.concealed_from <= app.now() and c.released_at is null $$;

-- Asks. One alone on the sheet is who is meant; a person bound to the sheet is asked for as who stands there. Whoever conceals or binds at
-- the same moment is waited for, or waits.
create function app.ask_protection(fresh uuid, asked uuid, what text, words text, subject uuid, person uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held matter; sheet uuid[];
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  select * into held from matter m where m.municipality_code = city and m.id = asked for update;
  if held.kind = 'referral' then return 'not_found'; end if;
  if what = 'restrict' then
    subject := null; person := null;
    if held.restricted then return 'already_restricted'; end if;
  else
    perform 1 from intake_subject s where s.municipality_code = city and s.intake_id = asked order by s.id for share;
    sheet := array(select s.id from intake_subject s where s.municipality_code = city and s.intake_id = asked and s.removed_at is null
      and (person is null or s.person_id = person) order by s.id);
    if subject is not null and (person is not null or subject <> all (sheet)) then return 'not_found'; end if;
    if person is not null and not exists (select 1 from matter_person p where p.municipality_code = city and p.matter_id = asked and p.person_id = person
        union all select 1 from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id
          where c.municipality_code = city and c.id = asked and h.person_id = person) then return 'not_found'; end if;
    if subject is null and cardinality(sheet) = 1 then subject := sheet[1]; person := null; end if;
    perform 1 from person p where p.municipality_code = city and (p.id = person
      or p.id in (select s.person_id from intake_subject s where s.municipality_code = city and s.intake_id = asked)) order by p.id for share;
    if app.is_asked_one_among(city, asked, subject, person, app.persons_concealed_themselves(city)) then return 'already_concealed'; end if;
  end if;
  if exists (select 1 from protection_request r where r.municipality_code = city and r.matter_id = asked and r.kind = what and r.answered_at is null
      and coalesce(r.subject_id, r.person_id, r.matter_id) = coalesce(subject, person, asked)) then return 'already_asked'; end if;
  insert into protection_request (municipality_code, id, matter_id, kind, subject_id, person_id, membership_id, why, asked_at)
    values (city, fresh, asked, what, subject, person, app.my_membership(), words, app.now());
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
  if done and (held.kind <> 'conceal' or not app.is_asked_one_among(city, held.matter_id, held.subject_id, held.person_id,
    array(select app.concealed_persons(city)))) then return 'not_done_yet'; end if;
  update protection_request r set answered_at = app.now(), answered_by = app.my_membership(), is_done = done, note = words, version = version + 1
    where r.municipality_code = city and r.id = asked;
  return '';
end $$;

-- Whatever way it is done, what was asked for is answered by it in the same moment: a record restricted; whom it was asked for concealed,
-- or known to be somebody who is. Where that is not sure it stays open.
create function app.restriction_answers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update protection_request r set answered_at = app.now(), answered_by = app.my_membership(), is_done = true, version = r.version + 1
    where r.municipality_code = new.municipality_code and r.matter_id = new.id and r.kind = 'restrict' and r.answered_at is null;
  return null;
end $$;
create trigger restriction_answers_who_asked after update of restricted on matter
  for each row when (new.restricted and not old.restricted) execute function app.restriction_answers();
create function app.answer_concealed(city text, matters uuid[], by uuid) returns void
  language sql volatile set search_path = pg_catalog, public as $$
  update protection_request r set answered_at = app.now(), answered_by = by, is_done = true, version = r.version + 1
    where r.municipality_code = city and r.kind = 'conceal' and r.answered_at is null and r.matter_id = any (matters)
      and app.is_asked_one_among(city, r.matter_id, r.subject_id, r.person_id, app.persons_concealed_themselves(city)) $$;
create function app.concealment_answers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.answer_concealed(new.municipality_code, array(select app.matters_about(new.municipality_code, array[new.person_id])), new.set_by);
  return null;
end $$;
create trigger concealment_answers_who_asked after insert on concealment
  for each row execute function app.concealment_answers();
create function app.binding_answers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.answer_concealed(new.municipality_code, array[new.intake_id], app.my_membership());
  return null;
end $$;
create trigger binding_answers_who_asked after update of person_id on intake_subject
  for each row when (new.person_id is not null and new.person_id is distinct from old.person_id) execute function app.binding_answers();

grant execute on function app.decides_protection(uuid, text), app.who_may_protect(uuid, text), app.protection_nobody_decides(),
  app.ask_protection(uuid, uuid, text, text, uuid, uuid), app.answer_protection(uuid, boolean, text, integer) to tsunagi_app;
