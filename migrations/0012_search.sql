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

-- The same of several words at once, all of which must be found.
create function app.pairs_of_all(words text[]) returns tsquery language sql immutable set search_path = pg_catalog as $$
  select coalesce(string_agg('(' || pairs::text || ')', ' & ')::tsquery, ''::tsquery)
    from (select app.pairs_of(word) as pairs from unnest(words) word) asked where numnode(pairs) > 0 $$;

-- The words behind the first as patterns: a text holds all of them when it holds the first and is like every pattern.
create function app.further(words text[]) returns text[] language sql immutable set search_path = pg_catalog as $$
  select array(select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' from unnest(words[2:]) word) $$;

-- From how many records on the index of pairs is no help any more, and with how many matters one's own are too many to go through.
create function app.search_bounds(out frequent integer, out many integer) language sql immutable as $$ select 20000, 5000 $$;

-- The three rarest pairs of some words, as the database's own statistics tell, and in how many records to expect it: further pairs
-- find hardly less and cost more than the rest. Two pairs that do not overlap are held for independent of each other; all of
-- them are not, because a common phrase is common as a whole. Of several words the rarest alone counts: to bring two long lists together costs more than
-- to go through the matters of one's own.
create function app.rarest_pairs(words text[], words_index name, out pairs tsquery, out expected double precision)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare known text[]; shares real[]; pieces text[]; places integer[]; often real[];
begin
  select s.most_common_elems::text::text[], s.most_common_elem_freqs into known, shares from pg_stats s where s.schemaname = 'public' and s.tablename = words_index;
  select array_agg(a.piece), array_agg(a.place + w.n::integer * 1000), array_agg(coalesce(shares[array_position(known, a.piece)], 0)) into pieces, places, often
    from unnest(words) with ordinality w(word, n) cross join lateral app.telling_pairs(w.word) a;
  pairs := app.query_of(array(select a.piece from unnest(pieces, places, often) a(piece, place, share) group by a.piece order by min(a.share), min(a.place) limit 3));
  expected := (select min(share) from unnest(often) share);
  if cardinality(words) = 1 then
    expected := least(expected, (select min(a.share * b.share) from unnest(places, often) a(place, share) join unnest(places, often) b(place, share) on b.place > a.place + 1));
  end if;
  expected := expected * (select c.reltuples from pg_class c where c.oid = words_index::text::regclass);
end $$;

create index contact_record_newest on contact_record (municipality_code, happened_at desc);
-- Matters I may find something in: exactly those the policy of matter lets me read, so that what is cut off below is never
-- filled with what I may not see. Set by set, cheap enough to join with.
create function app.searchable_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare mine record; leads boolean;
begin
  select * into mine from app.my_reach();
  if not found then return; end if;
  leads := mine.role = 'supervisor';
  return query
    (select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.accountable_agency_id = any (mine.agencies) and (leads or not m.restricted)
     union select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.recipient_agency_id = any (mine.agencies) and (leads or not m.restricted)
     union select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.area_id = any (mine.areas) and not m.restricted
     union select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.area_id is null and mine.everywhere and not m.restricted
     union select app.my_named_matters())
    except select unnest(mine.closed);
end $$;

-- Of these matters, those in which something may be found. Very many are held against the set of what I may find at all; so are
-- all, where that set is known already.
create function app.findable_among(asked uuid[], mine uuid[] default null) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if asked is null or asked = '{}' then return; end if;
  if mine is not null then
    return query select unnest(asked) intersect select unnest(mine);
  elsif cardinality(asked) <= 3000 then
    return query select r.matter_id from app.reasons_for(asked) r;
  else
    return query select f from app.searchable_matters() f where f in (select unnest(asked));
  end if;
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

-- What follows finds by the words, for app.find_everything, which asks once for all kinds what of it may be seen. `mine`: the matters
-- I may find something in, where they are known already. Words that stand nearly everywhere are looked for in those, all others by
-- the index of pairs. Of several words a text must hold all. (A long list is asked by `in (select unnest …)`, which hashes it; `= any` would go through all of it for
-- every row.)

-- Records by their words, the newest sixty I may find. Rare words are found by the index of pairs. For words that stand nearly everywhere the matters I may find something in are
-- gone through instead; where those are very many, the newest records first, and only then all by the index.
create function app.records_telling(words text[], mine uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off as $$
declare city text := app.my_municipality(); pairs tsquery; expected double precision; found uuid[]; matters uuid[]; moments timestamptz[];
  findable uuid[]; since timestamptz; within app.range; folded text := words[1]; others text[] := app.further(words);
begin
  select r.pairs, r.expected into pairs, expected from app.rarest_pairs(words, 'contact_record_words') r;
  if numnode(pairs) = 0 then return; end if;
  within := app.my_range();
  if expected <= (app.search_bounds()).frequent then
    select array_agg(r.id), array_agg(r.matter_id), array_agg(r.happened_at) into found, matters, moments
      from (select n.id, n.matter_id, n.happened_at from contact_record n where n.municipality_code = city
        and app.bigrams(n.search_text) @@ pairs and position(folded in n.search_text) > 0 and n.search_text like all (others) and app.is_within(n, within) limit 5001) r;
    if found is null then return; end if;
    if cardinality(found) <= 5000 then
      findable := array(select app.findable_among(matters, mine));
      return query select r.id from unnest(found, matters, moments) r(id, matter_id, happened_at)
        where r.matter_id in (select unnest(findable)) order by r.happened_at desc, r.id limit 60;
      return;
    end if;
  end if;
  findable := coalesce(mine, array(select app.searchable_matters()));
  if cardinality(findable) <= (app.search_bounds()).many then
    foreach since in array array[now() - interval '90 days', '-infinity'] loop
      found := array(select r.id from unnest(findable) m(id)
        cross join lateral (select n.id, n.happened_at from contact_record n where n.municipality_code = city and n.matter_id = m.id
          and n.happened_at >= since and position(folded in n.search_text) > 0 and n.search_text like all (others) and app.is_within(n, within) offset 0) r
        order by r.happened_at desc, r.id limit 60);
      exit when cardinality(found) = 60;
    end loop;
    return query select unnest(found);
    return;
  end if;
  found := array(select r.id from (select n.id, n.matter_id, n.happened_at, n.search_text, app.is_within(n, within) as is_mine from contact_record n
      where n.municipality_code = city order by n.happened_at desc limit 20000) r
    where position(folded in r.search_text) > 0 and r.search_text like all (others) and r.matter_id = any (findable) and r.is_mine
    order by r.happened_at desc, r.id limit 60);
  if cardinality(found) = 60 then return query select unnest(found); return; end if;
  return query select r.id from contact_record r where r.municipality_code = city and app.bigrams(r.search_text) @@ pairs
    and position(folded in r.search_text) > 0 and r.search_text like all (others) and r.matter_id = any (findable) and app.is_within(r, within)
    order by r.happened_at desc, r.id limit 60;
end $$;

-- Intakes by their words, with the case each is the beginning of.
create function app.intakes_telling(words text[], mine uuid[]) returns table (id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of_all(words); opened uuid[]; folded text := words[1]; others text[] := app.further(words);
begin
  if numnode(pairs) = 0 then return; end if;
  if (app.rarest_pairs(words, 'intake_words')).expected > (app.search_bounds()).frequent then
    opened := coalesce(mine, array(select app.searchable_matters()));
    return query select i.id, i.case_id from intake i where i.municipality_code = city
      and (i.id in (select unnest(opened)) or i.case_id in (select unnest(opened))) and position(folded in i.search_text) > 0 and i.search_text like all (others);
  else
    return query select i.id, i.case_id from intake i where i.municipality_code = city
      and app.bigrams(i.search_text) @@ pairs and position(folded in i.search_text) > 0 and i.search_text like all (others);
  end if;
end $$;

-- Intakes by a place written on their sheet, or a number of whoever called, with the case each is the beginning of.
create function app.intakes_placed(folded text) returns table (id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded);
begin
  if char_length(folded) < 4 then return; end if;
  return query select i.id, i.case_id from location l join intake i on i.municipality_code = l.municipality_code and i.id = l.matter_id
    where l.municipality_code = city and app.bigrams(l.search_key) @@ pairs and position(folded in l.search_key) > 0
      and l.matter_id not in (select app.matters_concealed_from_me());
end $$;

-- Intakes by the name of whom they are about or of the inquirer, as it was heard; by one letter where a name begins with it, and by
-- a reading that may have been misheard from its beginning on, as persons are.
create function app.intakes_naming(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); sounded text := app.kana_heard(folded);
begin
  if char_length(folded) = 1 then
    return query select s.intake_id from intake_subject s where s.municipality_code = city and left(s.search_key, 1) = folded
      union select i.id from intake i where i.municipality_code = city and i.inquirer_key <> '' and left(i.inquirer_key, 1) = folded;
  else
    return query select s.intake_id from intake_subject s where s.municipality_code = city
        and app.bigrams(s.search_key) @@ pairs and position(folded in s.search_key) > 0
      union select i.id from intake i where i.municipality_code = city and i.inquirer_key <> ''
        and app.bigrams(i.inquirer_key) @@ pairs and position(folded in i.inquirer_key) > 0;
    if folded !~ '^[ァ-ヺー]+$' or char_length(sounded) < 2 then return; end if;
    return query select s.intake_id from intake_subject s where s.municipality_code = city and s.heard_key <> ''
        and s.heard_key collate "C" >= sounded and s.heard_key collate "C" < sounded || chr(1114111)
      union select i.id from intake i where i.municipality_code = city and i.inquirer_heard <> ''
        and i.inquirer_heard collate "C" >= sounded and i.inquirer_heard collate "C" < sounded || chr(1114111);
  end if;
end $$;

-- Cases by how the name or reading of their household begins, be it one letter.
create function app.find_cases_of_households(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); last text := folded || chr(1114111);
begin
  return query
    select c.id from household h join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.id
     where h.municipality_code = city and h.search_key collate "C" >= folded and h.search_key collate "C" < last
    union select c.id from household h join support_case c on c.municipality_code = h.municipality_code and c.household_id = h.id
     where h.municipality_code = city and h.kana_key collate "C" >= folded and h.kana_key collate "C" < last;
end $$;

-- Cases by what they are about, and by the warnings in force.
create function app.cases_telling(words text[], mine uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); rare record; findable uuid[]; folded text := words[1]; others text[] := app.further(words);
begin
  rare := app.rarest_pairs(words, 'support_case_words');
  if numnode(rare.pairs) = 0 then return; end if;
  if rare.expected > (app.search_bounds()).frequent then
    findable := coalesce(mine, array(select app.searchable_matters()));
    return query select c.id from support_case c where c.municipality_code = city and c.id in (select unnest(findable))
      and position(folded in c.search_key) > 0 and c.search_key like all (others);
  else
    return query select c.id from support_case c where c.municipality_code = city
      and app.bigrams(c.search_key) @@ rare.pairs and position(folded in c.search_key) > 0 and c.search_key like all (others);
  end if;
  rare := app.rarest_pairs(words, 'warning_words');
  if rare.expected > (app.search_bounds()).frequent then
    findable := coalesce(mine, findable, array(select app.searchable_matters()));
    return query select w.matter_id from warning w where w.municipality_code = city and w.matter_id in (select unnest(findable))
      and w.ended_at is null and position(folded in w.search_key) > 0 and w.search_key like all (others);
  else
    return query select w.matter_id from warning w where w.municipality_code = city and w.ended_at is null
      and app.bigrams(w.search_key) @@ rare.pairs and position(folded in w.search_key) > 0 and w.search_key like all (others);
  end if;
end $$;

-- Referrals by their need and by why they were sent.
create function app.referrals_telling(words text[], mine uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); needs record; whys record; bound integer := (app.search_bounds()).frequent;
  folded text := words[1]; others text[] := app.further(words);
begin
  needs := app.rarest_pairs(words, 'referral_route_words');
  whys := app.rarest_pairs(words, 'referral_words');
  if numnode(needs.pairs) = 0 then return; end if;
  if needs.expected > bound or whys.expected > bound then
    return query select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      where r.municipality_code = city and r.id in (select unnest(coalesce(mine, array(select app.searchable_matters()))))
        and (position(folded in r.search_text) > 0 and r.search_text like all (others) or position(folded in t.search_key) > 0 and t.search_key like all (others));
  else
    return query select r.id from referral r where r.municipality_code = city
        and app.bigrams(r.search_text) @@ whys.pairs and position(folded in r.search_text) > 0 and r.search_text like all (others)
      union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and app.bigrams(t.search_key) @@ needs.pairs and position(folded in t.search_key) > 0 and t.search_key like all (others);
  end if;
end $$;
