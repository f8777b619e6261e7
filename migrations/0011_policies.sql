-- Why: deny by default, in the database. The rule is the table of domain/access; here it stands twice, set by set in the
-- policies of matter, so that it costs little even over a whole city's records, and matter by matter in reasons_for, which
-- also names the reason. Everything else asks one of the two. npm run access:prove holds both against the table, and all
-- three against an oracle that was written apart from them.
-- What hangs on a matter names its municipality in the condition that leads to the matter, and asks for it nowhere else.
-- `offset 0` in a policy keeps the planner from reading every matter of the city into a hash when a page shows ten rows: each
-- row's own matter is looked up by its key instead. docs/decisions/0020 has the figures.

-- Roles that may open the contents of matters at all. Everybody else sees none.
create function app.opens_matters(role text) returns boolean language sql immutable as
  $$ select coalesce(role in ('counsellor', 'supervisor', 'coordinator', 'clerk', 'system'), false) $$;
create function app.may_open_matters() returns boolean language sql stable as $$ select app.opens_matters(app.my_role()) $$;
create function app.may_write_matters() returns boolean language sql stable as $$ select app.may_open_matters() $$;

-- Matters whose team I am on.
create function app.my_team_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select t.matter_id from matter_team t
   where t.municipality_code = me.municipality_code and t.membership_id = me.membership_id
     and app.in_force(t.valid_from, t.valid_to);
end $$;

-- Matters opened in an emergency (緊急閲覧) within the hour: by a member, and by me.
create function app.matters_opened_by(city text, member uuid) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select b.matter_id from break_glass b
   where b.municipality_code = city and b.membership_id = member and b.opened_at <= app.now() and b.expires_at > app.now();
end $$;
create function app.my_emergency_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select app.matters_opened_by(me.municipality_code, me.membership_id);
end $$;

-- Both: the matters that name me.
create function app.my_named_matters() returns setof uuid language sql stable as
  $$ select app.my_team_matters() union all select app.my_emergency_matters() $$;

create function app.my_conflicted_persons() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select c.person_id from conflict c
   where c.municipality_code = me.municipality_code and c.staff_id = me.staff_id and app.in_force(c.valid_from, c.valid_to);
end $$;

-- Matters closed to somebody by a conflict of interest (利害関係): those that concern the person, cases of a household the
-- person ever belonged to, and whatever led to them or came of them, for there the person is spoken of, named or not.
create function app.matters_closed_by_conflict(city text, staff uuid) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare persons uuid[];
begin
  select array_agg(c.person_id) into persons from conflict c
   where c.municipality_code = city and c.staff_id = staff and app.in_force(c.valid_from, c.valid_to);
  if persons is null then return; end if;
  return query with recursive closed(id) as (
    (select p.matter_id from matter_person p where p.municipality_code = city and p.person_id = any (persons)
     union select c.id from household_member h
       join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.household_id
      where h.municipality_code = city and h.person_id = any (persons))
    union
    select next.id from closed cross join lateral (
      select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.matter_id = closed.id
      union all select t.matter_id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        where r.municipality_code = city and r.id = closed.id
      union all select i.id from intake i where i.municipality_code = city and i.case_id = closed.id
      union all select i.id from intake i where i.municipality_code = city and i.from_referral_id = closed.id
      union all select i.id from intake i where i.municipality_code = city and i.former_id = closed.id
      union all select tied.id from intake i cross join lateral (values (i.case_id), (i.from_referral_id), (i.former_id)) tied(id)
        where i.municipality_code = city and i.id = closed.id and tied.id is not null
    ) next(id)
  ) select closed.id from closed;
end $$;
create index intake_from_referral on intake (municipality_code, from_referral_id) where from_referral_id is not null;

-- Those closed to me: nothing outweighs this.
create function app.my_conflicted_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select app.matters_closed_by_conflict(me.municipality_code, me.staff_id);
end $$;

-- Restricted records (閲覧制限): few, and needed where the matter itself is not at hand.
create function app.restricted_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select m.id from matter m where m.municipality_code = me.municipality_code and m.restricted;
end $$;
create index matter_restricted on matter (municipality_code) where restricted;

