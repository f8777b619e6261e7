-- Why: a right to look must not grow by itself. Whoever may see a matter for an hour (緊急閲覧) must not seat themselves in its
-- team; whoever knows an identifier must not reach a person by naming them in a matter of their own; the address of somebody
-- concealed comes back only when two handlers agree. Where a rule spans rows the writer may not see, a guarded function does it.

-- 支援チーム. Leading goes from one to the next in one step: there is never a moment without a lead.
create function app.is_fit_for_matter(asked uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
    where b.municipality_code = app.my_municipality() and b.id = member
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.can_act(b.municipality_code, b.id, app.now())
      and asked not in (select app.matters_closed_by_conflict(b.municipality_code, b.staff_id))
      and app.has_lasting_right(asked)) $$;

create function app.assign_lead(asked uuid, heir uuid, why text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); moment timestamptz := clock_timestamp(); held matter_team; stands integer;
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  select m.version into stands from matter m where m.municipality_code = city and m.id = asked for update;
  select * into held from matter_team t
    where t.municipality_code = city and t.matter_id = asked and t.part = 'lead' and t.valid_to is null;
  if held.membership_id = heir then return 'already_lead'; end if;
  if held.id is not null and held.membership_id <> app.my_membership() and app.my_role() not in ('supervisor', 'coordinator', 'system')
    then return 'lead_decides'; end if;
  if not app.is_fit_for_matter(asked, heir) then return 'member_not_fit'; end if;
  if stands <> seen then return 'stale_version'; end if;
  update matter m set version = m.version + 1 where m.municipality_code = city and m.id = asked;
  update matter_team t set valid_to = greatest(moment, t.valid_from)
    where t.municipality_code = city and t.matter_id = asked and t.valid_to is null
      and (t.id = held.id or t.membership_id = heir);
  insert into matter_team values (city, gen_random_uuid(), asked, heir, 'lead', why, moment, null);
  if held.id is not null then
    insert into matter_team values (city, gen_random_uuid(), asked, held.membership_id, 'member', held.reason, moment, null);
  end if;
  return '';
end $$;

-- Who takes somebody off a team: themselves, whoever leads it, and whoever decides on leads.
create function app.may_end_seat(asked uuid, leaver uuid) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select leaver = app.my_membership() or app.my_role() in ('supervisor', 'coordinator', 'system')
    or exists (select 1 from matter_team t where t.municipality_code = app.my_municipality() and t.matter_id = asked and t.part = 'lead'
      and t.membership_id = app.my_membership() and t.valid_to is null) $$;
grant execute on function app.may_end_seat(uuid, uuid) to tsunagi_app;

create function app.leave_team(asked uuid, leaver uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); seat matter_team;
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  select * into seat from matter_team t where t.municipality_code = city and t.matter_id = asked
    and t.membership_id = leaver and t.valid_to is null for update;
  if not found then return 'not_found'; end if;
  if seat.part = 'lead' then return 'successor_needed'; end if;
  if not app.may_end_seat(asked, leaver) then return 'lead_decides'; end if;
  update matter_team t set valid_to = greatest(clock_timestamp(), t.valid_from) where t.municipality_code = city and t.id = seat.id;
  return '';
end $$;

-- An intake goes along with the restriction of its case, whichever comes first: the case is held meanwhile.
create function app.restrict_with_case(city text, sheet uuid, supported uuid) returns void
  language plpgsql volatile set search_path = pg_catalog, public as $$
begin
  perform 1 from matter c where c.municipality_code = city and c.id = supported for share;
  update matter m set restricted = true, restricted_reason = c.restricted_reason, restricted_with = c.id, version = m.version + 1 from matter c
    where m.municipality_code = city and m.id = sheet and not m.restricted and c.municipality_code = city and c.id = supported and c.restricted;
end $$;
create function app.join_restriction() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform app.restrict_with_case(new.municipality_code, new.id, new.case_id);
  return null;
end $$;
create trigger restricted_with_its_case after insert or update of case_id on intake
  for each row when (new.case_id is not null) execute function app.join_restriction();

-- Somebody who comes again (再相談) is the same somebody: what was restricted the last time is so from the first line of the new sheet.
create function app.restrict_as_formerly() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update matter m set restricted = true, restricted_reason = f.restricted_reason, version = m.version + 1 from matter f
    where m.municipality_code = new.municipality_code and m.id = new.id and not m.restricted
      and f.municipality_code = new.municipality_code and f.id = new.former_id and f.restricted;
  return null;
