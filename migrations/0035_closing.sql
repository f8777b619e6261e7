-- Why: a matter is closed when what it is about has ended, and not before. A matter that closed by itself would be answered for by
-- nobody, and no list would show it. Looked at when the transaction ends, whatever came first in it.

create function app.has_ended(city text, asked uuid, what text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(case what
    when 'intake' then (select i.outcome is not null and (i.outcome not in ('emergency', 'watched') or i.followed_up_at is not null)
      from intake i where i.municipality_code = city and i.id = asked)
    when 'referral' then (select r.status in ('confirmed', 'returned', 'withdrawn')
      from referral r where r.municipality_code = city and r.id = asked)
    else (select c.status = 'closed' from support_case c where c.municipality_code = city and c.id = asked) end, false) $$;

-- A closed case may stay open for a need of it that is not settled yet; an intake and a referral close with their end.
create function app.refuse_closing_before_the_end() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare one matter;
begin
  select * into one from matter m where m.municipality_code = new.municipality_code and m.id = new.id;
  if one.closed_at is not null and not app.has_ended(one.municipality_code, one.id, one.kind) then
    raise exception 'a matter closes with its end' using errcode = 'check_violation', constraint = 'matter_closes_with_its_end';
  end if;
  if one.closed_at is null and one.kind <> 'support_case' and app.has_ended(one.municipality_code, one.id, one.kind) then
    raise exception 'a matter closes with its end' using errcode = 'check_violation', constraint = 'matter_closes_with_its_end';
  end if;
  return null;
end $$;

create constraint trigger closed_matter_has_ended after insert on matter deferrable initially deferred
  for each row when (new.closed_at is not null) execute function app.refuse_closing_before_the_end();
create constraint trigger matter_closes_with_its_end after update of closed_at on matter deferrable initially deferred
  for each row when (new.closed_at is distinct from old.closed_at) execute function app.refuse_closing_before_the_end();
create constraint trigger ended_intake_is_closed after insert on intake deferrable initially deferred
  for each row when (new.outcome is not null) execute function app.refuse_closing_before_the_end();
create constraint trigger intake_ends_with_its_matter after update of outcome, followed_up_at on intake deferrable initially deferred
  for each row when (new.outcome is distinct from old.outcome or new.followed_up_at is distinct from old.followed_up_at)
  execute function app.refuse_closing_before_the_end();
create constraint trigger ended_referral_is_closed after insert on referral deferrable initially deferred
  for each row when (new.status in ('confirmed', 'returned', 'withdrawn')) execute function app.refuse_closing_before_the_end();
create constraint trigger referral_ends_with_its_matter after update of status on referral deferrable initially deferred
  for each row when (new.status is distinct from old.status) execute function app.refuse_closing_before_the_end();
create constraint trigger case_ends_with_its_matter after update of status on support_case deferrable initially deferred
  for each row when (new.status is distinct from old.status) execute function app.refuse_closing_before_the_end();
