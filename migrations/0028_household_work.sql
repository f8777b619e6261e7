-- Why: a household nobody has reached for too long is noticed; and people join and leave a team or ask to be let in. Where a step touches
-- rows the actor may not see, or must be refused with a reason, a guarded function does it and answers with the name of the
-- obstacle, empty when it is done.

-- 最後につながった日 and 最後に会えた日. Kept beside the case, so that lists and the watch over silent households need no search through
-- records. A talk among agencies is work, but the household has not been heard from; nor has it when nobody answered the door. A
-- call or a letter is hearing from somebody, and not meeting them. The mirror of domain/casework/hearing.ts.
create function app.is_heard_from(method text, reached boolean) returns boolean language sql immutable as
  $$ select reached and method not in ('M4', 'M5', 'M6', 'M7', 'M8') $$;
create function app.is_met(method text, reached boolean) returns boolean language sql immutable as
  $$ select reached and method in ('M2', 'M3', 'M10', 'M11') $$;

-- A first contact of a つなぎ of theirs (初回接触) is a meeting, too: passed on from the case or from an intake that led to it, or the
-- つなぎ with which the case began.
create function app.met_by_referral(city text, asked uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public as $$
  with theirs as (select i.id, i.from_referral_id from intake i where i.municipality_code = city and i.case_id = asked),
    routes as (select t.id from referral_route t where t.municipality_code = city and t.matter_id = any (array(select asked union all select id from theirs))
      union select t.id from referral_route t where t.municipality_code = city and t.begun_in = any (array(select id from theirs)))
  select max(r.first_contact_at) from referral r where r.municipality_code = city
    and (r.route_id = any (array(select id from routes)) or r.id = any (array(select from_referral_id from theirs))) $$;

create function app.note_last_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update support_case c set last_contact_at = greatest(c.last_contact_at, newest.heard), last_met_at = greatest(c.last_met_at, newest.met)
    from (select n.municipality_code, n.matter_id, max(n.happened_at) as heard, max(n.happened_at) filter (where app.is_met(n.method, n.reached)) as met
      from fresh n where app.is_heard_from(n.method, n.reached) group by 1, 2) newest
   where c.municipality_code = newest.municipality_code and c.id = newest.matter_id
     and (c.last_contact_at is null or c.last_contact_at < newest.heard or (newest.met is not null and (c.last_met_at is null or c.last_met_at < newest.met)));
  return null;
end $$;
create trigger contact_record_written after insert on contact_record referencing new table as fresh
  for each statement execute function app.note_last_contact();

-- A correction may take a contact back: then the newest of those that are left counts.
create function app.note_corrected_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update support_case c set (last_contact_at, last_met_at) = (
      select greatest(max(r.happened_at) filter (where app.is_heard_from(r.method, r.reached)), app.met_by_referral(c.municipality_code, c.id)),
        greatest(max(r.happened_at) filter (where app.is_met(r.method, r.reached)), app.met_by_referral(c.municipality_code, c.id))
        from contact_record r where r.municipality_code = c.municipality_code and r.matter_id = c.id)
   where c.municipality_code = new.municipality_code and c.id = new.matter_id;
  return null;
end $$;
create trigger contact_record_corrected after update of happened_at, reached, method on contact_record
  for each row when (old.happened_at <> new.happened_at or old.reached <> new.reached or old.method <> new.method)
  execute function app.note_corrected_contact();

create function app.count_first_contact(city text, asked uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update support_case c set (last_contact_at, last_met_at) = (
      select greatest(max(r.happened_at) filter (where app.is_heard_from(r.method, r.reached)), app.met_by_referral(city, asked)),
        greatest(max(r.happened_at) filter (where app.is_met(r.method, r.reached)), app.met_by_referral(city, asked))
        from contact_record r where r.municipality_code = city and r.matter_id = asked)
   where c.municipality_code = city and c.id = asked $$;
create function app.note_first_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare city text := new.municipality_code; begun uuid[];
begin
  begun := array(select unnest(array[t.matter_id, t.begun_in, new.received_intake_id]) from referral_route t where t.municipality_code = city and t.id = new.route_id);
  perform app.count_first_contact(city, c.id) from support_case c where c.municipality_code = city
    and c.id = any (array(select unnest(begun) union select i.case_id from intake i where i.municipality_code = city and i.id = any (begun)));
  return null;
end $$;
create trigger first_contact_made after insert on referral for each row when (new.first_contact_at is not null) execute function app.note_first_contact();
create trigger first_contact_changed after update of first_contact_at on referral
  for each row when (old.first_contact_at is distinct from new.first_contact_at) execute function app.note_first_contact();
create function app.note_contact_before_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if app.met_by_referral(new.municipality_code, new.case_id) is not null then perform app.count_first_contact(new.municipality_code, new.case_id); end if;
  return null;
end $$;
create trigger met_before_its_case after insert or update of case_id on intake
  for each row when (new.case_id is not null) execute function app.note_contact_before_case();
create index support_case_last_contact on support_case (municipality_code, last_contact_at) where status = 'open';

-- 記録のひな形, one agency's own.
create table record_template (
  municipality_code municipality_code not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  method text,
  facts text not null default '',
  own_words text not null default '',
  judgement text not null default '',
  next_step text not null default '',
  saved_by uuid not null,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, agency_id) references agency,
  foreign key (municipality_code, saved_by) references membership (municipality_code, id)
);
comment on table record_template is '支援経過のひな形（機関ごと）。retention=structure';
create policy templates_of_my_agency on record_template to tsunagi_app
  using (municipality_code = (select app.my_municipality()) and agency_id = any ((select app.my_agencies())::uuid[]))
  with check (municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
    and agency_id = any ((select app.my_agencies())::uuid[]));
grant select, insert, update on record_template to tsunagi_app;

-- 支援チームへの参加. Whoever has a lasting right seats themselves or a fit colleague; whoever has none asks, and the lead answers.
create function app.seat_in_team(asked uuid, member uuid, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  perform 1 from matter m where m.municipality_code = city and m.id = asked and m.closed_at is null for update;
  if not found then return 'matter_closed'; end if;
  if exists (select 1 from matter_team t where t.municipality_code = city and t.matter_id = asked and t.membership_id = member
    and t.valid_to is null) then return 'already_on_team'; end if;
  if not app.is_fit_for_matter(asked, member) then return 'member_not_fit'; end if;
  insert into matter_team values (city, gen_random_uuid(), asked, member, 'member', why, clock_timestamp(), null);
  return '';
end $$;

create table team_request (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  membership_id uuid not null,
  why text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  is_accepted boolean,
  note text not null default '',
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, answered_by) references membership (municipality_code, id),
  check ((answered_at is null) = (is_accepted is null))
);
comment on table team_request is '支援チームに加わりたいという申し出と答え。retention=case';
create unique index one_open_team_request on team_request (municipality_code, matter_id, membership_id) where answered_at is null;
create policy own_or_of_readable_matter on team_request for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (membership_id = (select app.my_membership()) or exists (select 1 from matter m
    where m.municipality_code = team_request.municipality_code and m.id = team_request.matter_id offset 0)));
