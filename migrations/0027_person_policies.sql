-- Why: people are known through the matters that concern them, and where they are through one switch; what somebody keeps for
-- themselves, their agency or their office is theirs alone.

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
-- What was noted in a matter is read through that matter; what is known of a person as such, through a case of theirs that was
-- not begun upon a つなぎ alone.
create policy readable_location on location for select to tsunagi_app using (
  (person_id is null or person_id not in (select app.persons_concealed_from_me()))
  and (matter_id is null or matter_id not in (select app.matters_concealed_from_me()))
  and case when matter_id is not null then
      exists (select 1 from matter m where m.municipality_code = location.municipality_code and m.id = location.matter_id offset 0)
      or exists (select 1 from intake i where i.municipality_code = location.municipality_code and i.id = location.matter_id offset 0)
    else exists (select 1 from matter_person p join support_case c on c.municipality_code = p.municipality_code and c.id = p.matter_id
      where p.municipality_code = location.municipality_code and p.person_id = location.person_id and not p.only_told offset 0) end);
create policy written_location on location for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (matter_id is null or (matter_id not in (select app.matters_to_look_at()) and exists (select 1 from matter m
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

-- 緊急閲覧 that waits for a review and that nobody can give for a right of their own: no supervisor or coordinator who opens the record for a
-- reason that lasts (0040) and is another human being than who opened it.
create function app.openings_without_reviewer(city text) returns table (opening uuid, matter_id uuid, opener uuid)
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query
    with waiting as materialized (
      select g.id, g.matter_id as matter, b.staff_id as by_whom from break_glass g
        join membership b on b.municipality_code = g.municipality_code and b.id = g.membership_id
       where g.municipality_code = city and g.reviewed_at is null),
    able as materialized (
      select distinct s.matter_id as matter, s.staff_id as who from app.seats_opening(city, array(select distinct w.matter from waiting w), null) s
       where s.role in ('supervisor', 'coordinator'))
    select w.id, w.matter, w.by_whom from waiting w
     where not exists (select from able a where a.matter = w.matter and a.who <> w.by_whom);
end $$;

-- Seats that review such a one instead: the coordinators of the city and the supervisors of the agency of 多機関協働. They read who opened
-- what it was for, and nothing of the record.
create function app.stands_in_for_reviewers(city text, seat uuid) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select exists (select from membership b join municipality c on c.municipality_code = b.municipality_code
    where b.municipality_code = city and b.id = seat
      and (b.role = 'coordinator' or b.role = 'supervisor' and b.agency_id = app.standing_agency(city, c.coordinating_agency_id, app.now()))) $$;

-- 緊急閲覧 that I review in the place of those who cannot, or have reviewed so; none of a record that a conflict of interest closes to me, not even afterwards.
create function app.openings_left_to_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); closed uuid[];
begin
  if coalesce(me.role not in ('supervisor', 'coordinator'), true) then return; end if;
  closed := array(select app.matters_closed_by_conflict(me.municipality_code, me.staff_id));
  return query select g.id from break_glass g
    where g.municipality_code = me.municipality_code and g.reviewed_by = me.membership_id and g.matter_id <> all (closed);
  if not app.stands_in_for_reviewers(me.municipality_code, me.membership_id) then return; end if;
  return query select o.opening from app.openings_without_reviewer(me.municipality_code) o
    where o.opener <> me.staff_id and o.matter_id <> all (closed);
end $$;
grant execute on function app.openings_left_to_me() to tsunagi_app;
create policy own_break_glass on break_glass for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (membership_id = (select app.my_membership()) or id in (select app.openings_left_to_me()) or exists (select 1 from matter m
    where m.municipality_code = break_glass.municipality_code and m.id = break_glass.matter_id offset 0)));
create policy break_the_glass on break_glass for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership())
  and reviewed_by is null and reviewed_at is null
  and opened_at between app.now() - interval '1 minute' and app.now() and app.may_break_glass(matter_id));
create policy reviewed_break_glass on break_glass for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator')
  and not exists (select 1 from membership b where b.municipality_code = break_glass.municipality_code
    and b.id = break_glass.membership_id and b.staff_id = (select app.my_staff()))
  and (app.has_lasting_right(matter_id) or id in (select app.openings_left_to_me())));

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
      and s.intake_id not in (select app.matters_to_look_at()))
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
