-- Why: what is found by its words, kind by kind, for app.find_everything, which asks once for all of them what may be seen.

-- What follows finds by the words, for app.find_everything, which asks once for all kinds what of it may be seen. `among`: only
-- what stands in these matters is wanted; whoever hands them over asks who may see it. Rare words are looked for by the index of pairs, words that stand nearly everywhere, or
-- more often than there are matters, in the matters themselves. Of several words a text must hold all; one letter alone is looked for among what is handed over. (A long list is asked by `in (select unnest …)`, which hashes it;
-- `= any` would go through all of it for every row, unless an index serves it.)
create function app.is_rare(expected double precision, among uuid[]) returns boolean language sql immutable as $$
  select expected <= (app.search_bounds()).frequent and (among is null or expected <= 10 * cardinality(among)) $$;

-- Records by their words, the newest sixty of the cases I may find. Words that are neither scarce nor frequent are looked up in the index of pairs and those cases in theirs, and only the
-- records that stand in both are opened: a name stands in twenty thousand, of which some hundred are in one's own cases. (The plan must be the one for any
-- words, and what both indexes tell must fit in memory, or every record would be taken to pairs anew.) Where words are not rare and those cases are very many, the newest records first, and only then
-- all by the index.
create function app.records_telling(words text[], among uuid[], within app.range) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off set plan_cache_mode = force_generic_plan set work_mem = '32MB' as $$
declare city text := app.my_municipality(); pairs tsquery; expected double precision; found uuid[]; matters uuid[]; moments timestamptz[];
  findable uuid[]; since timestamptz; most integer := (app.search_bounds()).frequent; folded text := words[1]; others text[] := app.further(words);
begin
  select r.pairs, r.expected into pairs, expected from app.rarest_pairs(words, 'contact_record_words') r;
  if numnode(pairs) = 0 and among is null then return; end if;
  if expected > (app.search_bounds()).scarce and numnode(pairs) > 0 then
    findable := coalesce(among, app.few_searchable('{support_case}'));
    if app.is_rare(expected, among) and findable is not null then
      return query select r.id from (select n.id, n.happened_at from contact_record n where n.municipality_code = city and n.matter_id = any (findable)
          and app.bigrams(n.search_text) @@ pairs and position(folded in n.search_text) > 0 and n.search_text like all (others) and app.is_within(n, within) offset 0) r
        order by r.happened_at desc, r.id limit 60;
      return;
    end if;
  end if;
  if app.is_rare(expected, among) then
    select array_agg(r.id), array_agg(r.matter_id), array_agg(r.happened_at) into found, matters, moments
      from (select n.id, n.matter_id, n.happened_at from contact_record n where n.municipality_code = city
        and app.bigrams(n.search_text) @@ pairs and position(folded in n.search_text) > 0 and n.search_text like all (others) and app.is_within(n, within) limit most + 1) r;
    if found is null then return; end if;
    if cardinality(found) <= most then
      findable := array(select app.findable_among(matters, among));
      return query select r.id from unnest(found, matters, moments) r(id, matter_id, happened_at)
        where r.matter_id in (select unnest(findable)) order by r.happened_at desc, r.id limit 60;
      return;
    end if;
  end if;
  findable := coalesce(findable, among, app.few_searchable('{support_case}'));
  if cardinality(findable) <= (app.search_bounds()).many then
    foreach since in array array[now() - interval '90 days', '-infinity'] loop
      found := array(select r.id from (select n.id, n.happened_at from contact_record n where n.municipality_code = city and n.matter_id = any (findable)
          and n.happened_at >= since and position(folded in n.search_text) > 0 and n.search_text like all (others) and app.is_within(n, within) offset 0) r
        order by r.happened_at desc, r.id limit 60);
      exit when cardinality(found) = 60;
    end loop;
    return query select unnest(found);
    return;
  end if;
  findable := coalesce(among, array(select app.searchable_matters()));
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
create function app.intakes_telling(words text[], among uuid[]) returns table (id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); rare record; opened uuid[]; folded text := words[1]; others text[] := app.further(words);
begin
  rare := app.rarest_pairs(words, 'intake_words');
  if numnode(rare.pairs) = 0 and among is null then return; end if;
  if app.is_rare(rare.expected, among) then
    return query select i.id, i.case_id from intake i where i.municipality_code = city
      and app.bigrams(i.search_text) @@ rare.pairs and position(folded in i.search_text) > 0 and i.search_text like all (others);
  else
    opened := coalesce(among, array(select app.searchable_matters()));
    return query select i.id, i.case_id from intake i where i.municipality_code = city and i.id in (select unnest(opened))
        and position(folded in i.search_text) > 0 and i.search_text like all (others)
      union select i.id, i.case_id from intake i where i.municipality_code = city and i.case_id in (select unnest(opened))
        and position(folded in i.search_text) > 0 and i.search_text like all (others);
  end if;
