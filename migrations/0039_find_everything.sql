-- Why: one search asks for every kind of record at once, and who may see what it finds is asked once for all of them: by the
-- same name persons, their intakes and their referrals are found, and to ask for each kind anew took most of the time.

-- What two or three words typed apart find that stand not all in one text: each of them in the text itself, or in a name or place of the matter it is written in
-- (森下 雨漏り, 若葉 森下), for whoever may open that. Every way to part them is tried: some written, the others of the matter. A name is one of somebody there,
-- also misheard, or of their household; a place is where somebody is who bears one of the other names (four letters of it where there is none), or the area; it
-- tells nothing to whoever may not read it. A つなぎ is never found by a place.
create function app.find_apart(words text[], places text[], kinds text[], mine uuid[]) returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  city text := app.my_municipality(); n integer := cardinality(words); bearers uuid[] := '{}'; bears integer[] := '{}'; hits uuid[]; areas uuid[];
  of_word integer[] := '{}'; of_matter uuid[] := '{}'; is_placed boolean[]; written text[]; others integer[]; about uuid[]; named uuid[]; routes uuid[];
begin
  for i in 1..n loop
    hits := array(select app.persons_naming(words[i]) union select app.persons_sounding(words[i]));
    bearers := bearers || hits; bears := bears || array_fill(i, array[cardinality(hits)]);
    hits := array(select p.matter_id from matter_person p where p.municipality_code = city and p.person_id in (select unnest(hits))
      union select app.intakes_naming(words[i]) union select app.find_cases_of_households(words[i]));
    hits := array(select app.findable_among(hits, mine));
    of_matter := of_matter || hits; of_word := of_word || array_fill(i, array[cardinality(hits)]);
  end loop;
  is_placed := array_fill(false, array[cardinality(of_matter)]);
  for i in 1..n loop
    hits := array(select distinct p.person_id from matter_person p where p.municipality_code = city and p.matter_id in (select unnest(of_matter))
      and p.person_id in (select b.id from unnest(bears, bearers) b(word, id) where b.word <> i));
    areas := array(select a.id from area a where a.municipality_code = city and char_length(words[i]) > 1 and starts_with(app.kana_plain(a.name), words[i]));
    hits := array(select p.matter_id from matter_person p where p.municipality_code = city and p.person_id in (select app.find_persons_by_place(places[i], nullif(hits, '{}')))
      union select placed.id from app.intakes_placed(places[i]) placed
      union select m.id from matter m where areas <> '{}' and m.municipality_code = city and m.area_id = any (areas)
        and m.id in (select unnest(coalesce(mine, array(select app.searchable_matters())))) and m.id not in (select app.matters_concealed_from_me()));
    hits := array(select app.findable_among(hits, mine));
    of_matter := of_matter || hits; of_word := of_word || array_fill(i, array[cardinality(hits)]); is_placed := is_placed || array_fill(true, array[cardinality(hits)]);
  end loop;
  for mask in 0..(1 << n) - 2 loop
    written := array(select w.word from unnest(words) with ordinality w(word, at) where mask & (1 << (w.at - 1)::integer) > 0);
    others := array(select i from generate_series(1, n) i where mask & (1 << (i - 1)) = 0);
    about := array(select h.matter from unnest(of_word, of_matter) h(word, matter) where h.word = any (others)
      group by h.matter having count(distinct h.word) = cardinality(others));
    continue when about = '{}';
    named := array(select h.matter from unnest(of_word, of_matter, is_placed) h(word, matter, placed) where h.word = any (others) and not h.placed
      group by h.matter having count(distinct h.word) = cardinality(others));
    if written = '{}' then
      return query select 'person', p.person_id from matter_person p where 'person' = any (kinds) and p.municipality_code = city
        and p.matter_id in (select unnest(about)) and p.person_id in (select unnest(bearers));
      return query select 'case', c.id from support_case c where 'case' = any (kinds) and c.municipality_code = city and c.id in (select unnest(about));
      return query select 'intake', i.id from intake i where 'intake' = any (kinds) and i.municipality_code = city and i.id in (select unnest(about));
    end if;
    if written <> '{}' and 'case' = any (kinds) then
      return query select 'case', c from app.cases_telling(written, about) c where c in (select unnest(about));
    end if;
    if written <> '{}' and 'intake' = any (kinds) then
      return query select 'intake', t.id from app.intakes_telling(written, about) t where t.id in (select unnest(about))
        or (t.case_id in (select unnest(about)) and t.id not in (select app.restricted_matters()) and t.id not in (select app.my_conflicted_matters()));
    end if;
    if written <> '{}' and 'record' = any (kinds) then
      return query select 'record', r from app.records_telling(written, about) r;
    end if;
    if 'referral' = any (kinds) and named <> '{}' then
      routes := array(select t.id from referral_route t where t.municipality_code = city and t.matter_id in (select unnest(named))
        union select t.id from referral_route t where t.municipality_code = city and t.begun_in in (select unnest(named)));
      named := array(select r.id from referral r where r.municipality_code = city and r.id in (select unnest(named))
        union select r.id from referral r where r.municipality_code = city and r.route_id in (select unnest(routes)));
      return query select 'referral', f from app.findable_among(named, mine) f where written = '{}' or f in (select app.referrals_telling(written, named));
    end if;
  end loop;