end $$;
create trigger restricted_as_formerly after insert on intake
  for each row when (new.former_id is not null) execute function app.restrict_as_formerly();

-- 閲覧制限. Set by whoever decides on it (0038), lifted by a supervisor of the accountable agency alone; a case takes the intakes it began with along, save those
-- that are restricted for a reason of their own: these are their own agency's to lift.
create function app.restrict_matter(asked uuid, why text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); stands integer;
begin
  if not app.decides_protection(asked, 'restrict') then return 'not_found'; end if;
  select m.version into stands from matter m where m.municipality_code = city and m.id = asked for update;
  if stands <> seen then return 'stale_version'; end if;
  update matter m set restricted = why is not null, restricted_reason = why, restricted_with = null, version = m.version + 1
    where m.municipality_code = city and m.id = asked;
  update matter m set restricted = why is not null, restricted_reason = why, version = m.version + 1,
      restricted_with = case when why is not null then asked end
    where m.municipality_code = city and (not m.restricted or m.restricted_with = asked)
      and m.id in (select i.id from intake i where i.municipality_code = city and i.case_id = asked);
  perform app.restrict_with_case(city, asked, (select i.case_id from intake i where i.municipality_code = city and i.id = asked));
  return '';
end $$;

-- 住所秘匿. Set for a person by a supervisor or coordinator who knows them, with two handlers or more; lifted by two.
alter table concealment add column set_by uuid;
alter table concealment add column release_asked_by uuid;
alter table concealment add column release_asked_at timestamptz;
alter table concealment add column release_reason text;
alter table concealment add foreign key (municipality_code, set_by) references membership (municipality_code, id);
alter table concealment add foreign key (municipality_code, release_asked_by) references membership (municipality_code, id);
alter table concealment add constraint release_takes_two
  check (released_at is null or (release_asked_by is not null and released_by is not null and released_by <> release_asked_by));

create function app.is_fit_to_handle(person uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
    where b.municipality_code = app.my_municipality() and b.id = member
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.can_act(b.municipality_code, b.id, app.now())
      and not exists (select 1 from conflict c where c.municipality_code = b.municipality_code and c.staff_id = b.staff_id
        and c.person_id = person and app.in_force(c.valid_from, c.valid_to))) $$;

-- Who handles the concealment of somebody else in a matter of this person, and is fit to handle theirs: what closes to a child closes to its mother's handlers too, and one of
-- them is all she may have. So they handle both.
create function app.handlers_beside(person uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct h.membership_id), '{}')
    from matter_person mine
      join matter_person beside on beside.municipality_code = mine.municipality_code and beside.matter_id = mine.matter_id and beside.person_id <> person
      join concealment c on c.municipality_code = beside.municipality_code and c.person_id = beside.person_id and c.released_at is null
      join concealment_handler h on h.municipality_code = c.municipality_code and h.concealment_id = c.id and app.in_force(h.valid_from, h.valid_to)
   where mine.municipality_code = app.my_municipality() and mine.person_id = person and app.is_fit_to_handle(person, h.membership_id) $$;

