-- Why: a right to look must not grow by itself. Whoever may see a matter for an hour (緊急閲覧) must not seat themselves in its
-- team; whoever knows an identifier must not reach a person by naming them in a matter of their own; the address of somebody
-- concealed comes back only when two handlers agree. Where a rule spans rows the writer may not see, a guarded function does it.

-- Whether I may see a matter for a reason that lasts: the rule of readable_matter without the hour of an emergency.
create function app.has_lasting_right(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter m
    where m.municipality_code = app.my_municipality() and m.id = asked and app.may_open_matters()
      and m.id not in (select app.my_conflicted_matters())
      and (app.my_role() = 'system'
        or exists (select 1 from matter_team t where t.municipality_code = m.municipality_code and t.matter_id = m.id
          and t.membership_id = app.my_membership() and app.in_force(t.valid_from, t.valid_to))
        or ((not m.restricted or app.my_role() = 'supervisor')
          and (m.accountable_agency_id = any (app.my_agencies()) or m.recipient_agency_id = any (app.my_agencies())))
        or (not m.restricted and (m.area_id = any (app.my_areas()) or (m.area_id is null and app.i_coordinate_everywhere()))))) $$;

-- Whether I may see a matter at all: the rule of readable_matter for one matter, for use inside guarded functions.
create function app.may_read_matter(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.has_lasting_right(asked) or (app.may_open_matters()
    and asked not in (select app.my_conflicted_matters())
    and exists (select 1 from break_glass b where b.municipality_code = app.my_municipality() and b.matter_id = asked
      and b.membership_id = app.my_membership() and b.opened_at <= app.now() and b.expires_at > app.now())) $$;

-- Whether I may name a person in something I write: they are new, or I know them from a matter I may see.
create function app.may_name_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select asked not in (select app.my_conflicted_persons())
    and (not exists (select 1 from matter_person p where p.municipality_code = app.my_municipality() and p.person_id = asked)
      or exists (select 1 from matter_person p where p.municipality_code = app.my_municipality() and p.person_id = asked
        and app.may_read_matter(p.matter_id))) $$;

-- Whether I may write about a household: it is new, or I may see a case of it.
create function app.may_write_household(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select not exists (select 1 from support_case c where c.municipality_code = app.my_municipality() and c.household_id = asked)
    or exists (select 1 from support_case c where c.municipality_code = app.my_municipality() and c.household_id = asked
      and app.may_read_matter(c.id)) $$;

grant execute on function app.has_lasting_right(uuid), app.may_read_matter(uuid), app.may_name_person(uuid),
  app.may_write_household(uuid) to tsunagi_app;

-- What may be rewritten at all. Restriction, team seats and concealment change only through the functions below.
revoke update on matter, matter_team, matter_person, concealment, break_glass from tsunagi_app;
revoke insert on concealment, concealment_handler from tsunagi_app;
revoke update on concealment_handler from tsunagi_app;
grant update (accountable_agency_id, recipient_agency_id, area_id, closed_at) on matter to tsunagi_app;
grant update (part) on matter_person to tsunagi_app;
grant update (review_on, version) on concealment to tsunagi_app;
grant update (reviewed_by, reviewed_at, review_note) on break_glass to tsunagi_app;

drop policy of_writable_matter on matter_team;
drop policy of_changeable_matter on matter_team;
create policy joined_team on matter_team for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and app.has_lasting_right(matter_id));

drop policy of_writable_matter on matter_person;
create policy named_person on matter_person for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and app.may_read_matter(matter_id) and app.may_name_person(person_id));