grant select on team_request to tsunagi_app;

create function app.ask_to_join(fresh uuid, asked uuid, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or asked in (select app.my_conflicted_matters()) or app.has_concealed_person(asked)
    or not exists (select 1 from matter m where m.municipality_code = city and m.id = asked and m.kind = 'support_case' and m.closed_at is null)
    then return 'not_found'; end if;
  if app.has_lasting_right(asked) then return 'may_join_already'; end if;
  if exists (select 1 from team_request r where r.municipality_code = city and r.matter_id = asked
    and r.membership_id = app.my_membership() and r.answered_at is null) then return 'already_asked'; end if;
  insert into team_request (municipality_code, id, matter_id, membership_id, why, asked_at)
    values (city, fresh, asked, app.my_membership(), why, app.now());
  return '';
end $$;

create function app.answer_team_request(asked uuid, accept boolean, words text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held team_request; obstacle text;
begin
  select * into held from team_request r where r.municipality_code = city and r.id = asked for update;
  if not found or not app.may_write_matters() or not app.has_lasting_right(held.matter_id)
    or held.membership_id = app.my_membership() then return 'not_found'; end if;
  if app.my_role() not in ('supervisor', 'coordinator') and not exists (select 1 from matter_team t where t.municipality_code = city
    and t.matter_id = held.matter_id and t.membership_id = app.my_membership() and t.part = 'lead' and t.valid_to is null)
    then return 'lead_decides'; end if;
  if held.version <> seen then return 'stale_version'; end if;
  if held.answered_at is not null then return 'already_answered'; end if;
  if accept then
    obstacle := app.seat_in_team(held.matter_id, held.membership_id, held.why);
    if obstacle not in ('', 'already_on_team') then return obstacle; end if;
  end if;
  update team_request r set answered_at = app.now(), answered_by = app.my_membership(), is_accepted = accept, note = words, version = version + 1
    where r.municipality_code = city and r.id = asked;
  return '';
end $$;

-- Whether a colleague could see a matter by a seat or by their agency, and so may be given something to do in it.
create function app.may_be_given(asked uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_read_matter(asked) and app.is_fit_for_matter(asked, member) and exists (select 1 from matter m
      join membership b on b.municipality_code = m.municipality_code and b.id = member
    where m.municipality_code = app.my_municipality() and m.id = asked
      and (((not m.restricted or b.role = 'supervisor') and b.agency_id in (m.accountable_agency_id, m.recipient_agency_id))
        or exists (select 1 from matter_team t where t.municipality_code = m.municipality_code and t.matter_id = m.id
          and t.membership_id = member and app.in_force(t.valid_from, t.valid_to)))) $$;

-- Whom of the people named on a case the sheets it began with are about, for whoever reads the case: they read these sheets as its beginning
-- (readable_intake), and may ask for what is told of one person, though the sheets themselves are not theirs to open.
create function app.begun_about(asked uuid) returns table (intake_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct s.intake_id, s.person_id from intake i
      join intake_subject s on s.municipality_code = i.municipality_code and s.intake_id = i.id
      join matter_person p on p.municipality_code = i.municipality_code and p.matter_id = i.case_id and p.person_id = s.person_id
   where i.municipality_code = (select app.my_municipality()) and i.case_id = asked and (select app.may_read_matter(asked))
     and i.id not in (select app.sheets_closed_to_me()) $$;

grant execute on function app.seat_in_team(uuid, uuid, text), app.may_be_given(uuid, uuid), app.ask_to_join(uuid, uuid, text),
  app.begun_about(uuid), app.answer_team_request(uuid, boolean, text, integer) to tsunagi_app;