end $$;

-- What is found by these words, at most so many of a kind (person, case, intake, referral; sixty records), for whoever may open it. `orders`:
-- the words in every order a name may have been typed in, first as they were typed; `place`: the same as a telephone number
-- or an address is compared; `apart`: the words that were typed apart, each also as a place (`places`). Nothing is cut off before it is asked who may see it.
--   A person is found by a name, by a reading (also one that was misheard, behind those that were not), and by where they are. An intake by its words, by a place on its sheet, and by a name
-- as it was heard or as somebody on it is called by now; the last only for whoever may open the sheet itself, the others also as the beginning of a case. A case by
-- its title, a warning in force, how the name of its household begins, and what its members are called. A referral by its need, by why it was sent, and by
-- the name of somebody who went along or who is in the matter the need arose in, for whoever may open that matter too; never
-- by where somebody is. Words typed apart are found all in one text; where they are together nobody's name, also some in the text and the others in a name or place.
create function app.find_everything(orders text[], place text, kinds text[], apart text[] default '{}', places text[] default '{}', most integer default 60)
  returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  city text := app.my_municipality(); typed text := orders[1]; mine uuid[]; findable uuid[]; day date := app.today();
  words text[] := case when cardinality(apart) > 1 then apart else array[orders[1]] end;
  spelt uuid[] := '{}'; named uuid[] := '{}'; placed uuid[] := '{}'; persons uuid[] := '{}'; matters uuid[] := '{}';
  sheets_told uuid[] := '{}'; sheet_cases uuid[] := '{}'; sheets_named uuid[] := '{}'; cases_told uuid[] := '{}'; referrals_told uuid[] := '{}';
  apart_kinds text[] := '{}'; apart_ids uuid[] := '{}'; shown uuid[];
