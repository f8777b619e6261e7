-- Why: whose whereabouts are closed (秘匿), to whom, and in which matters: asked by every policy of a place, and before anything leaves.

-- Who is found where one of these is, pair by pair and the same either way round: everybody of a 避難世帯 of theirs, and everybody
-- who lives together with them now: who finds the child finds the mother.
create function app.found_with(city text, persons uuid[]) returns table (person_id uuid, other_id uuid)
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select h.person_id, other.person_id from household_member h
      join household s on s.municipality_code = h.municipality_code and s.id = h.household_id
      join household_member other on other.municipality_code = h.municipality_code and other.household_id = h.household_id
     where h.municipality_code = city and h.person_id = any (persons)
       and (s.kind = 'shelter' or (h.lives_together and other.lives_together
         and coalesce(h.valid_to, 'infinity') > app.today() and coalesce(other.valid_to, 'infinity') > app.today()));
end $$;

-- These, and everybody who is found with them.
create function app.found_together(city text, persons uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select unnest(persons) union select w.other_id from app.found_with(city, persons) w;
end $$;

-- Concealments in force (いま効いている秘匿).
create function app.concealed_now(city text) returns setof concealment language sql stable as $$
  select * from concealment c where c.municipality_code = city and c.concealed_from <= app.now() and c.released_at is null $$;

-- Everybody whose whereabouts are concealed from anybody at all; and those of these alone, at no more than the price of these.
create function app.concealed_persons(city text) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select app.found_together(city, array(select c.person_id from app.concealed_now(city) c));
end $$;
create function app.concealed_of(city text, asked uuid[]) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select c.person_id from app.concealed_now(city) c where c.person_id = any (asked)
    union select w.person_id from app.found_with(city, asked) w where w.other_id in (select c.person_id from app.concealed_now(city) c);
end $$;

-- Persons whose whereabouts are concealed from somebody: concealed, and they are no named handler of every live concealment; and
-- whoever is found together with these. The two that take an actor serve functions that know already who is acting.
create function app.persons_concealed_from(me app.actor) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
declare persons uuid[];
begin
  select array_agg(c.person_id) into persons from concealment c
   where c.municipality_code = me.municipality_code and c.concealed_from <= app.now() and c.released_at is null
     and not exists (select 1 from concealment_handler h
       where h.municipality_code = c.municipality_code and h.concealment_id = c.id
         and h.membership_id = me.membership_id and app.in_force(h.valid_from, h.valid_to));
  if persons is null then return; end if;
  return query select app.found_together(me.municipality_code, persons);
end $$;
create function app.matters_concealed_from(me app.actor) returns setof uuid
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select app.matters_about(me.municipality_code, array(select app.persons_concealed_from(me)));
end $$;

-- From me: those persons; matters in which one of them is, whose whereabouts notes are closed to me; and matters whose area (圏域) is where to look
-- for one of them: those, and whatever led to them or came of them, for the area goes along, named or not. Where nobody is concealed from
-- me each costs one look.
create function app.persons_concealed_from_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select app.persons_concealed_from(app.me());
end $$;
create function app.matters_concealed_from_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query select app.matters_concealed_from(app.me());
end $$;
create function app.matters_with_concealed_area() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return query select app.matters_tied_to(me.municipality_code, array(select app.matters_concealed_from(me)));
end $$;

-- Matters in which somebody is concealed from anybody at all: who has them would tell where to look.
create function app.matters_with_somebody_concealed() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return query select app.matters_about(city, array(select app.concealed_persons(city)));
end $$;

grant execute on function app.persons_concealed_from_me(), app.matters_concealed_from_me(), app.matters_with_concealed_area() to tsunagi_app;
