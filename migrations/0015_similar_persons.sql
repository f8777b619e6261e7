-- Why: while somebody is written down, whoever may already be known is shown (同じ人かもしれない), so that nobody is asked
-- their story twice. Somebody concealed, for whoever may not open their record, and anybody with whom the actor has a conflict of
-- interest, is as if not there.

create index person_birth on person (municipality_code, birth_on) where birth_on is not null;

-- Whoever is concealed from anybody, or is found together with them, and stands in no matter I may read: to me they are as if
-- they were not there. All of them, whoever was asked for, so that no answer comes later because of them.
create function app.concealed_beyond_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); persons uuid[]; known uuid[];
begin
  persons := array(select app.found_together(city, array(select c.person_id from concealment c
    where c.municipality_code = city and c.released_at is null)));
  known := array(select app.findable_among(array(select distinct p.matter_id from matter_person p
    where p.municipality_code = city and p.person_id = any (persons))));
  return query select beyond from unnest(persons) beyond where not exists (select 1 from matter_person p
    where p.municipality_code = city and p.person_id = beyond and p.matter_id in (select unnest(known)));
end $$;

-- The parts of a name (氏名の部分): the words typed apart, else what is written in kanji and the kana behind it: 森下 ひろし and 森下ひろし are the same two.
create function app.parts_of_name(folded text, apart text[]) returns text[] language sql immutable set search_path = pg_catalog as $$
  select case when cardinality(apart) > 1 then apart else regexp_match(folded, '^(.*[^ァ-ヺー0-9a-z])([ァ-ヺー]{2,})$') end $$;
grant execute on function app.parts_of_name(text, text[]) to tsunagi_app;

-- Persons who resemble what was typed, and in what: all of them, for whom the reader may open is not known here, and whoever were cut off might be just those.
-- Ids alone: what is shown of them is read under row level security.
-- Somebody concealed resembles it only for whoever may open their record, and where they are resembles it only for their handlers;
-- where somebody is whom I know by nothing but a つなぎ, only as it stands in a matter I read.
-- `besides` is the person, or the subject of an intake, that is being compared: not itself, nor anybody known to be another.
-- A number is asked in every form it may have been kept in, each a pattern of its digits; an address by its house, whatever stands
-- before and after it on record. A name finds as in the search (persons_bearing, persons_misheard, persons_sounding): `asked_orders`: its other orders, `asked_apart`: its words
-- that were typed apart, `asked_readings`: a reading in every order. `nearly` is said of whoever is called so but for one letter; it counts only where nobody the reader may open is called so. `other_room`: the house agrees, and wherever it does, the room is another.
-- `is_whole`: a name they bear or ever bore, or its reading, is all that was asked for, in whichever order.
create function app.similar_persons(asked_name text, asked_kana text, asked_birth date, asked_phones text[], asked_email text, asked_address text,
    asked_room text, besides uuid, asked_orders text[] default '{}', asked_apart text[] default '{}', asked_readings text[] default '{}')
  returns table (similar_id uuid, matched text[], other_room boolean, is_whole boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); closed uuid[]; hidden uuid[]; hidden_in uuid[]; numbers tsquery; parts text[] := app.parts_of_name(asked_name, asked_apart); whole text[]; called_so uuid[];
