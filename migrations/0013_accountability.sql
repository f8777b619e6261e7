-- Why: nobody leaves and no agency ends before every open item has somebody who goes on. What an ending touches is moved in
-- the same transaction, also for those who may not read what they move; so it is done here, by guarded functions. And what is
-- said to be whole is counted over the whole city, not over what the asker may see.

-- Who takes over the tasks and seats of an ending agency's people.
alter table agency add column successor_membership_id uuid;
alter table agency add foreign key (municipality_code, successor_membership_id) references membership (municipality_code, id);

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

-- How many people in office still handle a concealment once these memberships are gone, and will at an instant to come. Two are
-- needed at every instant.
create function app.handlers_without(city text, asked uuid, gone uuid[], at timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct b.staff_id)::int from concealment_handler h
    join membership b on b.municipality_code = h.municipality_code and b.id = h.membership_id
    join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
   where h.municipality_code = city and h.concealment_id = asked and b.id <> all (gone)
     and app.in_force(h.valid_from, h.valid_to) and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to)
     and (b.valid_to is null or b.valid_to > at) and (a.contract_to is null or a.contract_to > at) $$;

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

-- What is open in the hands of one membership, and would be dropped if it simply ended. Matters in `given_away` are left
-- out: they go to successors of their own.
create function app.open_holdings(city text, holder uuid, given_away uuid[] default '{}')
  returns table (tasks integer, seats integer, areas integer, scarce_concealments integer)
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
    app.scarce_concealments(city, array[holder], app.now()) $$;