end $$;

-- Intakes by a place written on their sheet, or a number of whoever called, with the case each is the beginning of.
create function app.intakes_placed(meant text, shortest integer default 4) returns table (id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); folded text := replace(meant, ' ', ''); pairs tsquery := app.pairs_of(folded);
begin
  if char_length(case when meant ~ '^[0-9 ]+$' then meant else folded end) < shortest then return; end if;
  return query select i.id, i.case_id from location l join intake i on i.municipality_code = l.municipality_code and i.id = l.matter_id
    where l.municipality_code = city and app.bigrams(l.search_key) @@ pairs and position(folded in l.search_key) > 0 and case when l.kind = 'phone' then char_length(folded) >= shortest else app.is_at(l, meant) end
      and l.matter_id not in (select app.matters_concealed_from_me());
end $$;

-- Whom intakes are about, by the name as it was heard; by one letter where it begins with it, and by a reading that may have been misheard from its
-- beginning on, as persons are.
create function app.subjects_naming(folded text) returns table (subject_id uuid, intake_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); sounded text := app.kana_heard(folded);
begin
  if char_length(folded) = 1 then
    return query select s.id, s.intake_id from intake_subject s where s.municipality_code = city and left(s.search_key, 1) = folded;
  else
    return query select s.id, s.intake_id from intake_subject s where s.municipality_code = city
        and app.bigrams(s.search_key) @@ pairs and position(folded in s.search_key) > 0;
    if folded !~ '^[ァ-ヺー]+$' or char_length(sounded) < 2 then return; end if;
    return query select s.id, s.intake_id from intake_subject s where s.municipality_code = city and s.heard_key <> ''
        and s.heard_key collate "C" >= sounded and s.heard_key collate "C" < sounded || chr(1114111);
  end if;
end $$;

-- Intakes by whoever came (来談者), by the same rule.
create function app.inquirers_naming(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); sounded text := app.kana_heard(folded);
begin
  if char_length(folded) = 1 then
    return query select i.id from intake i where i.municipality_code = city and i.inquirer_key <> '' and left(i.inquirer_key, 1) = folded;
  else
    return query select i.id from intake i where i.municipality_code = city and i.inquirer_key <> ''
        and app.bigrams(i.inquirer_key) @@ pairs and position(folded in i.inquirer_key) > 0;
    if folded !~ '^[ァ-ヺー]+$' or char_length(sounded) < 2 then return; end if;
    return query select i.id from intake i where i.municipality_code = city and i.inquirer_heard <> ''
        and i.inquirer_heard collate "C" >= sounded and i.inquirer_heard collate "C" < sounded || chr(1114111);
  end if;
end $$;

