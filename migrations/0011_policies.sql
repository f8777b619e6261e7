-- Why: deny by default, in the database. The rule is the table of domain/access; here it is written set by set, starting
-- from the acting membership, so that it costs little even over a whole city's records.

-- Roles that may open the contents of matters at all. Everybody else sees none.
create function app.may_open_matters() returns boolean language sql stable as
  $$ select coalesce(app.my_role() in ('counsellor', 'supervisor', 'coordinator', 'clerk', 'system'), false) $$;
create function app.may_write_matters() returns boolean language sql stable as
  $$ select coalesce(app.my_role() in ('counsellor', 'supervisor', 'coordinator', 'clerk', 'system'), false) $$;

-- Matters I am named on, or opened in an emergency within the hour.
create function app.my_named_matters() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.matter_id from matter_team t
   where t.municipality_code = app.my_municipality() and t.membership_id = app.my_membership()
     and app.in_force(t.valid_from, t.valid_to)
  union all
  select b.matter_id from break_glass b
   where b.municipality_code = app.my_municipality() and b.membership_id = app.my_membership()
     and b.opened_at <= app.now() and b.expires_at > app.now() $$;

-- Matters about somebody with whom I have a conflict of interest: nothing outweighs this.
create function app.my_conflicted_matters() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.matter_id from conflict c
    join matter_person p on p.municipality_code = c.municipality_code and p.person_id = c.person_id
   where c.municipality_code = app.my_municipality() and c.staff_id = app.my_staff()
     and app.in_force(c.valid_from, c.valid_to) $$;

create function app.my_conflicted_persons() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.person_id from conflict c where c.municipality_code = app.my_municipality() and c.staff_id = app.my_staff()
    and app.in_force(c.valid_from, c.valid_to) $$;

-- Persons whose whereabouts are concealed from me: concealed, and I am not a named handler of every live concealment.
create function app.persons_concealed_from_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.person_id from concealment c
   where c.municipality_code = app.my_municipality() and c.concealed_from <= app.now() and c.released_at is null
     and not exists (select 1 from concealment_handler h
       where h.municipality_code = c.municipality_code and h.concealment_id = c.id
         and h.membership_id = app.my_membership() and app.in_force(h.valid_from, h.valid_to)) $$;

-- Matters in which somebody is concealed from me: their whereabouts notes are closed to me.
create function app.matters_concealed_from_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.matter_id from matter_person p
   where p.municipality_code = app.my_municipality() and p.person_id in (select app.persons_concealed_from_me()) $$;

grant execute on function app.may_open_matters(), app.may_write_matters(), app.my_named_matters(),
  app.my_conflicted_matters(), app.my_conflicted_persons(), app.persons_concealed_from_me(),
  app.matters_concealed_from_me() to tsunagi_app;

grant select, insert, update on all tables in schema public to tsunagi_app;
revoke all on account, passkey, sign_in_challenge, sign_in_attempt, session, journal_lane, number_series, referral_link
  from tsunagi_app;
revoke insert, update on journal, accountability, retention_class, closing_day from tsunagi_app;
revoke insert, update on municipality, area, agency, agency_area, consultation_window, staff, membership, coordinator_area
  from tsunagi_app;
grant delete on draft to tsunagi_app;
grant select, insert, update, delete on account, passkey, sign_in_challenge, sign_in_attempt, session to tsunagi_door;
grant select on municipality, staff, membership, agency to tsunagi_door;
grant select, update on referral_link to tsunagi_door;

do $$ declare t text; begin
  foreach t in array array['account', 'passkey', 'sign_in_challenge', 'sign_in_attempt', 'session', 'municipality', 'staff',
    'membership', 'agency', 'referral_link'] loop
    execute format('create policy at_the_door on %I to tsunagi_door using (true) with check (true)', t);
  end loop;
  foreach t in array array['municipality', 'area', 'agency', 'agency_area', 'consultation_window', 'closing_day', 'staff',
    'membership', 'coordinator_area', 'intake_question', 'retention_class'] loop
    execute format('create policy own_municipality on %I for select to tsunagi_app
      using (municipality_code = (select app.my_municipality()))', t);
  end loop;
end $$;

create policy readable_matter on matter for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (select app.may_open_matters())
  and id not in (select app.my_conflicted_matters())
  and (
    (select app.my_role()) = 'system'
    or id in (select app.my_named_matters())
    or ((not restricted or (select app.my_role()) = 'supervisor')
      and (accountable_agency_id = any ((select app.my_agencies())::uuid[])
        or recipient_agency_id = any ((select app.my_agencies())::uuid[])))
    or (not restricted and (area_id = any ((select app.my_areas())::uuid[])
      or (area_id is null and (select app.i_coordinate_everywhere()))))
  ));
