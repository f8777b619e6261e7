-- Why: no agency ends before all that it answers for, and all that its people hold, has somebody who goes on, at every instant
-- after the end. The end is named ahead; the office carries it out when it has come.

-- Who takes over the tasks and seats of an ending agency's people.
alter table agency add column successor_membership_id uuid;
-- They are of the agency that goes on, and of no other: the seats never go where the matters do not.
alter table membership add unique (municipality_code, id, agency_id);
alter table agency add foreign key (municipality_code, successor_membership_id, successor_agency_id) references membership (municipality_code, id, agency_id),
  add constraint desk_is_of_the_successor check (successor_membership_id is null or successor_agency_id is not null);
-- Whether the end was planned on the screen (終了の予定); the structure file writes the others. Only such an end is taken back.
alter table agency add column end_is_planned boolean not null default false
  constraint planned_end_has_its_day check (not end_is_planned or contract_to is not null);

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
   where e.municipality_code = city and e.id = ended and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
     and app.can_act(city, b.id, clock_timestamp()) $$;

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
  perform app.hand_on_areas(city, m.id, app.coordinator_after(city, m.id, desks)) from unnest(members) m(id);
  perform app.hand_on_drafts(city, m.id, desks[1]) from unnest(members) m(id) where desks[1] is not null;
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
  returns table (areas integer, scarce_concealments integer, leaves_no_administrator boolean, is_desk_fit boolean, is_desk_coordinator boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select (select count(*)::int from coordinator_area c where c.municipality_code = city and c.membership_id = any (members)
      and (c.valid_to is null or c.valid_to > app.now())),
    app.scarce_concealments(city, members, at),
    app.leaves_no_administrator(members, at),
    coalesce(not exists (select 1 from app.matters_closed_by_conflict(city, b.staff_id) closed
      where closed in (select held from unnest(members) m(id), lateral app.held_matters(city, m.id) held)), false),
    coalesce(b.role = 'coordinator', false)
  from (select app.my_municipality() as city, app.members_of(app.my_municipality(), ending) as members) held
    left join membership b on b.municipality_code = city and b.id = desk
  where app.my_role() = 'administrator' $$;

-- 終了: names the end of an agency and who goes on: its last day, until whose end it answers, or now. An end that has come is carried
-- out in the same moment; nothing ends in the past.
create function app.end_agency(ending uuid, seen integer, heir uuid, desk uuid, last_day date) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one agency; held record; at timestamptz;
begin
  if app.my_role() is distinct from 'administrator' then return 'not_found'; end if;
  perform 1 from agency a where a.municipality_code = city order by a.id for update;
  select * into one from agency a where a.municipality_code = city and a.id = ending;
  if not found then return 'not_found'; end if;
  if one.version <> seen then return 'stale_version'; end if;
  at := coalesce((last_day + 1)::timestamp at time zone 'Asia/Tokyo', clock_timestamp());
  if one.contract_to is not null then return 'already_ending'; end if;
  if exists (select 1 from municipality c where c.municipality_code = city and c.coordinating_agency_id = ending) then
    return 'coordinates_the_city'; end if;
  if last_day < app.today() then return 'last_day_past'; end if;
  if last_day > app.today() + interval '5 years' then return 'last_day_too_far'; end if;
  if at < one.contract_from then return 'ends_before_it_began'; end if;
  if not app.leads_on(city, ending, heir, at) then return 'successor_not_fit'; end if;
  if not exists (select 1 from membership b where b.municipality_code = city and b.id = desk and b.agency_id = heir
    and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
    and b.valid_from <= at and app.can_act(city, b.id, greatest(at, app.now())) and app.stays_after(city, b.id, coalesce(last_day, app.today()))) then return 'successor_not_fit'; end if;
  perform app.lock_concealments_of(city, app.members_of(city, ending));
  select * into held from app.agency_before_ending(ending, desk, at);
  if held.leaves_no_administrator then return 'last_administrator'; end if;
  if held.scarce_concealments > 0 then return 'last_handler'; end if;
  if not held.is_desk_fit then return 'successor_not_fit'; end if;
  if held.areas > 0 and not held.is_desk_coordinator then return 'coordinator_needed'; end if;
  update agency a set contract_to = at, successor_agency_id = heir, successor_membership_id = desk, end_is_planned = last_day is not null,
    version = a.version + 1 where a.municipality_code = city and a.id = ending;
  if at <= clock_timestamp() then perform app.settle_agency(city, ending); end if;
  return '';
end $$;

-- Takes the planned end of an agency back before it has come: it goes on as if no end had been named, and nobody is named to go on. A line of
-- successors that leads to it leads to an agency without an end then. The office, which carries ends out, waits here or is waited for.
create function app.take_back_ending(asked uuid, seen integer) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one agency;
begin
  if app.my_role() is distinct from 'administrator' then return 'not_found'; end if;
  perform 1 from agency a where a.municipality_code = city order by a.id for update;
  select * into one from agency a where a.municipality_code = city and a.id = asked;
  if not found then return 'not_found'; end if;
  if one.version <> seen then return 'stale_version'; end if;
  if not one.end_is_planned then return 'nothing_planned'; end if;
  if one.contract_to <= clock_timestamp() then return 'last_day_past'; end if;
  update agency a set contract_to = null, successor_agency_id = null, successor_membership_id = null, end_is_planned = false, version = a.version + 1
   where a.municipality_code = city and a.id = asked;
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

grant execute on function app.agency_before_ending(uuid, uuid, timestamptz), app.end_agency(uuid, integer, uuid, uuid, date),
  app.take_back_ending(uuid, integer), app.settle_ended_agencies() to tsunagi_app;
