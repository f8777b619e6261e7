-- Why: deny by default, in the database. The rule is the table of domain/access; in the database it stands twice, set by set in
-- the policy of matter (0025), so that it costs little even over a whole city's records, and matter by matter in reasons_for,
-- which also names the reason. Everything else asks one of the two. npm run access:prove holds both against the table, and all
-- three against an oracle that was written apart from them.

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

-- Matters opened by breaking the glass (緊急閲覧) within the hour: by a member, and by me.
create function app.matters_opened_by(city text, member uuid) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select b.matter_id from break_glass b
   where b.municipality_code = city and b.membership_id = member and b.opened_at <= app.now() and b.expires_at > app.now();
end $$;
create function app.my_break_glass_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select app.matters_opened_by(me.municipality_code, me.membership_id);
end $$;

-- Both: the matters that name me.
create function app.my_named_matters() returns setof uuid language sql stable as
  $$ select app.my_team_matters() union all select app.my_break_glass_matters() $$;

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
  return query select app.matters_tied_to(city, array(select app.matters_about(city, persons)));
end $$;

-- These matters, with whatever led to them or came of them (たどれる記録): the つなぎ, the sheets on either side, the cases these went on in.
create function app.matters_tied_to(city text, begun uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if begun = '{}' then return; end if;
  return query with recursive tied(id) as (
    select unnest(begun)
    union
    select next.id from tied cross join lateral (
      select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.matter_id = tied.id
      union all select t.matter_id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        where r.municipality_code = city and r.id = tied.id
      union all select i.id from intake i where i.municipality_code = city and i.case_id = tied.id
      union all select i.id from intake i where i.municipality_code = city and i.from_referral_id = tied.id
      union all select i.id from intake i where i.municipality_code = city and i.former_id = tied.id
      union all select other.id from intake i cross join lateral (values (i.case_id), (i.from_referral_id), (i.former_id)) other(id)
        where i.municipality_code = city and i.id = tied.id and other.id is not null
    ) next(id)
  ) select tied.id from tied;
end $$;
create index intake_from_referral on intake (municipality_code, from_referral_id) where from_referral_id is not null;

-- Those closed to me: nothing outweighs this.
create function app.my_conflicted_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select app.matters_closed_by_conflict(me.municipality_code, me.staff_id);
end $$;
create index matter_restricted on matter (municipality_code) where restricted;
-- Sheets that are closed to me even where I read them as the beginning of a case: restricted, or closed to me by a conflict of interest.
create function app.sheets_closed_to_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select m.id from matter m where m.municipality_code = me.municipality_code and m.restricted
    union all select app.matters_closed_by_conflict(me.municipality_code, me.staff_id);
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

-- What the present actor reaches by what they are, as one row: everything a policy needs in one go, so that a statement asks
-- once for each table it reads. No row for whoever may open no matters. `closed` outweighs the rest. Whether an agency has
-- taken another's place at all, and whether anybody is closed to them, is seen in one look: for nearly everybody that is all.
create function app.my_reach(out municipality_code text, out membership_id uuid, out role text, out agencies uuid[], out areas uuid[],
    out everywhere boolean, out closed uuid[]) returns setof record rows 1
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); has_succeeded boolean; has_conflict boolean;
begin
  if not app.opens_matters(me.role) then return; end if;
  select me.municipality_code, me.membership_id, me.role, array[me.agency_id], '{}'::uuid[], false, '{}'::uuid[],
      exists (select 1 from agency a where a.municipality_code = me.municipality_code and a.successor_agency_id = me.agency_id),
      exists (select 1 from conflict c where c.municipality_code = me.municipality_code and c.staff_id = me.staff_id)
    into municipality_code, membership_id, role, agencies, areas, everywhere, closed, has_succeeded, has_conflict;
  if has_succeeded then agencies := app.agencies_of(me); end if;
  if role = 'coordinator' then areas := app.areas_of(me); everywhere := app.coordinates_everywhere(me, areas); end if;
  if has_conflict then closed := array(select app.matters_closed_by_conflict(me.municipality_code, me.staff_id)); end if;
  return next;
end $$;

-- Why the present actor may see each of these matters, in the order the reasons are told; nothing for those they may not see. The team is looked up and
-- not compared one by one: whoever took in a list of thousands is on the team of each of them.
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
        when m.id in (select unnest(team)) then 'team'
        when (not m.restricted or mine.role = 'supervisor') and m.accountable_agency_id = any (mine.agencies) then 'accountable_agency'
        when (not m.restricted or mine.role = 'supervisor') and m.recipient_agency_id = any (mine.agencies) then 'recipient_agency'
        when not m.restricted and (m.area_id = any (mine.areas) or (m.area_id is null and mine.everywhere)) then 'coordinator'
        when mine.role = 'system' then 'system'
        when (not m.restricted or mine.role = 'supervisor') and m.sender_agency_id = any (mine.agencies) then 'sending_agency'
        when m.id = any (opened) then 'break_glass' end as why
      from matter m where m.municipality_code = mine.municipality_code and m.id = any (asked) and m.id <> all (mine.closed)) w
   where w.why is not null;
