-- Why: what hangs on a matter names its municipality in the condition that leads to the matter, and asks for it nowhere else.
-- `offset 0` in a policy keeps the planner from reading every matter of the city into a hash when a page shows ten rows: each
-- row's own matter is looked up by its key instead. docs/decisions/0020 has the figures.

-- Whether I may name a person in something I write: they are new, or I know them lastingly from a matter. Somebody hidden
-- and somebody who does not exist answer alike.
create function app.may_name_person(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); known uuid[];
begin
  if asked in (select app.my_conflicted_persons())
    or not exists (select 1 from person p where p.municipality_code = city and p.id = asked) then return false; end if;
  known := array(select p.matter_id from matter_person p where p.municipality_code = city and p.person_id = asked);
  return known = '{}' or exists (select 1 from app.reasons_for(known) r where app.is_lasting(r.reason));
end $$;

-- Whether I know a person by nothing but a つなぎ (渡されたことだけで知る人): from the つなぎ itself, or from what was begun upon it. What was passed on
-- stands there; what the sender knows besides stays with the sender, whatever I go on to open. Of whom I do not know, no.
create function app.knows_only_as_told(asked uuid, lastingly boolean) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); known uuid[]; itself uuid[];
begin
  select array_agg(p.matter_id), array_agg(p.matter_id) filter (where m.kind <> 'referral' and not p.only_told) into known, itself
    from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
   where p.municipality_code = city and p.person_id = asked;
  return known is not null and exists (select 1 from app.reasons_for(known))
    and not exists (select 1 from app.reasons_for(itself) r where not lastingly or app.is_lasting(r.reason));
end $$;
grant execute on function app.knows_only_as_told(uuid, boolean) to tsunagi_app;

-- A right to look does not grow by itself: in whatever matter somebody is named by one who knows them so, they are known so.
create function app.name_only_as_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.only_told := new.only_told or app.knows_only_as_told(new.person_id, true);
  return new;
end $$;
create trigger named_only_as_told before insert on matter_person for each row execute function app.name_only_as_told();

-- Whether I may write about a household: it is new, or I may lastingly see a case of it.
create function app.may_write_household(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); known uuid[];
begin
  if not exists (select 1 from household h where h.municipality_code = city and h.id = asked) then return false; end if;
  known := array(select c.id from support_case c where c.municipality_code = city and c.household_id = asked);
  return known = '{}' or exists (select 1 from app.reasons_for(known) r where app.is_lasting(r.reason));
end $$;

-- Whether a referral may be tried on a route: I may see, lastingly, where the need arose.
create function app.may_try_route(way uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from referral_route t
    where t.municipality_code = app.my_municipality() and t.id = way and app.has_lasting_right(t.matter_id)) $$;

-- The number of the next attempt on a route. Two who try at the same instant take turns, and every attempt counts: whoever may try once
-- more (somebody of another agency beside whoever holds the need) need not be among those who may read what was tried.
create function app.next_attempt(way uuid) returns integer
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_try_route(way) then raise exception 'nothing is tried here' using errcode = 'insufficient_privilege'; end if;
  perform 1 from referral_route t where t.municipality_code = city and t.id = way for update;
  return (select coalesce(max(r.attempt), 0) + 1 from referral r where r.municipality_code = city and r.route_id = way);
end $$;

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

grant execute on function app.may_name_person(uuid), app.may_write_household(uuid), app.may_try_route(uuid), app.next_attempt(uuid),
  app.may_lead_to(uuid, uuid), app.may_hand_on(uuid, uuid, uuid) to tsunagi_app;

do $$ declare t text; begin
  foreach t in array array['account', 'passkey', 'recovery_code', 'invitation', 'sign_in_challenge', 'sign_in_attempt', 'session', 'municipality', 'staff',
    'membership', 'agency', 'referral_link'] loop
    execute format('create policy at_the_door on %I to tsunagi_door using (true) with check (true)', t);
  end loop;
  foreach t in array array['municipality', 'area', 'agency', 'agency_area', 'consultation_window', 'closing_day', 'town', 'staff',
    'membership', 'coordinator_area', 'intake_question'] loop
    execute format('create policy own_municipality on %I for select to tsunagi_app
      using (municipality_code = (select app.my_municipality()))', t);
  end loop;
end $$;

create policy readable_matter on matter for select to tsunagi_app using (exists (select 1 from app.my_reach() mine
  where mine.municipality_code = matter.municipality_code and matter.id <> all (mine.closed) and (
    ((not matter.restricted or mine.role = 'supervisor')
      and (matter.accountable_agency_id = any (mine.agencies) or matter.recipient_agency_id = any (mine.agencies) or matter.sender_agency_id = any (mine.agencies)))
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

-- Everything that hangs on one matter is as readable as the matter itself, and as writable, save for the hour of
-- 緊急閲覧. A third word names the column of a person, who must be known to whoever names them. A contact fact that travelled is
-- closed besides while somebody there is concealed from me.
do $$ declare t text; c text; p text; readable text; writable text; begin
  foreach t in array array['matter_team', 'matter_person', 'accountability', 'support_case:id', 'task',
    'warning:matter_id:person_id', 'intake_subject:intake_id:person_id', 'referral:id', 'referral_fact:referral_id:person_id',
    'referral_step:referral_id'] loop
    c := coalesce(nullif(split_part(t, ':', 2), ''), 'matter_id'); p := nullif(split_part(t, ':', 3), ''); t := split_part(t, ':', 1);
    readable := format('exists (select 1 from matter m
      where m.municipality_code = %1$I.municipality_code and m.id = %1$I.%2$I offset 0)', t, c);
    writable := 'municipality_code = (select app.my_municipality()) and ' || readable || format(' and %I not in (select app.matters_to_look_at())', c)
      || case when p is null then '' else format(' and (%1$I is null or app.may_name_person(%1$I))', p) end
      || case t when 'matter_person' then ' and app.may_name_person(person_id)'
                when 'support_case' then ' and app.may_write_household(household_id)' else '' end;
    execute format('create policy of_readable_matter on %I for select to tsunagi_app using (%s)', t, readable
      || case t when 'referral_fact' then ' and (category <> ''contact'' or referral_id not in (select app.referrals_concealed_from_me()))' else '' end);
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
    and id not in (select app.sheets_closed_to_me())));
-- A list is taken in by the thousand: the two policies below look at whole sets, not at one matter after another.
create policy opened_intake on intake for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id = intake.id)
  and id not in (select app.matters_to_look_at())
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
  and changed_by = (select app.my_membership()) and intake_id not in (select app.matters_to_look_at())
  and exists (select 1 from matter m
    where m.municipality_code = intake_revision.municipality_code and m.id = intake_revision.intake_id));

-- A contact record: its matter must be readable, and its own sharing range must reach me, or I wrote it.
-- Whoever opened a matter by 緊急閲覧 may write down what they did: it is the one thing the hour lets one write.
-- Its range is that of app.is_within (0039).
create policy readable_record on contact_record for select to tsunagi_app using (
  exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id offset 0)
  and (case sharing
      when 'readers' then true
      when 'agency' then agency_id = any ((select app.my_agencies())::uuid[])
      when 'team' then matter_id in (select app.my_named_matters())
      when 'handlers' then matter_id not in (select app.matters_concealed_from_me()) end
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
