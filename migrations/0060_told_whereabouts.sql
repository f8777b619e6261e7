-- Why: one switch conceals where somebody is, but people also write it into sentences. Whoever handles a concealment is told
-- when a text of theirs says the place, and finds the texts that say it already. Nobody else is told anything: a warning
-- would answer whoever guesses.

-- Those whose concealment the actor handles, with everybody found together with them: what is kept as their place, handlers
-- alone read.
create function app.persons_i_handle() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); persons uuid[];
begin
  select array_agg(c.person_id) into persons from concealment_handler h
    join concealment c on c.municipality_code = h.municipality_code and c.id = h.concealment_id
      and c.concealed_from <= app.now() and c.released_at is null
   where h.municipality_code = me.municipality_code and h.membership_id = me.membership_id and app.in_force(h.valid_from, h.valid_to);
  if persons is null then return; end if;
  return query select f.id from app.found_together(me.municipality_code, persons) f (id)
    where f.id not in (select app.persons_concealed_from_me());
end $$;

-- Where they are: what a text must not say by chance. What is over is left out: the home somebody fled from is known to whom
-- they fled from, and stands in many a story.
create function app.concealed_places_i_know() returns table (person_id uuid, search_key text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); persons uuid[] := array(select app.persons_i_handle());
begin
  return query select l.person_id, l.search_key from location l
     where l.municipality_code = me.municipality_code and l.person_id = any (persons)
       and char_length(l.search_key) >= 4 and (l.valid_to is null or l.valid_to > app.today())
    union select p.person_id, l.search_key from matter_person p
      join location l on l.municipality_code = p.municipality_code and l.matter_id = p.matter_id and l.person_id is null and l.whose = 'person'
     where p.municipality_code = me.municipality_code and p.person_id = any (persons)
       and char_length(l.search_key) >= 4 and (l.valid_to is null or l.valid_to > app.today());
end $$;

-- Of these persons, whose whereabouts are for handlers alone: concealed, or found together with somebody who is. Told to whoever
-- opens a case or an intake about them, as the policy of concealment has it, though not because of whom.
create function app.concealed_among(asked uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); concealed uuid[]; known uuid[];
begin
  concealed := array(select app.concealed_of(city, asked));
  if concealed = '{}' then return; end if;
  known := array(select m.id from matter_person p join matter m on m.municipality_code = p.municipality_code and m.id = p.matter_id
    where p.municipality_code = city and p.person_id = any (concealed) and m.kind <> 'referral');
  return query select distinct p.person_id from matter_person p join app.reasons_for(known) r on r.matter_id = p.matter_id
    where p.municipality_code = city and p.person_id = any (concealed);
end $$;

-- Of these matters, those in which somebody is whose whereabouts are for handlers alone: in lists, beside what they are called. To whoever opens the matter, and
-- may know that of the person.
create function app.concealed_in(asked uuid[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); matters uuid[]; persons uuid[]; known uuid[]; told uuid[];
begin
  select array_agg(told.matter), array_agg(told.person) into matters, persons from (
    select p.matter_id as matter, p.person_id as person from matter_person p where p.municipality_code = city and p.matter_id = any (asked)
    union select c.id, h.person_id from support_case c
      join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id and coalesce(h.valid_to, 'infinity') > app.today()
      where c.municipality_code = city and c.id = any (asked)) told;
  if matters is null then return; end if;
  known := array(select app.concealed_among(array(select distinct u.id from unnest(persons) u(id))));
  if known = '{}' then return; end if;
  told := array(select distinct t.matter from unnest(matters, persons) t(matter, person) where t.person = any (known));
  return query select distinct r.matter_id from app.reasons_for(told) r;
end $$;

grant execute on function app.concealed_in(uuid[]), app.concealed_among(uuid[]), app.persons_i_handle(), app.concealed_places_i_know() to tsunagi_app;
