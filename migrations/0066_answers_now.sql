-- Why: exactly one agency answers, whoever asks. What a consultation or a need went on in is often closed to whoever took it in or passed it
-- on; told by what each may open themselves, one would be sent to one agency and one to another.

-- Which agencies answer now (受持ち機関) for what these consultations were about, and for these needs: from a consultation that was passed on
-- along each need that has arrived; from one that was given back to the need it was given back with; from a need to the consultation it arrived
-- in, or to whatever matter holds it. There, the case a consultation goes on in answers, or its own agency. An agency alone is told, to whoever may open the consultation or a
-- つなぎ of the need: the number of nothing that stands between. A conflict of interest closes all of such a chain or nothing of it.
create function app.agencies_now(asked uuid[]) returns table (asked_id uuid, agency_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive city as (select app.my_municipality() as code),
  readable as materialized (select r.matter_id as id from app.reasons_for(array(select unnest(asked)
    union select r.id from city join referral r on r.municipality_code = city.code and r.route_id = any (asked))) r),
  way(asked_id, before, at) as (
    select i.id, null::uuid, i.id from city join intake i on i.municipality_code = city.code and i.id = any (asked) where i.id in (select id from readable)
    union select r.route_id, null::uuid, r.route_id from city join referral r on r.municipality_code = city.code and r.route_id = any (asked) where r.id in (select id from readable)
    union select way.asked_id, way.at, next.id from way cross join city cross join lateral (
        select t.id from intake i
            join referral_route t on t.municipality_code = i.municipality_code and t.matter_id = i.id
            join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id and r.status = 'confirmed' and r.to_agency_id is not null
          where i.municipality_code = city.code and i.id = way.at and i.outcome = 'passed_on'
        union all select r.route_id from intake i
            join referral r on r.municipality_code = i.municipality_code and r.id = i.from_referral_id and r.status = 'returned'
          where i.municipality_code = city.code and i.id = way.at and i.outcome = 'passed_on'
        union all select r.received_intake_id from referral r
          where r.municipality_code = city.code and r.route_id = way.at and r.status = 'confirmed' and r.received_intake_id is not null) next(id))
  select distinct way.asked_id, coalesce(
      (select m.accountable_agency_id from intake i join matter m on m.municipality_code = i.municipality_code and m.id = coalesce(i.case_id, i.id)
        where i.municipality_code = city.code and i.id = way.at),
      (select r.to_agency_id from referral r where r.municipality_code = city.code and r.route_id = way.at and r.status = 'confirmed'),
      (select m.accountable_agency_id from referral_route t join matter m on m.municipality_code = t.municipality_code and m.id = t.matter_id
        where t.municipality_code = city.code and t.id = way.at))
  from way cross join city where not exists (select from way onward where onward.asked_id = way.asked_id and onward.before = way.at) $$;
grant execute on function app.agencies_now(uuid[]) to tsunagi_app;