begin
  if typed = '' or not app.may_open_matters() then return; end if;
  if 'record' = any (kinds) and (app.rarest_pairs(words, 'contact_record_words')).expected > (app.search_bounds()).frequent then
    mine := array(select app.searchable_matters());
  end if;
  if kinds && '{person,case,intake,referral}' then
    spelt := array(select app.persons_naming(o) from unnest(orders) o
      union all select app.persons_bearing(case when cardinality(apart) > 1 then apart else regexp_match(typed, '^(.*[^ァ-ヺー0-9a-z])([ァ-ヺー]{2,})$') end));
    named := spelt || array(select app.persons_sounding(o) from unnest(orders) o);
    placed := array(select app.find_persons_by_place(place));
    select coalesce(array_agg(p.person_id), '{}'), coalesce(array_agg(p.matter_id), '{}') into persons, matters
      from matter_person p where p.municipality_code = city and p.person_id in (select unnest(named || placed));
  end if;
  if kinds && '{intake,referral}' then
    sheets_named := array(select app.intakes_naming(o) from unnest(orders) o);
  end if;
  if 'intake' = any (kinds) then
    select coalesce(array_agg(t.id), '{}'), coalesce(array_agg(t.case_id), '{}') into sheets_told, sheet_cases
      from (select * from app.intakes_telling(words, mine) union select * from app.intakes_placed(place)
        union select * from app.intakes_telling(array[place], mine) where place <> typed and place ~ '^[0-9]+$') t;
  end if;
  if 'case' = any (kinds) then
    cases_told := array(select app.cases_telling(words, mine) union all select app.find_cases_of_households(typed)
      union all select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(spelt)));
  end if;
  findable := array(select app.findable_among(matters || sheets_told || array_remove(sheet_cases, null) || sheets_named || cases_told, mine));
  if cardinality(apart) between 2 and 3 and not exists (select from unnest(persons, matters) p(person_id, matter_id)
      where p.person_id in (select unnest(named)) and p.matter_id in (select unnest(findable))) then
    select coalesce(array_agg(f.kind), '{}'), coalesce(array_agg(f.id), '{}') into apart_kinds, apart_ids from app.find_apart(apart, places, kinds, mine) f;
  end if;
  if 'person' = any (kinds) then
    shown := array(select p.person_id from unnest(persons, matters) p(person_id, matter_id) where p.matter_id in (select unnest(findable))
      union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'person');
    return query select 'person', f.person_id from (
        select distinct on (n.person_id) n.person_id, n.kana_order, n.as_written, n.person_id in (select unnest(spelt || placed)) as is_spelt
        from person_name n where n.municipality_code = city and n.person_id in (select unnest(shown))
        order by n.person_id, app.name_rank(n.kind, n.valid_from, n.valid_to, day), n.valid_from desc nulls last, n.id desc) f
      order by f.is_spelt desc, f.kana_order collate "C" nulls last, f.as_written, f.person_id limit most;
  end if;
  shown := array(select unnest(cases_told) intersect select unnest(findable) union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'case');
  return query (select 'case', c.id from support_case c where c.municipality_code = city and c.id in (select unnest(shown)) order by c.number desc limit most);
  if 'intake' = any (kinds) then
    shown := array((select unnest(sheets_told || sheets_named) union select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(named)))
        intersect select unnest(findable)
      union select t.id from unnest(sheets_told, sheet_cases) t(id, case_id) where t.case_id in (select unnest(findable))
        and t.id not in (select app.restricted_matters()) and t.id not in (select app.my_conflicted_matters())
      union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'intake');
    return query (select 'intake', i.id from intake i where i.municipality_code = city and i.id in (select unnest(shown)) order by i.received_at desc, i.id limit most);
  end if;
  if 'referral' = any (kinds) and char_length(typed) > 1 then
    referrals_told := array(select app.referrals_telling(words, mine));
    matters := array(select unnest(findable) intersect (select unnest(sheets_named)
      union all select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(named))));
    referrals_told := referrals_told || array(select r.id from referral r where r.municipality_code = city and r.id = any (matters)
      union all select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.matter_id in (select unnest(matters))
      union all select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.begun_in in (select unnest(matters)));
    shown := array(select app.findable_among(referrals_told, mine) union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'referral');
    return query (select 'referral', r.id from referral r where r.municipality_code = city and r.id in (select unnest(shown)) order by r.number desc limit most);
  end if;
  if 'record' = any (kinds) then
    shown := array(select app.records_telling(words, mine) union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'record');
    return query (select 'record', r.id from contact_record r where r.municipality_code = city and r.id in (select unnest(shown)) order by r.happened_at desc, r.id limit 60);
  end if;
end $$;

grant execute on function app.find_everything(text[], text, text[], text[], text[], integer) to tsunagi_app;
