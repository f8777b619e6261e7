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

-- What is open in the hands of one membership, and would be dropped if it simply ended.
create function app.open_holdings(city text, holder uuid)
  returns table (tasks integer, seats integer, areas integer, sole_concealments integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select
    (select count(*)::int from task t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and t.done_at is null and m.closed_at is null),
    (select count(*)::int from matter_team t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      where t.municipality_code = city and t.membership_id = holder and m.closed_at is null
        and (t.valid_to is null or t.valid_to > app.now())),
    (select count(*)::int from coordinator_area c
      where c.municipality_code = city and c.membership_id = holder and (c.valid_to is null or c.valid_to > app.now())),
    (select count(*)::int from concealment_handler h
        join concealment c on c.municipality_code = h.municipality_code and c.id = h.concealment_id
      where h.municipality_code = city and h.membership_id = holder and c.released_at is null
        and app.in_force(h.valid_from, h.valid_to)
        and not exists (select 1 from concealment_handler o
            join membership b on b.municipality_code = o.municipality_code and b.id = o.membership_id
          where o.municipality_code = city and o.concealment_id = c.id and o.membership_id <> holder
            and app.in_force(o.valid_from, o.valid_to) and app.in_force(b.valid_from, b.valid_to))) $$;

-- Gives everything open of one membership to another. A lead stays a lead; who already sits there sits only once.
create function app.hand_on_holdings(city text, leaver uuid, heir uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare seat matter_team; sits uuid; moment timestamptz := clock_timestamp();
begin
  update task t set membership_id = heir, version = t.version + 1 from matter m
   where m.municipality_code = t.municipality_code and m.id = t.matter_id and m.closed_at is null
     and t.municipality_code = city and t.membership_id = leaver and t.done_at is null;
  for seat in select t.* from matter_team t
      join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id and m.closed_at is null
     where t.municipality_code = city and t.membership_id = leaver and (t.valid_to is null or t.valid_to > moment) loop
    update matter_team t set valid_to = greatest(moment, seat.valid_from)
      where t.municipality_code = city and t.id = seat.id;
    select t.id into sits from matter_team t where t.municipality_code = city and t.matter_id = seat.matter_id
      and t.membership_id = heir and t.valid_to is null;
    if found and seat.part = 'lead' then
      update matter_team t set valid_to = greatest(moment, t.valid_from) where t.municipality_code = city and t.id = sits;
    end if;
    if sits is null or seat.part = 'lead' then
      insert into matter_team values (city, gen_random_uuid(), seat.matter_id, heir, seat.part, 'successor', moment);
    end if;
  end loop;
  insert into coordinator_area select city, heir, c.area_id, moment, null from coordinator_area c
    where c.municipality_code = city and c.membership_id = leaver and (c.valid_to is null or c.valid_to > moment)
      and not exists (select 1 from coordinator_area o where o.municipality_code = city and o.membership_id = heir
        and o.area_id = c.area_id and (o.valid_to is null or o.valid_to > moment));
  update coordinator_area c set valid_to = moment where c.municipality_code = city and c.membership_id = leaver
    and (c.valid_to is null or c.valid_to > moment);
end $$;

-- Whether somebody may go on with what another leaves: in office, may open matters, no conflict of interest in any of it.
create function app.is_fit_to_go_on(city text, leaver uuid, heir uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.municipality_code = city and b.id = heir and b.id <> leaver
      and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk')
      and app.in_force(b.valid_from, b.valid_to) and app.in_force(a.contract_from, a.contract_to)
      and not exists (select 1 from matter_team t
          join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id and m.closed_at is null
          join matter_person p on p.municipality_code = t.municipality_code and p.matter_id = t.matter_id
          join conflict c on c.municipality_code = t.municipality_code and c.person_id = p.person_id
            and c.staff_id = b.staff_id and app.in_force(c.valid_from, c.valid_to)
        where t.municipality_code = city and t.membership_id = leaver and (t.valid_to is null or t.valid_to > app.now()))) $$;

-- A membership as its supervisor or an administrator may end it; nothing for everybody else.
create function app.endable_membership(asked uuid) returns table (agency_id uuid, version integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.agency_id, b.version from membership b
   where b.municipality_code = app.my_municipality() and b.id = asked and b.role <> 'system'
     and (b.valid_to is null or b.valid_to > app.now())
     and (app.my_role() = 'administrator' or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies()))) $$;

-- What such a membership still holds.
create function app.holdings_before_ending(leaver uuid)
  returns table (version integer, tasks integer, seats integer, areas integer, sole_concealments integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select e.version, h.* from app.endable_membership(leaver) e, app.open_holdings(app.my_municipality(), leaver) h $$;

-- Whether a named successor may go on, for whoever may end the membership.
create function app.successor_fitness(leaver uuid, heir uuid) returns table (is_fit boolean, is_coordinator boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.is_fit_to_go_on(app.my_municipality(), leaver, heir), exists (select 1 from membership b
      where b.municipality_code = app.my_municipality() and b.id = heir and b.role = 'coordinator')
    from app.endable_membership(leaver) $$;

-- What stands in the way of ending a membership with this successor; empty when nothing does.
create function app.obstacle_to_ending(leaver uuid, heir uuid) returns text
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held record; ends record;
begin
  select * into ends from app.endable_membership(leaver);
  if not found then return 'not_found'; end if;
  select * into held from app.open_holdings(city, leaver);
  if held.sole_concealments > 0 then return 'last_handler'; end if;
  if held.tasks + held.seats + held.areas > 0 and heir is null then return 'successor_needed'; end if;
  if heir is not null and not app.is_fit_to_go_on(city, leaver, heir) then return 'successor_not_fit'; end if;
  if held.areas > 0 and not exists (select 1 from membership b where b.municipality_code = city and b.id = heir
    and b.role = 'coordinator') then return 'coordinator_needed'; end if;
  return '';
end $$;

-- 離任: ends a membership; everything open goes to the successor in the same moment. Answers what stood in the way.
create function app.end_membership(leaver uuid, heir uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); obstacle text;
begin
  perform 1 from membership b where b.municipality_code = city and b.id in (leaver, heir) order by b.id for update;
  obstacle := app.obstacle_to_ending(leaver, heir);
  if obstacle <> '' then return obstacle; end if;
  if heir is not null then perform app.hand_on_holdings(city, leaver, heir); end if;
  update concealment_handler h set valid_to = clock_timestamp() where h.municipality_code = city
    and h.membership_id = leaver and app.in_force(h.valid_from, h.valid_to);
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

-- Moves everything an ended agency still holds to the agency that stands for it, and takes it off duty.
create function app.settle_agency(city text, ended uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare heir uuid := app.standing_agency(city, ended, clock_timestamp()); desk uuid; one record;
begin
  if heir is null or heir = ended then
    raise exception 'agency % has no successor in office', ended using errcode = 'check_violation';
  end if;
  select coalesce(
    (select b.id from membership b join agency a on a.municipality_code = city and a.successor_membership_id = b.id
      where b.municipality_code = city and a.id = ended and app.in_force(b.valid_from, b.valid_to)),
    (select b.id from membership b where b.municipality_code = city and b.agency_id = heir and app.in_force(b.valid_from, b.valid_to)
      and b.role in ('supervisor', 'counsellor', 'coordinator') order by array_position(array['supervisor', 'counsellor'], b.role), b.id
      limit 1)) into desk;
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
  for one in select b.id from membership b where b.municipality_code = city and b.agency_id = ended and b.role <> 'system' loop
    exit when desk is null;
    perform app.hand_on_holdings(city, one.id, desk);
  end loop;
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

-- 終了: names the end of an agency and who goes on. An end that has come is carried out in the same moment.
create function app.end_agency(ending uuid, heir uuid, desk uuid, at timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); one agency;
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

-- 突合せ: the daily proof. Each measure counts what must not be, with up to twenty examples; 'open_…' count what there is.
create function app.reconcile_accountability() returns table (measure text, found bigint, examples uuid[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as (select app.my_municipality() as city where app.may_see_the_whole()),
  open_matter as (select m.* from matter m, here where m.municipality_code = here.city and m.closed_at is null),
  finding (measure, id) as (
    select 'open_' || kind, id from open_matter
    union all
    select 'without_agency', m.id from open_matter m where app.standing_agency(m.municipality_code, m.accountable_agency_id, app.now()) is null
    union all
    select 'not_exactly_one_agency', m.id from open_matter m where 1 <> (select count(*) from accountability h
      where h.municipality_code = m.municipality_code and h.matter_id = m.id and h.until is null
        and h.agency_id = m.accountable_agency_id)
      or exists (select 1 from accountability h where h.municipality_code = m.municipality_code and h.matter_id = m.id
        and h.until is null and h.agency_id <> m.accountable_agency_id)
    union all
    select 'gap_in_history', h.matter_id from (select a.*, lead(a.since) over (partition by a.matter_id order by a.since) as next
      from accountability a, here where a.municipality_code = here.city) h
      join matter m on m.municipality_code = h.municipality_code and m.id = h.matter_id
      where h.next is not null and h.until is distinct from h.next and m.closed_at is null and m.kind <> 'support_case'
    union all
    select 'intake_dropped', i.id from intake i join here on here.city = i.municipality_code
      join matter m on m.municipality_code = i.municipality_code and m.id = i.id
      where (i.outcome is null) <> (m.closed_at is null)
    union all
    select 'case_dropped', c.id from support_case c join here on here.city = c.municipality_code
      join matter m on m.municipality_code = c.municipality_code and m.id = c.id
      where c.status <> 'closed' and m.closed_at is not null
    union all
    select 'referral_dropped', r.id from referral r join here on here.city = r.municipality_code
      join matter m on m.municipality_code = r.municipality_code and m.id = r.id
      where (r.status in ('drafted', 'sent', 'received', 'accepted', 'met')) <> (m.closed_at is null)
    union all
    select 'need_dropped', t.id from referral_route t join here on here.city = t.municipality_code
      join intake i on i.municipality_code = t.municipality_code and i.id = t.matter_id
      where i.outcome = 'passed_on' and not exists (select 1 from referral r
        where r.municipality_code = t.municipality_code and r.route_id = t.id and r.status = 'confirmed')
    union all
    select 'task_without_holder', t.id from task t join open_matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
      join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
      where t.done_at is null and b.valid_to <= app.now()
    union all
    select 'lead_without_holder', m.id from open_matter m
      join matter_team t on t.municipality_code = m.municipality_code and t.matter_id = m.id and t.part = 'lead' and t.valid_to is null
      join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id where b.valid_to <= app.now()
  )
  select f.measure, count(*), (array_agg(f.id))[1:20] from finding f group by f.measure order by f.measure $$;

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

grant execute on function app.holdings_before_ending(uuid), app.successor_fitness(uuid, uuid), app.end_membership(uuid, uuid), app.end_agency(uuid, uuid, uuid, timestamptz), app.settle_ended_agencies(),
  app.may_see_the_whole(), app.reconcile_accountability(), app.agency_load() to tsunagi_app;

-- 行き場のない相談: needs that two agencies or more gave back, or that stand unanswered past their day. They come to the
-- coordinator of the area by themselves, and to every coordinator when nobody coordinates the area. Who may not open the
-- matter sees only which agency holds it, and for how long.
create function app.stranded_routes() returns table (route_id uuid, need text, agency_name text, area_name text,
    returned integer, unanswered integer, escalations integer, since_days integer, last_referral_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with route as (
    select t.id, t.municipality_code, t.need, t.matter_id,
      count(distinct coalesce(r.to_agency_id::text, r.to_outside)) filter (where r.status = 'returned')::int as returned,
      count(*) filter (where (r.status in ('sent', 'received') and r.answer_due_on < app.today())
        or (r.status = 'accepted' and r.contact_due_on < app.today()))::int as unanswered,
      sum(r.escalation_count)::int as escalations,
      app.today() - (min(r.sent_at) at time zone 'Asia/Tokyo')::date as since_days,
      (array_agg(r.id order by r.attempt desc))[1] as last_referral_id,
      bool_or(r.status = 'met' or (r.status = 'accepted' and r.contact_due_on >= app.today())) as is_in_hand
    from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
    where t.municipality_code = app.my_municipality() and t.settled_at is null and r.status <> 'drafted'
    group by t.municipality_code, t.id, t.need, t.matter_id)
  select s.id,
    case when app.may_read_matter(m.id) then s.need end,
    a.short_name, r.name, s.returned, s.unanswered, s.escalations, s.since_days, s.last_referral_id
  from route s
    join matter m on m.municipality_code = s.municipality_code and m.id = s.matter_id
    join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
    left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id
  where (s.returned >= 2 or s.unanswered > 0) and not s.is_in_hand
    and not exists (select 1 from support_case c where c.municipality_code = m.municipality_code and c.id = m.id and c.status = 'closed')
    and m.id not in (select app.my_conflicted_matters())
    and ((app.my_role() = 'coordinator' and (m.area_id = any (app.my_areas()) or not exists (select 1 from coordinator_area c
        where c.municipality_code = m.municipality_code and c.area_id = m.area_id and app.in_force(c.valid_from, c.valid_to))))
      or (app.my_role() in ('supervisor', 'coordinator') and m.accountable_agency_id = any (app.my_agencies())))
  order by s.since_days desc, s.id limit 200 $$;

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

-- The referral behind a living link; only the office asks, on behalf of whoever holds the link.
create function app.open_referral_link(hash bytea) returns table (referral_id uuid, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if app.my_role() is distinct from 'system' then return; end if;
  return query update referral_link l set opened_at = coalesce(l.opened_at, app.now())
    where l.municipality_code = app.my_municipality() and l.token_hash = hash and l.answered_at is null and l.expires_at > app.now()
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
      join concealment c on c.municipality_code = p.municipality_code and c.person_id = p.person_id
        and c.concealed_from <= app.now() and c.released_at is null
      join location l on l.municipality_code = p.municipality_code and (l.person_id = p.person_id or l.matter_id = p.matter_id)
    where p.municipality_code = app.my_municipality() and p.matter_id = asked
      and p.person_id not in (select app.persons_concealed_from_me())
      and char_length(l.search_key) >= 4 and position(l.search_key in folded) > 0) $$;

-- Whether anybody in a matter is concealed at all, from whomever: for guarded functions, which ask of matters the actor may
-- not see; and for those who may see it.
create function app.has_concealed_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter_person p
      join concealment c on c.municipality_code = p.municipality_code and c.person_id = p.person_id
        and c.concealed_from <= app.now() and c.released_at is null
    where p.municipality_code = app.my_municipality() and p.matter_id = asked) $$;
create function app.knows_concealed_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_read_matter(asked) and app.has_concealed_person(asked) $$;

grant execute on function app.stranded_routes(), app.issue_referral_link(uuid, bytea, timestamptz), app.open_referral_link(bytea),
  app.use_referral_link(bytea), app.tells_concealed_place(uuid, text), app.knows_concealed_person(uuid) to tsunagi_app;
