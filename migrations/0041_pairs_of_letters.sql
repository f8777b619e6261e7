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

-- From how many records on the index of pairs is no help any more, with how many matters one's own are too many to go through, and up to how
-- many records they are asked after what was found rather than looked up together with it.
create function app.search_bounds(out frequent integer, out many integer, out scarce integer) language sql immutable as $$ select 20000, 5000, 5000 $$;

-- The three rarest pairs of a word, or the rarest of each of several, as the database's own statistics tell, and in how many records to expect it: further pairs
-- find hardly less and cost more than the rest. Two pairs that do not overlap, of one word or of two, are held for independent of
-- each other; all of them are not, because a common phrase is common as a whole. Where all records are few, nothing is frequent, and the statistics are not worth reading.
create function app.rarest_pairs(words text[], words_index name, out pairs tsquery, out expected double precision)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare known text[]; shares real[]; pieces text[]; places integer[]; often real[];
  total double precision := (select c.reltuples from pg_class c where c.oid = words_index::text::regclass);
begin
  if total > (app.search_bounds()).frequent then
    select s.most_common_elems::text::text[], s.most_common_elem_freqs into known, shares from pg_stats s where s.schemaname = 'public' and s.tablename = words_index;
  end if;
  select array_agg(a.piece), array_agg(a.place + w.n::integer * 1000), array_agg(coalesce(shares[array_position(known, a.piece)], 0)) into pieces, places, often
    from unnest(words) with ordinality w(word, n) cross join lateral app.telling_pairs(w.word) a;
  pairs := app.query_of(array(select a.piece from (select p.piece, p.place, p.share, row_number() over (partition by p.place / 1000 order by p.share, p.place) as rank
      from unnest(pieces, places, often) p(piece, place, share)) a
    where cardinality(words) = 1 or a.rank = 1 group by a.piece order by min(a.share), min(a.place) limit 3));
  expected := total * least((select min(share) from unnest(often) share),
    (select min(a.share * b.share) from unnest(places, often) a(place, share) join unnest(places, often) b(place, share) on b.place > a.place + 1));
end $$;

create index contact_record_newest on contact_record (municipality_code, happened_at desc);
-- Matters I reach, each as often as there are reasons, at most so many; of the kinds asked for, and any that name me.
create function app.matters_reached(kinds text[], most integer) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare mine record; leads boolean;
begin
  select * into mine from app.my_reach();
  if not found then return; end if;
  leads := mine.role = 'supervisor';
  return query
    (select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.accountable_agency_id = any (mine.agencies) and m.kind = any (kinds) and (leads or not m.restricted)
     union all select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.recipient_agency_id = any (mine.agencies) and m.kind = any (kinds) and (leads or not m.restricted)
     union all select m.id from matter m where m.municipality_code = mine.municipality_code
       and m.area_id = any (mine.areas) and m.kind = any (kinds) and not m.restricted
     union all select m.id from matter m where mine.everywhere and m.municipality_code = mine.municipality_code
       and m.area_id is null and m.kind = any (kinds) and not m.restricted
     union all select m.id from app.my_sent_matters() m(id) where 'referral' = any (kinds)
     union all select app.my_named_matters()) limit most;
end $$;

-- Matters I may find something in: exactly those the policy of matter lets me read, so that what is cut off below is never
-- filled with what I may not see. Set by set, cheap enough to join with.
create function app.searchable_matters() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select app.matters_reached('{intake,support_case,referral}', null) except select app.my_conflicted_matters();
end $$;

-- The same where they are few enough to go through; where they are not, null, at no more than the price of finding that out. Of all kinds
-- twice as many are few: beside a case stands what led to it.
create function app.few_searchable(kinds text[]) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare most integer := (app.search_bounds()).many * least(cardinality(kinds), 2); reached uuid[] := array(select app.matters_reached(kinds, most + 1));
begin
  if cardinality(reached) > most then return null; end if;
  return array(select unnest(reached) except select app.my_conflicted_matters());
end $$;

-- Of these matters, those in which something may be found. Many are held against the set of what I may find at all, where that is known or small.
create function app.findable_among(asked uuid[], mine uuid[] default null) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if asked is null or asked = '{}' then return; end if;
  if mine is null and cardinality(asked) > 600 then mine := app.few_searchable('{intake,support_case,referral}'); end if;
  if mine is not null then
    return query select unnest(asked) intersect select unnest(mine);
  else
    return query select r.matter_id from app.reasons_for(asked) r;
  end if;
end $$;