create policy opened_matter on matter for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (accountable_agency_id = any ((select app.my_agencies())::uuid[]) or (select app.my_role()) = 'system'));
create policy changed_matter on matter for update to tsunagi_app
  using (municipality_code = (select app.my_municipality()) and (select app.may_write_matters()))
  with check (municipality_code = (select app.my_municipality()));

-- Everything that hangs on one matter is as readable and as writable as the matter itself.
do $$ declare t text; c text; begin
  foreach t in array array['matter_team', 'matter_person', 'accountability', 'support_case:id',
    'task', 'warning', 'intake_subject:intake_id', 'referral:id', 'referral_fact:referral_id',
    'referral_step:referral_id'] loop
    c := coalesce(nullif(split_part(t, ':', 2), ''), 'matter_id'); t := split_part(t, ':', 1);
    execute format('create policy of_readable_matter on %1$I for select to tsunagi_app using (
      municipality_code = (select app.my_municipality()) and exists (select 1 from matter m
        where m.municipality_code = %1$I.municipality_code and m.id = %1$I.%2$I))', t, c);
    execute format('create policy of_writable_matter on %1$I for insert to tsunagi_app with check (
      municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
        where m.municipality_code = %1$I.municipality_code and m.id = %1$I.%2$I))', t, c);
    execute format('create policy of_changeable_matter on %1$I for update to tsunagi_app using (
      municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
        where m.municipality_code = %1$I.municipality_code and m.id = %1$I.%2$I))', t, c);
  end loop;
end $$;

-- A route is told to whoever may see where it began, or any attempt on it.
create policy readable_route on referral_route for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (exists (select 1 from matter m
      where m.municipality_code = referral_route.municipality_code and m.id = referral_route.matter_id)
    or exists (select 1 from referral r
      where r.municipality_code = referral_route.municipality_code and r.route_id = referral_route.id)));
create policy begun_route on referral_route for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
    where m.municipality_code = referral_route.municipality_code and m.id = referral_route.matter_id));
create policy settled_route on referral_route for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
    where m.municipality_code = referral_route.municipality_code and m.id = referral_route.matter_id));

-- An intake is readable by itself, or as the beginning of a readable case.
create policy readable_intake on intake for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id in (intake.id, intake.case_id)));
create policy opened_intake on intake for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id = intake.id));
create policy changed_intake on intake for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and exists (select 1 from matter m
    where m.municipality_code = intake.municipality_code and m.id = intake.id));

-- A contact record: its matter must be readable, and its own sharing range must reach me. A draft is its writer's alone.
create policy readable_record on contact_record for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id)
  and (membership_id = (select app.my_membership())
    or (status = 'fixed' and case sharing
      when 'readers' then true
      when 'agency' then agency_id = any ((select app.my_agencies())::uuid[])
      when 'team' then matter_id in (select app.my_named_matters())
      when 'handlers' then matter_id not in (select app.matters_concealed_from_me()) end)));
create policy written_record on contact_record for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and membership_id = (select app.my_membership())
  and exists (select 1 from matter m where m.municipality_code = contact_record.municipality_code and m.id = contact_record.matter_id));
create policy corrected_record on contact_record for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership()));
create policy readable_revision on contact_record_revision for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from contact_record r
    where r.municipality_code = contact_record_revision.municipality_code and r.id = contact_record_revision.record_id));
create policy kept_revision on contact_record_revision for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and exists (select 1 from contact_record r
    where r.municipality_code = contact_record_revision.municipality_code and r.id = contact_record_revision.record_id
      and r.membership_id = (select app.my_membership())));

-- A person is readable through any readable matter that concerns them; a household through its members.
create policy readable_person on person for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter_person p
    where p.municipality_code = person.municipality_code and p.person_id = person.id));