create function app.conceal_person(fresh uuid, person uuid, why text, review date, handlers uuid[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if app.my_role() is null or app.my_role() not in ('supervisor', 'coordinator') or not app.may_name_person(person)
    or not exists (select 1 from matter_person p where p.municipality_code = city and p.person_id = person
      union all select 1 from household_member h join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.household_id
        where h.municipality_code = city and h.person_id = person and app.has_lasting_right(c.id)) then return 'not_found'; end if;
  perform 1 from person p where p.municipality_code = city and p.id = person for update;
  if exists (select 1 from concealment c where c.municipality_code = city and c.person_id = person and c.released_at is null)
    then return 'already_concealed'; end if;
  if exists (select 1 from unnest(handlers) h where not app.is_fit_to_handle(person, h)) then return 'handler_not_fit'; end if;
  if (select count(distinct b.staff_id) from membership b where b.municipality_code = city and b.id = any (handlers)) < 2
    then return 'two_handlers_needed'; end if;
  insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on, set_by)
    values (city, fresh, person, why, app.now(), review, app.my_membership());
  insert into concealment_handler (municipality_code, concealment_id, membership_id, valid_from)
    select distinct city::municipality_code, fresh, h, app.now() from unnest(handlers || app.handlers_beside(person)) h;
  -- Whoever was known as a member of the household alone is known in its case from now on: who opens that is told of the concealment.
  insert into matter_person (municipality_code, matter_id, person_id, part)
    select city, c.id, person, 'member' from household_member h join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.household_id
     where h.municipality_code = city and h.person_id = person and app.has_lasting_right(c.id)
    on conflict do nothing;
  return '';
end $$;

create function app.name_handler(asked uuid, member uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held concealment;
begin
  select * into held from concealment c
    where c.municipality_code = city and c.id = asked and c.released_at is null for update;
  if not found or not app.may_write_matters() or not app.handles(asked) then return 'not_found'; end if;
  if not app.is_fit_to_handle(held.person_id, member) then return 'handler_not_fit'; end if;
  if not exists (select 1 from concealment_handler h where h.municipality_code = city and h.concealment_id = asked
    and h.membership_id = member and app.in_force(h.valid_from, h.valid_to)) then
    insert into concealment_handler values (city, asked, member, app.now(), null);
  end if;
  return '';
end $$;

-- The first handler asks; another one, who is another human being, lifts it. Nothing else ever does.
create function app.ask_release(asked uuid, why text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held concealment;
begin
  select * into held from concealment c
    where c.municipality_code = city and c.id = asked and c.released_at is null for update;
  if not found or not app.may_write_matters() or not app.handles(asked) then return 'not_found'; end if;
  -- Nobody's request is written over by somebody who has not read it.
  if held.version <> seen then return 'stale_version'; end if;
  update concealment c set release_asked_by = app.my_membership(), release_asked_at = app.now(), release_reason = why, version = version + 1
    where c.municipality_code = city and c.id = asked;
  return '';
end $$;

create function app.release_concealment(asked uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held concealment;
begin
  select * into held from concealment c
    where c.municipality_code = city and c.id = asked and c.released_at is null for update;
  if not found or not app.may_write_matters() or not app.handles(asked) then return 'not_found'; end if;
  -- What is agreed to is the reason that was read, and no other.
  if held.version <> seen then return 'stale_version'; end if;
  if held.release_asked_by is null then return 'release_not_asked'; end if;
  if exists (select 1 from membership b where b.municipality_code = city and b.id = held.release_asked_by
    and b.staff_id = app.my_staff()) then return 'second_handler_needed'; end if;
  update concealment c set released_at = app.now(), released_by = app.my_membership(), version = version + 1
    where c.municipality_code = city and c.id = asked;
  return '';
end $$;

-- 緊急閲覧 that nobody has looked at yet.
create index break_glass_unreviewed on break_glass (municipality_code, opened_at) where reviewed_at is null;

-- Pinning is the team's; the text stays its writer's.
create function app.pin_record(asked uuid, wanted boolean, seen integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update contact_record r set pinned = wanted
   where r.municipality_code = app.my_municipality() and r.id = asked and r.version = seen
     and app.may_write_matters() and app.has_lasting_right(r.matter_id)
     and app.is_within(r, app.my_range());
  return found;
end $$;

-- Whose whereabouts were handed to me to keep, at present or until they were released, and whoever is found together with them.
create function app.persons_i_may_look_after() returns setof uuid
  language sql stable set search_path = pg_catalog, public as $$
  select app.found_together(app.my_municipality(), array(select c.person_id
      from concealment_handler h join concealment c on c.municipality_code = h.municipality_code and c.id = h.concealment_id
     where h.municipality_code = app.my_municipality() and h.membership_id = app.my_membership() and app.in_force(h.valid_from, h.valid_to)))
  except select app.persons_concealed_from_me() $$;

grant execute on function app.is_fit_for_matter(uuid, uuid), app.assign_lead(uuid, uuid, text, integer), app.leave_team(uuid, uuid),
  app.restrict_matter(uuid, text, integer), app.conceal_person(uuid, uuid, text, date, uuid[]),
  app.name_handler(uuid, uuid), app.ask_release(uuid, text, integer), app.release_concealment(uuid, integer),
  app.pin_record(uuid, boolean, integer) to tsunagi_app;
