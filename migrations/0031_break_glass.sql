-- Why: a record one may not open is found masked, with whom to ask; and 緊急閲覧 opens it for an hour, within a limit: what was opened
-- waits to be looked at by somebody else, and whoever has too much waiting opens nothing more until a review has made room again.

-- 緊急閲覧 of mine, from whichever of my posts, that nobody has looked at yet.
create function app.my_unreviewed_break_glass() returns table (matter_id uuid, opened_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select g.matter_id, g.opened_at from break_glass g join membership b on b.municipality_code = g.municipality_code and b.id = g.membership_id
   where g.municipality_code = app.my_municipality() and b.staff_id = app.my_staff() and g.reviewed_at is null $$;

-- Whether a 緊急閲覧 that nobody has looked at has waited for too long (確認の期限). The mirror of domain/access/break-glass.ts.
create function app.is_review_late(opened_at timestamptz) returns boolean language sql stable
  as $$ select opened_at <= app.now() - interval '24 hours' $$;

-- Whether somebody else must look first: one has waited for a day, or as many other records wait as the municipality lets. To open the
-- same record again counts once. The mirror of domain/access/break-glass.ts.
create function app.must_be_reviewed_first(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from app.my_unreviewed_break_glass() e where app.is_review_late(e.opened_at))
    or (select count(distinct e.matter_id) from app.my_unreviewed_break_glass() e where e.matter_id <> asked)
      >= (select c.break_glass_limit from municipality c where c.municipality_code = app.my_municipality()) $$;
create policy none_until_reviewed on break_glass as restrictive for insert to tsunagi_app with check (not app.must_be_reviewed_first(matter_id));

-- Of two that somebody opens in the same instant, the second waits here for the first.
create function app.lock_own_break_glass() returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  select 1 from staff f where f.municipality_code = app.my_municipality() and f.id = app.my_staff() for no key update $$;

-- Whether whoever opened this one can open no other record until a review: told to those who may review it, and to nobody else.
create function app.holds_up_its_opener(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select count(distinct e.matter_id) >= c.break_glass_limit or app.is_review_late(min(e.opened_at))
      from break_glass g
        join municipality c on c.municipality_code = g.municipality_code
        join membership b on b.municipality_code = g.municipality_code and b.id = g.membership_id
        join membership o on o.municipality_code = b.municipality_code and o.staff_id = b.staff_id
        join break_glass e on e.municipality_code = o.municipality_code and e.membership_id = o.id and e.reviewed_at is null
     where g.municipality_code = app.my_municipality() and g.id = asked and g.reviewed_at is null
       and app.my_role() in ('supervisor', 'coordinator') and (app.has_lasting_right(g.matter_id) or g.id in (select app.openings_left_to_me()))
     group by c.break_glass_limit), false) $$;

-- The lead of a matter has seen that somebody opened it by 緊急閲覧. Whoever opened it does not say so for them.
create function app.note_break_glass_seen(asked uuid) returns uuid
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update break_glass g set seen_by_lead_at = coalesce(g.seen_by_lead_at, app.now())
   where g.municipality_code = app.my_municipality() and g.id = asked
     and not exists (select 1 from membership b where b.municipality_code = g.municipality_code and b.id = g.membership_id and b.staff_id = app.my_staff())
     and exists (select 1 from matter_team t where t.municipality_code = g.municipality_code and t.matter_id = g.matter_id
       and t.membership_id = app.my_membership() and t.part = 'lead' and t.valid_to is null) and app.may_read_matter(g.matter_id)
  returning g.matter_id $$;

-- An opening that was found not to be justified is over with that finding: nobody goes on reading for what is left of the hour.
create function app.end_unjustified_opening() returns trigger language plpgsql as $$
begin
  new.expires_at := greatest(new.opened_at, least(new.expires_at, app.now()));
  return new;
end $$;
create trigger unjustified_ends_at_once before update of finding on break_glass
  for each row when (new.finding = 'not_justified') execute function app.end_unjustified_opening();

