-- Why: at the desk somebody is first only described; who they are is found out later, and sometimes wrongly. Binding a
-- described subject to a person takes what was heard of them along; taking it back must leave no trace of the wrong person.

-- Takes back that a subject of an open intake is this person (人の結び付けの取消), also where a つなぎ took it along. Answers what stood in the
-- way, and every record it was taken back from.
create function app.unbind_subject(asked uuid, out obstacle text, out touched uuid[])
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); bound intake_subject; moment timestamptz;
begin
  select * into bound from intake_subject s where s.municipality_code = city and s.id = asked for update;
  if not found or not app.may_write_matters() or not app.has_lasting_right(bound.intake_id) then obstacle := 'not_found'; return; end if;
  if bound.person_id is null then obstacle := 'not_bound'; return; end if;
  if bound.person_id in (select app.persons_concealed_from_me()) then obstacle := 'handler_needed'; return; end if;
  if exists (select 1 from intake i where i.municipality_code = city and i.id = bound.intake_id and i.outcome is not null) then
    obstacle := 'already_ended'; return;
  end if;
  -- A handler who looks again at the same moment comes before this or after it: whoever began before and did not see it is told that
  -- the concealment stands otherwise by now, and what was looked at before is older than the moment it was taken back.
  perform 1 from concealment c where c.municipality_code = city and c.released_at is null
    and c.person_id in (select app.found_together(city, array[bound.person_id])) order by c.id for no key update;
  update concealment c set version = c.version + 1 where c.municipality_code = city and c.released_at is null
    and c.person_id in (select app.found_together(city, array[bound.person_id]));
  moment := clock_timestamp();
  update intake_subject s set person_id = null where s.municipality_code = city and s.id = asked;
  update location l set person_id = null where l.municipality_code = city and l.subject_id = asked;
  if not exists (select 1 from intake_subject s where s.municipality_code = city and s.intake_id = bound.intake_id
      and s.person_id = bound.person_id) then
    -- Whom the つなぎ was said to be about stays known at the sheet as told, and no more: a concealment of theirs covers what stands there.
    if exists (select 1 from intake_subject s where s.municipality_code = city and s.intake_id = bound.intake_id and s.told_person_id = bound.person_id) then
      update matter_person p set part = 'concerned', only_told = true
        where p.municipality_code = city and p.matter_id = bound.intake_id and p.person_id = bound.person_id;
    else
      delete from matter_person p where p.municipality_code = city and p.matter_id = bound.intake_id and p.person_id = bound.person_id;
    end if;
  end if;
  insert into not_this_person (municipality_code, subject_id, person_id, decided_by, decided_at, taken_back)
    values (city, asked, bound.person_id, app.my_membership(), moment, true)
    on conflict (municipality_code, subject_id, person_id)
      do update set decided_by = excluded.decided_by, decided_at = excluded.decided_at, taken_back = true;
  obstacle := '';
  touched := array(select app.take_back_who(city, bound.intake_id, bound.person_id, moment));
end $$;
grant execute on function app.unbind_subject(uuid) to tsunagi_app;
