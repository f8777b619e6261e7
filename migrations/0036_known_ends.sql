-- Why: many posts end on a day known from the beginning (会計年度任用, 31 March). Nobody is told on that day and nobody clicks; so who
-- goes on is named ahead, and the office hands on what is still held when the day has come: never to nobody.

-- Who goes on when a membership ends on its known day (後任).
alter table membership add column successor_membership_id uuid;
alter table membership add foreign key (municipality_code, successor_membership_id) references membership (municipality_code, id);
-- Where a day of leaving is planned (離任の予定): when the post would end without it, as the structure file says; infinity where never.
alter table membership add column ends_otherwise_at timestamptz check (ends_otherwise_at is null or valid_to is not null);
alter table membership add constraint nobody_succeeds_themselves check (successor_membership_id <> id);

-- Names who goes on after a known end, or nobody any more. They must be there on the day, and may open what they are to hold.
create function app.name_successor(leaver uuid, heir uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held record; one membership;
begin
  select e.version into held from app.endable_membership(leaver) e;
  if not found then return 'not_found'; end if;
  select * into one from membership b where b.municipality_code = city and b.id = leaver for update;
  if one.version <> seen then return 'stale_version'; end if;
  if one.valid_to is null then return 'no_known_end'; end if;
  if heir is not null and not (app.is_fit_to_go_on(city, leaver, heir, app.matters_left(city, leaver, '{}')) and app.can_act(city, heir, one.valid_to))
    then return 'successor_not_fit'; end if;
  update membership b set successor_membership_id = heir, version = b.version + 1 where b.municipality_code = city and b.id = leaver;
  return '';
end $$;

-- Sets the last day of a membership, today or to come, and who goes on then: from that day's end it is over, until then nothing changes. It
-- brings an end nearer: a post is lengthened by the structure file alone, and nobody sets the day of a post of their own.
create function app.plan_leaving(leaver uuid, last_day date, heir uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one membership; ends timestamptz := (last_day + 1)::timestamp at time zone 'Asia/Tokyo';
begin
  if not exists (select 1 from app.endable_membership(leaver)) then return 'not_found'; end if;
  perform 1 from membership b where b.municipality_code = city and b.id in (leaver, heir) order by b.id for update;
  perform app.lock_concealments_of(city, array[leaver]);
  perform app.lock_areas_of(city, leaver);
  select * into one from membership b where b.municipality_code = city and b.id = leaver;
  if one.version <> seen then return 'stale_version'; end if;
  if one.staff_id = app.my_staff() then return 'your_own'; end if;
  if last_day < app.today() or ends <= one.valid_from then return 'last_day_past'; end if;
  if exists (select 1 from membership o where o.municipality_code = city and o.staff_id = one.staff_id and o.agency_id = one.agency_id
    and o.role = one.role and o.valid_from > one.valid_from and o.valid_from < ends) then return 'next_post_begins'; end if;
  if ends > coalesce(one.ends_otherwise_at, one.valid_to, 'infinity') then return 'later_than_file'; end if;
  if last_day > app.today() + interval '5 years' then return 'last_day_too_far'; end if;
  if app.leaves_no_administrator(array[leaver], ends) then return 'last_administrator'; end if;
  if app.scarce_concealments(city, array[leaver], ends) > 0 then return 'last_handler'; end if;
  if heir is not null and not (app.is_fit_to_go_on(city, leaver, heir, app.matters_left(city, leaver, '{}')) and app.can_act(city, heir, ends))
    then return 'successor_not_fit'; end if;
  if exists (select 1 from app.areas_left_alone(city, leaver, ends)) and not exists (select 1 from membership b where b.municipality_code = city
    and b.id = heir and b.role = 'coordinator') then return 'coordinator_needed'; end if;
  update membership b set valid_to = ends, ends_otherwise_at = coalesce(b.ends_otherwise_at, b.valid_to, 'infinity'),
      successor_membership_id = heir, version = b.version + 1 where b.municipality_code = city and b.id = leaver;
  return '';
end $$;

-- Takes a planned leaving back before its day has come: the post lasts on as if it had never been planned, and whoever was to go on is
-- not named any more. Where it would end earlier than planned, an administrator and the handlers of concealments must remain then, too.
create function app.take_back_leaving(leaver uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one membership;
begin
  perform 1 from membership b where b.municipality_code = city and b.id = leaver for update;
  perform app.lock_concealments_of(city, array[leaver]);
  select b.* into one from app.endable_membership(leaver) e join membership b on b.municipality_code = city and b.id = leaver;
  if not found or one.valid_to <= clock_timestamp() then return 'not_found'; end if;
  if one.version <> seen then return 'stale_version'; end if;
  if one.staff_id = app.my_staff() then return 'your_own'; end if;
  if one.ends_otherwise_at is null then return 'nothing_planned'; end if;
  if one.ends_otherwise_at <= clock_timestamp() then return 'last_day_past'; end if;
  if one.ends_otherwise_at < one.valid_to then
    if app.leaves_no_administrator(array[leaver], one.ends_otherwise_at) then return 'last_administrator'; end if;
    if app.scarce_concealments(city, array[leaver], one.ends_otherwise_at) > 0 then return 'last_handler'; end if;
  end if;
  update membership b set valid_to = nullif(one.ends_otherwise_at, 'infinity'), ends_otherwise_at = null, successor_membership_id = null,
      version = b.version + 1 where b.municipality_code = city and b.id = leaver;
  return '';
end $$;

-- Who may go on with what a membership held, the first first: whoever was named, the same person in another post of the agency, its
-- supervisors, its other people, and those of the coordinating agency, so that there is always somebody.
create function app.heirs_of(city text, leaver uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(b.id order by b.id is distinct from l.successor_membership_id, b.agency_id is distinct from home.agency,
      b.staff_id <> l.staff_id, array_position(array['supervisor', 'counsellor', 'coordinator', 'clerk'], b.role), b.id), '{}')
    from membership l join municipality c on c.municipality_code = l.municipality_code
      cross join lateral (select app.standing_agency(city, l.agency_id, clock_timestamp()) as agency) home
      join membership b on b.municipality_code = l.municipality_code and b.id <> l.id
        and (b.id = l.successor_membership_id or b.agency_id in (home.agency, c.coordinating_agency_id))
   where l.municipality_code = city and l.id = leaver and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
     and app.can_act(city, b.id, clock_timestamp()) $$;

-- Whether anything at all still hangs on a membership.
create function app.holds_anything(city text, holder uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter_team t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and (t.valid_to is null or t.valid_to > app.now()) and m.closed_at is null)
    or exists (select 1 from task t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and t.done_at is null and m.closed_at is null)
    or (exists (select 1 from app.drafts_of(city, holder))
      and exists (select 1 from app.drafts_for(city, holder, (app.heirs_of(city, holder))[1])))
    or exists (select 1 from coordinator_area c where c.municipality_code = city and c.membership_id = holder
      and (c.valid_to is null or c.valid_to > app.now()))
    or exists (select 1 from app.areas_left_alone(city, holder, app.now()))
    or exists (select 1 from concealment_handler h where h.municipality_code = city and h.membership_id = holder
      and app.in_force(h.valid_from, h.valid_to))
    or exists (select 1 from agency a where a.municipality_code = city and a.successor_membership_id = holder and a.on_duty) $$;

-- Hands on what a membership held whose day has come, and answers the matters. A right to know where somebody is ends with it, as
-- always.
create function app.settle_membership(city text, leaver uuid) returns uuid[]
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare heirs uuid[] := app.heirs_of(city, leaver); one record; heir uuid; moved uuid[] := '{}';
begin
  perform 1 from membership b where b.municipality_code = city and (b.id = leaver or b.id = any (heirs)) order by b.id for update;
  for one in select held from app.held_matters(city, leaver) held loop
    heir := app.fit_desk(city, leaver, heirs, one.held);
    continue when heir is null;
    perform app.hand_on_matter(city, leaver, heir, one.held);
    moved := moved || one.held;
  end loop;
  heir := app.coordinator_after(city, leaver, heirs);
  if heir is not null then perform app.hand_on_areas(city, leaver, heir); end if;
  if heirs[1] is not null then perform app.hand_on_drafts(city, leaver, heirs[1]); end if;
  perform app.end_handling(city, array[leaver]);
  update agency a set successor_membership_id = (select b.id from unnest(heirs) with ordinality d(id, place)
      join membership b on b.municipality_code = city and b.id = d.id and b.agency_id = a.successor_agency_id order by d.place limit 1)
   where a.municipality_code = city and a.successor_membership_id = leaver and a.on_duty;
  return moved;
end $$;

-- The office's round: memberships whose day has come and on which something still hangs, with the matters that went on.
create function app.settle_ended_memberships() returns table (membership_id uuid, matter_ids uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if app.my_role() is distinct from 'system' then return; end if;
  for membership_id in select b.id from membership b where b.municipality_code = city and b.role <> 'system' and b.valid_to <= clock_timestamp()
      and app.holds_anything(city, b.id) order by b.id loop
    matter_ids := app.settle_membership(city, membership_id);
    -- What nobody may take over stays where the reconciliation finds it, and is not told again with every round.
    if matter_ids <> '{}' or not (exists (select 1 from app.held_matters(city, membership_id))
      or exists (select 1 from app.areas_left_alone(city, membership_id, clock_timestamp()))) then return next; end if;
  end loop;
end $$;

-- Known ends within some days on which something hangs: my own, and for a supervisor those of their people. Never of what. Something half
-- written counts here, too, that may go on to nobody: only whoever wrote it can finish it, and only until then.
create function app.known_ends(days integer) returns table (membership_id uuid, is_mine boolean, name text, post text, agency_name text,
    last_day date, heir_name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, b.id = app.my_membership(), f.name, b.title, a.short_name, ((b.valid_to - interval '1 second') at time zone 'Asia/Tokyo')::date,
    (select s.name from membership h join staff s on s.municipality_code = h.municipality_code and s.id = h.staff_id
      where h.municipality_code = b.municipality_code and h.id = b.successor_membership_id)
  from membership b
    join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
  where b.municipality_code = app.my_municipality() and b.role <> 'system' and b.valid_from <= app.now()
    and b.valid_to > app.now() and b.valid_to <= app.now() + make_interval(days => days + 1)
    and (b.id = app.my_membership() or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies())))
    and (app.holds_anything(b.municipality_code, b.id) or exists (select 1 from app.drafts_of(b.municipality_code, b.id))) $$;

-- Who leaves near me (離任): those whose successor I was named, from that moment on, with how much comes to me; and those with whom I am on
-- a team, from the moment a day was planned, or some days ahead where the structure file knows it; and whoever leaves themselves, from the
-- moment somebody planned it. Numbers, never of what; and how much somebody holds is told, and counted, for them and their successor alone.
create function app.leavings_near_me(days integer) returns table (membership_id uuid, name text, post text, agency_name text, last_day date,
    is_me boolean, is_heir boolean, heir_name text, seats integer, tasks integer, areas integer, shared integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with ending as materialized (select b.*, coalesce(b.successor_membership_id = app.my_membership(), false) as mine,
      b.id = app.my_membership() and b.ends_otherwise_at is not null as myself,
      (select count(distinct t.matter_id)::int from matter_team t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
        where t.municipality_code = b.municipality_code and t.membership_id = b.id and m.closed_at is null and app.in_force(t.valid_from, t.valid_to)
          and (b.ends_otherwise_at is not null or b.valid_to <= app.now() + make_interval(days => days + 1))
          and m.id in (select app.my_team_matters()) and m.id not in (select app.my_conflicted_matters())) as shared
    from membership b where app.may_open_matters() and b.municipality_code = app.my_municipality() and b.role <> 'system' and b.valid_from <= app.now()
      and b.valid_to > app.now() and (b.staff_id <> app.my_staff() or b.id = app.my_membership()))
  select b.id, f.name, b.title, a.short_name, ((b.valid_to - interval '1 second') at time zone 'Asia/Tokyo')::date, b.myself, b.mine,
      (select s.name from membership h join staff s on s.municipality_code = h.municipality_code and s.id = h.staff_id
        where h.municipality_code = b.municipality_code and h.id = b.successor_membership_id), held.seats, held.tasks, held.areas, b.shared
    from ending b
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
      left join lateral (select h.* from app.open_holdings(b.municipality_code, b.id) h where b.mine or b.myself) held on true
   where b.mine or b.myself or (b.shared > 0 and b.staff_id <> app.my_staff()) $$;

-- When a membership ends by itself and who was named to go on, whether that day was planned and when it would end otherwise, for whoever
-- may end it.
create function app.known_end_of(leaver uuid) returns table (ends_at timestamptz, successor_membership_id uuid, is_planned boolean, ends_otherwise_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.valid_to, b.successor_membership_id, b.ends_otherwise_at is not null, nullif(b.ends_otherwise_at, 'infinity') from app.endable_membership(leaver) e
    join membership b on b.municipality_code = app.my_municipality() and b.id = leaver $$;

-- Everybody whom a supervisor or an administrator may end, with how much they hold: app.open_holdings, told once for all of them. Numbers only;
-- and when their post ends by itself, where that is known.
create function app.holders_in_office() returns table (membership_id uuid, version integer, name text, kana text, agency_id uuid, agency_name text,
    title text, role text, tasks integer, seats integer, areas integer, scarce_concealments integer, drafts integer, ends_at timestamptz,
    successor_name text, is_planned boolean, ends_otherwise_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with holder as materialized (select b.*, a.code, a.short_name from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.municipality_code = app.my_municipality() and b.role <> 'system' and app.in_force(b.valid_from, b.valid_to)
      and app.in_force(a.contract_from, a.contract_to)
      and (app.my_role() = 'administrator' or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies())))),
  todo as (select b.id, count(*)::int as n from holder b join task t on t.municipality_code = b.municipality_code and t.membership_id = b.id
      join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
    where t.done_at is null and m.closed_at is null group by b.id),
  seat as (select b.id, count(*)::int as n from holder b join matter_team t on t.municipality_code = b.municipality_code and t.membership_id = b.id
      join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
    where m.closed_at is null and (t.valid_to is null or t.valid_to > app.now()) group by b.id),
  charge as (select b.id, count(*)::int as n from holder b join coordinator_area c on c.municipality_code = b.municipality_code and c.membership_id = b.id
    where c.valid_to is null or c.valid_to > app.now() group by b.id),
  handler as (select distinct h.membership_id as id from concealment_handler h where h.municipality_code = app.my_municipality() and app.in_force(h.valid_from, h.valid_to)),
  writer as (select b.id from holder b join draft d on d.municipality_code = b.municipality_code and d.staff_id = b.staff_id where d.became_id is null)
  select b.id, b.version, f.name, f.kana, b.agency_id, b.short_name, b.title, b.role, coalesce(todo.n, 0), coalesce(seat.n, 0), coalesce(charge.n, 0),
    case when b.id in (select id from handler) then app.scarce_concealments(b.municipality_code, array[b.id], app.now()) else 0 end,
    case when b.id in (select id from writer) then (select count(*)::int from app.drafts_of(b.municipality_code, b.id)) else 0 end,
    b.valid_to, (select s.name from membership h join staff s on s.municipality_code = h.municipality_code and s.id = h.staff_id
      where h.municipality_code = b.municipality_code and h.id = b.successor_membership_id), b.ends_otherwise_at is not null, nullif(b.ends_otherwise_at, 'infinity')
  from holder b join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    left join todo on todo.id = b.id left join seat on seat.id = b.id left join charge on charge.id = b.id
  order by b.code, app.kana_order(f.kana) collate "C" $$;

grant execute on function app.holders_in_office(), app.name_successor(uuid, uuid, integer), app.plan_leaving(uuid, date, uuid, integer), app.take_back_leaving(uuid, integer), app.settle_ended_memberships(), app.known_ends(integer), app.leavings_near_me(integer), app.known_end_of(uuid) to tsunagi_app;