-- Where one of these is, so is everybody of a 避難世帯 of theirs, and everybody who lives together with them now: who finds the
-- child finds the mother.
create function app.found_together(city text, persons uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select unnest(persons)
    union select other.person_id from household_member h
      join household s on s.municipality_code = h.municipality_code and s.id = h.household_id
      join household_member other on other.municipality_code = h.municipality_code and other.household_id = h.household_id
     where h.municipality_code = city and h.person_id = any (persons)
       and (s.kind = 'shelter' or (h.lives_together and other.lives_together
         and coalesce(h.valid_to, 'infinity') > app.today() and coalesce(other.valid_to, 'infinity') > app.today()));
end $$;

-- Everybody whose whereabouts are concealed from anybody at all.
create function app.concealed_persons(city text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select app.found_together(city, array(select c.person_id from concealment c
    where c.municipality_code = city and c.concealed_from <= app.now() and c.released_at is null));
end $$;

-- Persons whose whereabouts are concealed from me: concealed, and I am not a named handler of every live concealment; and
-- whoever is found together with them.
create function app.persons_concealed_from_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); persons uuid[];
begin
  select array_agg(c.person_id) into persons from concealment c
   where c.municipality_code = me.municipality_code and c.concealed_from <= app.now() and c.released_at is null
     and not exists (select 1 from concealment_handler h
       where h.municipality_code = c.municipality_code and h.concealment_id = c.id
         and h.membership_id = me.membership_id and app.in_force(h.valid_from, h.valid_to));
  if persons is null then return; end if;
  return query select app.found_together(me.municipality_code, persons);
end $$;

-- Matters that concern one of these, or are of a household they ever belonged to.
create function app.matters_about(city text, persons uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if persons = '{}' then return; end if;
  return query select p.matter_id from matter_person p where p.municipality_code = city and p.person_id = any (persons)
    union select c.id from household_member h
      join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.household_id
     where h.municipality_code = city and h.person_id = any (persons);
end $$;

-- Matters in which somebody is concealed from me: their whereabouts notes are closed to me.
create function app.matters_concealed_from_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select app.matters_about(app.my_municipality(), array(select app.persons_concealed_from_me()));
end $$;

-- Matters in which somebody is concealed from anybody at all: who has them would tell where to look.
create function app.matters_with_somebody_concealed() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return query select app.matters_about(city, array(select app.concealed_persons(city)));
end $$;

-- What the present actor reaches by what they are, as one row: everything a policy needs in one go, so that a statement asks
-- once for each table it reads. No row for whoever may open no matters. `closed` outweighs the rest.
create function app.my_reach(out municipality_code text, out membership_id uuid, out role text, out agencies uuid[], out areas uuid[],
    out everywhere boolean, out closed uuid[]) returns setof record rows 1
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  if not app.opens_matters(me.role) then return; end if;
  municipality_code := me.municipality_code; membership_id := me.membership_id; role := me.role;
  agencies := app.agencies_of(me); areas := app.areas_of(me); everywhere := app.coordinates_everywhere(me, areas);
  closed := array(select app.matters_closed_by_conflict(me.municipality_code, me.staff_id));
  return next;
end $$;

-- Why the present actor may see each of these matters, in the order the reasons are told; nothing for those they may not see.
create function app.reasons_for(asked uuid[]) returns table (matter_id uuid, reason text)
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare mine record; team uuid[]; opened uuid[];
begin
  select * into mine from app.my_reach();
  if not found then return; end if;
  team := array(select t.matter_id from matter_team t where t.municipality_code = mine.municipality_code
    and t.membership_id = mine.membership_id and t.matter_id = any (asked) and app.in_force(t.valid_from, t.valid_to));
  opened := array(select app.matters_opened_by(mine.municipality_code, mine.membership_id));
  return query select w.id, w.why from (
    select m.id, case
        when m.id = any (team) then 'team'
        when (not m.restricted or mine.role = 'supervisor') and m.accountable_agency_id = any (mine.agencies) then 'accountable_agency'
        when (not m.restricted or mine.role = 'supervisor') and m.recipient_agency_id = any (mine.agencies) then 'recipient_agency'
        when not m.restricted and (m.area_id = any (mine.areas) or (m.area_id is null and mine.everywhere)) then 'coordinator'
        when mine.role = 'system' then 'system'
        when m.id = any (opened) then 'break_glass' end as why
      from matter m where m.municipality_code = mine.municipality_code and m.id = any (asked) and m.id <> all (mine.closed)) w
   where w.why is not null;
end $$;

-- For one matter: the reason, empty when there is none; whether it may be seen at all; whether for a reason that lasts, which
-- is any but the hour of an emergency. A right to look must not grow by itself: what changes who may see asks for the last.
create function app.reason_for(asked uuid) returns text language sql stable as
  $$ select coalesce((select r.reason from app.reasons_for(array[asked]) r), '') $$;
create function app.may_read_matter(asked uuid) returns boolean language sql stable as
  $$ select app.reason_for(asked) <> '' $$;
create function app.has_lasting_right(asked uuid) returns boolean language sql stable as
  $$ select app.reason_for(asked) not in ('', 'break_glass') $$;

-- Matters I see for the hour of an emergency and for no other reason: to read, and to write down what I did; no more.
create function app.matters_for_the_hour() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare opened uuid[] := array(select app.my_emergency_matters());
begin
  if opened = '{}' then return; end if;
  return query select r.matter_id from app.reasons_for(opened) r where r.reason = 'break_glass';
end $$;

-- Whether I may name a person in something I write: they are new, or I know them lastingly from a matter. Somebody hidden
-- and somebody who does not exist answer alike.
create function app.may_name_person(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); known uuid[];
begin
  if asked in (select app.my_conflicted_persons())
    or not exists (select 1 from person p where p.municipality_code = city and p.id = asked) then return false; end if;
  known := array(select p.matter_id from matter_person p where p.municipality_code = city and p.person_id = asked);
  return known = '{}' or exists (select 1 from app.reasons_for(known) r where r.reason <> 'break_glass');
end $$;

-- Whether I may write about a household: it is new, or I may lastingly see a case of it.
create function app.may_write_household(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); known uuid[];
begin
  if not exists (select 1 from household h where h.municipality_code = city and h.id = asked) then return false; end if;
  known := array(select c.id from support_case c where c.municipality_code = city and c.household_id = asked);
  return known = '{}' or exists (select 1 from app.reasons_for(known) r where r.reason <> 'break_glass');
end $$;

-- Whether a referral may be tried on a route: I may see, lastingly, where the need arose.
create function app.may_try_route(way uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from referral_route t
    where t.municipality_code = app.my_municipality() and t.id = way and app.has_lasting_right(t.matter_id)) $$;

-- Whether an intake may lead to a case: it does already, or I may see the case lastingly.
create function app.may_lead_to(asked uuid, supported uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.has_lasting_right(supported) or exists (select 1 from intake i
    where i.municipality_code = app.my_municipality() and i.id = asked and i.case_id = supported) $$;

-- Whether a matter may go where it is being sent, held against where it stands: its own agency hands it to the coordinating
-- agency or shows a referral to its receiver; only the office moves it otherwise.
create function app.may_hand_on(asked uuid, to_agency uuid, to_recipient uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter m join municipality c on c.municipality_code = m.municipality_code
    where m.municipality_code = app.my_municipality() and m.id = asked
      and (app.my_role() = 'system'
        or ((m.accountable_agency_id = to_agency
            or (m.accountable_agency_id = any (app.my_agencies()) and to_agency = c.coordinating_agency_id))
          and (m.recipient_agency_id is not distinct from to_recipient
            or (m.recipient_agency_id is null and m.accountable_agency_id = any (app.my_agencies())))))) $$;

grant execute on function app.opens_matters(text), app.my_reach(), app.may_open_matters(), app.may_write_matters(), app.my_team_matters(), app.my_emergency_matters(),
  app.my_named_matters(), app.my_conflicted_matters(), app.my_conflicted_persons(), app.restricted_matters(),
  app.persons_concealed_from_me(), app.matters_concealed_from_me(), app.reasons_for(uuid[]), app.reason_for(uuid),
  app.may_read_matter(uuid), app.has_lasting_right(uuid), app.matters_for_the_hour(), app.may_name_person(uuid),
  app.may_write_household(uuid), app.may_try_route(uuid), app.may_lead_to(uuid, uuid), app.may_hand_on(uuid, uuid, uuid) to tsunagi_app;

-- What each login may do with each table at all. Seats in a team, restriction, concealment and break-glass change only
-- through guarded functions, because their rules span rows the writer may not see.
grant select, insert, update on all tables in schema public to tsunagi_app;
revoke all on account, passkey, recovery_code, invitation, sign_in_challenge, sign_in_attempt, session, journal_lane, number_series, referral_link
  from tsunagi_app;
revoke insert, update on journal, accountability, closing_day, municipality, area, agency, agency_area,
  consultation_window, staff, membership, coordinator_area, conflict from tsunagi_app;
revoke update on matter, matter_team, matter_person, concealment, concealment_handler, break_glass, not_same_person,
  contact_record_revision, referral_step from tsunagi_app;
revoke insert on concealment, concealment_handler from tsunagi_app;
grant update (accountable_agency_id, recipient_agency_id, area_id, closed_at) on matter to tsunagi_app;
grant update (part) on matter_person to tsunagi_app;
-- A referral stays on the route it was begun on, and keeps its number and its sender.
revoke update on referral from tsunagi_app;
do $$ begin
  execute (select format('grant update (%s) on referral to tsunagi_app', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute where attrelid = 'referral'::regclass and attnum > 0 and not attisdropped
      and attname not in ('municipality_code', 'id', 'kind', 'number', 'route_id', 'attempt', 'from_agency_id'));
end $$;
grant update (review_on, version) on concealment to tsunagi_app;
grant update (reviewed_by, reviewed_at, review_note) on break_glass to tsunagi_app;
grant delete on draft to tsunagi_app;
revoke update on intake_revision, not_this_person, draft_key from tsunagi_app;
grant select, insert, update, delete on account, passkey, recovery_code, invitation, sign_in_challenge, sign_in_attempt, session
  to tsunagi_door;
grant select on municipality, staff, membership, agency to tsunagi_door;
grant select, update on referral_link to tsunagi_door;

do $$ declare t text; begin
  foreach t in array array['account', 'passkey', 'recovery_code', 'invitation', 'sign_in_challenge', 'sign_in_attempt', 'session', 'municipality', 'staff',
    'membership', 'agency', 'referral_link'] loop
    execute format('create policy at_the_door on %I to tsunagi_door using (true) with check (true)', t);
  end loop;
  foreach t in array array['municipality', 'area', 'agency', 'agency_area', 'consultation_window', 'closing_day', 'staff',
    'membership', 'coordinator_area', 'intake_question'] loop
    execute format('create policy own_municipality on %I for select to tsunagi_app
      using (municipality_code = (select app.my_municipality()))', t);
  end loop;
end $$;

create policy readable_matter on matter for select to tsunagi_app using (exists (select 1 from app.my_reach() mine
  where mine.municipality_code = matter.municipality_code and matter.id <> all (mine.closed) and (
    ((not matter.restricted or mine.role = 'supervisor')
      and (matter.accountable_agency_id = any (mine.agencies) or matter.recipient_agency_id = any (mine.agencies)))
    or (not matter.restricted and (matter.area_id = any (mine.areas) or (matter.area_id is null and mine.everywhere)))
    or mine.role = 'system'
    or matter.id in (select app.my_named_matters()))));
create policy opened_matter on matter for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (accountable_agency_id = any ((select app.my_agencies())::uuid[]) or (select app.my_role()) = 'system'));
create policy changed_matter on matter for update to tsunagi_app
  using (municipality_code = (select app.my_municipality()) and app.has_lasting_right(id))
  with check (municipality_code = (select app.my_municipality())
    and app.may_hand_on(id, accountable_agency_id, recipient_agency_id));

-- Everything that hangs on one matter is as readable as the matter itself, and as writable, save for the hour of an
-- emergency. A third word names the column of a person, who must be known to whoever names them.
do $$ declare t text; c text; p text; readable text; writable text; begin
  foreach t in array array['matter_team', 'matter_person', 'accountability', 'support_case:id', 'task',
    'warning:matter_id:person_id', 'intake_subject:intake_id:person_id', 'referral:id', 'referral_fact:referral_id:person_id',
    'referral_step:referral_id'] loop
    c := coalesce(nullif(split_part(t, ':', 2), ''), 'matter_id'); p := nullif(split_part(t, ':', 3), ''); t := split_part(t, ':', 1);
    readable := format('exists (select 1 from matter m
      where m.municipality_code = %1$I.municipality_code and m.id = %1$I.%2$I offset 0)', t, c);
    writable := 'municipality_code = (select app.my_municipality()) and ' || readable || format(' and %I not in (select app.matters_for_the_hour())', c)
      || case when p is null then '' else format(' and (%1$I is null or app.may_name_person(%1$I))', p) end
      || case t when 'matter_person' then ' and app.may_name_person(person_id)'
                when 'support_case' then ' and app.may_write_household(household_id)' else '' end;
    execute format('create policy of_readable_matter on %I for select to tsunagi_app using (%s)', t, readable);
    continue when t = 'accountability';
    execute format('create policy of_writable_matter on %I for insert to tsunagi_app with check (%s)', t,
      writable || case t when 'referral' then ' and app.may_try_route(route_id)' else '' end);
    continue when t in ('matter_team', 'referral_step');
    execute format('create policy of_changeable_matter on %I for update to tsunagi_app using (%s)', t, writable);
  end loop;
end $$;

-- A route is told to whoever may see where it began, or any attempt on it.
create policy readable_route on referral_route for select to tsunagi_app using (
  exists (select 1 from matter m
    where m.municipality_code = referral_route.municipality_code and m.id = referral_route.matter_id offset 0)
  or exists (select 1 from referral r
    where r.municipality_code = referral_route.municipality_code and r.route_id = referral_route.id offset 0));
create policy begun_route on referral_route for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and app.has_lasting_right(matter_id));
create policy settled_route on referral_route for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and app.has_lasting_right(matter_id));

-- An intake is readable by itself, or as the beginning of a readable case; then neither its own restriction nor a conflict of
-- interest may be passed by.
create policy readable_intake on intake for select to tsunagi_app using (
  exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id = intake.id offset 0)
  or (exists (select 1 from matter m
      where m.municipality_code = intake.municipality_code and m.id = intake.case_id offset 0)
    and id not in (select app.restricted_matters()) and id not in (select app.my_conflicted_matters())));
-- A list is taken in by the thousand: the two policies below look at whole sets, not at one matter after another.
create policy opened_intake on intake for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id = intake.id)
  and id not in (select app.matters_for_the_hour())
  and (case_id is null or app.has_lasting_right(case_id)) and (from_referral_id is null or app.has_lasting_right(from_referral_id)));