begin
  if not app.may_open_matters() then return; end if;
  -- One question for all forms, known before anything is read: joined form by form, the index of pairs would not be used.
  numbers := (select string_agg('(' || app.pairs_of(digits)::text || ')', ' | ')::tsquery
    from (select ltrim(form, '0_') as digits from unnest(asked_phones) form) asked where char_length(digits) >= 6);
  whole := array(select word from unnest(asked_orders || asked_readings || array[asked_name, asked_kana]) word where char_length(word) > 1);
  called_so := array(select n.person_id from person_name n where n.municipality_code = city and n.search_key = any (whole)
    union select n.person_id from person_name n where n.municipality_code = city and n.kana_key = any (whole));
  closed := array(select app.concealed_beyond_me() union select app.my_conflicted_persons());
  hidden := array(select app.persons_concealed_from_me());
  hidden_in := array(select app.matters_about(city, hidden));
  return query select hit.person_id, array_agg(distinct hit.what order by hit.what),
      coalesce(bool_and(hit.elsewhere) filter (where hit.what = 'address'), false), hit.person_id = any (called_so) from (
    select n.person_id, 'name' as what, false as elsewhere, null::uuid as noted_in from person_name n
     where n.municipality_code = city and char_length(asked_name) >= 2
       and app.bigrams(n.search_key || ' ' || n.kana_key) @@ app.pairs_of(asked_name) and position(asked_name in n.search_key) > 0
    union all
    select n.person_id, 'kana', false, null from person_name n
     where n.municipality_code = city and char_length(asked_kana) >= 2
       and app.bigrams(n.search_key || ' ' || n.kana_key) @@ app.pairs_of(asked_kana) and position(asked_kana in n.kana_key) > 0
    union all
    select n.person_id, 'kana', false, null from person_name n
     where n.municipality_code = city and char_length(asked_kana) >= 2 and asked_kana ~ '^[ァ-ヺー]+$' and n.heard_key <> ''
       and n.heard_key collate "C" = app.kana_heard(asked_kana)
    union all
    select called, 'name', false, null from unnest(asked_orders) o cross join lateral app.persons_naming(o) called
    union all
    select called, 'name', false, null from app.persons_bearing(parts) called
    union all
    select called, 'name', false, null from app.persons_misheard(parts, false) called
    union all
    select called, 'nearly', false, null from app.persons_misheard(parts, true) called
    union all
    select called, 'kana', false, null from unnest(asked_readings) o cross join lateral (select app.persons_naming(o) union select app.persons_sounding(o)) sounding(called)
    union all
    select p.id, 'birth', false, null from person p where p.municipality_code = city and p.birth_on = asked_birth
    union all
    select l.person_id, 'phone', false, l.matter_id from location l
     where l.municipality_code = city and l.kind = 'phone' and app.bigrams(l.search_key) @@ numbers and l.search_key like any (asked_phones)
       and l.person_id not in (select unnest(hidden)) and (l.matter_id is null or l.matter_id not in (select unnest(hidden_in)))
    union all
    select l.person_id, 'email', false, l.matter_id from location l
     where l.municipality_code = city and l.kind = 'email' and char_length(asked_email) >= 3
       and app.bigrams(l.search_key) @@ app.pairs_of(asked_email) and l.search_key = asked_email
       and l.person_id not in (select unnest(hidden)) and (l.matter_id is null or l.matter_id not in (select unnest(hidden_in)))
    union all
    select l.person_id, 'address', asked_room <> '' and kept.room <> '' and kept.room <> asked_room, l.matter_id from location l
        cross join lateral regexp_replace(substr(l.search_key, position(asked_address in l.search_key) + char_length(asked_address)), '\D', '', 'g') kept(room)
     where l.municipality_code = city and l.kind = 'address' and char_length(asked_address) >= 3
       and app.bigrams(l.search_key) @@ app.pairs_of(asked_address) and position(asked_address in l.search_key) > 0
       and l.person_id not in (select unnest(hidden)) and (l.matter_id is null or l.matter_id not in (select unnest(hidden_in)))
  ) hit
  where hit.person_id is not null and hit.person_id is distinct from besides
    and hit.person_id not in (select unnest(closed))
    and (hit.what not in ('phone', 'email', 'address') or not app.knows_only_as_told(hit.person_id, false) or app.may_read_matter(hit.noted_in))
    and not exists (select 1 from not_same_person s where s.municipality_code = city
      and s.person_id = least(besides, hit.person_id) and s.other_person_id = greatest(besides, hit.person_id) and besides is not null)
    and not exists (select 1 from not_this_person s where s.municipality_code = city
      and s.subject_id = besides and s.person_id = hit.person_id)
  group by hit.person_id;
end $$;

-- A name that may be found but not read, the mirror of domain/household/mask.ts: its first character and circles, as many for
-- every name. Of a name that may not be told at all, circles alone.
create function app.masked(name text) returns text language sql immutable set search_path = pg_catalog as $$
  select case when kept = '' then '○○' when kept ~ '[ \u00a0\u3000]' then left(kept, 1) || '○ ○○' else left(kept, 1) || '○○' end
    from btrim(name, U&' \00A0\3000') as kept $$;

-- Whether a record that is closed to me would be mine to open, had nobody restricted it: then the word 閲覧制限 is no news to me. To
-- everybody else a restricted record and another agency's are told in the same words, for a restriction tells of a reason.
create function app.only_restriction_closes(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter m where m.municipality_code = app.my_municipality() and m.id = asked and m.restricted
    and (m.accountable_agency_id = any (app.my_agencies()) or m.area_id = any (app.my_areas())
      or (m.area_id is null and app.i_coordinate_everywhere()))) $$;

