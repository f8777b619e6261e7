-- Why: what leaves a matter is held against where its concealed people are, and against whether there are any.

-- Whether a text tells where a concealed person of a matter is. Answers only to those who know the place anyway, so that
-- nobody can find it by guessing.
create function app.tells_concealed_place(asked uuid, folded text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter_person p
      join location l on l.municipality_code = p.municipality_code and (l.person_id = p.person_id or l.matter_id = p.matter_id)
    where p.municipality_code = app.my_municipality() and p.matter_id = asked
      and p.person_id in (select app.concealed_persons(p.municipality_code))
      and p.person_id not in (select app.persons_concealed_from_me())
      and char_length(l.search_key) >= 4 and position(l.search_key in folded) > 0) $$;

-- Whether anybody in a matter is concealed at all, from whomever: for guarded functions, which ask of matters the actor may
-- not see; and for those who may see it.
create function app.has_concealed_person(asked uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return exists (select app.concealed_of(city, array(
    select p.person_id from matter_person p where p.municipality_code = city and p.matter_id = asked
    union all select h.person_id from support_case c join household_member h on h.municipality_code = c.municipality_code and h.household_id = c.household_id
      where c.municipality_code = city and c.id = asked)));
end $$;
create function app.knows_concealed_person(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_read_matter(asked) and app.has_concealed_person(asked) $$;

-- Contact facts that travelled before the switch was thrown. Referrals in which somebody is concealed from me, or where their need
-- arose or stands now: their contact facts are closed to me.
create function app.referrals_concealed_from_me() returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); matters uuid[] := array(select app.matters_concealed_from_me());
begin
  return query select unnest(matters)
    union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
     where t.municipality_code = city and (t.matter_id = any (matters) or t.begun_in = any (matters));
end $$;

-- Whether a contact fact of a referral is for handlers alone by now: for whoever may read the referral, and without a word of it.
create function app.has_concealed_contact(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select app.may_read_matter(asked) and exists (select 1 from referral_fact f
      join referral r on r.municipality_code = f.municipality_code and r.id = f.referral_id
      join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
    where f.municipality_code = app.my_municipality() and f.referral_id = asked and f.category = 'contact'
      and (app.has_concealed_person(r.id) or app.has_concealed_person(t.matter_id) or app.has_concealed_person(t.begun_in))) $$;

grant execute on function app.tells_concealed_place(uuid, text), app.knows_concealed_person(uuid), app.referrals_concealed_from_me(),
  app.has_concealed_contact(uuid) to tsunagi_app;
