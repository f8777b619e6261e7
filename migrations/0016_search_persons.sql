-- Why: people are found by any writing of their names and by where they are, and by no more than may be told of them.

create index person_name_first on person_name (municipality_code, left(search_key, 1));
create index person_name_first_kana on person_name (municipality_code, left(kana_key, 1));
create index person_name_whole on person_name (municipality_code, search_key);
create index person_name_whole_kana on person_name (municipality_code, kana_key);
create index person_name_heard on person_name (municipality_code, heard_key collate "C") where heard_key <> '';

-- Persons by a reading as it may have been misheard (あいまい検索): コーノ, こうの and コノ; やまさき and やまざき. Only how a name begins, for this
-- finds more than is meant; kanji are not heard.
create function app.persons_sounding(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); heard text := app.kana_heard(folded);
begin
  if folded !~ '^[ァ-ヺー]{2,}$' or char_length(heard) < 2 then return; end if;
  return query select n.person_id from person_name n where n.municipality_code = city and n.heard_key <> ''
    and n.heard_key collate "C" >= heard and n.heard_key collate "C" < heard || chr(1114111);
end $$;

-- A place whose numbers stand apart, with each of them between marks: it is held number by number, 7 6 2 is in 7 6 2 305 and not in 7 62.
create function app.numbers_marked(numbered text) returns text language sql immutable as $$ select regexp_replace(numbered, '([0-9]+)', '<\1>', 'g') $$;

-- Whether a place on record is the one that is looked for; of a telephone number its end, or its front (090-1234), from so many digits on that it tells more than an exchange,
-- which thousands share: six of a number of no place, seven of any other.
create function app.is_at(kept location, meant text) returns boolean language sql immutable as $$
  select case when kept.kind = 'phone' and meant ~ '^[0-9 ]+$' then right(kept.search_key, char_length(replace(meant, ' ', ''))) = replace(meant, ' ', '')
      or (starts_with(kept.search_key, replace(meant, ' ', '')) and replace(meant, ' ', '') ~ '^0([5-9]0[0-9]{3}|[0-9]{6})')
    when position(replace(meant, ' ', '') in kept.search_key) = 0 then false
    when kept.number_key = '' or meant !~ '[0-9]' then true
    else position(app.numbers_marked(meant) in app.numbers_marked(kept.number_key)) > 0 end $$;

-- Persons by where they are. A place finds somebody only for whom that place is readable: else a search would tell it. Two letters
-- are enough among few persons (`among`), four (`shortest`) are needed among all; of numbers alone what parts them counts, for 1丁目2番4号 (1 2 4) is one house of few. Of a
-- telephone number four digits are needed all the same.
create function app.find_persons_by_place(meant text, among uuid[] default null, shortest integer default 4) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); folded text := replace(meant, ' ', ''); pairs tsquery := app.pairs_of(folded); who uuid[]; noted uuid[];
begin
  if char_length(case when meant ~ '^[0-9 ]+$' then meant else folded end) < (case when among is null then shortest else 2 end) then return; end if;
  if among is null then
    select array_agg(l.person_id), array_agg(l.matter_id) into who, noted from location l
      where l.municipality_code = city and l.person_id is not null and app.bigrams(l.search_key) @@ pairs and app.is_at(l, meant)
        and (l.kind <> 'phone' or char_length(folded) >= shortest);
  else
    select array_agg(l.person_id), array_agg(l.matter_id) into who, noted from location l
      where l.municipality_code = city and l.person_id = any (among) and app.is_at(l, meant);
  end if;
  if who is null then return; end if;
  return query
    with place as materialized (
      select l.person_id, l.matter_id from unnest(who, noted) l(person_id, matter_id)
        where l.person_id not in (select app.persons_concealed_from_me())
          and (l.matter_id is null or l.matter_id not in (select app.matters_concealed_from_me()))),
    told as materialized (
      select p.person_id, p.matter_id from place p where p.matter_id is not null
      union select p.person_id, q.matter_id from place p
        join matter_person q on q.municipality_code = city and q.person_id = p.person_id and not q.only_told
        join support_case c on c.municipality_code = city and c.id = q.matter_id
       where p.matter_id is null)
    select t.person_id from told t
     where t.matter_id in (select r.matter_id from app.reasons_for(array(select o.matter_id from told o)) r);
end $$;

