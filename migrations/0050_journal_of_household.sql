-- Why: whoever audits is asked about a household, a consultation or a つなぎ, by the number that stands on its papers. They may read none
-- of them; the journal knows records by their identifiers alone. So auditors, and nobody else, are told which identifiers
-- belong to one, and not a word of what stands there.

create function app.records_of_household(case_asked uuid) returns uuid[]
  language sql stable set search_path = pg_catalog, public as $$
  with home as (select c.household_id as id from support_case c where c.municipality_code = app.my_municipality() and c.id = case_asked),
    matters as materialized (
      select c.id from support_case c where c.municipality_code = app.my_municipality() and c.household_id = (select h.id from home h)
      union select i.id from intake i join support_case c on c.municipality_code = i.municipality_code and c.id = i.case_id
        where i.municipality_code = app.my_municipality() and c.household_id = (select h.id from home h))
  select array(
    select m.id from matters m union select h.id from home h
    union select m.person_id from household_member m where m.municipality_code = app.my_municipality() and m.household_id = (select h.id from home h)
    union select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      where r.municipality_code = app.my_municipality() and (t.matter_id in (select m.id from matters m) or t.begun_in in (select m.id from matters m))
    union select n.id from contact_record n where n.municipality_code = app.my_municipality() and n.matter_id in (select m.id from matters m))
$$;

-- Every consultation that bears or bore a number: those on record, and those that went with an import that was taken back. Their lines stay in the
-- journal, and their numbers on papers, and no other gets one of them. Names are qualified and no path is set: only so it is planned as part of what asks,
-- by the index of identifiers or numbers, and does not read every intake of the city.
create function app.numbered_intakes(city text) returns table (id uuid, number bigint, is_taken_back boolean) language sql stable as $$
  select i.id, i.number, false from public.intake i where i.municipality_code = city
  union all select (u.one ->> 'id')::uuid, (u.one ->> 'number')::bigint, true
    from public.import_batch b cross join lateral jsonb_array_elements(b.undone) u (one) where b.municipality_code = city and b.undone_count > 0 $$;

-- An intake brings along every つなぎ that was begun on it; a つなぎ stands for itself.
create function app.records_of_number(kind text, numbers bigint[]) returns table (asked uuid, number bigint, records uuid[], is_taken_back boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if (select app.my_role()) is distinct from 'auditor' then return; end if;
  if kind = 'case' then
    return query select c.id, c.number, app.records_of_household(c.id), false from support_case c
      where c.municipality_code = city and c.number = any (numbers) order by array_position(numbers, c.number) limit 1;
  elsif kind = 'intake' then
    return query select i.id, i.number, array(select i.id union select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        where r.municipality_code = city and (t.matter_id = i.id or t.begun_in = i.id)), i.is_taken_back from app.numbered_intakes(city) i
      where i.number = any (numbers) order by array_position(numbers, i.number) limit 1;
  else
    return query select r.id, r.number, array[r.id], false from referral r
      where r.municipality_code = city and r.number = any (numbers) order by array_position(numbers, r.number) limit 1;
  end if;
end $$;
grant execute on function app.records_of_number(text, bigint[]) to tsunagi_app;

-- What an identifier of the journal is and which number it bears: auditors read what stands on papers. A number opens nothing, and of a person that it is one is all that is told.
create function app.numbers_of_records(asked uuid[]) returns table (id uuid, kind text, number bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if (select app.my_role()) is distinct from 'auditor' then return; end if;
  return query select c.id, 'case', c.number from support_case c where c.municipality_code = city and c.id = any (asked)
    union all select i.id, 'intake', i.number from app.numbered_intakes(city) i where i.id = any (asked)
    union all select r.id, 'referral', r.number from referral r where r.municipality_code = city and r.id = any (asked)
    union all select p.id, 'person', null::bigint from person p where p.municipality_code = city and p.id = any (asked);
end $$;
grant execute on function app.numbers_of_records(uuid[]) to tsunagi_app;

create index journal_operation on journal (municipality_code, operation, at desc);
