-- Why: whoever audits is asked about a household, by the number that stands on its papers. They may read no household; the journal
-- knows records by their identifiers alone. So auditors, and nobody else, are told which identifiers belong to one, and
-- not a word of what stands there.

create function app.records_of_household(numbers bigint[]) returns table (case_id uuid, records uuid[])
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); asked uuid; home uuid;
begin
  if (select app.my_role()) is distinct from 'auditor' then return; end if;
  select c.id, c.household_id into asked, home from support_case c
   where c.municipality_code = city and c.number = any (numbers) order by array_position(numbers, c.number) limit 1;
  if asked is null then return; end if;
  return query
    with matters as materialized (
      select c.id from support_case c where c.municipality_code = city and c.household_id = home
      union select i.id from intake i join support_case c on c.municipality_code = i.municipality_code and c.id = i.case_id
        where i.municipality_code = city and c.household_id = home)
    select asked, array(
      select m.id from matters m union select home
      union select m.person_id from household_member m where m.municipality_code = city and m.household_id = home
      union select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        where r.municipality_code = city and (t.matter_id in (select m.id from matters m) or t.begun_in in (select m.id from matters m))
      union select n.id from contact_record n where n.municipality_code = city and n.matter_id in (select m.id from matters m));
end $$;
grant execute on function app.records_of_household(bigint[]) to tsunagi_app;

create index journal_operation on journal (municipality_code, operation, at desc);
