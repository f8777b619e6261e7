-- Why: one switch conceals where somebody is, but people also write it into sentences. Whoever handles a concealment is told
-- when a text of theirs says the place, and finds the texts that say it already. Nobody else is told anything: a warning
-- would answer whoever guesses.

-- Where those are whose concealment the actor handles, with everybody of their 避難世帯: what a text must not say by chance.
-- What is over is left out: the home somebody fled from is known to whom they fled from, and stands in many a story.
create function app.concealed_places_i_know() returns table (person_id uuid, search_key text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); persons uuid[];
begin
  select array_agg(c.person_id) into persons from concealment_handler h
    join concealment c on c.municipality_code = h.municipality_code and c.id = h.concealment_id
      and c.concealed_from <= app.now() and c.released_at is null
   where h.municipality_code = me.municipality_code and h.membership_id = me.membership_id and app.in_force(h.valid_from, h.valid_to);
  if persons is null then return; end if;
  select array_agg(distinct q.id) into persons from (
    select unnest(persons) as id
    union select other.person_id from household_member h
      join household s on s.municipality_code = h.municipality_code and s.id = h.household_id and s.kind = 'shelter'
      join household_member other on other.municipality_code = h.municipality_code and other.household_id = h.household_id
     where h.municipality_code = me.municipality_code and h.person_id = any (persons)) q
   where q.id not in (select app.persons_concealed_from_me());
  return query select l.person_id, l.search_key from location l
     where l.municipality_code = me.municipality_code and l.person_id = any (persons)
       and char_length(l.search_key) >= 4 and (l.valid_to is null or l.valid_to > app.today())
    union select p.person_id, l.search_key from matter_person p
      join location l on l.municipality_code = p.municipality_code and l.matter_id = p.matter_id and l.person_id is null and l.whose = 'person'
     where p.municipality_code = me.municipality_code and p.person_id = any (persons)
       and char_length(l.search_key) >= 4 and (l.valid_to is null or l.valid_to > app.today());
end $$;

grant execute on function app.concealed_places_i_know() to tsunagi_app;
