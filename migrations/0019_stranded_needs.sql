-- Why: a need that nobody takes, or nobody answers, comes to the coordinators by itself; and whoever ends a matter is told how
-- its needs stand, be they on their way to somebody else.

-- 行き場のない相談: needs that two agencies or more gave back, or that stand unanswered, or unconfirmed, past their day. They come to the
-- coordinator of the area by themselves, and to every coordinator when nobody who coordinates the area can act or may open the matter
-- (a conflict of interest closes it to them). Once a coordinator has
-- taken one up, only what happens after that counts anew. Who may not open the matter sees only which agency holds it, how
-- to call it, how urgent it is, and for how long. The most urgent stands first, then what waits longest.
create function app.stranded_routes(asked uuid default null, skipped integer default 0, most integer default 200) returns table (route_id uuid, need text, matter_id uuid, kind text, agency_name text,
    agency_phone text, area_name text, returned integer, unanswered integer, escalations integer, since_days integer,
    last_referral_id uuid, last_to text, last_to_phone text, urgency text, total integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with day as materialized (select app.today() as today),
  route as (
    select t.id, t.municipality_code, t.need, t.matter_id,
      count(distinct coalesce(r.to_agency_id::text, r.to_outside)) filter (where r.status = 'returned'
        and r.sent_at > coalesce(t.taken_up_at, '-infinity'))::int as returned,
      count(*) filter (where r.sent_at > coalesce(t.taken_up_at, '-infinity')
        and ((r.status in ('sent', 'received') and r.answer_due_on < d.today)
          or (r.status = 'accepted' and r.contact_due_on < d.today)
          or (r.status = 'met' and r.confirm_due_on < d.today)))::int as unanswered,
      sum(r.escalation_count)::int as escalations,
      d.today - (min(r.sent_at) at time zone 'Asia/Tokyo')::date as since_days,
      (array_agg(r.id order by r.attempt desc))[1] as last_referral_id,
      bool_or((r.status = 'met' and r.confirm_due_on >= d.today) or (r.status = 'accepted' and r.contact_due_on >= d.today)) as is_in_hand
    from day d cross join referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
    where t.municipality_code = app.my_municipality() and t.settled_at is null and r.status <> 'drafted' and (asked is null or t.id = asked)
    group by t.municipality_code, t.id, t.need, t.matter_id, t.taken_up_at, d.today),
  acting as (
    select c.area_id, array(select app.matters_closed_by_conflict(c.municipality_code, b.staff_id)) as closed
    from coordinator_area c join membership b on b.municipality_code = c.municipality_code and b.id = c.membership_id
    where c.municipality_code = app.my_municipality() and app.in_force(c.valid_from, c.valid_to)
      and app.can_act(c.municipality_code, c.membership_id, app.now())),
  mine as materialized (select app.my_role() as role, app.my_areas() as areas, app.my_agencies() as agencies),
  stranded as (
    select s.*, m.kind, m.area_id, m.accountable_agency_id, l.urgency, l.to_agency_id, l.to_outside, (count(*) over ())::int as total
    from route s cross join mine
      join matter m on m.municipality_code = s.municipality_code and m.id = s.matter_id
      join referral l on l.municipality_code = s.municipality_code and l.id = s.last_referral_id
    where (s.returned >= 2 or s.unanswered > 0) and not s.is_in_hand
      and not exists (select 1 from support_case c where c.municipality_code = m.municipality_code and c.id = m.id and c.status = 'closed')
      and m.id not in (select app.my_conflicted_matters())
      and ((mine.role = 'coordinator' and (m.area_id = any (mine.areas)
          or not exists (select 1 from acting x where x.area_id = m.area_id and m.id <> all (x.closed))))
        or (mine.role in ('supervisor', 'coordinator') and m.accountable_agency_id = any (mine.agencies)))
    order by app.urgency_order(l.urgency), s.since_days desc, s.id
    offset skipped limit most),
  opened as materialized (select r.matter_id from app.reasons_for(array(select s.matter_id from stranded s)) r)
  select s.id, case when o.matter_id is not null then s.need end, o.matter_id, case when o.matter_id is not null then s.kind end,
    a.short_name, a.phone, r.name, s.returned, s.unanswered, s.escalations, s.since_days, s.last_referral_id,
    case when o.matter_id is not null then coalesce(g.short_name, s.to_outside) end, case when o.matter_id is not null then g.phone end, s.urgency,
    s.total
  from stranded s cross join mine
    join agency a on a.municipality_code = s.municipality_code and a.id = s.accountable_agency_id
    left join opened o on o.matter_id = s.matter_id
    left join agency g on g.municipality_code = s.municipality_code and g.id = s.to_agency_id
    left join area r on r.municipality_code = s.municipality_code and r.id = s.area_id
      and (s.matter_id not in (select app.matters_with_concealed_area()) or s.area_id = any (mine.areas))
  order by app.urgency_order(s.urgency), s.since_days desc, s.id $$;

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

grant execute on function app.stranded_routes(uuid, integer, integer), app.hold_needs_of(uuid), app.clear_drafted_facts(uuid) to tsunagi_app;
