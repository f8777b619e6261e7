-- Why: nobody leaves before every open item in their hands has somebody who goes on. What a leaving touches is moved in the
-- same transaction, also for those who may not read what they move; so it is done here, by guarded functions.

-- The agency that stands for another at an instant: itself, or the first in its line of successors that is in office.
create function app.standing_agency(city text, asked uuid, at timestamptz) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare here uuid := asked; one agency;
begin
  for steps in 1..100 loop
    select * into one from agency a where a.municipality_code = city and a.id = here;
    if not found then return null; end if;
    if one.contract_from <= at and (one.contract_to is null or one.contract_to > at) then return here; end if;
    here := one.successor_agency_id;
  end loop;
  return null;
end $$;

-- Open matters in which one membership holds a seat or a task.
create function app.held_matters(city text, holder uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id from matter m where m.municipality_code = city and m.closed_at is null and (
    exists (select 1 from matter_team t where t.municipality_code = city and t.matter_id = m.id and t.membership_id = holder
      and (t.valid_to is null or t.valid_to > app.now()))
    or exists (select 1 from task t where t.municipality_code = city and t.matter_id = m.id and t.membership_id = holder
      and t.done_at is null)) $$;

-- How many people who can act still handle a concealment once these memberships are gone, and will at an instant to come. Two are
-- needed at every instant.
create function app.handlers_without(city text, asked uuid, gone uuid[], at timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct b.staff_id)::int from concealment_handler h
    join membership b on b.municipality_code = h.municipality_code and b.id = h.membership_id
   where h.municipality_code = city and h.concealment_id = asked and b.id <> all (gone)
     and app.in_force(h.valid_from, h.valid_to) and app.can_act(city, h.membership_id, app.now()) and app.can_act(city, h.membership_id, at) $$;

-- Living concealments that fewer than two would handle once these memberships are gone at an instant. Whoever ends within a month
-- of it does not count: they would have to look for others at once.
create function app.scarce_concealments(city text, gone uuid[], at timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*)::int from concealment c where c.municipality_code = city and c.released_at is null
    and exists (select 1 from concealment_handler h where h.municipality_code = city and h.concealment_id = c.id
      and h.membership_id = any (gone) and app.in_force(h.valid_from, h.valid_to))
    and app.handlers_without(city, c.id, gone, greatest(at, app.now()) + interval '30 days') < 2 $$;

-- Of two who would leave a concealment at once, the second waits here for the first.
create function app.lock_concealments_of(city text, gone uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select 1 from concealment c where c.municipality_code = city and c.released_at is null
    and exists (select 1 from concealment_handler h where h.municipality_code = city and h.concealment_id = c.id and h.membership_id = any (gone))
    order by c.id for update $$;

-- Areas (担当圏域) that a membership coordinates, or did until its own end, and that nobody else coordinates at an instant.
create function app.areas_left_alone(city text, leaver uuid, at timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct c.area_id from coordinator_area c
    join membership b on b.municipality_code = c.municipality_code and b.id = c.membership_id
    join area a on a.municipality_code = c.municipality_code and a.id = c.area_id and app.in_force(a.valid_from, a.valid_to)
   where c.municipality_code = city and c.membership_id = leaver and (c.valid_to is null or c.valid_to > app.now() or c.valid_to = b.valid_to)
     and not exists (select 1 from coordinator_area o where o.municipality_code = city and o.area_id = c.area_id and o.membership_id <> leaver
       and o.valid_from <= greatest(at, app.now()) and (o.valid_from >= b.valid_to
         or ((o.valid_to is null or o.valid_to > greatest(at, app.now())) and app.can_act(city, o.membership_id, greatest(at, app.now()))))) $$;

-- Of two who would leave an area at once, the second waits here for the first.
create function app.lock_areas_of(city text, leaver uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select 1 from area a where a.municipality_code = city and a.id in (select c.area_id from coordinator_area c
    where c.municipality_code = city and c.membership_id = leaver) order by a.id for no key update $$;

-- Half-written things (書きかけ) that nobody could open any more once a membership ends: with a person's last post, whatever they began. A
-- right to read a draft passes on by itself to nobody.
create function app.drafts_of(city text, holder uuid) returns table (id uuid, matter_id uuid, for_handlers boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.matter_id, coalesce(d.body->>'sharing' = 'handlers', false)
    from membership b join draft d on d.municipality_code = b.municipality_code and d.staff_id = b.staff_id and d.became_id is null
    where b.municipality_code = city and b.id = holder and not exists (select 1 from membership o
      where o.municipality_code = city and o.staff_id = b.staff_id and o.id <> b.id and (o.valid_to is null or o.valid_to > app.now())) $$;

-- Those of them that may go to somebody else: not what is written for handlers alone, nor of a matter in which anybody is concealed (a
-- place may stand in it that nobody has looked for yet), nor of one that a conflict of interest closes to the heir.
create function app.drafts_for(city text, leaver uuid, heir uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id from app.drafts_of(city, leaver) d
   where not d.for_handlers and (d.matter_id is null or (
     d.matter_id not in (select app.matters_about(city, array(select app.concealed_persons(city))))
     and d.matter_id not in (select app.matters_closed_by_conflict(city, (select b.staff_id from membership b where b.municipality_code = city and b.id = heir))))) $$;

-- Half-written things whose writer cannot act any more (残された書きかけ), each with the post it lies in: the one
-- its writer held last.
create function app.drafts_left(city text) returns table (id uuid, matter_id uuid, post uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.matter_id, (select b.id from membership b
      where b.municipality_code = city and b.staff_id = d.staff_id and b.valid_from <= app.now() order by b.valid_to desc nulls first, b.id limit 1)
    from draft d where d.municipality_code = city and d.became_id is null and not exists (select 1 from membership b
      where b.municipality_code = city and b.staff_id = d.staff_id and app.can_act(city, b.id, app.now())) $$;

-- What is open in the hands of one membership, and would be dropped if it simply ended. Matters in `given_away` are left
-- out: they go to successors of their own.
create function app.open_holdings(city text, holder uuid, given_away uuid[] default '{}')
  returns table (tasks integer, seats integer, areas integer, scarce_concealments integer, drafts integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select count(*)::int from task t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and t.done_at is null and m.closed_at is null
        and m.id <> all (given_away)),
    (select count(*)::int from matter_team t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and m.closed_at is null and m.id <> all (given_away)
        and (t.valid_to is null or t.valid_to > app.now())),
    (select count(*)::int from coordinator_area c
      where c.municipality_code = city and c.membership_id = holder and (c.valid_to is null or c.valid_to > app.now())),
    app.scarce_concealments(city, array[holder], app.now()),
    (select count(*)::int from app.drafts_of(city, holder)) $$;

-- Whether somebody may go on with these matters of another: can act, may open matters, no conflict of interest in any.
create function app.is_fit_to_go_on(city text, leaver uuid, heir uuid, given uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
    where b.municipality_code = city and b.id = heir and b.id <> leaver
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.can_act(city, b.id, app.now())
      and not exists (select 1 from app.matters_closed_by_conflict(city, b.staff_id) closed where closed = any (given))) $$;

-- Whether somebody is still there on the day after a last day: whoever leaves that day, too, would hand everything on again that night.
create function app.stays_after(city text, seat uuid, last_day date) returns boolean language sql stable as
  $$ select app.can_act(city, seat, (last_day + 1)::timestamp at time zone 'Asia/Tokyo') $$;

-- What a membership holds beside the matters that are given away.
create function app.matters_left(city text, leaver uuid, given_away uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(held), '{}') from app.held_matters(city, leaver) held where held <> all (given_away) $$;

-- A membership as its supervisor or an administrator may end it; nothing for everybody else.
create function app.endable_membership(asked uuid) returns table (agency_id uuid, version integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.agency_id, b.version from membership b
   where b.municipality_code = app.my_municipality() and b.id = asked and b.role <> 'system'
     and (b.valid_to is null or b.valid_to > app.now())
     and (app.my_role() = 'administrator' or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies()))) $$;

-- What such a membership still holds, beside the matters that are given away.
create function app.holdings_before_ending(leaver uuid, given_away uuid[] default '{}')
  returns table (version integer, tasks integer, seats integer, areas integer, scarce_concealments integer, drafts integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select e.version, h.* from app.endable_membership(leaver) e, app.open_holdings(app.my_municipality(), leaver, given_away) h $$;

-- The matters such a membership holds: for the reader to see those they may open anyway, and to count the others.
create function app.held_matters_before_ending(leaver uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select held from app.endable_membership(leaver) e, app.held_matters(app.my_municipality(), leaver) held $$;

-- Whether a named successor may go on with these matters, for whoever may end the membership. Without a list: with all
-- that is left.
create function app.successor_fitness(leaver uuid, heir uuid, given uuid[], given_away uuid[])
  returns table (is_fit boolean, is_coordinator boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.is_fit_to_go_on(app.my_municipality(), leaver, heir,
      coalesce(given, app.matters_left(app.my_municipality(), leaver, given_away))) and app.stays_after(app.my_municipality(), heir, app.today()),
    exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = heir and b.role = 'coordinator')
    from app.endable_membership(leaver) $$;

-- Whether nobody who could invite anybody remains when these are gone.
create function app.leaves_no_administrator(leavers uuid[], at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = any (leavers) and b.role = 'administrator')
    and not exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id <> all (leavers)
      and b.role = 'administrator' and app.can_act(b.municipality_code, b.id, greatest(at, app.now()))) $$;
grant execute on function app.leaves_no_administrator(uuid[], timestamptz) to tsunagi_app;

-- What stands in the way of ending a membership so; empty when nothing does. `shares` gives single matters to successors
-- of their own: [{"matter": …, "heir": …}].
create function app.obstacle_to_ending(leaver uuid, heir uuid, shares jsonb, drafts text) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held record; given_away uuid[];
begin
  if not exists (select 1 from app.endable_membership(leaver)) then return 'not_found'; end if;
  if exists (select 1 from membership b where b.municipality_code = city and b.id = leaver and b.staff_id = app.my_staff()) then return 'your_own'; end if;
  if app.leaves_no_administrator(array[leaver], app.now()) then return 'last_administrator'; end if;
  select coalesce(array_agg((s->>'matter')::uuid), '{}') into given_away from jsonb_array_elements(shares) s;
  if exists (select 1 from jsonb_array_elements(shares) s where not app.is_fit_to_go_on(city, leaver, (s->>'heir')::uuid,
    array[(s->>'matter')::uuid]) or not app.stays_after(city, (s->>'heir')::uuid, app.today())) then return 'successor_not_fit'; end if;
  select * into held from app.open_holdings(city, leaver, given_away);
  if held.scarce_concealments > 0 then return 'last_handler'; end if;
  if held.tasks + held.seats + held.areas > 0 and heir is null then return 'successor_needed'; end if;
  if heir is not null and not (app.is_fit_to_go_on(city, leaver, heir, app.matters_left(city, leaver, given_away)) and app.stays_after(city, heir, app.today())) then
    return 'successor_not_fit'; end if;
  if held.areas > 0 and not exists (select 1 from membership b where b.municipality_code = city and b.id = heir
    and b.role = 'coordinator') then return 'coordinator_needed'; end if;
  if held.drafts > 0 and drafts is null then return 'drafts_left'; end if;
  if held.drafts > 0 and drafts = 'hand_on' then
    if heir is null then return 'successor_needed'; end if;
    if (select count(*) from app.drafts_for(city, leaver, heir)) < held.drafts then return 'drafts_not_for_successor'; end if;
  end if;
  return '';
end $$;

-- 離任: ends a membership as it was seen; everything open goes to its successors in the same moment. Answers what stood in the way.
create function app.end_membership(leaver uuid, heir uuid, shares jsonb, drafts text, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); obstacle text;
begin
  perform 1 from membership b where b.municipality_code = city and (b.id in (leaver, heir)
    or b.id in (select (s->>'heir')::uuid from jsonb_array_elements(shares) s)) order by b.id for update;
  perform app.lock_concealments_of(city, array[leaver]);
  obstacle := app.obstacle_to_ending(leaver, heir, shares, drafts);
  if obstacle = 'not_found' then return obstacle; end if;
  -- Whoever planned a leaving meanwhile, or named somebody to go on, is not written over by somebody who has not read it.
  if (select b.version from membership b where b.municipality_code = city and b.id = leaver) <> seen then return 'stale_version'; end if;
  if obstacle <> '' then return obstacle; end if;
  perform app.hand_on_matter(city, leaver, (s->>'heir')::uuid, (s->>'matter')::uuid) from jsonb_array_elements(shares) s;
  if heir is not null then
    perform app.hand_on_matter(city, leaver, heir, held) from app.held_matters(city, leaver) held;
    perform app.hand_on_areas(city, leaver, heir);
    -- Named for an agency whose end is to come: an heir of another agency than goes on is not; then the people of that one are.
    update agency a set successor_membership_id = (select b.id from membership b where b.municipality_code = city and b.id = heir and b.agency_id = a.successor_agency_id)
     where a.municipality_code = city and a.successor_membership_id = leaver and a.on_duty;
  end if;
  if drafts = 'hand_on' then perform app.hand_on_drafts(city, leaver, heir); end if;
  if drafts = 'discard' then perform app.discard_drafts(city, leaver); end if;
  perform app.end_handling(city, array[leaver]);
  update membership b set valid_to = clock_timestamp(), version = b.version + 1
    where b.municipality_code = city and b.id = leaver;
  return '';
end $$;

-- Whoever cannot act is given nothing new; and not in the same instant either: who ends a seat, an agency or an account locks the
-- membership first, and what they did is looked at once the lock is had.
create function app.refuse_absent_holder() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform 1 from membership b
   where b.municipality_code = new.municipality_code and b.id = new.membership_id for key share;
  if found and not app.can_act(new.municipality_code, new.membership_id, clock_timestamp()) then
    raise exception 'an open item needs somebody in office'
      using errcode = 'check_violation', constraint = 'open_item_has_somebody_in_office';
  end if;
  return new;
end $$;
create trigger holder_in_office before insert or update of membership_id on task
  for each row when (new.done_at is null) execute function app.refuse_absent_holder();
create trigger holder_in_office before insert on matter_team
  for each row when (new.valid_to is null) execute function app.refuse_absent_holder();

grant execute on function app.holdings_before_ending(uuid, uuid[]), app.held_matters_before_ending(uuid),
  app.successor_fitness(uuid, uuid, uuid[], uuid[]), app.end_membership(uuid, uuid, jsonb, text, integer) to tsunagi_app;