create policy changed_intake on intake for update to tsunagi_app
  using (municipality_code = (select app.my_municipality()) and app.has_lasting_right(id))
  with check (municipality_code = (select app.my_municipality()) and app.has_lasting_right(id)
    and (case_id is null or app.may_lead_to(id, case_id)));

create policy readable_intake_revision on intake_revision for select to tsunagi_app using (
  exists (select 1 from intake i
    where i.municipality_code = intake_revision.municipality_code and i.id = intake_revision.intake_id offset 0));
create policy kept_intake_revision on intake_revision for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and changed_by = (select app.my_membership()) and intake_id not in (select app.matters_for_the_hour())
  and exists (select 1 from matter m
    where m.municipality_code = intake_revision.municipality_code and m.id = intake_revision.intake_id));

-- A contact record: its matter must be readable, and its own sharing range must reach me. A draft is its writer's alone.
-- Whoever opened a matter in an emergency may write down what they did: it is the one thing the hour lets one write.
create policy readable_record on contact_record for select to tsunagi_app using (
  exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id offset 0)
  and ((status = 'fixed' and case sharing
      when 'readers' then true
      when 'agency' then agency_id = any ((select app.my_agencies())::uuid[])
      when 'team' then matter_id in (select app.my_named_matters())
      when 'handlers' then matter_id not in (select app.matters_concealed_from_me()) end)
    or membership_id = (select app.my_membership())));
