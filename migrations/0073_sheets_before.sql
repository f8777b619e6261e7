-- Why: whoever is written down, or comes about somebody else, may have come before. Of a frequent name there are hundreds of sheets: who may see them is
-- asked before any is cut off, so that none is hidden behind those of others and the count of the rest is true.

-- Whom sheets are about whose name, with its reading, holds every part of what was typed, as persons are (persons_bearing): Nguyen An finds Nguyen Van An.
create function app.subjects_bearing(parts text[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of_all(parts);
begin
  if cardinality(parts) < 2 or numnode(pairs) = 0 then return; end if;
  return query select s.id from intake_subject s where s.municipality_code = city and app.bigrams(s.search_key) @@ pairs
    and not exists (select from unnest(parts) part where position(part in s.search_key) = 0);
end $$;

-- Sheets about somebody of that name or number who is not known as a person yet, the latest first: on each whom it may mean, and how many such sheets there are at all. By a
-- name for whoever may open the sheet itself; by a number, on it or in its text, also as the beginning of a case.
create function app.sheets_about(names text[], parts text[], numbers text[], besides uuid, most integer) returns table (sheet_id uuid, subjects uuid[], total integer)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); sheets uuid[]; who uuid[]; numbered uuid[]; numbered_cases uuid[]; findable uuid[];
begin
  if not app.may_open_matters() then return; end if;
  select coalesce(array_agg(s.intake_id), '{}'), coalesce(array_agg(s.id), '{}') into sheets, who
    from (select f.subject_id from unnest(names) one cross join lateral app.subjects_naming(one) f union select m.subject_id from app.subjects_misheard(parts, false) m
        union select app.subjects_bearing(parts)) called
      join intake_subject s on s.municipality_code = city and s.id = called.subject_id and s.person_id is null and s.removed_at is null;
  select coalesce(array_agg(t.id), '{}'), coalesce(array_agg(t.case_id), '{}') into numbered, numbered_cases
    from unnest(numbers) one cross join lateral (select * from app.intakes_telling(array[one], null) union select * from app.intakes_placed(one)) t;
  findable := array(select app.findable_among(array(select unnest(sheets || numbered || array_remove(numbered_cases, null)) except select besides)));
  return query select i.id, array_agg(f.subject), (count(*) over ())::integer from (
      select n.sheet, n.subject from unnest(sheets, who) n(sheet, subject) where n.sheet in (select unnest(findable))
      union select s.intake_id, s.id from unnest(numbered, numbered_cases) n(sheet, of_case)
          join intake_subject s on s.municipality_code = city and s.intake_id = n.sheet and s.person_id is null and s.removed_at is null
        where n.sheet in (select unnest(findable)) or (n.of_case in (select unnest(findable)) and n.sheet not in (select app.sheets_closed_to_me()))) f(sheet, subject)
    join intake i on i.municipality_code = city and i.id = f.sheet and i.id is distinct from besides
    group by i.id, i.received_at order by i.received_at desc, i.id limit most;
end $$;

-- Sheets with which the same person may have come (来談者): by the whole name, as it is written or heard, or the number or e-mail address they left. Whoever stayed without a name is found by neither.
create function app.sheets_brought(names text[], numbers text[], besides uuid, most integer) returns table (sheet_id uuid, total integer)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); named uuid[]; numbered uuid[]; numbered_cases uuid[]; findable uuid[];
begin
  if not app.may_open_matters() then return; end if;
  named := array(select i.id from unnest(names) one cross join lateral app.inquirers_naming(one) brought join intake i on i.municipality_code = city and i.id = brought
    where i.inquirer_key = one or (i.inquirer_heard <> '' and one ~ '^[ァ-ヺー]{2,}$' and i.inquirer_heard = app.kana_heard(one)));
  select coalesce(array_agg(i.id), '{}'), coalesce(array_agg(i.case_id), '{}') into numbered, numbered_cases
    from unnest(numbers) one join location l on l.municipality_code = city and app.bigrams(l.search_key) @@ app.pairs_of(one) and l.search_key = one
        and l.kind in ('phone', 'email') and l.whose = 'inquirer' and l.valid_to is null
      join intake i on i.municipality_code = city and i.id = l.matter_id
   where l.matter_id not in (select app.matters_concealed_from_me());
  findable := array(select app.findable_among(array(select unnest(named || numbered || array_remove(numbered_cases, null)) except select besides)));
  return query select i.id, (count(*) over ())::integer from (
      select one from unnest(named) one where one in (select unnest(findable))
      union select n.sheet from unnest(numbered, numbered_cases) n(sheet, of_case)
        where n.sheet in (select unnest(findable)) or (n.of_case in (select unnest(findable)) and n.sheet not in (select app.sheets_closed_to_me()))) f(sheet)
    join intake i on i.municipality_code = city and i.id = f.sheet and i.id is distinct from besides and not i.inquirer_anonymous
    order by i.received_at desc, i.id limit most;
end $$;

grant execute on function app.sheets_about(text[], text[], text[], uuid, integer), app.sheets_brought(text[], text[], uuid, integer) to tsunagi_app;