drop policy written on person_name;
create policy written on person_name for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and app.may_name_person(person_id));
create policy changed_name on person_name for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and app.may_name_person(person_id));
drop policy written on household_member;
create policy written on household_member for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and app.may_write_household(household_id) and app.may_name_person(person_id));
drop policy changed_member on household_member;
create policy changed_member on household_member for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and app.may_write_household(household_id) and app.may_name_person(person_id));
drop policy written on fact;
create policy written on fact for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and app.may_write_household(household_id) and (person_id is null or app.may_name_person(person_id)));
create policy changed_fact on fact for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and app.may_write_household(household_id) and (person_id is null or app.may_name_person(person_id)));
create policy changed_household on household for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and app.may_write_household(id));
drop policy written_location on location;
create policy written_location on location for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (matter_id is null or app.may_read_matter(matter_id)) and (person_id is null or app.may_name_person(person_id)));
create policy changed_location on location for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters())
  and (matter_id is null or app.may_read_matter(matter_id)) and (person_id is null or app.may_name_person(person_id)));

-- 支援チーム. Leading goes from one to the next in one step: there is never a moment without a lead.
create function app.is_fit_for_matter(asked uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.municipality_code = app.my_municipality() and b.id = member
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to)
      and not exists (select 1 from matter_person p
        join conflict c on c.municipality_code = p.municipality_code and c.person_id = p.person_id
          and c.staff_id = b.staff_id and app.in_force(c.valid_from, c.valid_to)
        where p.municipality_code = b.municipality_code and p.matter_id = asked)) $$;

create function app.assign_lead(asked uuid, heir uuid, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); moment timestamptz := clock_timestamp(); held matter_team;
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  perform 1 from matter m where m.municipality_code = city and m.id = asked for update;
  select * into held from matter_team t
    where t.municipality_code = city and t.matter_id = asked and t.part = 'lead' and t.valid_to is null;
  if held.membership_id = heir then return 'already_lead'; end if;
  if held.id is not null and held.membership_id <> app.my_membership() and app.my_role() not in ('supervisor', 'coordinator', 'system')
    then return 'lead_decides'; end if;
  if not app.is_fit_for_matter(asked, heir) then return 'member_not_fit'; end if;
  update matter_team t set valid_to = greatest(moment, t.valid_from)
    where t.municipality_code = city and t.matter_id = asked and t.valid_to is null
      and (t.id = held.id or t.membership_id = heir);
  insert into matter_team values (city, gen_random_uuid(), asked, heir, 'lead', why, moment, null);
  if held.id is not null then
    insert into matter_team values (city, gen_random_uuid(), asked, held.membership_id, 'member', held.reason, moment, null);
  end if;
  return '';
end $$;

create function app.leave_team(asked uuid, leaver uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); seat matter_team; leads boolean;
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return 'not_found'; end if;
  select * into seat from matter_team t where t.municipality_code = city and t.matter_id = asked
    and t.membership_id = leaver and t.valid_to is null for update;
  if not found then return 'not_found'; end if;
  if seat.part = 'lead' then return 'successor_needed'; end if;
  select exists (select 1 from matter_team t where t.municipality_code = city and t.matter_id = asked and t.part = 'lead'
    and t.membership_id = app.my_membership() and t.valid_to is null) into leads;
  if leaver <> app.my_membership() and not leads and app.my_role() not in ('supervisor', 'coordinator', 'system')
    then return 'lead_decides'; end if;
  update matter_team t set valid_to = greatest(clock_timestamp(), t.valid_from) where t.municipality_code = city and t.id = seat.id;
  return '';
end $$;

-- 閲覧制限. Only a supervisor of the accountable agency sets or lifts it; a case takes the intakes it began with along.
create function app.restrict_matter(asked uuid, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if app.my_role() is distinct from 'supervisor' or not app.has_lasting_right(asked) or not exists (select 1 from matter m
    where m.municipality_code = city and m.id = asked and m.accountable_agency_id = any (app.my_agencies())) then return 'not_found'; end if;
  update matter m set restricted = why is not null, restricted_reason = why
    where m.municipality_code = city and (m.id = asked
      or m.id in (select i.id from intake i where i.municipality_code = city and i.case_id = asked));
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
drop policy set_concealment on concealment;
drop policy released_concealment on concealment;
drop policy named_handler on concealment_handler;

create function app.handles(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from concealment_handler h where h.municipality_code = app.my_municipality()
    and h.concealment_id = asked and h.membership_id = app.my_membership() and app.in_force(h.valid_from, h.valid_to)) $$;
create policy reviewed_concealment on concealment for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and app.handles(id));