create policy written_record on contact_record for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality())
  and membership_id = (select app.my_membership()) and agency_id = any ((select app.my_agencies())::uuid[])
  and exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id));
create policy corrected_record on contact_record for update to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and membership_id = (select app.my_membership())
  and exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id));
create policy readable_revision on contact_record_revision for select to tsunagi_app using (
  exists (select 1 from contact_record r
    where r.municipality_code = contact_record_revision.municipality_code and r.id = contact_record_revision.record_id offset 0));
create policy kept_revision on contact_record_revision for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and changed_by = (select app.my_membership())
  and exists (select 1 from contact_record r
    where r.municipality_code = contact_record_revision.municipality_code and r.id = contact_record_revision.record_id
      and r.membership_id = (select app.my_membership())));

-- A person is readable through any readable matter that concerns them. A household, who belongs to it and what is known of it
-- are told with a case of it: somebody who only received a referral learns what travelled, and no more.
create policy readable_person on person for select to tsunagi_app using (
  exists (select 1 from matter_person p
    where p.municipality_code = person.municipality_code and p.person_id = person.id offset 0));
create policy readable_name on person_name for select to tsunagi_app using (
  exists (select 1 from matter_person p
    where p.municipality_code = person_name.municipality_code and p.person_id = person_name.person_id offset 0));