-- What whoever broke the glass did with the record and saw of it in that hour (緊急閲覧で見たもの), by the journal: each kind of deed once, how often and when
-- last, with every record it opened by that right and every person it told of; the whole hour, however much was leafed through. For whoever opened it, its lead, and who may review it; the number of a record only where they may open it
-- themselves, and `nth` to count the others by.
create function app.read_by_break_glass(asked uuid) returns table (times integer, last timestamptz, operation text, result text, kind text, record_id uuid, nth bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); city text := me.municipality_code; held break_glass; opener uuid;
begin
  select * into held from break_glass g where g.municipality_code = city and g.id = asked;
  select b.staff_id into opener from membership b where b.municipality_code = city and b.id = held.membership_id;
  if opener is null or not (opener = me.staff_id or asked in (select app.openings_left_to_me()) or (app.has_lasting_right(held.matter_id)
    and (me.role in ('supervisor', 'coordinator') or exists (select from matter_team t where t.municipality_code = city and t.matter_id = held.matter_id
      and t.membership_id = me.membership_id and t.part = 'lead' and app.in_force(t.valid_from, t.valid_to))))) then return; end if;
  return query
    with about as materialized (
      select array_agg(one.id) as ids from (select held.matter_id as id
        union all select i.id from intake i where i.municipality_code = city and i.case_id = held.matter_id) one),
    entry as materialized (
      select j.at as moment, j.operation as deed, j.result as ending, j.subjects, j.reasons from journal j
       where j.municipality_code = city and j.staff_id = opener and j.membership_id = held.membership_id and j.operation <> 'breakGlass'
         and j.at between held.opened_at and held.expires_at and j.subjects && (select a.ids from about a)
         and (j.result <> 'done' or 'break_glass' = any (j.reasons))),
    told as materialized (
      select e.moment, e.deed, e.ending, s.id, coalesce(m.kind, 'person') as what from entry e
        cross join lateral unnest(e.subjects, e.reasons) s(id, reason)
        left join matter m on m.municipality_code = city and m.id = s.id
       where s.reason = 'break_glass' or s.id = held.matter_id
         or (m.id is null and exists (select from person p where p.municipality_code = city and p.id = s.id))),
    done as (select t.deed, t.ending, count(distinct t.moment)::integer as often, max(t.moment) as latest from told t group by t.deed, t.ending),
    each as (select distinct t.deed, t.ending, t.what, t.id from told t),
    mine as materialized (
      select r.matter_id as id from app.reasons_for(array(select distinct t.id from told t where t.what <> 'person')) r
      union select p.person_id from matter_person p
        join app.reasons_for(array(select q.matter_id from matter_person q where q.municipality_code = city and q.person_id in (select t.id from told t))) r on r.matter_id = p.matter_id
       where p.municipality_code = city and p.person_id in (select t.id from told t) and p.person_id not in (select app.my_conflicted_persons()))
    select d.often, d.latest, e.deed, e.ending, e.what, m.id, dense_rank() over (order by e.id) from each e
      join done d on d.deed = e.deed and d.ending = e.ending left join mine m on m.id = e.id;
end $$;