-- Intakes by the name of whom they are about or of the inquirer.
create function app.intakes_naming(folded text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.intake_id from app.subjects_naming(folded) s union select app.inquirers_naming(folded) $$;

-- Whom intakes are about, by a name of which one word was misheard, beside another in kanji, as persons are (persons_misheard).
create function app.subjects_misheard(parts text[], nearly boolean) returns table (subject_id uuid, intake_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  city text := app.my_municipality(); pairs tsquery; begun text[] := app.patterns_heard(parts, nearly, false); ended text[] := app.patterns_heard(parts, nearly, true);
  written text[] := array(select part from unnest(parts) part where part !~ '^[ァ-ヺー]{2,}$');
begin
  if written = '{}' or cardinality(written) + cardinality(begun) < greatest(cardinality(parts), 2) or begun = '{}' then return; end if;
  pairs := app.pairs_of_all(written);
  if numnode(pairs) > 0 then
    return query select s.id, s.intake_id from intake_subject s where s.municipality_code = city and app.bigrams(s.search_key) @@ pairs
      and s.heard_key ~ all (case when starts_with(s.search_key, written[1]) then ended else begun end) and not exists (select from unnest(written) part where position(part in s.search_key) = 0);
  else
    return query select s.id, s.intake_id from intake_subject s where s.municipality_code = city and left(s.search_key, 1) = written[1]
      and s.heard_key ~ all (case when starts_with(s.search_key, written[1]) then ended else begun end) and not exists (select from unnest(written) part where position(part in s.search_key) = 0);
  end if;
end $$;
create function app.intakes_misheard(parts text[], nearly boolean) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$ select s.intake_id from app.subjects_misheard(parts, nearly) s $$;

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

-- Cases by what they are about, by the warnings in force, and by what is still to be done (予定).
create function app.cases_telling(words text[], among uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); rare record; opened uuid[]; folded text := words[1]; others text[] := app.further(words);
begin
  rare := app.rarest_pairs(words, 'support_case_words');
  if numnode(rare.pairs) = 0 and among is null then return; end if;
  if app.is_rare(rare.expected, among) then
    return query select c.id from support_case c where c.municipality_code = city
      and app.bigrams(c.search_key) @@ rare.pairs and position(folded in c.search_key) > 0 and c.search_key like all (others);
  else
    opened := coalesce(among, array(select app.searchable_matters()));
    return query select c.id from support_case c where c.municipality_code = city and c.id in (select unnest(opened))
      and position(folded in c.search_key) > 0 and c.search_key like all (others);
  end if;
  rare := app.rarest_pairs(words, 'warning_words');
  if app.is_rare(rare.expected, among) then
    return query select w.matter_id from warning w where w.municipality_code = city and w.ended_at is null
      and app.bigrams(w.search_key) @@ rare.pairs and position(folded in w.search_key) > 0 and w.search_key like all (others);
  else
    opened := coalesce(among, opened, array(select app.searchable_matters()));
    return query select w.matter_id from warning w where w.municipality_code = city and w.matter_id in (select unnest(opened))
      and w.ended_at is null and position(folded in w.search_key) > 0 and w.search_key like all (others);
  end if;
  rare := app.rarest_pairs(words, 'task_words');
  if app.is_rare(rare.expected, among) then
    return query select k.matter_id from task k where k.municipality_code = city and k.done_at is null
      and app.bigrams(k.search_key) @@ rare.pairs and position(folded in k.search_key) > 0 and k.search_key like all (others);
  else
    opened := coalesce(among, opened, array(select app.searchable_matters()));
    return query select k.matter_id from task k where k.municipality_code = city and k.matter_id in (select unnest(opened))
      and k.done_at is null and position(folded in k.search_key) > 0 and k.search_key like all (others);
  end if;
end $$;

-- What is known of a household or of somebody in it (分かっていること), and holds today, by its words, with the cases in which it is read.
create function app.facts_telling(words text[], among uuid[]) returns table (id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); day date := app.today(); rare record; opened uuid[]; folded text := words[1]; others text[] := app.further(words);
begin
  rare := app.rarest_pairs(words, 'fact_words');
  if numnode(rare.pairs) = 0 and among is null then return; end if;
  if app.is_rare(rare.expected, among) then
    return query select k.id, c.id from fact k join support_case c on c.municipality_code = k.municipality_code and c.household_id = k.household_id
      where k.municipality_code = city and app.bigrams(k.search_key) @@ rare.pairs and position(folded in k.search_key) > 0 and k.search_key like all (others)
        and (k.valid_from is null or k.valid_from <= day) and (k.valid_to is null or k.valid_to > day);
  else
    opened := coalesce(among, array(select app.searchable_matters()));
    return query select k.id, c.id from support_case c join fact k on k.municipality_code = c.municipality_code and k.household_id = c.household_id
      where c.municipality_code = city and c.id in (select unnest(opened)) and position(folded in k.search_key) > 0 and k.search_key like all (others)
        and (k.valid_from is null or k.valid_from <= day) and (k.valid_to is null or k.valid_to > day);
  end if;
end $$;

-- Referrals by their need and by why they were sent.
create function app.referrals_telling(words text[], among uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); needs record; whys record; folded text := words[1]; others text[] := app.further(words);
begin
  needs := app.rarest_pairs(words, 'referral_route_words');
  whys := app.rarest_pairs(words, 'referral_words');
  if numnode(needs.pairs) = 0 and among is null then return; end if;
  if app.is_rare(greatest(needs.expected, whys.expected), among) then
    return query select r.id from referral r where r.municipality_code = city
        and app.bigrams(r.search_text) @@ whys.pairs and position(folded in r.search_text) > 0 and r.search_text like all (others)
      union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and app.bigrams(t.search_key) @@ needs.pairs and position(folded in t.search_key) > 0 and t.search_key like all (others);
  else
    return query select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      where r.municipality_code = city and r.id in (select unnest(coalesce(among, array(select app.searchable_matters()))))
        and (position(folded in r.search_text) > 0 and r.search_text like all (others) or position(folded in t.search_key) > 0 and t.search_key like all (others));
  end if;
end $$;
