-- Why: of words typed apart some stand in a text and the others are whom or where it is about (森下 雨漏り, 若葉 森下). What stands all in one
-- text, or is one name, app.find_everything finds by itself; this finds the rest.

-- Matters in which somebody is called so, also misheard, or whose household is.
create function app.matters_naming(bearers uuid[], word text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return query select p.matter_id from matter_person p where p.municipality_code = city and p.person_id = any (bearers)
    union all select app.intakes_naming(word) union all select app.find_cases_of_households(word);
end $$;

-- Matters where somebody is: who bears one of the other names, or whoever it be where nobody does, whose sheet says so, or
-- whose area begins so. A place tells nothing to whoever may not read it.
create function app.matters_placed(bearers uuid[], word text, place text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); areas uuid[]; letters integer := case when place ~ '[0-9]' then 4 else 2 end;
begin
  areas := array(select a.id from area a where a.municipality_code = city and char_length(word) > 1 and starts_with(app.kana_plain(a.name), word));
  return query select p.matter_id from matter_person p where p.municipality_code = city and p.person_id in (select app.find_persons_by_place(place, nullif(bearers, '{}'), letters))
    union all select placed.id from app.intakes_placed(place, letters) placed
    union all select m.id from matter m where areas <> '{}' and m.municipality_code = city and m.area_id = any (areas) and m.id not in (select app.matters_with_concealed_area());
end $$;

-- What of these matters holds all that is written, in its text. Of nothing written, the matters themselves and who bears one of the names in them.
create function app.told_in(written text[], about uuid[], bearers uuid[], kinds text[], within app.range) returns table (kind text, id uuid)
  language plpgsql stable set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if written = '{}' then
    return query select 'person', p.person_id from matter_person p where 'person' = any (kinds) and p.municipality_code = city
        and p.matter_id = any (about) and p.person_id in (select unnest(bearers))
      union all select 'case', c.id from support_case c where 'case' = any (kinds) and c.municipality_code = city and c.id = any (about)
      union all select 'intake', i.id from intake i where 'intake' = any (kinds) and i.municipality_code = city and i.id = any (about);
    return;
  end if;
  if 'case' = any (kinds) then
    return query select 'case', c from app.cases_telling(written, about) c where c in (select unnest(about));
  end if;
  if 'intake' = any (kinds) then
    return query select 'intake', t.id from app.intakes_telling(written, about) t where t.id in (select unnest(about))
      or (t.case_id in (select unnest(about)) and t.id not in (select app.sheets_closed_to_me()));
  end if;
  if 'fact' = any (kinds) then
    return query select 'fact', t.id from app.facts_telling(written, about) t where t.case_id in (select unnest(about));
  end if;
  if 'record' = any (kinds) then
    return query select 'record', r from app.records_telling(written, about, within) r;
  end if;
end $$;

-- The つなぎ of these matters, and whatever was tried for a need that arose in one of them, whose own text holds what is written; by a place none is ever found.
create function app.referrals_told_in(written text[], about uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); tried uuid[];
begin
  tried := array(select app.referrals_of(about));
  return query select f from app.findable_among(tried) f where written = '{}' or f in (select app.referrals_telling(written, tried));
end $$;

-- What two or three words typed apart find, for whoever may open it: every way to part them is tried, some written, the others a name or place of the matter.
-- Which of the matters may be opened is asked once for all the names, and once for all the places.
create function app.find_apart(words text[], places text[], kinds text[], within app.range) returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare
  city text := app.my_municipality(); n integer := cardinality(words); bearers uuid[] := '{}'; bears integer[] := '{}'; hits uuid[]; among uuid[]; findable uuid[];
  of_word integer[] := '{}'; of_matter uuid[] := '{}'; at_word integer[] := '{}'; at_matter uuid[] := '{}'; named integer; written text[]; others integer[]; about uuid[];
begin
  for i in 1..n loop
    hits := array(select app.persons_naming(words[i]) union all select app.persons_sounding(words[i]));
    bearers := bearers || hits; bears := bears || array_fill(i, array[cardinality(hits)]);
    hits := array(select app.matters_naming(hits, words[i]));
    of_matter := of_matter || hits; of_word := of_word || array_fill(i, array[cardinality(hits)]);
  end loop;
  findable := array(select app.findable_among(of_matter));
  select coalesce(array_agg(h.word), '{}'), coalesce(array_agg(h.matter), '{}') into of_word, of_matter
    from unnest(of_word, of_matter) h(word, matter) where h.matter in (select unnest(findable));
  for i in 1..n loop
    among := array(select distinct p.person_id from matter_person p where p.municipality_code = city and p.matter_id = any (of_matter)
      and p.person_id in (select b.id from unnest(bears, bearers) b(word, id) where b.word <> i));
    hits := array(select app.matters_placed(among, words[i], places[i]));
    at_matter := at_matter || hits; at_word := at_word || array_fill(i, array[cardinality(hits)]);
  end loop;
  findable := array(select app.findable_among(at_matter));
  named := cardinality(of_matter);
  select of_word || coalesce(array_agg(h.word), '{}'), of_matter || coalesce(array_agg(h.matter), '{}') into of_word, of_matter
    from unnest(at_word, at_matter) h(word, matter) where h.matter in (select unnest(findable));
  for mask in 0..(1 << n) - 2 loop
    written := array(select w.word from unnest(words) with ordinality w(word, at) where mask & (1 << (w.at - 1)::integer) > 0);
    others := array(select i from generate_series(1, n) i where mask & (1 << (i - 1)) = 0);
    about := array(select h.matter from unnest(of_word, of_matter) h(word, matter) where h.word = any (others)
      group by h.matter having count(distinct h.word) = cardinality(others));
    continue when about = '{}';
    return query select * from app.told_in(written, about, bearers, kinds, within);
    if 'referral' = any (kinds) then
      about := array(select h.matter from unnest(of_word[:named], of_matter[:named]) h(word, matter) where h.word = any (others)
        group by h.matter having count(distinct h.word) = cardinality(others));
      return query select 'referral', app.referrals_told_in(written, about);
    end if;
  end loop;
end $$;
