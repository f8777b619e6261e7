-- Why: a need is passed on before anybody knows who it is about. Who they are is often found out afterwards, at the sheet it came from;
-- a concealment of theirs must then cover the sheet at the other agency, too, where the same address stands.

-- The つなぎ that tells of this one by name (本人の情報) and left a sheet, or the case it moved into: of a person, or of whom a sheet describes; or that was told of them before. One that
-- came to its end and led nowhere told of them in vain.
create function app.referrals_telling_of(city text, sheet uuid, who uuid) returns setof uuid
  language sql stable set search_path = pg_catalog, public as $$
  select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
   where t.municipality_code = city and (t.matter_id = sheet or t.begun_in = sheet)
     and (exists (select 1 from referral_fact f where f.municipality_code = city and f.referral_id = r.id and f.category = 'identity' and who in (f.subject_id, f.person_id))
       or exists (select 1 from matter_person p where p.municipality_code = city and p.matter_id = r.id and p.person_id = who and p.only_told and p.part = 'concerned'))
     and (r.status not in ('returned', 'withdrawn')
       or exists (select 1 from intake i where i.municipality_code = city and i.from_referral_id = r.id))
   order by r.id $$;

-- Whether somebody on one sheet is called as somebody on another is: by the name, by the reading, or by a name they are on record with.
create function app.is_called_alike(city text, one text, other text, person uuid) returns boolean
  language sql stable set search_path = pg_catalog, public as $$
  select one <> '' and (other <> '' and (app.bears(one, other) or app.bears(other, one))
    or exists (select 1 from person_name n where n.municipality_code = city and n.person_id = person and char_length(n.search_key) >= 2 and app.bears(one, n.search_key))) $$;

-- What was said of somebody at one sheet, that they are a person on record, is said at the sheets it led to, and at those these led to; only if their
-- name was passed on: whose was left unmarked, travels afterwards no more than before. Whom a receiver knows as somebody else stays so, and both are told. Answers every record that was touched.
create function app.tell_who(city text, told intake_subject) returns setof uuid
  language plpgsql volatile set search_path = pg_catalog, public as $$
declare way uuid; sheet uuid; there intake_subject; alike uuid[];
begin
  perform 1 from matter m where m.municipality_code = city and m.id = told.intake_id for no key update;
  for way in select app.referrals_telling_of(city, told.intake_id, told.id) loop
    -- Whoever accepts it at this moment comes before this, and is found below, or after it, and finds the person named on it.
    perform 1 from referral r where r.municipality_code = city and r.id = way for no key update;
    update referral_fact f set person_id = told.person_id where f.municipality_code = city and f.referral_id = way and f.subject_id = told.id;
    insert into matter_person (municipality_code, matter_id, person_id, part) values (city, way, told.person_id, 'subject') on conflict do nothing;
    return next way;
    for sheet in select i.id from intake i where i.municipality_code = city and i.from_referral_id = way loop
      alike := array(select s.id from intake_subject s where s.municipality_code = city and s.intake_id = sheet and s.removed_at is null
        and app.is_called_alike(city, s.search_key, told.search_key, told.person_id) order by s.id for no key update);
      there := null;
      if cardinality(alike) = 1 then select * into there from intake_subject s where s.municipality_code = city and s.id = alike[1]; end if;
      insert into matter_person (municipality_code, matter_id, person_id, part, only_told)
        values (city, sheet, told.person_id, case when there.person_id <> told.person_id then 'concerned' else 'subject' end, true) on conflict do nothing;
      return next sheet;
      continue when there.id is null or there.person_id = told.person_id;
      update intake_subject s set told_person_id = told.person_id, told_at = clock_timestamp(), person_id = coalesce(s.person_id, told.person_id)
        where s.municipality_code = city and s.id = there.id returning * into there;
      continue when there.person_id <> told.person_id;
      update location l set person_id = told.person_id where l.municipality_code = city and l.subject_id = there.id;
      return query select app.tell_who(city, there);
    end loop;
  end loop;
end $$;

-- The same for whoever has just said who somebody on a sheet of theirs is.
create function app.tell_who_they_are(asked uuid) returns setof uuid
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); told intake_subject;
begin
  select * into told from intake_subject s where s.municipality_code = city and s.id = asked;
  if told.person_id is null or not app.may_write_matters() or not app.has_lasting_right(told.intake_id) then return; end if;
  return query select app.tell_who(city, told);
end $$;

