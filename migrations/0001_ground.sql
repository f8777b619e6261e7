-- Why: everything later stands on four agreements: one clock, one way to name a municipality, one list of how long
-- records are kept, and nothing granted by default. The login roles own nothing and may create nothing.

create schema app;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

revoke all on schema public from public;
revoke all on schema app from public;
grant usage on schema public, app to tsunagi_app, tsunagi_door;
alter default privileges revoke execute on functions from public;

-- 全国地方公共団体コード, six digits. It leads every key, so that the schema can be distributed by it unchanged.
create domain municipality_code as text check (value ~ '^[0-9]{6}$');

-- The only clock that counts is the database's, read anew for each statement: an ended contract ends in the next one.
-- Written so that the planner can fold them into the query that asks: they stand in every policy.
create function app.now() returns timestamptz language sql stable as $$ select pg_catalog.statement_timestamp() $$;
create function app.today() returns date language sql stable
  as $$ select (pg_catalog.statement_timestamp() at time zone 'Asia/Tokyo')::pg_catalog.date $$;
-- When the present transaction began: who ends their own right in it was acting until it is done, and answers for it.
create function app.began() returns timestamptz language sql stable as $$ select pg_catalog.transaction_timestamp() $$;
grant execute on function app.now(), app.today(), app.began() to tsunagi_app, tsunagi_door;

-- Whether a half-open interval [from, to) is in force now.
create function app.in_force(valid_from timestamptz, valid_to timestamptz) returns boolean
  language sql stable as $$ select valid_from <= app.now() and (valid_to is null or valid_to > app.now()) $$;
grant execute on function app.in_force(timestamptz, timestamptz) to tsunagi_app, tsunagi_door;