-- Persons of whom one name, with its reading, holds every part of what was typed: 森下 ひろし finds 森下 弘 (モリシタ ヒロシ), in any order of the parts.
create function app.persons_bearing(parts text[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of_all(parts);
begin
  if cardinality(parts) < 2 or numnode(pairs) = 0 then return; end if;
  return query select n.person_id from person_name n where n.municipality_code = city
    and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs
    and not exists (select from unnest(parts) part where position(part in n.search_key) = 0 and position(part in n.kana_key) = 0);
end $$;

-- The parts of a name typed in kana as patterns of how they may have been misheard. The vowel a part begins with may only lengthen the part before it: サトウ オサム is heard as
-- サトサム. `nearly`: a part of three letters and more may also have one of them wrong (ヒロコ for ヒロシ), all of it against the end of the name where
-- what was typed in kanji is its beginning, against its beginning otherwise.
create function app.patterns_heard(parts text[], nearly boolean, ends boolean) returns text[] language sql immutable set search_path = pg_catalog as $$
  select array(select concat_ws('|', regexp_replace(heard, '^[アイウエオ](?=.{2})', ''), (
      select string_agg(case when ends then off || '$' else '^' || off end, '|') from generate_series(1, char_length(heard)) i
        cross join lateral (select overlay(heard placing '.' from i for 1) as off) one where nearly and char_length(heard) > 2))
    from unnest(parts) part cross join lateral (select app.kana_heard(part) as heard) h where part ~ '^[ァ-ヺー]{2,}$' and char_length(heard) > 1) $$;

-- Persons whose name holds the parts typed in kanji, and whose reading holds the others as they may have been misheard: 佐藤 コーノスケ and 佐藤 ごうのすけ find 佐藤 幸之助
-- (サトウ コウノスケ). What is written leads to them by the index; a name all in kana is heard as a whole (persons_sounding).
create function app.persons_misheard(parts text[], nearly boolean) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  city text := app.my_municipality(); pairs tsquery; begun text[] := app.patterns_heard(parts, nearly, false); ended text[] := app.patterns_heard(parts, nearly, true);
  written text[] := array(select part from unnest(parts) part where part !~ '^[ァ-ヺー]{2,}$');
begin
  if written = '{}' or cardinality(written) + cardinality(begun) < greatest(cardinality(parts), 2) or begun = '{}' then return; end if;
  pairs := app.pairs_of_all(written);
  if numnode(pairs) > 0 then
    return query select n.person_id from person_name n where n.municipality_code = city
      and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs and n.heard_key ~ all (case when starts_with(n.search_key, written[1]) then ended else begun end)
      and not exists (select from unnest(written) part where position(part in n.search_key) = 0);
  else
    return query select n.person_id from person_name n where n.municipality_code = city and left(n.search_key, 1) = written[1]
      and n.heard_key ~ all (case when starts_with(n.search_key, written[1]) then ended else begun end) and not exists (select from unnest(written) part where position(part in n.search_key) = 0);
  end if;
end $$;

-- Persons by a name or reading; by one letter where a name begins with it. Asks nothing about who may see them.
create function app.persons_naming(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded);
begin
  if char_length(folded) = 1 then
    return query select n.person_id from person_name n where n.municipality_code = city and left(n.search_key, 1) = folded
      union select n.person_id from person_name n where n.municipality_code = city and left(n.kana_key, 1) = folded;
  else
    return query select n.person_id from person_name n where n.municipality_code = city
      and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs
      and (position(folded in n.search_key) > 0 or position(folded in n.kana_key) > 0);
  end if;
end $$;

-- Persons found but not to be opened: for a name or reading typed in full, or a whole telephone number. Whoever is concealed, or
-- closed to me by a conflict of interest, or stands in one matter with somebody who is, is as if not there. Shown is a letter of the name that was asked for alone; of
-- whoever was found by a number none, for the name they bear now was not asked for (similar_persons_masked). In the order of what is shown, whom to
-- ask first: their reading is nobody's to know. `total`: how many there are, whatever is cut off.
create function app.find_masked_persons(orders text[])
  returns table (matter_id uuid, name text, ask_agency text, ask_phone text, restricted boolean, total integer)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); found uuid[]; readable uuid[];
begin
  orders := array(select o from unnest(orders) o where char_length(o) > 1);
  if orders = '{}' or not app.may_open_matters() then return; end if;
  found := array(select n.person_id from person_name n where n.municipality_code = city and n.search_key = any (orders)
    union select n.person_id from person_name n where n.municipality_code = city and n.kana_key = any (orders)
    union select l.person_id from unnest(orders) folded cross join location l where folded ~ '^0[0-9]{9,10}$' and l.municipality_code = city and l.kind = 'phone'
    and l.whose = 'person' and l.person_id is not null and app.bigrams(l.search_key) @@ app.pairs_of(folded) and l.search_key = folded);
  if found = '{}' then return; end if;
  readable := array(select app.findable_among(array(
    select distinct p.matter_id from matter_person p where p.municipality_code = city and p.person_id = any (found))));
  return query
    select one.id, one.as_written, one.short_name, one.phone, app.only_restriction_closes(one.id), (count(*) over ())::integer from (
     select distinct on (n.person_id) m.id, case when n.search_key = any (orders) or n.kana_key = any (orders) then n.as_written else '' end as as_written, a.short_name, a.short_kana, a.phone
      from person_name n
        join matter_person p on p.municipality_code = n.municipality_code and p.person_id = n.person_id
        join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
          and m.closed_at is null and m.kind = 'support_case'
        join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
     where n.municipality_code = city and n.person_id = any (found)
       and not exists (select 1 from matter_person q
         where q.municipality_code = city and q.person_id = n.person_id and q.matter_id = any (readable))
       and n.person_id not in (select app.my_conflicted_persons())
       and m.id not in (select app.my_conflicted_matters())
       and m.id not in (select app.matters_with_somebody_concealed())
     order by n.person_id, m.opened_at desc, m.id, (n.search_key = any (orders) or n.kana_key = any (orders)) desc,
       app.name_rank(n.kind, n.valid_from, n.valid_to, app.today()), n.id) one
    group by one.id, one.as_written, one.short_name, one.short_kana, one.phone
    order by app.kana_order(coalesce(one.short_kana, one.short_name)) collate "C", left(one.as_written, 1), one.id limit 30;
end $$;
grant execute on function app.find_masked_persons(text[]) to tsunagi_app;
