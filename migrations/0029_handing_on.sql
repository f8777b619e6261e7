-- Why: what somebody held goes on to whoever comes after them, thing by thing and in the same transaction, whether they leave (0013), their
-- agency ends (0017) or the day of their post has come (0036). A right to know where somebody is never passes on.

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

-- Who coordinates what a membership coordinated (推進員の後任): the first coordinator of those who go on, or any other of the city.
create function app.coordinator_after(city text, leaver uuid, heirs uuid[]) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id from membership b where b.municipality_code = city and b.role = 'coordinator' and b.id <> leaver
     and app.can_act(city, b.id, clock_timestamp()) order by array_position(heirs, b.id) nulls last, b.valid_from, b.id limit 1 $$;

-- Gives the areas one membership coordinates, or did until its own end, to another; to nobody, they simply end.
create function app.hand_on_areas(city text, leaver uuid, heir uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare moment timestamptz := clock_timestamp();
begin
  insert into coordinator_area select city, heir, c.area_id, moment, null from (select l.area_id from coordinator_area l
      where l.municipality_code = city and l.membership_id = leaver and (l.valid_to is null or l.valid_to > moment)
      union select app.areas_left_alone(city, leaver, moment)) c
    where heir is not null and not exists (select 1 from coordinator_area o where o.municipality_code = city and o.membership_id = heir
        and o.area_id = c.area_id and (o.valid_to is null or o.valid_to > moment));
  update coordinator_area c set valid_to = moment where c.municipality_code = city and c.membership_id = leaver
    and (c.valid_to is null or c.valid_to > moment);
end $$;

-- A right to know where somebody is never passes on: it ends with whoever had it.
create function app.end_handling(city text, leavers uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update concealment_handler h set valid_to = greatest(clock_timestamp(), h.valid_from) where h.municipality_code = city
    and h.membership_id = any (leavers) and app.in_force(h.valid_from, h.valid_to) $$;

-- Gives some drafts of one membership to another.
create function app.give_drafts(city text, leaver uuid, heir uuid, given uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update draft d set staff_id = goes_to.staff_id, version = d.version + 1 from membership was_of, membership goes_to
   where was_of.municipality_code = city and was_of.id = leaver and goes_to.municipality_code = city and goes_to.id = heir
     and d.municipality_code = city and d.staff_id = was_of.staff_id and d.became_id is null and d.id = any (given);
end $$;

-- Throws some drafts of one membership away.
create function app.throw_away_drafts(city text, leaver uuid, given uuid[]) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  delete from draft d using membership b where b.municipality_code = city and b.id = leaver and d.municipality_code = city
    and d.staff_id = b.staff_id and d.became_id is null and d.id = any (given);
end $$;

-- Gives the drafts of one membership that may go to somebody else to another, or throws all of them away.
create function app.hand_on_drafts(city text, leaver uuid, heir uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select app.give_drafts(city, leaver, heir, array(select app.drafts_for(city, leaver, heir))) $$;
create function app.discard_drafts(city text, leaver uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select app.throw_away_drafts(city, leaver, array(select d.id from app.drafts_of(city, leaver) d)) $$;

-- Persons whose whereabouts are concealed from a seat: persons_concealed_from_me (0012), asked of another.
create function app.persons_concealed_from(city text, seat uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.found_together(city, array(select c.person_id from concealment c
    where c.municipality_code = city and c.concealed_from <= app.now() and c.released_at is null
      and not exists (select 1 from concealment_handler h where h.municipality_code = city and h.concealment_id = c.id
        and h.membership_id = seat and app.in_force(h.valid_from, h.valid_to)))) $$;

-- Which of these matters somebody else may open for a reason that lasts, with everybody's whereabouts in it: the rule of reasons_for (0011)
-- asked of a seat, not of whoever acts. Nobody is told; it decides who may go on with something written there.
create function app.matters_open_to(city text, seat uuid, asked uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare who app.actor; agencies uuid[]; areas uuid[]; everywhere boolean; closed uuid[];
begin
  select b.municipality_code, b.staff_id, b.id, b.agency_id, b.role, 'person' into who from membership b
   where b.municipality_code = city and b.id = seat and b.role <> 'system' and app.opens_matters(b.role) and app.can_act(city, b.id, app.now());
  if who.membership_id is null then return; end if;
  agencies := app.agencies_of(who); areas := app.areas_of(who); everywhere := app.coordinates_everywhere(who, areas);
  closed := array(select app.matters_closed_by_conflict(city, who.staff_id)
    union all select app.matters_about(city, array(select app.persons_concealed_from(city, seat))));
  return query select m.id from matter m where m.municipality_code = city and m.id = any (asked) and m.id <> all (closed) and (
      exists (select 1 from matter_team t where t.municipality_code = city and t.matter_id = m.id and t.membership_id = seat
        and app.in_force(t.valid_from, t.valid_to))
      or ((not m.restricted or who.role = 'supervisor') and (m.accountable_agency_id = any (agencies) or m.recipient_agency_id = any (agencies)))
      or (not m.restricted and (m.area_id = any (areas) or (m.area_id is null and everywhere))));
end $$;

-- What was left in a post and could not pass on by itself, and who of these may read it: whoever may open its matter with everybody's
-- whereabouts in it; what belongs to no matter yet stays with the agency, or with the one that stands for it.
create function app.drafts_open_to(city text, left_in uuid, heirs uuid[]) returns table (heir uuid, id uuid, matter_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with here as materialized (select d.* from app.drafts_left(city) d where d.post = left_in),
  home as materialized (select app.standing_agency(city, l.agency_id, app.now()) as id from membership l where l.municipality_code = city and l.id = left_in)
  select b.id, d.id, d.matter_id from membership b
      cross join lateral (select array(select app.matters_open_to(city, b.id, array(select h.matter_id from here h))) as matters offset 0) o
      cross join here d
   where b.municipality_code = city and b.id = any (heirs) and case when d.matter_id is null
     then b.role <> 'system' and app.opens_matters(b.role) and b.agency_id = (select h.id from home h) and app.can_act(city, b.id, app.now())
     else d.matter_id = any (o.matters) end $$;

-- Whether the actor decides what becomes of something left in a post: an administrator, or a supervisor of its agency or of the one that stands for it.
create function app.decides_over_post(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = asked
    and (app.my_role() = 'administrator' or (app.my_role() = 'supervisor' and b.agency_id = any (app.my_agencies())))) $$;

-- Posts in which something half written was left (残された書きかけ) that the actor decides about: whose, how many, and since when its writer
-- cannot act. Nothing of what is in it, nor where.
create function app.posts_with_drafts_left() returns table (membership_id uuid, version integer, name text, kana text, agency_name text, title text,
    drafts integer, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select b.id, b.version, f.name, f.kana, a.short_name, b.title, d.drafts, least(b.valid_to, a.contract_to, c.disabled_at)
    from (select left_one.post, count(*)::int as drafts from app.drafts_left(app.my_municipality()) left_one group by left_one.post) d
      join membership b on b.municipality_code = app.my_municipality() and b.id = d.post
      join staff f on f.municipality_code = b.municipality_code and f.id = b.staff_id
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
      left join account c on c.municipality_code = b.municipality_code and c.staff_id = b.staff_id
   where app.decides_over_post(b.id) order by app.kana_order(f.kana) collate "C", b.id $$;

-- Who may go on with something that was left in a post, and with how much of it; for whoever decides about it.
create function app.heirs_of_drafts_left(left_in uuid) returns table (membership_id uuid, drafts integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select o.heir, count(*)::int from app.drafts_open_to(app.my_municipality(), left_in, array(select b.id from membership b
      where b.municipality_code = app.my_municipality() and app.opens_matters(b.role))) o
   where app.decides_over_post(left_in) group by o.heir order by o.heir $$;

-- Takes in hand what was left in a post, all of it or what one person may read, for whoever decides about it: holds the post still meanwhile, answers what
-- stands in the way, and otherwise what it is and in which matters.
create function app.take_drafts_left(left_in uuid, heir uuid, seen integer, out obstacle text, out given uuid[], out drafts integer, out matters uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held membership;
begin
  obstacle := 'not_found';
  if not app.decides_over_post(left_in) then return; end if;
  perform 1 from membership b where b.municipality_code = city and b.id in (left_in, heir) order by b.id for update;
  select * into held from membership b where b.municipality_code = city and b.id = left_in;
  if not exists (select 1 from app.drafts_left(city) d where d.post = left_in) then return; end if;
  if held.version <> seen then obstacle := 'stale_version'; return; end if;
  select array_agg(t.id), count(*), coalesce(array_agg(distinct t.matter_id) filter (where t.matter_id is not null), '{}') into given, drafts, matters from (
    select d.id, d.matter_id from app.drafts_left(city) d where heir is null and d.post = left_in
    union all select o.id, o.matter_id from app.drafts_open_to(city, left_in, array[heir]) o) t;
  if drafts = 0 then obstacle := 'heir_not_fit'; return; end if;
  update membership b set version = b.version + 1 where b.municipality_code = city and b.id = left_in;
  obstacle := '';
end $$;

-- Passes on what was left in a post, as far as one person may read it; the rest stays there. Answers what stood in the way, and the
-- matters of what went on.
create function app.hand_on_drafts_left(left_in uuid, heir uuid, seen integer, out obstacle text, out drafts integer, out matters uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare taken record;
begin
  select * into taken from app.take_drafts_left(left_in, heir, seen);
  obstacle := taken.obstacle; drafts := taken.drafts; matters := taken.matters;
  if obstacle = '' then perform app.give_drafts(app.my_municipality(), left_in, heir, taken.given); end if;
end $$;

-- Throws away what was left in a post.
create function app.discard_drafts_left(left_in uuid, seen integer, out obstacle text, out drafts integer, out matters uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare taken record;
begin
  select * into taken from app.take_drafts_left(left_in, null, seen);
  obstacle := taken.obstacle; drafts := taken.drafts; matters := taken.matters;
  if obstacle = '' then perform app.throw_away_drafts(app.my_municipality(), left_in, taken.given); end if;
end $$;

grant execute on function app.posts_with_drafts_left(), app.heirs_of_drafts_left(uuid), app.hand_on_drafts_left(uuid, uuid, integer),
  app.discard_drafts_left(uuid, integer) to tsunagi_app;