create policy readable_household on household for select to tsunagi_app using (
  exists (select 1 from support_case c
    where c.municipality_code = household.municipality_code and c.household_id = household.id offset 0));
create policy readable_member on household_member for select to tsunagi_app using (
  exists (select 1 from support_case c
    where c.municipality_code = household_member.municipality_code and c.household_id = household_member.household_id offset 0));
create policy readable_fact on fact for select to tsunagi_app using (
  exists (select 1 from support_case c
    where c.municipality_code = fact.municipality_code and c.household_id = fact.household_id offset 0));

-- Whoever may write may write down somebody new; about somebody known, whoever may name them.
create policy written on person for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()));
create policy written on household for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()));
do $$ declare t text; rule text; begin
  foreach t in array array['person', 'household', 'person_name', 'household_member', 'fact'] loop
    rule := 'municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and ' || case t
      when 'person' then 'app.may_name_person(id)'
      when 'household' then 'app.may_write_household(id)'
      when 'person_name' then 'app.may_name_person(person_id)'
      when 'household_member' then 'app.may_write_household(household_id) and app.may_name_person(person_id)'
      when 'fact' then 'app.may_write_household(household_id) and (person_id is null or app.may_name_person(person_id))' end;
    execute format('create policy changed on %I for update to tsunagi_app using (%s)', t, rule);
    continue when t in ('person', 'household');
    execute format('create policy written on %I for insert to tsunagi_app with check (%s)', t, rule);
  end loop;
