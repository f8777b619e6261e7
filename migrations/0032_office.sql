-- Why: the office (事務局) is the clerk that never sleeps: due days, escalation, the sender's part of a confirmed referral.
-- It acts in a membership like everybody else. The login of the door makes that membership when it is not there yet, so
-- that a server needs no administrator's login to run.

create function app.ensure_office(new_staff uuid, new_membership uuid)
  returns table (municipality_code text, staff_id uuid, membership_id uuid)
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare city record;
begin
  select m.municipality_code as code, m.coordinating_agency_id as agency into city from municipality m
   where m.coordinating_agency_id is not null order by m.municipality_code limit 1;
  if city.code is null then return; end if;
  -- Two servers that start at once make one office.
  perform pg_advisory_xact_lock(hashtextextended('office/' || city.code, 0));
  insert into staff (municipality_code, id, code, name, kana)
    select city.code, new_staff, 'office', '事務局（自動）', 'ジムキョク'
     where not exists (select 1 from staff s where s.municipality_code = city.code and s.code = 'office');
  -- A seat at an agency that is gone opens nothing: it goes to the agency that stands for coordination now.
  update membership b set agency_id = coalesce(app.standing_agency(city.code, city.agency, clock_timestamp()), city.agency)
    from agency a where b.municipality_code = city.code and b.role = 'system' and app.in_force(b.valid_from, b.valid_to)
      and a.municipality_code = b.municipality_code and a.id = b.agency_id and not app.in_force(a.contract_from, a.contract_to);
  insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from)
    select city.code, new_membership, s.id, coalesce(app.standing_agency(city.code, city.agency, clock_timestamp()), city.agency), 'system', '2000-01-01' from staff s
     where s.municipality_code = city.code and s.code = 'office' and not exists (select 1 from membership b
       where b.municipality_code = city.code and b.staff_id = s.id and b.role = 'system'
         and app.in_force(b.valid_from, b.valid_to));
  return query select b.municipality_code::text, b.staff_id, b.id from membership b
    join staff s on s.municipality_code = b.municipality_code and s.id = b.staff_id
   where b.municipality_code = city.code and s.code = 'office' and b.role = 'system' and app.in_force(b.valid_from, b.valid_to)
   order by b.valid_from desc limit 1;
end $$;
grant execute on function app.ensure_office(uuid, uuid) to tsunagi_door;

-- The office sits where coordination is, at every instant: were it left behind, it would end with the agency it sits at.
create function app.seat_office_with_coordination() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update membership b set agency_id = new.coordinating_agency_id where b.municipality_code = new.municipality_code and b.role = 'system'
    and (b.valid_to is null or b.valid_to > clock_timestamp());
  return null;
end $$;
create trigger office_sits_with_coordination after update of coordinating_agency_id on municipality
  for each row when (new.coordinating_agency_id is distinct from old.coordinating_agency_id and new.coordinating_agency_id is not null)
  execute function app.seat_office_with_coordination();