-- 閲覧制限 cases that stand masked in my list: those I would see if they were not restricted. Nobody is told of one in which
-- somebody is concealed, or whom I have a conflict of interest with. `total`: how many there are, whatever is cut off.
create function app.list_masked_cases(most integer)
  returns table (matter_id uuid, number bigint, household_name text, ask_agency text, ask_phone text, area_name text, total integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, s.number, app.masked(h.name), a.short_name, a.phone, r.name, (count(*) over ())::integer
    from matter m
      join support_case s on s.municipality_code = m.municipality_code and s.id = m.id
      join household h on h.municipality_code = s.municipality_code and h.id = s.household_id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
      left join area r on r.municipality_code = m.municipality_code and r.id = m.area_id
        and (m.id not in (select app.matters_with_concealed_area()) or m.area_id = any (app.my_areas()))
   where m.municipality_code = app.my_municipality() and m.restricted and m.closed_at is null and app.may_open_matters()
     and (m.accountable_agency_id = any (app.my_agencies()) or m.area_id = any (app.my_areas())
       or (m.area_id is null and app.i_coordinate_everywhere()))
     and not app.may_read_matter(m.id) and m.id not in (select app.my_conflicted_matters()) and not app.has_concealed_person(m.id)
   order by s.number desc limit least(most, 100) $$;

-- What may be told of a matter to somebody who found it masked and cannot open it: whom to ask, by which telephone. No letter of a
-- name: which was asked for is not known here, and whoever came by a number or a former name would read the one they bear now.
create function app.find_masked_case(asked uuid)
  returns table (matter_id uuid, ask_agency text, ask_phone text, restricted boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, a.short_name, a.phone, app.only_restriction_closes(m.id)
    from matter m
      join support_case s on s.municipality_code = m.municipality_code and s.id = m.id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where m.municipality_code = app.my_municipality() and m.id = asked and m.closed_at is null and app.may_break_glass(asked)
     and not app.has_concealed_person(asked) $$;

-- Other agencies that hold an open intake about somebody of a household (ほかの機関の受付): that they hold one, and no more. Nobody is
-- told of one that is restricted, or in which somebody is concealed, or of somebody whom I have a conflict of interest with.
create function app.list_agencies_with_intakes(asked uuid) returns table (agency_name text, agency_phone text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); held uuid[];
begin
  held := array(select m.id from support_case c
      join household_member b on b.municipality_code = c.municipality_code and b.household_id = c.household_id and (b.valid_to is null or b.valid_to > app.today())
      join matter_person p on p.municipality_code = b.municipality_code and p.person_id = b.person_id
      join intake i on i.municipality_code = p.municipality_code and i.id = p.matter_id and i.outcome is null
      join matter m on m.municipality_code = i.municipality_code and m.id = i.id and m.closed_at is null and not m.restricted
    where c.municipality_code = city and c.id = asked);
  -- Most households have none: whoever holds one is asked about only then.
  if held = '{}' or not app.has_lasting_right(asked) or app.has_concealed_person(asked) then return; end if;
  return query select a.short_name, a.phone from matter m
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
    where m.municipality_code = city and m.id = any (held) and m.id not in (select r.matter_id from app.reasons_for(held) r)
      and m.id not in (select app.my_conflicted_matters()) and not app.has_concealed_person(m.id)
    group by a.short_name, a.short_kana, a.phone order by app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", a.short_name;
end $$;

-- Open support cases (ほかの支援ケース) of whoever a sheet is bound to or belongs to a household now, for whoever may open the record they are asked from: those I may open,
-- and, masked, those I may not: that one stands, and whom to ask. Who they are is known from that record. The household a sheet came from by a つなぎ is not among the
-- masked: the つなぎ tells who sent it. Nobody is told of one whose person shares any matter with somebody concealed or opposed, nor on a record that is open to me by the hour alone.
create function app.list_cases_beside(asked uuid) returns table (case_id uuid, person_ids uuid[], masked boolean, agency_id uuid, ask_agency text, ask_phone text, restricted boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); meant uuid[]; held uuid[]; opens uuid[]; shut uuid[] := '{}'; why text;
begin
  meant := array(select i.person_id from intake_subject i where i.municipality_code = city and i.intake_id = asked and i.person_id is not null
    union select b.person_id from support_case c
      join household_member b on b.municipality_code = c.municipality_code and b.household_id = c.household_id and (b.valid_to is null or b.valid_to > app.today())
      where c.municipality_code = city and c.id = asked);
  held := array(select distinct c.id from household_member b
      join support_case c on c.municipality_code = b.municipality_code and c.household_id = b.household_id and c.id <> asked
      join matter m on m.municipality_code = c.municipality_code and m.id = c.id and m.closed_at is null
    where b.municipality_code = city and b.person_id = any (meant) and (b.valid_to is null or b.valid_to > app.today()));
  -- Hardly anybody stands in two: who reads what is asked only then.
  if held = '{}' then return; end if;
  why := app.reason_for(asked);
  if why = '' then return; end if;
  opens := array(select r.matter_id from app.reasons_for(held) r);
  if app.is_lasting(why) and not app.has_concealed_person(asked) then
    shut := array(select h from unnest(held) h where h <> all (opens) and h not in (select app.my_conflicted_matters()) and not app.has_concealed_person(h)
      and not exists (select 1 from intake i join referral f on f.municipality_code = i.municipality_code and f.id = i.from_referral_id
        join referral_route r on r.municipality_code = f.municipality_code and r.id = f.route_id
        where i.municipality_code = city and i.id = asked and r.matter_id = h));
  end if;
  return query select c.id, array_agg(b.person_id order by b.person_id), c.id = any (shut), a.id, a.short_name, a.phone, m.restricted and (c.id = any (opens) or app.only_restriction_closes(c.id))
    from support_case c
      join household_member b on b.municipality_code = c.municipality_code and b.household_id = c.household_id and b.person_id = any (meant) and (b.valid_to is null or b.valid_to > app.today())
      join matter m on m.municipality_code = c.municipality_code and m.id = c.id
      join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
    where c.municipality_code = city and c.id = any (opens || shut)
      and (c.id = any (opens) or not exists (select 1 from matter_person q where q.municipality_code = city and q.person_id = b.person_id
        and (q.matter_id in (select app.my_conflicted_matters()) or q.matter_id in (select app.matters_with_somebody_concealed()))))
    group by c.id, a.id, a.short_name, a.phone, m.restricted;
end $$;

grant execute on function app.list_cases_beside(uuid), app.list_agencies_with_intakes(uuid), app.my_unreviewed_break_glass(), app.is_review_late(timestamptz), app.must_be_reviewed_first(uuid), app.lock_own_break_glass(),
  app.holds_up_its_opener(uuid), app.list_masked_cases(integer), app.find_masked_case(uuid), app.note_break_glass_seen(uuid),
  app.read_by_break_glass(uuid) to tsunagi_app;
