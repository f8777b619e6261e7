-- Why: an account's secrets stay behind the door's own login. What somebody may know about their own account, and an
-- administrator about everybody's, is told by guarded functions: states, days and counts; never a secret, and never a matter.

-- Whether the holder of the present session was recognised a short while ago: who changes a way in shows it once more.
create function app.recognised_lately() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from session s where s.token_hash = sha256(convert_to(current_setting('app.token', true), 'UTF8'))
    and s.ended_at is null and s.recognised_at > app.now() - interval '10 minutes') $$;

-- Whether the password, with what belongs to it, lets somebody in. Alone it is enough only in an invented city.
create function app.password_opens(a account) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.password_hash is not null and (a.totp_secret is not null
    or exists (select 1 from municipality m where m.municipality_code = a.municipality_code and m.is_practice)) $$;

-- Whether somebody can come in at all.
create function app.can_sign_in(a account) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.disabled_at is null and (app.password_opens(a)
    or exists (select 1 from passkey p where p.municipality_code = a.municipality_code and p.staff_id = a.staff_id)) $$;

-- Takes every way in away, and everybody out who came by one of them.
create function app.take_ways_in(city text, whose uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  delete from passkey p where p.municipality_code = city and p.staff_id = whose;
  delete from recovery_code r where r.municipality_code = city and r.staff_id = whose;
  delete from sign_in_challenge c where c.municipality_code = city and c.staff_id = whose;
  update account a set password_hash = null, password_set_at = null, totp_secret = null, totp_set_at = null
    where a.municipality_code = city and a.staff_id = whose;
  update session s set ended_at = app.now() where s.municipality_code = city and s.staff_id = whose and s.ended_at is null;
  update invitation i set withdrawn_at = app.now() where i.municipality_code = city and i.staff_id = whose
    and i.used_at is null and i.withdrawn_at is null;
end $$;

-- 招待: begins anew, from nothing. Answers until when, or null when there is nobody of that name in office.
create function app.invite(city text, whose uuid, hash bytea, by_whom uuid) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare until timestamptz := app.now() + interval '72 hours';
begin
  if not exists (select 1 from membership b where b.municipality_code = city and b.staff_id = whose and b.role <> 'system'
      and (b.valid_to is null or b.valid_to > app.now())) then return null; end if;
  insert into account (municipality_code, staff_id, login_name)
    select city, whose, f.code from staff f where f.municipality_code = city and f.id = whose
    on conflict (municipality_code, staff_id) do update set disabled_at = null;
  perform app.take_ways_in(city, whose);
  insert into invitation (municipality_code, id, staff_id, code_hash, invited_by, expires_at)
    values (city, gen_random_uuid(), whose, hash, by_whom, until);
  return until;
end $$;

-- What stands in the way of an administrator who would touch somebody's account; empty when nothing does.
create function app.obstacle_to_touching_account(whose uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select case
    when app.my_role() is distinct from 'administrator' then 'not_found'
    when whose = app.my_staff() then 'your_own'
    when not exists (select 1 from staff f where f.municipality_code = app.my_municipality() and f.id = whose) then 'not_found'
    when not app.recognised_lately() then 'sign_in_again'
    else '' end $$;

create function app.invite_by_administrator(whose uuid, hash bytea) returns table (obstacle text, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  obstacle := app.obstacle_to_touching_account(whose);
  if obstacle = '' then
    expires_at := app.invite(app.my_municipality(), whose, hash, app.my_staff());
    if expires_at is null then obstacle := 'not_found'; end if;
  end if;
  return next;
end $$;

create function app.withdraw_invitation(whose uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare obstacle text := app.obstacle_to_touching_account(whose);
begin
  if obstacle <> '' then return obstacle; end if;
  update invitation i set withdrawn_at = app.now() where i.municipality_code = app.my_municipality() and i.staff_id = whose
    and i.used_at is null and i.withdrawn_at is null;
  return case when found then '' else 'not_found' end;
end $$;

-- 利用停止: refused while anything open is in these hands; who leaves hands it on first.
create function app.disable_account(whose uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare obstacle text := app.obstacle_to_touching_account(whose); city text := app.my_municipality();
begin
  if obstacle <> '' then return obstacle; end if;
  perform 1 from membership b where b.municipality_code = city and b.staff_id = whose order by b.id for update;
  if exists (select 1 from membership b, app.open_holdings(city, b.id) h
    where b.municipality_code = city and b.staff_id = whose and (b.valid_to is null or b.valid_to > app.now())
      and h.tasks + h.seats + h.areas + h.scarce_concealments > 0) then return 'still_holds'; end if;
  perform app.take_ways_in(city, whose);
  update account a set disabled_at = app.now() where a.municipality_code = city and a.staff_id = whose and a.disabled_at is null;
  return case when found then '' else 'not_found' end;
end $$;

-- Everybody who works here, and how their account stands. For administrators; of others' work it tells nothing.
create function app.list_accounts() returns table (staff_id uuid, code text, name text, kana text, login_name text, state text,
    invited_until timestamptz, has_totp boolean, passkeys integer, open_sessions integer, last_seen_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select f.id, f.code, f.name, f.kana, a.login_name,
    case when a.disabled_at is not null then 'disabled'
      when i.expires_at > app.now() then 'invited'
      when a.staff_id is not null and app.can_sign_in(a) then 'active'
      when i.expires_at is not null then 'lapsed'
      else 'none' end,
    i.expires_at, a.totp_secret is not null,
    (select count(*)::int from passkey p where p.municipality_code = f.municipality_code and p.staff_id = f.id),
    (select count(*)::int from session s where s.municipality_code = f.municipality_code and s.staff_id = f.id
      and s.ended_at is null and s.expires_at > app.now()),
    (select max(s.last_seen_at) from session s where s.municipality_code = f.municipality_code and s.staff_id = f.id)
  from staff f
    left join account a on a.municipality_code = f.municipality_code and a.staff_id = f.id
    left join invitation i on i.municipality_code = f.municipality_code and i.staff_id = f.id
      and i.used_at is null and i.withdrawn_at is null
  where f.municipality_code = app.my_municipality() and app.my_role() = 'administrator'
    and not exists (select 1 from membership b where b.municipality_code = f.municipality_code and b.staff_id = f.id and b.role = 'system')
  order by app.kana_order(f.kana) collate "C", f.code $$;

-- What I may know about my own account.
create function app.my_ways_in() returns table (login_name text, password_set_at timestamptz, totp_set_at timestamptz, recovery_codes integer)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select a.login_name, a.password_set_at, a.totp_set_at, (select count(*)::int from recovery_code r
    where r.municipality_code = a.municipality_code and r.staff_id = a.staff_id and r.used_at is null)
  from account a where a.municipality_code = app.my_municipality() and a.staff_id = app.my_staff() $$;

create function app.my_passkeys() returns table (credential_id text, label text, created_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select p.credential_id, p.label, p.created_at, p.last_used_at from passkey p
   where p.municipality_code = app.my_municipality() and p.staff_id = app.my_staff() order by p.created_at $$;

create function app.my_sessions() returns table (id uuid, device text, address text, created_at timestamptz, last_seen_at timestamptz,
    expires_at timestamptz, is_this boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.id, s.device, s.address, s.created_at, s.last_seen_at, s.expires_at,
    s.token_hash = sha256(convert_to(current_setting('app.token', true), 'UTF8'))
  from session s where s.municipality_code = app.my_municipality() and s.staff_id = app.my_staff()
    and s.ended_at is null and s.expires_at > app.now() order by s.last_seen_at desc $$;

create function app.my_attempts() returns table (id uuid, at timestamptz, way text, succeeded boolean, wrong_code boolean, address text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.id, t.at, t.way, t.succeeded, t.password_was_right and not t.succeeded, t.address from sign_in_attempt t
    join account a on a.municipality_code = t.municipality_code and a.login_name = t.login_name
   where a.municipality_code = app.my_municipality() and a.staff_id = app.my_staff() order by t.at desc limit 20 $$;

-- Ends one of my sessions, or all but this one.
create function app.end_my_sessions(one uuid) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare ended integer;
begin
  update session s set ended_at = app.now() where s.municipality_code = app.my_municipality() and s.staff_id = app.my_staff()
    and s.ended_at is null and s.expires_at > app.now()
    and case when one is null then s.token_hash <> sha256(convert_to(current_setting('app.token', true), 'UTF8')) else s.id = one end;
  get diagnostics ended = row_count;
  return ended;
end $$;

-- Puts a passkey of mine away, unless it is the only way in.
create function app.remove_my_passkey(asked text) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare mine account;
begin
  select * into mine from account a where a.municipality_code = app.my_municipality() and a.staff_id = app.my_staff() for update;
  if not exists (select 1 from passkey p where p.municipality_code = mine.municipality_code and p.staff_id = mine.staff_id
    and p.credential_id = asked) then return 'not_found'; end if;
  if not app.recognised_lately() then return 'sign_in_again'; end if;
  if not app.password_opens(mine) and 1 = (select count(*) from passkey p
    where p.municipality_code = mine.municipality_code and p.staff_id = mine.staff_id) then return 'last_way_in'; end if;
  delete from passkey p where p.municipality_code = mine.municipality_code and p.staff_id = mine.staff_id and p.credential_id = asked;
  return '';
end $$;

-- What is kept for a while only is forgotten when its time is over; the journal keeps what must be kept. The office does it
-- with every round. Whose session was the last is still known, and so is when somebody was here.
create function app.forget_what_is_over() returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); long_ago timestamptz := app.now() - interval '90 days';
begin
  if me.role is distinct from 'system' then raise exception 'only the office forgets' using errcode = 'insufficient_privilege'; end if;
  delete from command_receipt r where r.municipality_code = me.municipality_code and r.at < long_ago;
  delete from session s where s.municipality_code = me.municipality_code and coalesce(s.ended_at, s.expires_at) < long_ago
    and exists (select 1 from session later where later.municipality_code = s.municipality_code and later.staff_id = s.staff_id
      and later.created_at > s.created_at);
  delete from sign_in_challenge c where c.municipality_code = me.municipality_code and c.expires_at < app.now();
  -- A list is put away whole: a day after the last of its parts came.
  delete from import_part p where p.municipality_code = me.municipality_code and not exists (select 1 from import_part late
    where late.municipality_code = p.municipality_code and late.staff_id = p.staff_id and late.file_id = p.file_id
      and late.put_at >= app.now() - interval '1 day');
  -- Of names that are nobody's, and of what came without one and failed, only the count of a quarter of an hour is needed.
  delete from sign_in_attempt t where t.municipality_code = me.municipality_code and (t.at < long_ago
    or (not t.succeeded and t.at < app.now() - interval '1 hour' and not exists (select 1 from account a
      where a.municipality_code = t.municipality_code and a.login_name = t.login_name)));
end $$;
grant execute on function app.forget_what_is_over() to tsunagi_app;

grant execute on function app.recognised_lately(), app.invite_by_administrator(uuid, bytea), app.withdraw_invitation(uuid),
  app.disable_account(uuid), app.list_accounts(), app.my_ways_in(), app.my_passkeys(), app.my_sessions(), app.my_attempts(),
  app.end_my_sessions(uuid), app.remove_my_passkey(text) to tsunagi_app;
