-- Why: a consultation that goes on in a case another agency answers for (多機関協働へ, or into a case that stood open there) comes to people and not to a
-- name on a list: it stands on the day of whoever is named on the case from that agency, and where nobody there is named, of everybody there, until one of them takes it on.

-- Whether somebody in office of an agency I act for is named on a matter.
create function app.is_named_by_us(asked uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from matter_team t join membership b on b.municipality_code = t.municipality_code and b.id = t.membership_id
    where t.municipality_code = app.my_municipality() and t.matter_id = asked and app.in_force(t.valid_from, t.valid_to) and app.in_force(b.valid_from, b.valid_to)
      and b.agency_id = any (app.my_agencies())) $$;

-- What was handed over to an agency of mine and nobody there has taken on: of one case, or of all; `to_me`, whether it waits for me rather than for a colleague who is named.
create function app.handed_over_to_us(asked uuid) returns table (intake_id uuid, case_id uuid, from_agency_id uuid, handed_over_at timestamptz, urgency text, to_me boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with waiting as materialized (
    select i.id, i.case_id, x.accountable_agency_id as from_agency, i.handed_over_at, i.urgency
      from intake i
        join matter m on m.municipality_code = i.municipality_code and m.id = i.case_id and m.closed_at is null
        join matter x on x.municipality_code = i.municipality_code and x.id = i.id
     where i.municipality_code = app.my_municipality() and i.handed_over_at is not null and i.taken_on_at is null and (asked is null or i.case_id = asked)
       and m.accountable_agency_id = any (app.my_agencies()) and app.may_write_matters())
  select w.id, w.case_id, w.from_agency, w.handed_over_at, w.urgency, w.case_id in (select app.my_team_matters()) or not app.is_named_by_us(w.case_id)
    from waiting w
   where w.case_id in (select r.matter_id from app.reasons_for(array(select distinct v.case_id from waiting v)) r where app.is_lasting(r.reason)) $$;

-- 受け持つ: it stands on no day any more; where nobody of the agency was named on the case, whoever says so is from now on. Two who say so at once take turns.
create function app.take_on(asked uuid) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); obstacle text := '';
begin
  perform 1 from matter m where m.municipality_code = city and m.id = asked for update;
  if not exists (select 1 from app.handed_over_to_us(asked)) then return 'not_found'; end if;
  if not app.is_named_by_us(asked) then obstacle := app.seat_in_team(asked, app.my_membership(), 'taken_on'); end if;
  if obstacle <> '' then return obstacle; end if;
  update intake i set taken_on_at = app.now(), taken_on_by = app.my_membership()
    where i.municipality_code = city and i.case_id = asked and i.handed_over_at is not null and i.taken_on_at is null;
  return '';
end $$;
grant execute on function app.handed_over_to_us(uuid), app.take_on(uuid) to tsunagi_app;
