-- Why: a statement runs as a person acting in one membership for a purpose. The context is the session's own opaque token:
-- whoever forges the setting without knowing a living token is nobody, and nobody sees nothing.
-- Policies call these functions as (select app.…()), once for a statement and not once for a row; each begins at the acting
-- membership and gives up early, because most people are no coordinator, handle nothing and stand in for nobody.

create type app.actor as (
  municipality_code text,
  staff_id uuid,
  membership_id uuid,
  agency_id uuid,
  role text,
  kind text
);

-- How long a session stays open while nobody touches anything. Longer, and it is as good as locked.
create function app.idle_limit() returns interval language sql immutable as $$ select interval '15 minutes' $$;

-- The living session behind the presented token; no row when session, account, membership, agency contract or staff is over
-- at the moment asked about, which is now. It is asked several times by every statement: `offset 0` has each of the five rows
-- looked up by its key, whatever the sizes.
create function app.me(moment timestamptz default app.now()) returns app.actor
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  shown bytea := sha256(convert_to(nullif(current_setting('app.token', true), ''), 'UTF8'));
  found app.actor;
begin
  if shown is null then return null; end if;
  select s.municipality_code, s.staff_id, m.id, m.agency_id, m.role, s.kind into found
    from session s
      cross join lateral (select b.id, b.staff_id, b.agency_id, b.role from membership b
        where b.municipality_code = s.municipality_code and b.id = s.membership_id
          and b.valid_from <= moment and (b.valid_to is null or b.valid_to > moment) offset 0) m
   where s.token_hash = shown and m.staff_id = s.staff_id
     and (s.ended_at is null or s.ended_at > moment) and s.locked_at is null and s.expires_at > moment
     and (s.kind = 'system' or s.last_seen_at > moment - app.idle_limit())
     and exists (select 1 from agency a where a.municipality_code = s.municipality_code and a.id = m.agency_id
       and a.contract_from <= moment and (a.contract_to is null or a.contract_to > moment) offset 0)
     and not exists (select 1 from account c where c.municipality_code = s.municipality_code and c.staff_id = s.staff_id
       and c.disabled_at <= moment offset 0);
  return found;
end $$;

-- Who is acting, or was when the transaction began: what somebody does to end their own right (離任, a session) is written
-- down as theirs.
create function app.who_acts() returns app.actor
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  if me.municipality_code is null then me := app.me(app.began()); end if;
  return me;
end $$;

-- Whether somebody can act in a seat at an instant (在任し、使える): seat and contract in force, the account not disabled. Nothing open is given to anybody else, and nobody else counts as holding it.
create function app.can_act(city text, seat uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b
      join agency a on a.municipality_code = b.municipality_code and a.id = b.agency_id
    where b.municipality_code = city and b.id = seat
      and b.valid_from <= at and (b.valid_to is null or b.valid_to > at)
      and a.contract_from <= at and (a.contract_to is null or a.contract_to > at)
      and not exists (select 1 from account c where c.municipality_code = city and c.staff_id = b.staff_id and c.disabled_at <= at)) $$;

-- How a session stands, for whoever holds its token: 'open', 'locked' (its holder may open it again in place) or 'over'.
create function app.session_state(token text) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce((select case when s.kind = 'person' and (s.locked_at is not null or s.last_seen_at <= app.now() - app.idle_limit())
      then 'locked' else 'open' end
    from session s where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.ended_at is null and s.expires_at > app.now()), 'over') $$;

-- Sets the context of the current transaction and tells who it is. Returns null for a dead or unknown token.
create function app.enter(token text, purpose text) returns app.actor
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.token', coalesce(token, ''), true), set_config('app.purpose', coalesce(purpose, ''), true);
  return app.me();
end $$;

create function app.my_municipality() returns text language sql stable as $$ select (app.me()).municipality_code $$;
create function app.my_membership() returns uuid language sql stable as $$ select (app.me()).membership_id $$;
create function app.my_staff() returns uuid language sql stable as $$ select (app.me()).staff_id $$;
create function app.my_role() returns text language sql stable as $$ select (app.me()).role $$;

-- An actor's own agency, and every agency that has ended and whose line of successors leads to it. The three that take an
-- actor serve functions that know already who is acting; no login may ask them about somebody else.
create function app.agencies_of(me app.actor) returns uuid[]
  language plpgsql stable set search_path = pg_catalog, public as $$
declare mine uuid[] := array[me.agency_id]; ended uuid[] := mine;
begin
  if me.agency_id is null then return '{}'; end if;
  loop
    select coalesce(array_agg(a.id), '{}') into ended from agency a
     where a.municipality_code = me.municipality_code and a.successor_agency_id = any (ended)
       and a.contract_to <= app.now() and a.id <> all (mine);
    exit when ended = '{}';
    mine := mine || ended;
  end loop;
  return mine;
end $$;

-- The areas a coordinator coordinates, with everything below them.
create function app.areas_of(me app.actor) returns uuid[]
  language plpgsql stable set search_path = pg_catalog, public as $$
declare found uuid[];
begin
  if me.role is distinct from 'coordinator' then return '{}'; end if;
  with recursive mine(id) as (
    select c.area_id from coordinator_area c
     where c.municipality_code = me.municipality_code and c.membership_id = me.membership_id
       and app.in_force(c.valid_from, c.valid_to)
    union
    select a.id from area a, mine where a.municipality_code = me.municipality_code and a.parent_id = mine.id
  )
  select coalesce(array_agg(id), '{}') into found from mine;
  return found;
end $$;

-- Whether they coordinate a whole tree of areas, root by root: then matters whose area nobody knows yet are theirs to see, too.
create function app.coordinates_everywhere(me app.actor, areas uuid[]) returns boolean
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  if areas = '{}' then return false; end if;
  return exists (select 1 from area a where a.municipality_code = me.municipality_code and a.parent_id is null
    group by a.tree having bool_and(a.id = any (areas)));
end $$;

create function app.my_agencies() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public as $$ begin return app.agencies_of(app.me()); end $$;
create function app.my_areas() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, public as $$ begin return app.areas_of(app.me()); end $$;
create function app.i_coordinate_everywhere() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me();
begin
  return app.coordinates_everywhere(me, app.areas_of(me));
end $$;

grant execute on function app.idle_limit(), app.session_state(text) to tsunagi_app, tsunagi_door;
grant execute on function app.i_coordinate_everywhere(), app.me(timestamptz), app.who_acts(), app.enter(text, text), app.my_municipality(),
  app.my_membership(), app.my_staff(), app.my_role(), app.my_agencies(), app.my_areas() to tsunagi_app;