-- Gives one matter's open tasks and seat of one membership to another. A lead stays a lead; who already sits there sits
-- only once.
create function app.hand_on_matter(city text, leaver uuid, heir uuid, given uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare seat matter_team; sits uuid; moment timestamptz := clock_timestamp();
begin
  update task t set membership_id = heir, version = t.version + 1
   where t.municipality_code = city and t.matter_id = given and t.membership_id = leaver and t.done_at is null;
  for seat in select t.* from matter_team t where t.municipality_code = city and t.matter_id = given and t.membership_id = leaver
      and (t.valid_to is null or t.valid_to > moment) loop
    update matter_team t set valid_to = greatest(moment, seat.valid_from) where t.municipality_code = city and t.id = seat.id;
    select t.id into sits from matter_team t where t.municipality_code = city and t.matter_id = given
      and t.membership_id = heir and t.valid_to is null;
    if found and seat.part = 'lead' then
      update matter_team t set valid_to = greatest(moment, t.valid_from) where t.municipality_code = city and t.id = sits;
    end if;
    if sits is null or seat.part = 'lead' then
      insert into matter_team values (city, gen_random_uuid(), given, heir, seat.part, 'successor', moment);
    end if;
  end loop;
end $$;

-- Gives the areas one membership coordinates to another; to nobody, they simply end.
create function app.hand_on_areas(city text, leaver uuid, heir uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare moment timestamptz := clock_timestamp();
begin
  insert into coordinator_area select city, heir, c.area_id, moment, null from coordinator_area c
    where heir is not null and c.municipality_code = city and c.membership_id = leaver and (c.valid_to is null or c.valid_to > moment)
      and not exists (select 1 from coordinator_area o where o.municipality_code = city and o.membership_id = heir
        and o.area_id = c.area_id and (o.valid_to is null or o.valid_to > moment));
  update coordinator_area c set valid_to = moment where c.municipality_code = city and c.membership_id = leaver
    and (c.valid_to is null or c.valid_to > moment);
end $$;

-- A right to know where somebody is never passes on: it ends with whoever had it.
create function app.end_handling(city text, leavers uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update concealment_handler h set valid_to = greatest(clock_timestamp(), h.valid_from) where h.municipality_code = city
    and h.membership_id = any (leavers) and app.in_force(h.valid_from, h.valid_to) $$;

-- Whether somebody may go on with these matters of another: in office, may open matters, no conflict of interest in any.
create function app.is_fit_to_go_on(city text, leaver uuid, heir uuid, given uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.municipality_code = city and b.id = heir and b.id <> leaver
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to)
      and not exists (select 1 from app.matters_closed_by_conflict(city, b.staff_id) closed where closed = any (given))) $$;

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
  returns table (version integer, tasks integer, seats integer, areas integer, scarce_concealments integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select e.version, h.* from app.endable_membership(leaver) e, app.open_holdings(app.my_municipality(), leaver, given_away) h $$;

-- The matters such a membership holds: for the reader to see those they may open anyway, and to count the others.
create function app.held_matters_before_ending(leaver uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select held from app.endable_membership(leaver) e, app.held_matters(app.my_municipality(), leaver) held $$;

-- Everybody whom a supervisor or an administrator may end, with how much they hold. Numbers only.
create function app.holders_in_office() returns table (membership_id uuid, name text, kana text, agency_id uuid, agency_name text,
    title text, role text, tasks integer, seats integer, areas integer, scarce_concealments integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, f.name, f.kana, a.id, a.short_name, b.title, b.role, h.tasks, h.seats, h.areas, h.scarce_concealments
  from membership b
    join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
    join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    cross join lateral app.open_holdings(b.municipality_code, b.id) h
  where b.municipality_code = app.my_municipality() and b.role <> 'system' and app.in_force(b.valid_from, b.valid_to)
    and app.in_force(a.contract_from, a.contract_to)
    and (app.my_role() = 'administrator' or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies())))
  order by a.code, f.kana $$;

-- Whether a named successor may go on with these matters, for whoever may end the membership. Without a list: with all
-- that is left.
create function app.successor_fitness(leaver uuid, heir uuid, given uuid[], given_away uuid[])
  returns table (is_fit boolean, is_coordinator boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.is_fit_to_go_on(app.my_municipality(), leaver, heir,
      coalesce(given, app.matters_left(app.my_municipality(), leaver, given_away))),
    exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = heir and b.role = 'coordinator')
    from app.endable_membership(leaver) $$;

-- Whether nobody but this one could invite anybody: no other administrator is in office with a way in.
create function app.is_last_administrator(member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = member and b.role = 'administrator')
    and not exists (select 1 from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
      join account c on c.municipality_code = b.municipality_code and c.staff_id = b.staff_id
     where b.municipality_code = app.my_municipality() and b.id <> member and b.role = 'administrator'
       and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to) and c.disabled_at is null) $$;
grant execute on function app.is_last_administrator(uuid) to tsunagi_app;

-- What stands in the way of ending a membership so; empty when nothing does. `shares` gives single matters to successors
-- of their own: [{"matter": …, "heir": …}].
create function app.obstacle_to_ending(leaver uuid, heir uuid, shares jsonb) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held record; given_away uuid[];
begin
  if not exists (select 1 from app.endable_membership(leaver)) then return 'not_found'; end if;
  if leaver = app.my_membership() then return 'your_own'; end if;
  if app.is_last_administrator(leaver) then return 'last_administrator'; end if;
  select coalesce(array_agg((s->>'matter')::uuid), '{}') into given_away from jsonb_array_elements(shares) s;
  if exists (select 1 from jsonb_array_elements(shares) s where not app.is_fit_to_go_on(city, leaver, (s->>'heir')::uuid,
    array[(s->>'matter')::uuid])) then return 'successor_not_fit'; end if;
  select * into held from app.open_holdings(city, leaver, given_away);
  if held.scarce_concealments > 0 then return 'last_handler'; end if;
  if held.tasks + held.seats + held.areas > 0 and heir is null then return 'successor_needed'; end if;
  if heir is not null and not app.is_fit_to_go_on(city, leaver, heir, app.matters_left(city, leaver, given_away)) then
    return 'successor_not_fit'; end if;
  if held.areas > 0 and not exists (select 1 from membership b where b.municipality_code = city and b.id = heir
    and b.role = 'coordinator') then return 'coordinator_needed'; end if;
  return '';
end $$;

-- 離任: ends a membership; everything open goes to its successors in the same moment. Answers what stood in the way.
create function app.end_membership(leaver uuid, heir uuid, shares jsonb) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); obstacle text;
begin
  perform 1 from membership b where b.municipality_code = city and (b.id in (leaver, heir)
    or b.id in (select (s->>'heir')::uuid from jsonb_array_elements(shares) s)) order by b.id for update;
  perform app.lock_concealments_of(city, array[leaver]);
  obstacle := app.obstacle_to_ending(leaver, heir, shares);
  if obstacle <> '' then return obstacle; end if;
  perform app.hand_on_matter(city, leaver, (s->>'heir')::uuid, (s->>'matter')::uuid) from jsonb_array_elements(shares) s;
  if heir is not null then
    perform app.hand_on_matter(city, leaver, heir, held) from app.held_matters(city, leaver) held;
    perform app.hand_on_areas(city, leaver, heir);
    update agency a set successor_membership_id = heir where a.municipality_code = city and a.successor_membership_id = leaver and a.on_duty;
  end if;
  perform app.end_handling(city, array[leaver]);
  update membership b set valid_to = clock_timestamp(), version = b.version + 1
    where b.municipality_code = city and b.id = leaver;
  return '';
end $$;

-- Whoever has left is given nothing new; taken together with the lock above, also not in the same instant.
create function app.refuse_absent_holder() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare ends timestamptz;
begin
  select b.valid_to into ends from membership b
   where b.municipality_code = new.municipality_code and b.id = new.membership_id for key share;
  if ends <= clock_timestamp() then
    raise exception 'an open item needs somebody in office'
      using errcode = 'check_violation', constraint = 'open_item_has_somebody_in_office';
  end if;
  return new;
end $$;
create trigger holder_in_office before insert or update of membership_id on task
  for each row when (new.done_at is null) execute function app.refuse_absent_holder();
create trigger holder_in_office before insert on matter_team
  for each row when (new.valid_to is null) execute function app.refuse_absent_holder();

-- The people of an agency; the office's own seat goes another way.
create function app.members_of(city text, asked uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(b.id order by b.id), '{}') from membership b
   where b.municipality_code = city and b.agency_id = asked and b.role <> 'system' $$;

-- Who may take over seats and tasks of an ended agency, the first first: whoever was named, the people of its successor, and
-- those of the coordinating agency, so that there is always somebody.
create function app.desks_after(city text, ended uuid, heir uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(b.id order by b.id is distinct from e.successor_membership_id, b.agency_id is distinct from heir,
      array_position(array['supervisor', 'counsellor', 'coordinator', 'clerk'], b.role), b.id), '{}')
    from agency e join municipality c on c.municipality_code = e.municipality_code
      join membership b on b.municipality_code = e.municipality_code and b.agency_id <> ended
        and (b.id = e.successor_membership_id or b.agency_id in (heir, c.coordinating_agency_id))
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
   where e.municipality_code = city and e.id = ended and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
     and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to) $$;

