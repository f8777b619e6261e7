-- Why: what is said to be whole is counted over the whole city, not over what the asker may see. Figures and addresses of
-- records, never contents.

create function app.may_see_the_whole() returns boolean language sql stable as
  $$ select coalesce(app.my_role() in ('coordinator', 'supervisor', 'administrator', 'auditor', 'system'), false) $$;

-- Areas (担当圏域) that somebody has coordinated, and that nobody who can act coordinates now.
create function app.areas_without_coordinator() returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.name from area a where a.municipality_code = app.my_municipality() and app.may_see_the_whole() and app.in_force(a.valid_from, a.valid_to)
    and exists (select 1 from coordinator_area c where c.municipality_code = a.municipality_code and c.area_id = a.id and c.valid_from <= app.now())
    and not exists (select 1 from coordinator_area c where c.municipality_code = a.municipality_code and c.area_id = a.id
      and app.in_force(c.valid_from, c.valid_to) and app.can_act(c.municipality_code, c.membership_id, app.now())) $$;

-- Everything the reconciliation (突合せ) looks at: what is open, what must not be, what still needs a person. One row each.
create function app.reconciliation_findings() returns table (measure text, id uuid, matter_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return query with here as (select app.my_municipality() as city where app.may_see_the_whole()),
  open_matter as (select m.* from matter m, here where m.municipality_code = here.city and m.closed_at is null),
  absent as (select b.municipality_code, b.id from membership b join here on here.city = b.municipality_code
    where not app.can_act(b.municipality_code, b.id, app.now())),
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
  select 'draft_without_holder', d.id, d.matter_id from here cross join lateral app.drafts_left(here.city) d
  union all
  select 'area_without_coordinator', a.id, null::uuid from app.areas_without_coordinator() a
  union all
  select 'protection_without_decider', r.id, r.matter_id from protection_request r join here on here.city = r.municipality_code
    where r.answered_at is null and not exists (select app.seats_deciding(r.municipality_code, r.matter_id, r.kind))
  union all
  select 'break_glass_without_reviewer', o.opening, o.matter_id from here cross join lateral app.openings_without_reviewer(here.city) o
    where not exists (select from membership b where b.municipality_code = here.city and b.staff_id <> o.opener and b.role in ('supervisor', 'coordinator')
      and app.stands_in_for_reviewers(here.city, b.id) and app.can_act(here.city, b.id, app.now())
      and o.matter_id not in (select app.matters_closed_by_conflict(here.city, b.staff_id)))
  union all
  select 'concealment_without_two_handlers', c.id, (select m.id from matter_person p
      join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
      where p.municipality_code = c.municipality_code and p.person_id = c.person_id order by m.closed_at nulls first, m.opened_at desc limit 1)
    from concealment c join here on here.city = c.municipality_code
    where c.released_at is null and app.handlers_without(c.municipality_code, c.id, '{}', app.now()) < 2;
end $$;

-- 突合せ: the daily proof. Each measure with how many it found and up to twenty of them, beside each the matter it belongs to.
create function app.reconcile_accountability() returns table (measure text, found bigint, examples uuid[], matters uuid[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.measure, count(*), (array_agg(f.id order by f.id))[1:20], (array_agg(f.matter_id order by f.id))[1:20] from app.reconciliation_findings() f
   group by f.measure order by f.measure $$;

-- What is behind one figure: what kind of matter, at which agency, since when. Nothing of its contents; and whoever asks tells the
-- reader of none that they may not open more than how many there are.
create function app.reconciliation_rows(wanted text)
  returns table (id uuid, matter_id uuid, kind text, agency_name text, agency_kana_order text, opened_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, m.id, m.kind, a.short_name, app.kana_order(coalesce(a.short_kana, a.short_name)), m.opened_at
    from app.reconciliation_findings() f
    join matter m on m.municipality_code = app.my_municipality() and m.id = f.matter_id
    left join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where f.measure = wanted and m.id not in (select app.my_conflicted_matters()) $$;

-- What each agency in office carries, in the order of their names. Numbers only: nobody is named.
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
  group by a.id, a.short_name, a.short_kana, a.code order by app.kana_order(coalesce(a.short_kana, a.short_name)) collate "C", a.code $$;

grant execute on function app.may_see_the_whole(), app.areas_without_coordinator(), app.reconcile_accountability(), app.reconciliation_rows(text),
  app.agency_load() to tsunagi_app;
