-- Why: a receiver without an account answers too, by a link that works once and for a while.

-- A one-time link for a receiver without an account. Its token is known only to its holder; here lies the hash.
create function app.issue_referral_link(asked uuid, hash bytea, expires timestamptz, ends_earlier boolean) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  if not app.may_write_matters() or not exists (select 1 from referral r
      join matter m on m.municipality_code = r.municipality_code and m.id = r.id
    where r.municipality_code = city and r.id = asked and m.closed_at is null and r.to_outside is not null
      and r.status in ('sent', 'received', 'accepted') and m.accountable_agency_id = any (app.my_agencies())
      and m.id not in (select app.my_conflicted_matters())) then return 'not_possible_now'; end if;
  -- Two who issue one at the same moment take turns.
  perform 1 from referral r where r.municipality_code = city and r.id = asked for no key update;
  -- Somebody may be holding it: it ends only for whoever says so.
  if not ends_earlier and exists (select 1 from referral_link l
    where l.municipality_code = city and l.referral_id = asked and l.answered_at is null and l.expires_at > app.now()) then return 'link_stands'; end if;
  update referral_link l set expires_at = app.now()
    where l.municipality_code = city and l.referral_id = asked and l.answered_at is null and l.expires_at > app.now();
  insert into referral_link (municipality_code, token_hash, referral_id, expires_at)
    values (city, hash, asked, least(expires, app.now() + interval '31 days'));
  return '';
end $$;

-- How the last link of a referral stands, for the agency that answers for the referral. Never its hash.
create function app.referral_link_state(asked uuid) returns table (expires_at timestamptz, opened_at timestamptz, answered_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select l.expires_at, l.opened_at, l.answered_at from referral_link l
    join matter m on m.municipality_code = l.municipality_code and m.id = l.referral_id
   where l.municipality_code = app.my_municipality() and l.referral_id = asked and app.may_open_matters()
     and m.accountable_agency_id = any (app.my_agencies()) and m.id not in (select app.my_conflicted_matters())
   order by l.answered_at desc nulls last, l.expires_at desc limit 1 $$;

-- The referral behind a living link, as long as it still waits for an answer; only the office asks, on behalf of whoever
-- holds the link.
create function app.open_referral_link(hash bytea) returns table (referral_id uuid, expires_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  if app.my_role() is distinct from 'system' then return; end if;
  return query update referral_link l set opened_at = coalesce(l.opened_at, app.now())
    where l.municipality_code = app.my_municipality() and l.token_hash = hash and l.answered_at is null and l.expires_at > app.now()
      and exists (select 1 from referral r where r.municipality_code = l.municipality_code and r.id = l.referral_id
        and r.status in ('sent', 'received', 'accepted'))
    returning l.referral_id, l.expires_at;
end $$;

-- Uses a living link up: one answer, whoever comes twice.
create function app.use_referral_link(hash bytea) returns uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare found_id uuid;
begin
  if app.my_role() is distinct from 'system' then return null; end if;
  update referral_link l set answered_at = app.now()
    where l.municipality_code = app.my_municipality() and l.token_hash = hash and l.answered_at is null and l.expires_at > app.now()
    returning l.referral_id into found_id;
  return found_id;
end $$;

grant execute on function app.referral_link_state(uuid), app.issue_referral_link(uuid, bytea, timestamptz, boolean), app.open_referral_link(bytea),
  app.use_referral_link(bytea) to tsunagi_app;