end $$;

-- Whether a reason is one to write by (続く理由): not the hour of 緊急閲覧, nor that a つなぎ was sent which others answer for now. These are to look.
create function app.is_lasting(reason text) returns boolean language sql immutable as
  $$ select reason not in ('', 'sending_agency', 'break_glass') $$;

-- For one matter: the reason, empty when there is none; whether it may be seen at all; whether for a reason that lasts.
-- A right to look must not grow by itself: what changes who may see asks for the last.
create function app.reason_for(asked uuid) returns text language sql stable as
  $$ select coalesce((select r.reason from app.reasons_for(array[asked]) r), '') $$;
create function app.may_read_matter(asked uuid) returns boolean language sql stable as
  $$ select app.reason_for(asked) <> '' $$;
create function app.has_lasting_right(asked uuid) returns boolean language sql stable as
  $$ select app.is_lasting(app.reason_for(asked)) $$;

-- つなぎ my agency sent that others answer for now: others than all that are mine, also after a merger.
create function app.my_sent_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare mine record;
begin
  select * into mine from app.my_reach();
  if not found then return; end if;
  return query select m.id from matter m where m.municipality_code = mine.municipality_code
    and m.sender_agency_id = any (mine.agencies) and m.sender_agency_id <> m.accountable_agency_id
    and m.accountable_agency_id <> all (mine.agencies) and (not m.restricted or mine.role = 'supervisor');
end $$;

-- Matters I see to look at and for no reason that lasts: for the hour of 緊急閲覧, to write down what I did and no more; what was sent, not even that.
create function app.matters_to_look_at() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare looked uuid[] := array(select app.my_break_glass_matters() union all select app.my_sent_matters());
begin
  if looked = '{}' then return; end if;
  return query select r.matter_id from app.reasons_for(looked) r where not app.is_lasting(r.reason);
end $$;

grant execute on function app.opens_matters(text), app.my_reach(), app.may_open_matters(), app.may_write_matters(),
  app.my_team_matters(), app.my_break_glass_matters(), app.my_named_matters(), app.my_conflicted_matters(),
  app.my_conflicted_persons(), app.sheets_closed_to_me(),
  app.reasons_for(uuid[]), app.reason_for(uuid), app.may_read_matter(uuid), app.has_lasting_right(uuid),
  app.is_lasting(text), app.my_sent_matters(),
  app.matters_to_look_at() to tsunagi_app;

-- What each login may do with each table at all. Seats in a team, restriction, concealment and break-glass change only
-- through guarded functions, because their rules span rows the writer may not see.
grant select, insert, update on all tables in schema public to tsunagi_app;
revoke all on account, passkey, recovery_code, invitation, sign_in_challenge, sign_in_attempt, session, journal_lane, number_series, referral_link
  from tsunagi_app;
revoke insert, update on journal, accountability, closing_day, town, municipality, area, agency, agency_area,
  consultation_window, staff, membership, coordinator_area, conflict from tsunagi_app;
revoke update on matter, matter_team, matter_person, concealment, concealment_handler, break_glass, not_same_person,
  contact_record_revision, referral_step from tsunagi_app;
revoke insert on concealment, concealment_handler from tsunagi_app;
-- Who sent a つなぎ is written as it leaves (0009), by nobody else.
revoke insert on matter from tsunagi_app;
grant insert (municipality_code, id, kind, accountable_agency_id, recipient_agency_id, area_id, opened_at, closed_at) on matter to tsunagi_app;
grant update (accountable_agency_id, recipient_agency_id, closed_at) on matter to tsunagi_app;
grant update (part) on matter_person to tsunagi_app;
-- A referral stays on the route it was begun on, and keeps its number and its sender.
revoke update on referral from tsunagi_app;
do $$ begin
  execute (select format('grant update (%s) on referral to tsunagi_app', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute where attrelid = 'referral'::regclass and attnum > 0 and not attisdropped
      and attname not in ('municipality_code', 'id', 'kind', 'number', 'route_id', 'attempt', 'from_agency_id'));
end $$;
grant update (review_on, reviewed_at, version) on concealment to tsunagi_app;
grant update (reviewed_by, reviewed_at, review_note, finding) on break_glass to tsunagi_app;
grant delete on draft to tsunagi_app;
revoke update on intake_revision, not_this_person, draft_key from tsunagi_app;
-- That a binding was taken back is written by the function that takes it back (0022).
revoke insert on not_this_person from tsunagi_app;
grant insert (municipality_code, subject_id, person_id, decided_by, decided_at) on not_this_person to tsunagi_app;
grant select, insert, update, delete on account, passkey, recovery_code, invitation, sign_in_challenge, sign_in_attempt, session
  to tsunagi_door;
grant select on municipality, staff, membership, agency to tsunagi_door;
grant select, update on referral_link to tsunagi_door;
