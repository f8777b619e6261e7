-- Why: whose area (担当圏域) a matter is in is often found out later. What came of it began with the area it had then; said of the matter alone,
-- the coordinator of the area would hear of no silence, open no つなぎ, and find no household.

-- Whatever came of a matter: the つなぎ that left it, the sheet each led to, the case it became. What is closed stays as it was, and so does what somebody has
-- said an area of themselves, with all that came of that; a case that stood before a sheet joined it came of other things. Answers every record that moved.
create function app.carry_area(city text, source uuid, said uuid) returns setof uuid
  language plpgsql volatile set search_path = pg_catalog, public as $$
declare onward matter;
begin
  for onward in select m.* from matter m where m.municipality_code = city and not m.area_said and m.id in (
      select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.matter_id = source
      union select i.id from intake i where i.municipality_code = city and i.from_referral_id = source
      union select i.case_id from intake i join matter c on c.municipality_code = i.municipality_code and c.id = i.case_id
        where i.municipality_code = city and i.id = source and c.opened_at = i.outcome_at)
    order by m.id for no key update loop
    if onward.closed_at is null and onward.area_id is distinct from said then
      update matter m set area_id = said where m.municipality_code = city and m.id = onward.id;
      return next onward.id;
    end if;
    return query select app.carry_area(city, onward.id, said);
  end loop;
end $$;

-- Says to which area a matter belongs, or that nobody knows, for whoever may lastingly open it; and the same of what came of it, which
-- they need not see. Whoever takes an area back has said something, too: that it is not known here stays so, whatever the sender says later. Nobody's team or agency is touched by it. Answers what moved besides. Said once more, it reaches what has come of it since.
-- An area that is where to look for somebody concealed from them they are not told, and write nothing over it.
create function app.say_area(asked uuid, said uuid) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or not app.has_lasting_right(asked) then return; end if;
  update matter m set area_id = said, area_said = m.area_said or said is not null or m.area_id is not null where m.municipality_code = city and m.id = asked
    and (m.area_id is null or m.area_id = any (app.my_areas()) or m.id not in (select app.matters_with_concealed_area()));
  if not found then return; end if;
  return query select app.carry_area(city, asked, said);
end $$;
grant execute on function app.say_area(uuid, uuid) to tsunagi_app;