-- Takes back what was said so, wherever it was only taken over: what a receiver said by themselves, or made a case of, stays. Answers every
-- record that was touched. The person is on the つなぎ no more, unless the matter it is passed on from knows them otherwise; where that was told of
-- them, and still is (食い違い), they stay on it as told and no more, so that a concealment of theirs covers what stands at the sheets it led to.
create function app.take_back_who(city text, sheet uuid, person uuid, moment timestamptz) returns setof uuid
  language plpgsql volatile set search_path = pg_catalog, public as $$
declare way uuid; onward uuid; taken uuid[]; known boolean; told boolean;
begin
  if exists (select 1 from intake_subject s where s.municipality_code = city and s.intake_id = sheet and s.person_id = person) then return; end if;
  for way in select app.referrals_telling_of(city, sheet, person) loop
    select coalesce(bool_or(not (p.only_told and p.part = 'concerned')), false), count(*) > 0 into known, told
      from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
        join matter_person p on p.municipality_code = r.municipality_code and p.matter_id in (t.matter_id, sheet) and p.person_id = person
     where r.municipality_code = city and r.id = way;
    continue when known;
    perform 1 from referral r where r.municipality_code = city and r.id = way for no key update;
    update referral_fact f set person_id = null where f.municipality_code = city and f.referral_id = way and f.person_id = person;
    update matter_person p set part = 'concerned', only_told = true where told and p.municipality_code = city and p.matter_id = way and p.person_id = person;
    delete from matter_person p where not told and p.municipality_code = city and p.matter_id = way and p.person_id = person;
    return next way;
    for onward in select i.id from intake i where i.municipality_code = city and i.from_referral_id = way loop
      taken := array(select s.id from intake_subject s join intake i on i.municipality_code = s.municipality_code and i.id = s.intake_id
        where s.municipality_code = city and s.intake_id = onward and s.told_person_id = person and s.person_id = person and i.outcome is null);
      update intake_subject s set told_person_id = null, person_id = case when s.id = any (taken) then null else s.person_id end
        where s.municipality_code = city and s.intake_id = onward and s.told_person_id = person;
      update location l set person_id = null where l.municipality_code = city and l.subject_id = any (taken);
      insert into not_this_person (municipality_code, subject_id, person_id, decided_by, decided_at, taken_back)
        select city, one.id, person, app.my_membership(), moment, true from unnest(taken) one (id)
        on conflict (municipality_code, subject_id, person_id)
          do update set decided_by = excluded.decided_by, decided_at = excluded.decided_at, taken_back = true;
      return next onward;
      continue when exists (select 1 from intake_subject s where s.municipality_code = city and s.intake_id = onward and s.person_id = person);
      update matter_person p set part = 'concerned', only_told = true where told and p.municipality_code = city and p.matter_id = onward and p.person_id = person;
      delete from matter_person p where not told and p.municipality_code = city and p.matter_id = onward and p.person_id = person;
      return query select app.take_back_who(city, onward, person, moment);
    end loop;
  end loop;
end $$;

-- Whom the sheet a つなぎ came from and the sheet it led to know as two different people (受付で食い違う人): for whoever may read the つなぎ.
-- Until one has mended theirs, or has found out and written down that they are two (別の人と確かめた): each side for itself, because what one has found out the
-- other's sheet does not know yet; for whoever is of neither side, once both have. Told of anew, it is asked anew.
create function app.told_otherwise() returns table (referral_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); mine uuid[] := app.my_agencies(); ways uuid[]; persons uuid[];
begin
  select array_agg(i.from_referral_id), array_agg(s.told_person_id) into ways, persons
    from intake_subject s join intake i on i.municipality_code = s.municipality_code and i.id = s.intake_id
      join matter m on m.municipality_code = i.municipality_code and m.id = i.from_referral_id
      cross join lateral (
        select coalesce(bool_or(k.agency_id = any (mine)), false) as by_us, coalesce(bool_or(stands.id = app.standing_agency(city, m.accountable_agency_id, app.now())), false)
            and coalesce(bool_or(stands.id = app.standing_agency(city, m.recipient_agency_id, app.now())), false) as by_both
          from referral_step k cross join lateral (select app.standing_agency(city, k.agency_id, app.now()) as id) stands
         where k.municipality_code = city and k.referral_id = m.id and k.step = 'known_apart' and k.happened_at > coalesce(s.told_at, '-infinity')) apart
   where s.municipality_code = city and s.removed_at is null and s.told_person_id is not null and s.told_person_id is distinct from s.person_id
     and not apart.by_us and not apart.by_both;
  if ways is null then return; end if;
  return query select u.way, u.person from unnest(ways, persons) u (way, person) where u.way in (select r.matter_id from app.reasons_for(ways) r);
end $$;

grant execute on function app.tell_who_they_are(uuid), app.told_otherwise() to tsunagi_app;