end $$;

-- Whereabouts (所在情報): one switch. A concealed person's location is for named handlers only, whatever other right one holds.
-- What was noted in a matter is read through that matter; what is known of a person as such, through a case of theirs.
create policy readable_location on location for select to tsunagi_app using (
  (person_id is null or person_id not in (select app.persons_concealed_from_me()))
  and (matter_id is null or matter_id not in (select app.matters_concealed_from_me()))
  and case when matter_id is not null then
      exists (select 1 from matter m where m.municipality_code = location.municipality_code and m.id = location.matter_id offset 0)
      or exists (select 1 from intake i where i.municipality_code = location.municipality_code and i.id = location.matter_id offset 0)
    else exists (select 1 from matter_person p join support_case c on c.municipality_code = p.municipality_code and c.id = p.matter_id
      where p.municipality_code = location.municipality_code and p.person_id = location.person_id offset 0) end);
create policy written_location on location for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (matter_id is null or (matter_id not in (select app.matters_for_the_hour()) and exists (select 1 from matter m
    where m.municipality_code = location.municipality_code and m.id = location.matter_id))) and (person_id is null or app.may_name_person(person_id)));
create policy changed_location on location for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (person_id is null or person_id not in (select app.persons_concealed_from_me()))
  and (matter_id is null or matter_id not in (select app.matters_concealed_from_me()))
  and (matter_id is null or app.has_lasting_right(matter_id)) and (person_id is null or app.may_name_person(person_id)));

-- That somebody is concealed is told to whoever opens a case or an intake about them, and to those who handle it. It is set,
-- handed on and lifted by the functions of 0014 alone; its day of review may be moved by a handler.
create function app.concealments_i_handle() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  if not app.may_open_matters() then return; end if;
  return query select h.concealment_id from concealment_handler h where h.municipality_code = me.municipality_code
    and h.membership_id = me.membership_id and app.in_force(h.valid_from, h.valid_to);
