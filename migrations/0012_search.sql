-- Why: Japanese words are found by pairs of characters. Under row level security an index cannot serve a search directly,
-- so these functions find candidates by index, starting from what the actor may see at all; what is then shown is read
-- under row level security as everything else.

-- The pairs that tell a text from others, and where they stand: none of kana alone where there are others, for such stand in
-- every record and only cost time. What they find is held against the text itself.
create function app.telling_pairs(folded text) returns table (piece text, place integer) language sql immutable set search_path = pg_catalog as $$
  with pairs as (select substr(folded, i, 2) as piece, i as place, substr(folded, i, 2) ~ '^[ァ-ヺー]{2}$' as is_kana
    from generate_series(1, char_length(folded) - 1) i)
  select piece, place from pairs where not is_kana or not exists (select from pairs where not is_kana) $$;

-- Pairs as a query. They are quoted by hand, because quote_literal writes backslashes in a way a tsquery does not read.
create function app.query_of(pairs text[]) returns tsquery language sql immutable set search_path = pg_catalog as $$
  select coalesce(string_agg('''' || replace(replace(piece, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery, ''::tsquery)
    from unnest(pairs) piece $$;

-- As few of them as cover a text: every second one, and the last.
create function app.pairs_of(folded text) returns tsquery language sql immutable set search_path = pg_catalog as $$
  select app.query_of(array(select distinct piece from app.telling_pairs(folded) where place % 2 = 1 or place = char_length(folded) - 1)) $$;
alter function app.bigrams(text) cost 5000;

-- From how many records on the index of pairs is no help any more, and with how many matters one's own are too many to go through.
create function app.search_bounds(out frequent integer, out many integer) language sql immutable as $$ select 20000, 5000 $$;

-- The three rarest pairs of a text, as the database's own statistics tell, and in how many records to expect it: further pairs
-- find hardly less and cost more than the rest. Two pairs that do not overlap are held for independent of each other; all of
-- them are not, because a common phrase is common as a whole.
create function app.rarest_pairs(folded text, words_index name, out pairs tsquery, out expected double precision)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with asked as (
    select a.piece, a.place, coalesce(often.share, 0) as share from app.telling_pairs(folded) a
      left join (select e.piece, f.share from pg_stats s
          cross join unnest(s.most_common_elems::text::text[]) with ordinality e(piece, place)
          join unnest(s.most_common_elem_freqs) with ordinality f(share, place) on f.place = e.place
        where s.schemaname = 'public' and s.tablename = words_index) often on often.piece = a.piece)
  select app.query_of(array(select piece from asked group by piece order by min(share), min(place) limit 3)),
      c.reltuples * least((select min(share) from asked), (select min(a.share * b.share) from asked a join asked b on b.place > a.place + 1))
    from pg_class c where c.oid = words_index::text::regclass $$;

create index contact_record_newest on contact_record (municipality_code, happened_at desc);
create index person_name_first on person_name (municipality_code, left(search_key, 1));
create index person_name_first_kana on person_name (municipality_code, left(kana_key, 1));

-- Matters I may find something in: a superset of what I may see, cheap enough to join with.
create function app.searchable_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); agencies uuid[] := app.my_agencies(); areas uuid[] := app.my_areas();
  everywhere boolean := app.i_coordinate_everywhere();
begin
  if not app.may_open_matters() then return; end if;
  return query
    select m.id from matter m where m.municipality_code = city and m.accountable_agency_id = any (agencies)
    union select m.id from matter m where m.municipality_code = city and m.recipient_agency_id = any (agencies)
    union select m.id from matter m where m.municipality_code = city and m.area_id = any (areas)
    union select m.id from matter m where m.municipality_code = city and m.area_id is null and everywhere
    union select app.my_named_matters();
end $$;

-- Of these matters, those in which something may be found. Very many are held against the set of what I may find at all.
create function app.findable_among(asked uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if asked is null or asked = '{}' then return; end if;
  if cardinality(asked) <= 3000 then
    return query select r.matter_id from app.reasons_for(asked) r;
  else
    return query select f from app.searchable_matters() f where f in (select unnest(asked));
  end if;
end $$;

-- Persons by where they are. A place finds somebody only for whom that place is readable: else a search would tell it.
create function app.find_persons_by_place(folded text, pairs tsquery) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if char_length(folded) < 4 then return; end if;
  return query
    with place as materialized (
      select l.person_id, l.matter_id from location l
        where l.municipality_code = city and l.person_id is not null and app.bigrams(l.search_key) @@ pairs
          and case when folded ~ '^[0-9]+$' and l.kind = 'phone' then right(l.search_key, char_length(folded)) = folded
            else position(folded in l.search_key) > 0 end
          and l.person_id not in (select app.persons_concealed_from_me())
          and (l.matter_id is null or l.matter_id not in (select app.matters_concealed_from_me()))),
    told as materialized (
      select p.person_id, p.matter_id from place p where p.matter_id is not null
      union select p.person_id, q.matter_id from place p
        join matter_person q on q.municipality_code = city and q.person_id = p.person_id
        join support_case c on c.municipality_code = city and c.id = q.matter_id
       where p.matter_id is null)
    select t.person_id from told t
     where t.matter_id in (select r.matter_id from app.reasons_for(array(select o.matter_id from told o)) r);
end $$;

create function app.find_person_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); found uuid[]; persons uuid[]; matters uuid[]; findable uuid[];
begin
  found := array(
    select n.person_id from person_name n where n.municipality_code = city and char_length(folded) >= 2
      and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs
      and (position(folded in n.search_key) > 0 or position(folded in n.kana_key) > 0)
    union select n.person_id from person_name n
      where n.municipality_code = city and char_length(folded) = 1 and left(n.search_key, 1) = folded
    union select n.person_id from person_name n
      where n.municipality_code = city and char_length(folded) = 1 and left(n.kana_key, 1) = folded
    union select app.find_persons_by_place(folded, pairs));
  if found = '{}' then return; end if;
  select array_agg(p.person_id), array_agg(p.matter_id) into persons, matters
    from matter_person p where p.municipality_code = city and p.person_id = any (found);
  findable := array(select app.findable_among(matters));
  return query
    select n.person_id from person_name n
     where n.municipality_code = city and n.person_id = any (array(
       select p.person_id from unnest(persons, matters) p(person_id, matter_id) where p.matter_id in (select unnest(findable))))
     group by n.person_id order by min(n.kana_key) collate "C", n.person_id limit 60;
end $$;

-- Rare words are found by the index of pairs. For words that stand nearly everywhere the matters I may find something in are
-- gone through instead; where those are very many, the newest records first, and only then all by the index.
create function app.find_record_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare city text := app.my_municipality(); pairs tsquery; expected double precision; found uuid[]; matters uuid[]; moments timestamptz[];
  findable uuid[]; since timestamptz;
begin
  if char_length(folded) < 2 or not app.may_open_matters() then return; end if;
  select r.pairs, r.expected into pairs, expected from app.rarest_pairs(folded, 'contact_record_words') r;
  if expected <= (app.search_bounds()).frequent then
    select array_agg(r.id), array_agg(r.matter_id), array_agg(r.happened_at) into found, matters, moments
      from (select n.id, n.matter_id, n.happened_at from contact_record n where n.municipality_code = city
        and app.bigrams(n.search_text) @@ pairs and position(folded in n.search_text) > 0 limit 5001) r;
    if found is null then return; end if;
    if cardinality(found) <= 5000 then
      findable := array(select app.findable_among(matters));
      return query select r.id from unnest(found, matters, moments) r(id, matter_id, happened_at)
        where r.matter_id in (select unnest(findable)) order by r.happened_at desc, r.id limit 60;
      return;
    end if;
  end if;
  findable := array(select app.searchable_matters());
  if cardinality(findable) <= (app.search_bounds()).many then
    foreach since in array array[now() - interval '90 days', '-infinity'] loop
      found := array(select r.id from unnest(findable) m(id)
        cross join lateral (select n.id, n.happened_at from contact_record n where n.municipality_code = city and n.matter_id = m.id
          and n.happened_at >= since and position(folded in n.search_text) > 0 offset 0) r order by r.happened_at desc, r.id limit 60);
      exit when cardinality(found) = 60;
    end loop;
    return query select unnest(found);
    return;
  end if;
  found := array(select r.id from (select n.id, n.matter_id, n.happened_at, n.search_text from contact_record n
      where n.municipality_code = city order by n.happened_at desc limit 20000) r
    where position(folded in r.search_text) > 0 and r.matter_id = any (findable) order by r.happened_at desc, r.id limit 60);
  if cardinality(found) = 60 then return query select unnest(found); return; end if;
  return query select r.id from contact_record r where r.municipality_code = city and app.bigrams(r.search_text) @@ pairs
    and position(folded in r.search_text) > 0 and r.matter_id = any (findable) order by r.happened_at desc, r.id limit 60;
end $$;

create function app.find_intake_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); found uuid[]; findable uuid[];
begin
  if char_length(folded) < 2 then return; end if;
  if (app.rarest_pairs(folded, 'intake_words')).expected > (app.search_bounds()).frequent then
    findable := array(select app.searchable_matters());
    found := array(select i.id from intake i where i.municipality_code = city
      and (i.id = any (findable) or i.case_id = any (findable)) and position(folded in i.search_text) > 0);
  else
    found := array(select i.id from intake i where i.municipality_code = city
      and app.bigrams(i.search_text) @@ pairs and position(folded in i.search_text) > 0);
  end if;
  found := found || array(
    select s.intake_id from intake_subject s where s.municipality_code = city
      and app.bigrams(s.search_key) @@ pairs and position(folded in s.search_key) > 0
    union select l.matter_id from location l where l.municipality_code = city and l.matter_id is not null
      and char_length(folded) >= 4 and app.bigrams(l.search_key) @@ pairs and position(folded in l.search_key) > 0
      and l.matter_id not in (select app.matters_concealed_from_me()));
  if found = '{}' then return; end if;
  findable := array(select app.findable_among(found || array(
    select i.case_id from intake i where i.municipality_code = city and i.id = any (found) and i.case_id is not null)));
  return query select i.id from intake i where i.municipality_code = city and i.id = any (found)
    and (i.id = any (findable) or i.case_id = any (findable)) order by i.received_at desc, i.id limit 60;
end $$;

-- Cases by what they are about. A title is short and often the same: where many bear it, those are gone through that I may find.
create function app.find_case_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); rare record; found uuid[]; findable uuid[];
begin
  if char_length(folded) < 2 then return; end if;
  rare := app.rarest_pairs(folded, 'support_case_words');
  if rare.expected > (app.search_bounds()).frequent then
    findable := array(select app.searchable_matters());
    found := array(select c.id from support_case c where c.municipality_code = city and c.id = any (findable)
      and position(folded in c.search_key) > 0);
  else
    found := array(select c.id from support_case c where c.municipality_code = city
      and app.bigrams(c.search_key) @@ rare.pairs and position(folded in c.search_key) > 0);
  end if;
  if found = '{}' then return; end if;
  findable := array(select app.findable_among(found));
  return query select c.id from support_case c where c.municipality_code = city and c.id = any (findable)
    order by c.number desc limit 60;
end $$;

-- Persons found but not to be opened: for a name or reading typed in full. Whoever is concealed, or closed to me by a conflict
-- of interest, or stands in one matter with somebody who is, is as if not there.
create function app.find_masked_persons(folded text) returns table (matter_id uuid, name text, ask_agency text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); found uuid[]; readable uuid[];
begin
  if char_length(folded) < 2 or not app.may_open_matters() then return; end if;
  found := array(select n.person_id from person_name n where n.municipality_code = city
    and app.bigrams(n.search_key || ' ' || n.kana_key) @@ app.pairs_of(folded) and (n.search_key = folded or n.kana_key = folded));
  if found = '{}' then return; end if;
  readable := array(select app.findable_among(array(
    select distinct p.matter_id from matter_person p where p.municipality_code = city and p.person_id = any (found))));
  return query
    select distinct on (n.person_id) m.id, n.as_written, a.short_name
      from person_name n
        join matter_person p on p.municipality_code = n.municipality_code and p.person_id = n.person_id
        join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
          and m.closed_at is null and m.kind = 'support_case'
        join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
     where n.municipality_code = city and n.person_id = any (found) and (n.search_key = folded or n.kana_key = folded)
       and not exists (select 1 from matter_person q
         where q.municipality_code = city and q.person_id = n.person_id and q.matter_id = any (readable))
       and n.person_id not in (select app.my_conflicted_persons())
       and m.id not in (select app.my_conflicted_matters())
       and not exists (select 1 from matter_person q
         join concealment c on c.municipality_code = q.municipality_code and c.person_id = q.person_id and c.released_at is null
         where q.municipality_code = m.municipality_code and q.matter_id = m.id)
     order by n.person_id, m.opened_at desc, m.id limit 5;
end $$;
grant execute on function app.find_person_candidates(text), app.find_record_candidates(text),
  app.find_intake_candidates(text), app.find_case_candidates(text), app.find_masked_persons(text) to tsunagi_app;