-- Of those, whom the actor cannot open: masked, with the agency to ask, and only when the resemblance is strong: a telephone number or an e-mail address, the whole name or reading
-- as the search takes it (find_masked_persons), or two of how they are called, their birth date and where they live. A name and its reading are one thing said
-- twice: a surname in both would tell of every masked bearer of it. Whoever
-- shares a matter with somebody concealed, or with somebody I have a conflict with, is not told of: the agency alone would tell.
-- Shown is the first letter of the name that was asked for, never of another one they bear by now: where no name of theirs begins as anything that was asked, written,
-- read or heard (a number alone, a given name beside a birth date), nothing but circles. What agrees in most stands first, then by what is shown:
-- whom to ask. `total`: how many there are, whatever is cut off.
create function app.similar_persons_masked(asked_name text, asked_kana text, asked_birth date, asked_phones text[], asked_email text,
    asked_address text, asked_room text, besides uuid, readable uuid[],
    asked_orders text[] default '{}', asked_apart text[] default '{}', asked_readings text[] default '{}')
  returns table (masked_matter uuid, masked_name text, ask_agency text, ask_phone text, restricted boolean, matched text[], total integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with asked as materialized (select whole, words, array(select app.kana_heard(word) from unnest(words) word where word ~ '^[ァ-ヺー]{2,}$' and char_length(app.kana_heard(word)) > 1) as heard
    from (select whole, whole || app.parts_of_name(asked_name, asked_apart) as words
      from (select array(select word from unnest(asked_orders || asked_readings || array[asked_name, asked_kana]) word where char_length(word) > 1) as whole) one) two),
  -- Of thousands of one surname few resemble it so much: those first, and only of them what else stands about them.
  resembling as materialized (select s.similar_id, array_remove(s.matched, 'nearly') as matched, s.is_whole
    from app.similar_persons(asked_name, asked_kana, asked_birth, asked_phones, asked_email, asked_address, asked_room, besides, asked_orders, asked_apart, asked_readings) s),
  strong as materialized (select s.similar_id, s.matched
    from resembling s
   where s.similar_id not in (select unnest(readable))
     and (s.matched && '{phone,email}'
       or (s.matched && '{name,kana}')::integer + ('birth' = any (s.matched))::integer + ('address' = any (s.matched))::integer >= 2
       or s.is_whole))
  select one.id, one.masked, one.short_name, one.phone, app.only_restriction_closes(one.id), one.matched, (count(*) over ())::integer from (
   select distinct on (s.similar_id) m.id, app.masked(case when s.matched && '{name,kana}' and begun.is_so then n.as_written else '' end) as masked,
      a.short_name, a.short_kana, a.phone, s.matched
    from strong s cross join asked
    join person_name n on n.municipality_code = app.my_municipality() and n.person_id = s.similar_id
    cross join lateral (select exists (select from unnest(asked.words) word where starts_with(n.search_key, word) or starts_with(n.kana_key, word))
      or exists (select from unnest(asked.heard) word where starts_with(n.heard_key, word)) as is_so) begun
    join matter_person p on p.municipality_code = n.municipality_code and p.person_id = s.similar_id
    join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
      and m.closed_at is null and m.kind = 'support_case'
    join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where not exists (select 1 from matter_person q where q.municipality_code = p.municipality_code and q.person_id = s.similar_id
       and q.matter_id in (select app.my_conflicted_matters()))
     and not exists (select 1 from matter_person q where q.municipality_code = p.municipality_code and q.person_id = s.similar_id
       and q.matter_id in (select app.matters_with_somebody_concealed()))
   order by s.similar_id, (n.search_key = any (asked.whole) or n.kana_key = any (asked.whole)) desc, begun.is_so desc,
     (select count(*) from unnest(asked.words) word where position(word in n.search_key) > 0 or position(word in n.kana_key) > 0) desc,
     app.name_rank(n.kind, n.valid_from, n.valid_to, app.today()), m.opened_at) one
  order by cardinality(one.matched) desc, app.kana_order(coalesce(one.short_kana, one.short_name)) collate "C", one.masked, one.id limit 8 $$;

grant execute on function app.similar_persons(text, text, date, text[], text, text, text, uuid, text[], text[], text[]),
  app.similar_persons_masked(text, text, date, text[], text, text, text, uuid, uuid[], text[], text[], text[]) to tsunagi_app;