end $$;
create function app.handles(asked uuid) returns boolean language sql stable as
  $$ select asked in (select app.concealments_i_handle()) $$;
grant execute on function app.concealments_i_handle(), app.handles(uuid) to tsunagi_app;
create policy readable_concealment on concealment for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (id in (select app.concealments_i_handle())
    or exists (select 1 from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
      where p.municipality_code = concealment.municipality_code and p.person_id = concealment.person_id and m.kind <> 'referral' offset 0)));
create policy reviewed_concealment on concealment for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and id in (select app.concealments_i_handle()));
create policy readable_handler on concealment_handler for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from concealment c
    where c.municipality_code = concealment_handler.municipality_code and c.id = concealment_handler.concealment_id));

-- 緊急閲覧: only of a matter that is there, that I may not see anyway, and that no conflict of interest closes to me. Another
-- human being with a lasting right looks at it afterwards.
create function app.may_break_glass(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_open_matters() and not app.may_read_matter(asked)
    and asked not in (select app.my_conflicted_matters())
    and exists (select 1 from matter m where m.municipality_code = app.my_municipality() and m.id = asked) $$;
grant execute on function app.may_break_glass(uuid) to tsunagi_app;
create policy own_break_glass on break_glass for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (membership_id = (select app.my_membership()) or exists (select 1 from matter m
    where m.municipality_code = break_glass.municipality_code and m.id = break_glass.matter_id offset 0)));
create policy break_the_glass on break_glass for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership())
  and reviewed_by is null and reviewed_at is null
  and opened_at between app.now() - interval '1 minute' and app.now() and app.may_break_glass(matter_id));
create policy reviewed_break_glass on break_glass for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator')
  and not exists (select 1 from membership b where b.municipality_code = break_glass.municipality_code
    and b.id = break_glass.membership_id and b.staff_id = (select app.my_staff()))
  and app.has_lasting_right(matter_id));

create policy own_conflicts on conflict for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
create policy not_same_read on not_same_person for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and exists (select 1 from matter_person p where p.municipality_code = not_same_person.municipality_code
    and p.person_id = not_same_person.person_id offset 0)
  and exists (select 1 from matter_person p where p.municipality_code = not_same_person.municipality_code
    and p.person_id = not_same_person.other_person_id offset 0));
create policy not_same_written on not_same_person for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and decided_by = (select app.my_membership())
  and (select app.may_write_matters()) and app.may_name_person(person_id) and app.may_name_person(other_person_id));

create policy not_this_read on not_this_person for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from intake_subject s
    where s.municipality_code = not_this_person.municipality_code and s.id = not_this_person.subject_id));
create policy not_this_written on not_this_person for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and decided_by = (select app.my_membership())
  and exists (select 1 from intake_subject s
    where s.municipality_code = not_this_person.municipality_code and s.id = not_this_person.subject_id
      and s.intake_id not in (select app.matters_for_the_hour()))
  and exists (select 1 from person p
    where p.municipality_code = not_this_person.municipality_code and p.id = not_this_person.person_id));

-- Drafts, their key and receipts belong to the one who made them.
create policy own_draft on draft to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
create policy own_draft_key on draft_key to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
create policy own_receipt on command_receipt to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()))
  with check (municipality_code = (select (app.who_acts()).municipality_code) and staff_id = (select (app.who_acts()).staff_id));

create policy batches_of_my_agency on import_batch to tsunagi_app using (municipality_code = (select app.my_municipality())
  and (select app.may_write_matters()) and agency_id = any ((select app.my_agencies())::uuid[]));
create policy mappings_of_my_agency on import_mapping to tsunagi_app using (municipality_code = (select app.my_municipality())
  and (select app.may_write_matters()) and agency_id = any ((select app.my_agencies())::uuid[]))
  with check (municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
    and agency_id = any ((select app.my_agencies())::uuid[]) and saved_by = (select app.my_membership()));
create policy questions_by_administrator on intake_question for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'administrator');
create policy questions_ended on intake_question for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'administrator');

-- The journal is read whole by auditors alone: an entry names every record of an answer. Who looked at one matter is told by
-- app.list_views.
create policy readable_journal on journal for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'auditor');