create function app.is_fit_to_handle(person uuid, member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
    where b.municipality_code = app.my_municipality() and b.id = member
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk') and app.in_force(b.valid_from, b.valid_to)
      and not exists (select 1 from conflict c where c.municipality_code = b.municipality_code and c.staff_id = b.staff_id
        and c.person_id = person and app.in_force(c.valid_from, c.valid_to))) $$;

create function app.conceal_person(fresh uuid, person uuid, why text, review date, handlers uuid[]) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if app.my_role() is null or app.my_role() not in ('supervisor', 'coordinator') or not app.may_name_person(person)
    or not exists (select 1 from matter_person p where p.municipality_code = city and p.person_id = person) then return 'not_found'; end if;
  perform 1 from person p where p.municipality_code = city and p.id = person for update;
  if exists (select 1 from concealment c where c.municipality_code = city and c.person_id = person and c.released_at is null)
    then return 'already_concealed'; end if;
  if exists (select 1 from unnest(handlers) h where not app.is_fit_to_handle(person, h)) then return 'handler_not_fit'; end if;
  if (select count(distinct b.staff_id) from membership b where b.municipality_code = city and b.id = any (handlers)) < 2
    then return 'two_handlers_needed'; end if;
  insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on, set_by)
    values (city, fresh, person, why, app.now(), review, app.my_membership());
  insert into concealment_handler (municipality_code, concealment_id, membership_id, valid_from)
    select distinct city::municipality_code, fresh, h, app.now() from unnest(handlers) h;
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
create function app.ask_release(asked uuid, why text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not app.may_write_matters() or not app.handles(asked) then return 'not_found'; end if;
  update concealment c set release_asked_by = app.my_membership(), release_asked_at = app.now(), release_reason = why, version = version + 1
    where c.municipality_code = app.my_municipality() and c.id = asked and c.released_at is null;
  return case when found then '' else 'not_found' end;
end $$;

create function app.release_concealment(asked uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held concealment;
begin
  select * into held from concealment c
    where c.municipality_code = city and c.id = asked and c.released_at is null for update;
  if not found or not app.may_write_matters() or not app.handles(asked) then return 'not_found'; end if;
  if held.release_asked_by is null then return 'release_not_asked'; end if;
  if exists (select 1 from membership b where b.municipality_code = city and b.id = held.release_asked_by
    and b.staff_id = app.my_staff()) then return 'second_handler_needed'; end if;
  update concealment c set released_at = app.now(), released_by = app.my_membership(), version = version + 1
    where c.municipality_code = city and c.id = asked;
  return '';
end $$;

-- 緊急閲覧. Only of a matter that is there, that I may not see anyway, and that no conflict of interest closes to me.
create function app.may_break_glass(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_open_matters() and not app.may_read_matter(asked)
    and asked not in (select app.my_conflicted_matters())
    and exists (select 1 from matter m where m.municipality_code = app.my_municipality() and m.id = asked) $$;
drop policy break_the_glass on break_glass;
create policy break_the_glass on break_glass for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership())
  and reviewed_by is null and reviewed_at is null
  and opened_at between app.now() - interval '1 minute' and app.now() and app.may_break_glass(matter_id));
drop policy reviewed_break_glass on break_glass;
create policy reviewed_break_glass on break_glass for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('supervisor', 'coordinator')
  and not exists (select 1 from membership b where b.municipality_code = break_glass.municipality_code
    and b.id = break_glass.membership_id and b.staff_id = (select app.my_staff()))
  and app.has_lasting_right(matter_id));
create index break_glass_unreviewed on break_glass (municipality_code, opened_at) where reviewed_at is null;

