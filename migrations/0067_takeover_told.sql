-- Why: whoever passed a need on is told that it was taken up as multi-agency work (引取り), by whom and in what words. What was still unanswered
-- passes into other hands with it: its sender goes on reading it (0011), and would look there for nothing.

-- Needs taken up that the agency which sent the last attempt before it has not said to have seen: to whoever there still reads the consultation
-- the need began with, an attempt of it, or the matter it goes on in; that is where it leads.
create function app.takeovers_to_tell() returns table (route_id uuid, need text, taken_up_at timestamptz, taken_up_by uuid, note text, opens uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with taken as materialized (
    select t.id, t.need, t.taken_up_at, t.taken_up_by, t.begun_in, t.matter_id, array(select r.id from referral r
        where r.municipality_code = t.municipality_code and r.route_id = t.id and r.status <> 'drafted' order by r.attempt desc) as attempts
      from referral_route t
        join membership b on b.municipality_code = t.municipality_code and b.id = t.taken_up_by
        cross join lateral (select r.from_agency_id as sender from referral r where r.municipality_code = t.municipality_code and r.route_id = t.id
          and r.sent_at <= t.taken_up_at order by r.attempt desc limit 1) last
     where t.municipality_code = app.my_municipality() and t.taken_up_at is not null and t.taken_up_seen_at is null and app.may_write_matters()
       and last.sender = any (app.my_agencies()) and b.agency_id <> all (app.my_agencies())),
  readable as materialized (select r.matter_id as id from app.reasons_for(array(select unnest(array[begun_in, matter_id] || attempts) from taken)) r)
  select t.id, t.need, t.taken_up_at, t.taken_up_by,
      coalesce((select s.note from referral_step s where s.municipality_code = app.my_municipality() and s.referral_id = any (t.attempts) and s.step = 'taken_up'
        order by s.happened_at desc limit 1), ''), way.id
    from taken t cross join lateral (select w.id from unnest(array[t.begun_in] || t.attempts || t.matter_id) with ordinality w(id, place)
      where w.id in (select id from readable) order by w.place limit 1) way $$;

-- That somebody there has seen it: it stands on no day any more.
create function app.note_takeover_seen(asked uuid) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if asked not in (select t.route_id from app.takeovers_to_tell() t) then return false; end if;
  update referral_route t set taken_up_seen_at = app.now(), taken_up_seen_by = app.my_membership()
    where t.municipality_code = app.my_municipality() and t.id = asked;
  return true;
end $$;
grant execute on function app.takeovers_to_tell(), app.note_takeover_seen(uuid) to tsunagi_app;