create policy readable_name on person_name for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter_person p
    where p.municipality_code = person_name.municipality_code and p.person_id = person_name.person_id));
create policy readable_member on household_member for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter_person p
    where p.municipality_code = household_member.municipality_code and p.person_id = household_member.person_id));
create policy readable_household on household for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from support_case c
    where c.municipality_code = household.municipality_code and c.household_id = household.id));
create policy readable_fact on fact for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from support_case c
    where c.municipality_code = fact.municipality_code and c.household_id = fact.household_id));
do $$ declare t text; begin
  foreach t in array array['person', 'person_name', 'household', 'household_member', 'fact'] loop
    execute format('create policy written on %I for insert to tsunagi_app with check (
      municipality_code = (select app.my_municipality()) and (select app.may_write_matters()))', t);
  end loop;
end $$;
create policy changed_person on person for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and exists (select 1 from matter_person p where p.municipality_code = person.municipality_code and p.person_id = person.id));
create policy changed_member on household_member for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and exists (select 1 from matter_person p where p.municipality_code = household_member.municipality_code
    and p.person_id = household_member.person_id));

-- Whereabouts: one switch. A concealed person's location is for named handlers only, whatever other right one holds.
create policy readable_location on location for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (person_id is null or person_id not in (select app.persons_concealed_from_me()))
  and (matter_id is null or matter_id not in (select app.matters_concealed_from_me()))
  and (exists (select 1 from matter m where m.municipality_code = location.municipality_code and m.id = location.matter_id)
    or exists (select 1 from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
      where p.municipality_code = location.municipality_code and p.person_id = location.person_id and m.kind <> 'referral')));
create policy written_location on location for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()));

create policy readable_concealment on concealment for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and exists (select 1 from matter_person p
    where p.municipality_code = concealment.municipality_code and p.person_id = concealment.person_id));
create policy set_concealment on concealment for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator')
  and exists (select 1 from matter_person p
    where p.municipality_code = concealment.municipality_code and p.person_id = concealment.person_id));
create policy released_concealment on concealment for update to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and id in (select h.concealment_id from concealment_handler h where h.municipality_code = concealment.municipality_code
    and h.membership_id = (select app.my_membership())));
create policy readable_handler on concealment_handler for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (membership_id = (select app.my_membership()) or exists (select 1 from concealment c
    where c.municipality_code = concealment_handler.municipality_code and c.id = concealment_handler.concealment_id)));
create policy named_handler on concealment_handler for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator'));

create policy own_break_glass on break_glass for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and (membership_id = (select app.my_membership()) or exists (select 1 from matter m
    where m.municipality_code = break_glass.municipality_code and m.id = break_glass.matter_id)));
create policy break_the_glass on break_glass for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership())
  and (select app.may_open_matters()) and expires_at <= app.now() + interval '60 minutes');
create policy reviewed_break_glass on break_glass for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and membership_id <> (select app.my_membership())
  and (select app.my_role()) in ('supervisor', 'coordinator')
  and exists (select 1 from matter m where m.municipality_code = break_glass.municipality_code and m.id = break_glass.matter_id));

create policy own_conflicts on conflict for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
create policy not_same_read on not_same_person for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_open_matters()));
create policy not_same_written on not_same_person for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and decided_by = (select app.my_membership()));

-- Drafts and receipts belong to the one who made them.
create policy own_draft on draft to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
create policy own_receipt on command_receipt to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));

create policy batches_of_my_agency on import_batch to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and agency_id = any ((select app.my_agencies())::uuid[]))
  with check (municipality_code = (select app.my_municipality()) and agency_id = any ((select app.my_agencies())::uuid[]));
create policy mappings on import_mapping to tsunagi_app using (municipality_code = (select app.my_municipality()))
  with check (municipality_code = (select app.my_municipality()) and saved_by = (select app.my_membership()));
create policy questions_by_administrator on intake_question for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'administrator');
create policy questions_ended on intake_question for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'administrator');

-- The journal is read by auditors whole, and by those who may open a matter for that matter.
create policy readable_journal on journal for select to tsunagi_app using (
  municipality_code = (select app.my_municipality())
  and ((select app.my_role()) = 'auditor' or exists (select 1 from matter m
    where m.municipality_code = journal.municipality_code and m.id = any (journal.subjects))));
