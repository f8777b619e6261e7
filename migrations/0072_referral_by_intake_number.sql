-- Why: a family holds the 受付控え of whoever took their consultation. At the agency it was passed on to, its number finds the つなぎ that came of it.

-- The つなぎ that came of the intakes with these numbers, from the sheet itself or from the case it became: those alone that the actor may read. Of
-- the sheet nothing is told.
create function app.referrals_of_intakes(numbers bigint[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id from intake i
    join referral_route t on t.municipality_code = i.municipality_code and (t.matter_id in (i.id, i.case_id) or t.begun_in = i.id)
    join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
  where i.municipality_code = app.my_municipality() and i.number = any (numbers) and app.may_read_matter(r.id) $$;
grant execute on function app.referrals_of_intakes(bigint[]) to tsunagi_app;
