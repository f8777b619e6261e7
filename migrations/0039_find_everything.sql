-- Why: one search asks for every kind of record at once, and who may see what it finds is asked once for all of them: by the
-- same name persons, their intakes and their referrals are found, and to ask for each kind anew took most of the time.

-- Of these matters those that are a つなぎ, and whatever was tried for a need that arose in one of them or goes on from there.
create function app.referrals_of(matters uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return query select r.id from referral r where r.municipality_code = city and r.id = any (matters)
    union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
      where t.municipality_code = city and t.matter_id = any (matters)
    union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
      where t.municipality_code = city and t.begun_in = any (matters);
end $$;

-- What I reach within the matters I may see, and whether a record is within it: the policy of contact_record, told once for a
-- whole search. Asked before anything is cut off, so that nobody's own hit is lost behind records that are not theirs to read.
-- The policy (readable_record, 0025) says the rule once more, set by set: called for each of 60,000 rows it took 2.4 s instead of 0.35,
-- because a subquery among its arguments keeps it from being inlined. tests/access/range-of-records.test.ts holds both equal.
create type app.range as (member uuid, agencies uuid[], named uuid[], concealed uuid[]);
create function app.my_range() returns app.range language sql stable as $$
  select row(app.my_membership(), app.my_agencies(), array(select app.my_named_matters()), array(select app.matters_concealed_from_me()))::app.range $$;
create function app.is_within(written contact_record, mine app.range) returns boolean language sql immutable as $$
  select written.membership_id = mine.member or case written.sharing
    when 'readers' then true
    when 'agency' then written.agency_id = any (mine.agencies)
    when 'team' then written.matter_id = any (mine.named)
    when 'handlers' then written.matter_id <> all (mine.concealed) end $$;

-- What is found by these words, at most so many of a kind (person, case, intake, referral, fact; sixty records), for whoever may open it. `orders`:
-- the words in every order a name may have been typed in, first as they were typed; `place`: the same as a telephone number
-- or an address is compared; `apart`: the words that were typed apart, each also as a place (`places`). Nothing is cut off before it is asked who may see it.
--   A person is found by a name, by a reading (also one that was misheard, behind those that were not; by one letter that was, where nobody else is), and by where they are. An intake by its words, by a place on its sheet, and by a name
-- as it was heard or as somebody on it is called by now; the last only for whoever may open the sheet itself, the others also as the beginning of a case. A case by
-- its title, a warning in force, what is still to be done, how the name of its household begins, and what its members are called. A referral by its need, by why it was sent, and by
-- the name of somebody who went along or who is in the matter the need arose in, for whoever may open that matter too; never
-- by where somebody is. Words typed apart are found all in one text; where they are together nobody's name, also some in the text and the others in a name or place.
create function app.find_everything(orders text[], place text, kinds text[], apart text[] default '{}', places text[] default '{}', most integer default 60)
  returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_generic_plan as $$
declare
  city text := app.my_municipality(); typed text := orders[1]; mine uuid[]; findable uuid[]; asked uuid[] := '{}'; found uuid[] := '{}'; day date := app.today();
  letters integer := 4;
  parts text[] := app.parts_of_name(typed, apart);
  words text[] := case when cardinality(apart) > 1 then apart else array[orders[1]] end;
  spelt uuid[] := '{}'; named uuid[] := '{}'; placed uuid[] := '{}'; persons uuid[] := '{}'; matters uuid[] := '{}';
  facts_told uuid[] := '{}'; fact_cases uuid[] := '{}'; sheets_told uuid[] := '{}'; sheet_cases uuid[] := '{}'; sheets_named uuid[] := '{}'; cases_told uuid[] := '{}'; referrals_told uuid[] := '{}';
  apart_kinds text[] := '{}'; apart_ids uuid[] := '{}'; shown uuid[];
  is_named boolean; nearly uuid[]; sheets_near uuid[]; near_persons uuid[]; near_matters uuid[];
  within app.range := case when 'record' = any (kinds) then app.my_range() end;
begin
  if typed = '' or not app.may_open_matters() then return; end if;
  if kinds && '{person,case,intake,referral}' then
    spelt := array(select app.persons_naming(o) from unnest(orders) o
      union all select app.persons_bearing(parts));
    named := spelt || array(select app.persons_sounding(o) from unnest(orders) o union all select app.persons_misheard(parts, false));
    select coalesce(array_agg(p.person_id), '{}'), coalesce(array_agg(p.matter_id), '{}') into persons, matters
      from matter_person p where p.municipality_code = city and p.person_id = any (named);
    -- What is the name of nobody who may be found, or was typed after the name of the own city, is meant as a place, however short it is. The name of whom
    -- the reader may not find is as if nobody bore it.
    if place !~ '[0-9]' and char_length(replace(place, ' ', '')) between 2 and 3 then
      if cardinality(matters) > 600 then mine := app.few_searchable('{intake,support_case,referral}'); end if;
      asked := matters; found := array(select app.findable_among(asked, mine));
      if replace(place, ' ', '') <> typed or found = '{}' then letters := 2; end if;
    end if;
    placed := array(select app.find_persons_by_place(place, null, letters));
    select persons || coalesce(array_agg(p.person_id), '{}'), matters || coalesce(array_agg(p.matter_id), '{}') into persons, matters
      from matter_person p where p.municipality_code = city and p.person_id = any (placed);
  end if;
  if kinds && '{intake,referral}' then
    sheets_named := array(select app.intakes_naming(o) from unnest(orders) o union all select app.intakes_misheard(parts, false));
  end if;
  if 'intake' = any (kinds) then
    select coalesce(array_agg(t.id), '{}'), coalesce(array_agg(t.case_id), '{}') into sheets_told, sheet_cases
      from (select * from app.intakes_telling(words, null) union select * from app.intakes_placed(place, letters)
        union select * from app.intakes_telling(array[replace(place, ' ', '')], null) where replace(place, ' ', '') <> typed and place ~ '^[0-9 ]+$') t;
  end if;
  if 'case' = any (kinds) then
    cases_told := array(select app.cases_telling(words, null) union all select app.find_cases_of_households(typed)
      union all select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(spelt)));
  end if;
  if 'fact' = any (kinds) then
    select coalesce(array_agg(t.id), '{}'), coalesce(array_agg(t.case_id), '{}') into facts_told, fact_cases from app.facts_telling(words, null) t;
  end if;
  findable := matters || sheets_told || array_remove(sheet_cases, null) || sheets_named || cases_told || fact_cases;
  findable := array(select unnest(findable) except select unnest(asked));
  if mine is null and cardinality(findable) > 600 then mine := app.few_searchable('{intake,support_case,referral}'); end if;
  findable := found || array(select app.findable_among(findable, mine));
  is_named := exists (select from unnest(persons, matters) p(person_id, matter_id)
    where p.person_id in (select unnest(named)) and p.matter_id in (select unnest(findable)));
  if cardinality(apart) between 2 and 3 and not is_named then
    select coalesce(array_agg(f.kind), '{}'), coalesce(array_agg(f.id), '{}') into apart_kinds, apart_ids from app.find_apart(apart, places, kinds, within) f;
  end if;
  -- Where nobody whom the reader may find is called so, a letter may have been misheard.
  if kinds && '{person,intake,referral}' and not is_named then
    nearly := array(select app.persons_misheard(parts, true));
    named := named || nearly; sheets_near := array(select app.intakes_misheard(parts, true)); sheets_named := sheets_named || sheets_near;
    select coalesce(array_agg(p.person_id), '{}'), coalesce(array_agg(p.matter_id), '{}') into near_persons, near_matters
      from matter_person p where p.municipality_code = city and p.person_id = any (nearly);
    persons := persons || near_persons; matters := matters || near_matters;
    findable := findable || array(select app.findable_among(near_matters || sheets_near, mine));
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
        and t.id not in (select app.sheets_closed_to_me())
      union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'intake');
    return query (select 'intake', i.id from intake i where i.municipality_code = city and i.id in (select unnest(shown)) order by i.received_at desc, i.id limit most);
  end if;
  if 'referral' = any (kinds) and char_length(typed) > 1 then
    referrals_told := array(select app.referrals_telling(words, null));
    matters := array(select unnest(findable) intersect (select unnest(sheets_named)
      union all select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(named))));
    referrals_told := referrals_told || array(select app.referrals_of(matters));
    shown := array(select app.findable_among(referrals_told, mine) union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'referral');
    return query (select 'referral', r.id from referral r where r.municipality_code = city and r.id in (select unnest(shown)) order by r.number desc limit most);
  end if;
  if 'fact' = any (kinds) then
    shown := array(select t.id from unnest(facts_told, fact_cases) t(id, case_id) where t.case_id in (select unnest(findable))
      union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'fact');
    return query (select 'fact', k.id from fact k where k.municipality_code = city and k.id in (select unnest(shown)) order by k.noted_at desc, k.id limit most);
  end if;
  if 'record' = any (kinds) then
    shown := array(select app.records_telling(words, null, within) union select a.id from unnest(apart_kinds, apart_ids) a(kind, id) where a.kind = 'record');
    return query (select 'record', r.id from contact_record r where r.municipality_code = city and r.id in (select unnest(shown)) order by r.happened_at desc, r.id limit 60);
  end if;
end $$;

grant execute on function app.find_everything(text[], text, text[], text[], text[], integer) to tsunagi_app;