-- Pinning is the team's; the text stays its writer's.
create function app.pin_record(asked uuid, wanted boolean) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update contact_record r set pinned = wanted
   where r.municipality_code = app.my_municipality() and r.id = asked and r.status = 'fixed'
     and app.may_write_matters() and app.has_lasting_right(r.matter_id)
     and (r.membership_id = app.my_membership() or case r.sharing
       when 'readers' then true
       when 'agency' then r.agency_id = any (app.my_agencies())
       when 'team' then r.matter_id in (select app.my_named_matters())
       when 'handlers' then r.matter_id not in (select app.matters_concealed_from_me()) end);
  return found;
end $$;

-- だれが見たか, by the index of the journal; for those who may open the matter, and for auditors.
create function app.list_views(asked uuid, most integer)
  returns table (at timestamptz, who text, agency_name text, operation text, reason text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select j.at, coalesce(f.name, ''), coalesce(a.short_name, ''), j.operation, j.reason
    from journal j
      left join staff f on f.municipality_code = j.municipality_code and f.id = j.staff_id
      left join agency a on a.municipality_code = j.municipality_code and a.id = j.agency_id
   where (app.my_role() = 'auditor' or app.may_read_matter(asked))
     and j.municipality_code = app.my_municipality() and j.subjects @> array[asked]
   order by j.at desc limit least(most, 500) $$;

grant execute on function app.is_fit_for_matter(uuid, uuid), app.assign_lead(uuid, uuid, text), app.leave_team(uuid, uuid),
  app.restrict_matter(uuid, text), app.handles(uuid), app.conceal_person(uuid, uuid, text, date, uuid[]),
  app.name_handler(uuid, uuid), app.ask_release(uuid, text), app.release_concealment(uuid), app.may_break_glass(uuid),
  app.pin_record(uuid, boolean), app.list_views(uuid, integer) to tsunagi_app;

-- Search. Pieces are quoted by hand, because quote_literal writes backslashes in a way a tsquery does not read.
create or replace function app.pairs_of(folded text) returns tsquery language sql immutable set search_path = pg_catalog as $$
  select coalesce(string_agg('''' || replace(replace(piece, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery, ''::tsquery)
    from (select distinct substr(folded, i, 2) as piece from generate_series(1, char_length(folded) - 1) i) pieces $$;
alter function app.bigrams(text) cost 5000;
create index contact_record_newest on contact_record (municipality_code, happened_at desc);
create index person_name_first on person_name (municipality_code, left(search_key, 1));
create index person_name_first_kana on person_name (municipality_code, left(kana_key, 1));

-- Matters I may find something in: a superset of what I may see, cheap enough to join with.
create function app.searchable_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); agencies uuid[] := app.my_agencies(); areas uuid[] := app.my_areas();
  everywhere boolean := app.i_coordinate_everywhere();
begin
  if not app.may_open_matters() then return; end if;
  return query
    select m.id from matter m where m.municipality_code = city and m.accountable_agency_id = any (agencies)
    union select m.id from matter m where m.municipality_code = city and m.recipient_agency_id = any (agencies)
    union select m.id from matter m where m.municipality_code = city and m.area_id = any (areas)
    union select m.id from matter m where m.municipality_code = city and m.area_id is null and everywhere
    union select app.my_named_matters();
end $$;

create or replace function app.find_person_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded);
begin
  return query
    with found as materialized (
      select n.person_id from person_name n where n.municipality_code = city and char_length(folded) >= 2
        and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs
        and (position(folded in n.search_key) > 0 or position(folded in n.kana_key) > 0)
      union select n.person_id from person_name n
        where n.municipality_code = city and char_length(folded) = 1 and left(n.search_key, 1) = folded
      union select n.person_id from person_name n
        where n.municipality_code = city and char_length(folded) = 1 and left(n.kana_key, 1) = folded
      union select l.person_id from location l
        where l.municipality_code = city and char_length(folded) >= 4 and l.person_id is not null
          and app.bigrams(l.search_key) @@ pairs
          and case when folded ~ '^[0-9]+$' and l.kind = 'phone' then right(l.search_key, char_length(folded)) = folded
            else position(folded in l.search_key) > 0 end
          and l.person_id not in (select app.persons_concealed_from_me()))
    select distinct p.person_id from found f
      join matter_person p on p.municipality_code = city and p.person_id = f.person_id
     where p.matter_id in (select app.searchable_matters()) limit 200;
end $$;

-- Rare words by the index of pairs; words that stand everywhere by walking the newest records until enough are found.
create or replace function app.find_record_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); often boolean;
begin
  if char_length(folded) < 2 or not app.may_open_matters() then return; end if;
  select count(*) > 4000 into often from (select 1 from contact_record r
    where r.municipality_code = city and app.bigrams(r.search_text) @@ pairs limit 4001) some_of_them;
  if often then
    return query
      select r.id from (select n.id, n.matter_id, n.search_text from contact_record n
          where n.municipality_code = city order by n.happened_at desc limit 40000) r
       where position(folded in r.search_text) > 0 and r.matter_id in (select app.searchable_matters()) limit 200;
  else
    return query
      select r.id from contact_record r
       where r.municipality_code = city and app.bigrams(r.search_text) @@ pairs and position(folded in r.search_text) > 0
         and r.matter_id in (select app.searchable_matters())
       order by r.happened_at desc limit 200;
  end if;
end $$;

create or replace function app.find_intake_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded);
begin
  if char_length(folded) < 2 then return; end if;
  return query
    with found as materialized (
      select i.id from intake i where i.municipality_code = city
        and app.bigrams(i.search_text) @@ pairs and position(folded in i.search_text) > 0
      union select s.intake_id from intake_subject s where s.municipality_code = city
        and app.bigrams(s.search_key) @@ pairs and position(folded in s.search_key) > 0
      union select l.matter_id from location l where l.municipality_code = city and l.matter_id is not null
        and char_length(folded) >= 4 and app.bigrams(l.search_key) @@ pairs and position(folded in l.search_key) > 0
        and l.matter_id not in (select app.matters_concealed_from_me()))
    select i.id from intake i join found f on f.id = i.id
     where i.municipality_code = city
       and (i.id in (select app.searchable_matters()) or i.case_id in (select app.searchable_matters()))
     order by i.received_at desc limit 200;
end $$;

-- Persons found but not to be opened: for a name or reading typed in full. Whoever is concealed, or closed to me by a conflict
-- of interest, or stands in one matter with somebody who is, is as if not there.
drop function app.find_masked_persons(text);
create function app.find_masked_persons(folded text) returns table (matter_id uuid, name text, ask_agency text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (n.person_id) m.id, n.as_written, a.short_name
    from person_name n
      join matter_person p on p.municipality_code = n.municipality_code and p.person_id = n.person_id
      join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
        and m.closed_at is null and m.kind = 'support_case'
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where n.municipality_code = app.my_municipality() and app.may_open_matters() and char_length(folded) >= 2
     and app.bigrams(n.search_key || ' ' || n.kana_key) @@ app.pairs_of(folded)
     and (n.search_key = folded or n.kana_key = folded)
     and not exists (select 1 from matter_person q where q.municipality_code = n.municipality_code
       and q.person_id = n.person_id and app.may_read_matter(q.matter_id))
     and n.person_id not in (select app.my_conflicted_persons())
     and m.id not in (select app.my_conflicted_matters())
     and not exists (select 1 from matter_person q
       join concealment c on c.municipality_code = q.municipality_code and c.person_id = q.person_id and c.released_at is null
       where q.municipality_code = m.municipality_code and q.matter_id = m.id)
   order by n.person_id, m.opened_at desc limit 5 $$;
grant execute on function app.find_masked_persons(text) to tsunagi_app;