-- The first of them who may go on with one matter: a conflict of interest that came up since the agency's end was named closes
-- it to whoever was to take it over.
create function app.fit_desk(city text, leaver uuid, desks uuid[], given uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id from unnest(desks) with ordinality d(id, place)
   where app.is_fit_to_go_on(city, leaver, d.id, array[given]) order by d.place limit 1 $$;

-- Moves everything an ended agency still holds to the agency that stands for it, and takes it off duty.
create function app.settle_agency(city text, ended uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare heir uuid := app.standing_agency(city, ended, clock_timestamp()); desks uuid[]; members uuid[]; one record;
begin
  if heir is null or heir = ended then
    raise exception 'agency % has no successor in office', ended using errcode = 'check_violation';
  end if;
  members := app.members_of(city, ended);
  desks := app.desks_after(city, ended, heir);
  insert into referral_step (municipality_code, id, referral_id, step, agency_id)
    select city, gen_random_uuid(), r.id, 'successor', heir from referral r
     where r.municipality_code = city and r.status in ('drafted', 'sent', 'received', 'accepted', 'met')
       and (r.to_agency_id = ended or exists (select 1 from matter m where m.municipality_code = city and m.id = r.id
         and m.accountable_agency_id = ended));
  update referral r set to_agency_id = heir, version = r.version + 1 where r.municipality_code = city and r.to_agency_id = ended
    and r.status in ('drafted', 'sent', 'received', 'accepted', 'met');
  update matter m set recipient_agency_id = heir
    where m.municipality_code = city and m.recipient_agency_id = ended and m.closed_at is null;
  update matter m set accountable_agency_id = heir
    where m.municipality_code = city and m.accountable_agency_id = ended and m.closed_at is null;
  -- Somebody of the agency may be leaving at this very moment: then whoever comes second finds the seats given on already.
  perform 1 from membership b where b.municipality_code = city and (b.id = any (members) or b.id = any (desks)) order by b.id for update;
  for one in select m.id, held.held, app.fit_desk(city, m.id, desks, held.held) as desk
      from unnest(members) m(id), lateral (select h from app.held_matters(city, m.id) h) held(held) order by m.id loop
    continue when one.desk is null;
    perform app.hand_on_matter(city, one.id, one.desk, one.held);
  end loop;
  perform app.hand_on_areas(city, m.id, (select b.id from unnest(desks) with ordinality d(id, place)
      join membership b on b.municipality_code = city and b.id = d.id and b.role = 'coordinator' order by d.place limit 1)) from unnest(members) m(id);
  perform app.end_handling(city, members);
  update membership b set agency_id = heir where b.municipality_code = city and b.agency_id = ended and b.role = 'system';
  update municipality c set coordinating_agency_id = heir where c.municipality_code = city and c.coordinating_agency_id = ended;
  update agency a set on_duty = false, version = a.version + 1 where a.municipality_code = city and a.id = ended;
end $$;

-- Whether a line of successors leads to an agency without an end, never back to where it began.
create function app.leads_on(city text, beginning uuid, first_step uuid, at timestamptz) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare here uuid := first_step; one agency;
begin
  for steps in 1..100 loop
    if here = beginning then return false; end if;
    select * into one from agency a where a.municipality_code = city and a.id = here;
    if not found or one.contract_from > at then return false; end if;
    if one.contract_to is null then return true; end if;
    here := one.successor_agency_id;
  end loop;
  return false;
end $$;

-- What the people of an agency hold together, and whether a desk may go on with all of it; for whoever ends the agency.
create function app.agency_before_ending(ending uuid, desk uuid, at timestamptz)
  returns table (areas integer, scarce_concealments integer, is_desk_fit boolean, is_desk_coordinator boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select (select count(*)::int from coordinator_area c where c.municipality_code = city and c.membership_id = any (members)
      and (c.valid_to is null or c.valid_to > app.now())),
    app.scarce_concealments(city, members, at),
    coalesce(not exists (select 1 from app.matters_closed_by_conflict(city, b.staff_id) closed
      where closed in (select held from unnest(members) m(id), lateral app.held_matters(city, m.id) held)), false),
    coalesce(b.role = 'coordinator', false)
  from (select app.my_municipality() as city, app.members_of(app.my_municipality(), ending) as members) held
    left join membership b on b.municipality_code = city and b.id = desk
  where app.my_role() = 'administrator' $$;

-- 終了: names the end of an agency and who goes on. An end that has come is carried out in the same moment.
create function app.end_agency(ending uuid, heir uuid, desk uuid, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one agency; held record;
begin
  if app.my_role() is distinct from 'administrator' then return 'not_found'; end if;
  perform 1 from agency a where a.municipality_code = city order by a.id for update;
  select * into one from agency a where a.municipality_code = city and a.id = ending;
  if not found then return 'not_found'; end if;
  if one.contract_to is not null then return 'already_ending'; end if;
  if at < one.contract_from then return 'ends_before_it_began'; end if;
  if not app.leads_on(city, ending, heir, at) then return 'successor_not_fit'; end if;
  if not exists (select 1 from membership b where b.municipality_code = city and b.id = desk and b.agency_id = heir
    and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
    and b.valid_from <= at and (b.valid_to is null or b.valid_to > greatest(at, app.now()))) then return 'successor_not_fit'; end if;
  perform app.lock_concealments_of(city, app.members_of(city, ending));
  select * into held from app.agency_before_ending(ending, desk, at);
  if held.scarce_concealments > 0 then return 'last_handler'; end if;
  if not held.is_desk_fit then return 'successor_not_fit'; end if;
  if held.areas > 0 and not held.is_desk_coordinator then return 'coordinator_needed'; end if;
  update agency a set contract_to = at, successor_agency_id = heir, successor_membership_id = desk, version = a.version + 1
    where a.municipality_code = city and a.id = ending;
  if at <= clock_timestamp() then perform app.settle_agency(city, ending); end if;
  return '';
end $$;

-- The office's round: agencies whose end has come since the last one.
create function app.settle_ended_agencies() returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare one record; city text := app.my_municipality();
begin
  if app.my_role() is distinct from 'system' then return; end if;
  for one in select a.id from agency a where a.municipality_code = city and a.on_duty and a.contract_to <= clock_timestamp()
      order by a.id for update loop
    perform app.settle_agency(city, one.id);
    return next one.id;
  end loop;
end $$;

create function app.may_see_the_whole() returns boolean language sql stable as
  $$ select coalesce(app.my_role() in ('coordinator', 'supervisor', 'administrator', 'auditor', 'system'), false) $$;

-- Everything the reconciliation (突合せ) looks at: what is open, what must not be, what still needs a person. One row each.
create function app.reconciliation_findings() returns table (measure text, id uuid, matter_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (select app.my_municipality() as city where app.may_see_the_whole()),
  open_matter as (select m.* from matter m, here where m.municipality_code = here.city and m.closed_at is null),
  absent as (select b.municipality_code, b.id from membership b join here on here.city = b.municipality_code
    join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.valid_to <= app.now() or a.contract_to <= app.now()),
  unattended as (select a.id from (select distinct m.municipality_code, m.accountable_agency_id as id from open_matter m) a
    where app.standing_agency(a.municipality_code, a.id, app.now()) is null)
  select 'open_' || m.kind, m.id, m.id from open_matter m
  union all
  select 'without_agency', m.id, m.id from open_matter m where m.accountable_agency_id in (select u.id from unattended u)
  union all
  select 'not_exactly_one_agency', m.id, m.id from open_matter m
    left join accountability h on h.municipality_code = m.municipality_code and h.matter_id = m.id and h.until is null
    group by m.id, m.accountable_agency_id having count(h.agency_id) <> 1 or bool_or(h.agency_id <> m.accountable_agency_id)
  union all
  select 'gap_in_history', h.matter_id, h.matter_id from (select a.*, lead(a.since) over told as next, lead(a.after_reopening) over told as next_reopens
    from accountability a, here where a.municipality_code = here.city
    window told as (partition by a.matter_id order by a.since)) h
    join matter m on m.municipality_code = h.municipality_code and m.id = h.matter_id
    where h.next is not null and h.until is distinct from h.next and not h.next_reopens
  union all
  select 'intake_dropped', i.id, i.id from intake i join here on here.city = i.municipality_code
    join matter m on m.municipality_code = i.municipality_code and m.id = i.id
    where (i.outcome is null or (i.outcome in ('emergency', 'watched') and i.followed_up_at is null)) <> (m.closed_at is null)
  union all
  select 'case_dropped', c.id, c.id from support_case c join here on here.city = c.municipality_code
    join matter m on m.municipality_code = c.municipality_code and m.id = c.id
    where c.status <> 'closed' and m.closed_at is not null
  union all
  select 'referral_dropped', r.id, r.id from referral r join here on here.city = r.municipality_code
    join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    where (r.status in ('drafted', 'sent', 'received', 'accepted', 'met')) <> (m.closed_at is null)
  union all
  select 'need_dropped', t.id, t.matter_id from referral_route t join here on here.city = t.municipality_code
    join intake i on i.municipality_code = t.municipality_code and i.id = t.matter_id
    where i.outcome = 'passed_on' and not exists (select 1 from referral r
      where r.municipality_code = t.municipality_code and r.route_id = t.id and r.status = 'confirmed')
  union all
  select 'need_without_holder', t.id, t.matter_id from referral_route t join here on here.city = t.municipality_code
    join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
    where (t.settled_at is null and m.closed_at is not null) or (t.settled_at is not null and app.is_need_under_way(t.municipality_code, t.id))
  union all
  select 'task_without_holder', t.id, m.id from task t join open_matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
    join absent b on b.municipality_code = t.municipality_code and b.id = t.membership_id where t.done_at is null
  union all
  select 'lead_without_holder', m.id, m.id from open_matter m
    join matter_team t on t.municipality_code = m.municipality_code and t.matter_id = m.id and t.part = 'lead' and t.valid_to is null
    join absent b on b.municipality_code = t.municipality_code and b.id = t.membership_id
  union all
  select 'concealment_without_two_handlers', c.id, (select m.id from matter_person p
      join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
      where p.municipality_code = c.municipality_code and p.person_id = c.person_id order by m.closed_at nulls first, m.opened_at desc limit 1)
    from concealment c join here on here.city = c.municipality_code
    where c.released_at is null and app.handlers_without(c.municipality_code, c.id, '{}', app.now()) < 2 $$;

-- 突合せ: the daily proof. Each measure with how many it found and up to twenty of them.
create function app.reconcile_accountability() returns table (measure text, found bigint, examples uuid[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.measure, count(*), (array_agg(f.id order by f.id))[1:20] from app.reconciliation_findings() f
   group by f.measure order by f.measure $$;

-- The rows behind one figure: what kind of matter, at which agency, since when. Nothing of its contents.
create function app.reconciliation_rows(wanted text, skipped integer, most integer)
  returns table (id uuid, matter_id uuid, kind text, agency_name text, opened_at timestamptz, total bigint)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, m.id, m.kind, a.short_name, m.opened_at, count(*) over ()
    from app.reconciliation_findings() f
    join matter m on m.municipality_code = app.my_municipality() and m.id = f.matter_id
    left join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where f.measure = wanted and m.id not in (select app.my_conflicted_matters())
   order by m.opened_at, f.id offset skipped limit least(most, 200) $$;

-- What each agency in office carries. Numbers only: nobody is named.
create function app.agency_load() returns table (agency_id uuid, agency_name text, intakes integer, cases integer,
    referrals_out integer, referrals_in integer, overdue integer, cases_alone integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.short_name,
    count(m.id) filter (where m.kind = 'intake' and m.accountable_agency_id = a.id)::int,
    count(m.id) filter (where m.kind = 'support_case' and m.accountable_agency_id = a.id)::int,
    count(m.id) filter (where m.kind = 'referral' and m.accountable_agency_id = a.id)::int,
    count(m.id) filter (where m.kind = 'referral' and m.recipient_agency_id = a.id)::int,
    count(m.id) filter (where m.recipient_agency_id = a.id and ((r.status in ('sent', 'received') and r.answer_due_on < app.today())
      or (r.status = 'accepted' and r.contact_due_on < app.today())))::int,
    count(m.id) filter (where m.kind = 'support_case' and m.accountable_agency_id = a.id
      and not exists (select 1 from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
        where t.municipality_code = m.municipality_code and t.matter_id = m.id and b.agency_id <> a.id
          and app.in_force(t.valid_from, t.valid_to))
      and not exists (select 1 from referral_route t where t.municipality_code = m.municipality_code and t.matter_id = m.id))::int
  from agency a
    left join matter m on m.municipality_code = a.municipality_code and m.closed_at is null
      and (m.accountable_agency_id = a.id or m.recipient_agency_id = a.id)
    left join referral r on r.municipality_code = m.municipality_code and r.id = m.id
  where a.municipality_code = app.my_municipality() and app.may_see_the_whole()
    and app.in_force(a.contract_from, a.contract_to)
  group by a.id, a.short_name order by count(m.id) desc, a.short_name $$;

grant execute on function app.holdings_before_ending(uuid, uuid[]), app.agency_before_ending(uuid, uuid, timestamptz), app.held_matters_before_ending(uuid), app.holders_in_office(),
  app.successor_fitness(uuid, uuid, uuid[], uuid[]), app.end_membership(uuid, uuid, jsonb),
  app.end_agency(uuid, uuid, uuid, timestamptz), app.settle_ended_agencies(), app.may_see_the_whole(),
  app.reconcile_accountability(), app.reconciliation_rows(text, integer, integer), app.agency_load() to tsunagi_app;

-- 行き場のない相談: needs that two agencies or more gave back, or that stand unanswered, or unconfirmed, past their day. They come to the
-- coordinator of the area by themselves, and to every coordinator when nobody coordinates the area. Once a coordinator has
-- taken one up, only what happens after that counts anew. Who may not open the matter sees only which agency holds it, how
-- to call it, how urgent it is, and for how long. The most urgent stands first, then what waits longest.
create function app.stranded_routes() returns table (route_id uuid, need text, matter_id uuid, kind text, agency_name text,
    agency_phone text, area_name text, returned integer, unanswered integer, escalations integer, since_days integer,
    last_referral_id uuid, last_to text, last_to_phone text, urgency text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with route as (
    select t.id, t.municipality_code, t.need, t.matter_id,
      count(distinct coalesce(r.to_agency_id::text, r.to_outside)) filter (where r.status = 'returned'
        and r.sent_at > coalesce(t.taken_up_at, '-infinity'))::int as returned,
      count(*) filter (where r.sent_at > coalesce(t.taken_up_at, '-infinity')
        and ((r.status in ('sent', 'received') and r.answer_due_on < app.today())
          or (r.status = 'accepted' and r.contact_due_on < app.today())
          or (r.status = 'met' and r.confirm_due_on < app.today())))::int as unanswered,
      sum(r.escalation_count)::int as escalations,
      app.today() - (min(r.sent_at) at time zone 'Asia/Tokyo')::date as since_days,
      (array_agg(r.id order by r.attempt desc))[1] as last_referral_id,
      bool_or((r.status = 'met' and r.confirm_due_on >= app.today()) or (r.status = 'accepted' and r.contact_due_on >= app.today())) as is_in_hand
    from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
    where t.municipality_code = app.my_municipality() and t.settled_at is null and r.status <> 'drafted'
    group by t.municipality_code, t.id, t.need, t.matter_id, t.taken_up_at),
  stranded as (
    select s.*, m.kind, m.area_id, m.accountable_agency_id, app.may_read_matter(m.id) as may_open
    from route s join matter m on m.municipality_code = s.municipality_code and m.id = s.matter_id
    where (s.returned >= 2 or s.unanswered > 0) and not s.is_in_hand
      and not exists (select 1 from support_case c where c.municipality_code = m.municipality_code and c.id = m.id and c.status = 'closed')
      and m.id not in (select app.my_conflicted_matters())
      and ((app.my_role() = 'coordinator' and (m.area_id = any (app.my_areas()) or not exists (select 1 from coordinator_area c
          where c.municipality_code = m.municipality_code and c.area_id = m.area_id and app.in_force(c.valid_from, c.valid_to))))
        or (app.my_role() in ('supervisor', 'coordinator') and m.accountable_agency_id = any (app.my_agencies()))))
  select s.id, case when s.may_open then s.need end, case when s.may_open then s.matter_id end, case when s.may_open then s.kind end,
    a.short_name, a.phone, r.name, s.returned, s.unanswered, s.escalations, s.since_days, s.last_referral_id,
    case when s.may_open then coalesce(g.short_name, l.to_outside) end, case when s.may_open then g.phone end, l.urgency
  from stranded s
    join agency a on a.municipality_code = s.municipality_code and a.id = s.accountable_agency_id
    join referral l on l.municipality_code = s.municipality_code and l.id = s.last_referral_id
    left join agency g on g.municipality_code = l.municipality_code and g.id = l.to_agency_id
    left join area r on r.municipality_code = s.municipality_code and r.id = s.area_id
  order by array_position(array['immediate', 'within_48h', 'within_week', 'usual'], l.urgency), s.since_days desc, s.id limit 200 $$;

-- How the needs of a matter stand, for whoever ends it: whether one is on its way, whether one is unsettled, whether one has
-- arrived. Until the ending is through, nobody passes another one on from it.
create function app.hold_needs_of(asked uuid) returns table (is_under_way boolean, is_unsettled boolean, has_arrived boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_read_matter(asked) then return; end if;
  perform 1 from matter m where m.municipality_code = city and m.id = asked for no key update;
  return query select coalesce(bool_or(t.settled_at is null and app.is_need_under_way(city, t.id)), false),
      coalesce(bool_or(t.settled_at is null), false),
      coalesce(bool_or(exists (select 1 from referral r
        where r.municipality_code = city and r.route_id = t.id and r.status = 'confirmed')), false)
    from referral_route t where t.municipality_code = city and t.matter_id = asked;
end $$;

-- The facts and names of a draft, taken away so that others can stand in their place. Of what has left nothing is taken away.
create function app.clear_drafted_facts(asked uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or not exists (select 1 from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    where r.municipality_code = city and r.id = asked and r.status = 'drafted' and m.accountable_agency_id = any (app.my_agencies())
      and m.id not in (select app.my_conflicted_matters())) then return; end if;
  delete from referral_fact f where f.municipality_code = city and f.referral_id = asked;
  delete from matter_person p where p.municipality_code = city and p.matter_id = asked;
end $$;

-- A one-time link for a receiver without an account. Its token is known only to its holder; here lies the hash.
create function app.issue_referral_link(asked uuid, hash bytea, expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or not exists (select 1 from referral r
      join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    where r.municipality_code = city and r.id = asked and m.closed_at is null and r.to_outside is not null
      and r.status in ('sent', 'received', 'accepted') and m.accountable_agency_id = any (app.my_agencies())
      and m.id not in (select app.my_conflicted_matters())) then return false; end if;
  update referral_link l set expires_at = app.now()
    where l.municipality_code = city and l.referral_id = asked and l.answered_at is null and l.expires_at > app.now();
  insert into referral_link (municipality_code, token_hash, referral_id, expires_at)
    values (city, hash, asked, least(expires, app.now() + interval '31 days'));
  return true;
end $$;

-- How the last link of a referral stands, for the agency that answers for the referral. Never its hash.
create function app.referral_link_state(asked uuid) returns table (expires_at timestamptz, opened_at timestamptz, answered_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.expires_at, l.opened_at, l.answered_at from referral_link l
    join matter m on m.municipality_code = l.municipality_code and m.id = l.referral_id
   where l.municipality_code = app.my_municipality() and l.referral_id = asked and app.may_open_matters()
     and m.accountable_agency_id = any (app.my_agencies()) and m.id not in (select app.my_conflicted_matters())
   order by l.answered_at desc nulls last, l.expires_at desc limit 1 $$;

-- The referral behind a living link, as long as it still waits for an answer; only the office asks, on behalf of whoever
-- holds the link.
create function app.open_referral_link(hash bytea) returns table (referral_id uuid, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if app.my_role() is distinct from 'system' then return; end if;
  return query update referral_link l set opened_at = coalesce(l.opened_at, app.now())
    where l.municipality_code = app.my_municipality() and l.token_hash = hash and l.answered_at is null and l.expires_at > app.now()
      and exists (select 1 from referral r where r.municipality_code = l.municipality_code and r.id = l.referral_id
        and r.status in ('sent', 'received', 'accepted'))
    returning l.referral_id, l.expires_at;
end $$;

-- Uses a living link up: one answer, whoever comes twice.
create function app.use_referral_link(hash bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare found_id uuid;
begin
  if app.my_role() is distinct from 'system' then return null; end if;
  update referral_link l set answered_at = app.now()
    where l.municipality_code = app.my_municipality() and l.token_hash = hash and l.answered_at is null and l.expires_at > app.now()
    returning l.referral_id into found_id;
  return found_id;
end $$;

-- Whether a text tells where a concealed person of a matter is. Answers only to those who know the place anyway, so that
-- nobody can find it by guessing.
create function app.tells_concealed_place(asked uuid, folded text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter_person p
      join location l on l.municipality_code = p.municipality_code and (l.person_id = p.person_id or l.matter_id = p.matter_id)
    where p.municipality_code = app.my_municipality() and p.matter_id = asked
      and p.person_id in (select app.concealed_persons(p.municipality_code))
      and p.person_id not in (select app.persons_concealed_from_me())
      and char_length(l.search_key) >= 4 and position(l.search_key in folded) > 0) $$;

-- Whether anybody in a matter is concealed at all, from whomever: for guarded functions, which ask of matters the actor may
-- not see; and for those who may see it.
create function app.has_concealed_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select asked in (select app.matters_with_somebody_concealed()) $$;
create function app.knows_concealed_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_read_matter(asked) and app.has_concealed_person(asked) $$;

grant execute on function app.stranded_routes(), app.hold_needs_of(uuid), app.clear_drafted_facts(uuid), app.referral_link_state(uuid),
  app.issue_referral_link(uuid, bytea, timestamptz), app.open_referral_link(bytea), app.use_referral_link(bytea),
  app.tells_concealed_place(uuid, text), app.knows_concealed_person(uuid) to tsunagi_app;
