-- Why: Japanese words are found by pairs of characters. Under row level security an index cannot serve a search directly,
-- so these functions find candidates by index, starting from what the actor may see at all; what is then shown is read
-- under row level security as everything else.

-- The pairs a searched text must contain.
create function app.pairs_of(folded text) returns tsquery language sql immutable set search_path = pg_catalog as $$
  select coalesce(string_agg(quote_literal(piece), ' & ')::tsquery, ''::tsquery)
    from (select distinct substr(folded, i, 2) as piece from generate_series(1, char_length(folded) - 1) i) pieces $$;

create function app.find_person_candidates(folded text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct found.person_id from (
    select n.person_id from person_name n
      where n.municipality_code = app.my_municipality() and char_length(folded) >= 2
        and app.bigrams(n.search_key || ' ' || n.kana_key) @@ app.pairs_of(folded)
        and (position(folded in n.search_key) > 0 or position(folded in n.kana_key) > 0)
    union all
    select l.person_id from location l
      where l.municipality_code = app.my_municipality() and char_length(folded) >= 4 and l.person_id is not null
        and app.bigrams(l.search_key) @@ app.pairs_of(folded) and position(folded in l.search_key) > 0
        and l.person_id not in (select app.persons_concealed_from_me())
  ) found limit 500 $$;

create function app.find_record_candidates(folded text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.id from contact_record r join matter m on m.municipality_code = r.municipality_code and m.id = r.matter_id
   where r.municipality_code = app.my_municipality() and char_length(folded) >= 2
     and app.bigrams(r.search_text) @@ app.pairs_of(folded) and position(folded in r.search_text) > 0
     and (m.accountable_agency_id = any ((select app.my_agencies())::uuid[]) or m.area_id = any ((select app.my_areas())::uuid[])
       or m.id in (select app.my_named_matters()))
   order by r.happened_at desc limit 200 $$;

create function app.find_intake_candidates(folded text) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select i.id from intake i
   where i.municipality_code = app.my_municipality() and char_length(folded) >= 2
     and app.bigrams(i.search_text) @@ app.pairs_of(folded) and position(folded in i.search_text) > 0
   union
   select s.intake_id from intake_subject s
   where s.municipality_code = app.my_municipality() and char_length(folded) >= 2
     and app.bigrams(s.search_key) @@ app.pairs_of(folded) and position(folded in s.search_key) > 0
   limit 500 $$;

-- Persons the actor may not open but whose full name was typed: found, masked, with the agency to ask. Concealed persons
-- and persons the actor has a conflict of interest with are as if they were not there.
create function app.find_masked_persons(folded text) returns table (name text, ask_agency text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct n.as_written, a.short_name
    from person_name n
    join matter_person p on p.municipality_code = n.municipality_code and p.person_id = n.person_id
    join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id and m.closed_at is null
    join agency a on a.municipality_code = m.municipality_code and a.id = m.accountable_agency_id
   where n.municipality_code = app.my_municipality() and app.may_open_matters()
     and (n.search_key = folded or (n.kana_key <> '' and n.kana_key = folded))
     and app.reason_for(m.id) = '' and m.kind = 'support_case'
     and not exists (select 1 from concealment c where c.municipality_code = n.municipality_code
       and c.person_id = n.person_id and c.released_at is null)
     and n.person_id not in (select app.my_conflicted_persons())
   limit 5 $$;

grant execute on function app.find_person_candidates(text), app.find_record_candidates(text),
  app.find_intake_candidates(text), app.find_masked_persons(text) to tsunagi_app;
