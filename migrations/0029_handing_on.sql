-- Why: what somebody held goes on to whoever comes after them, thing by thing and in the same transaction, whether they leave (0013), their
-- agency ends (0017) or the day of their post has come (0036). A right to know where somebody is never passes on.

-- Gives one matter's open tasks and seat of one membership to another. A lead stays a lead; who already sits there sits
-- only once.
create function app.hand_on_matter(city text, leaver uuid, heir uuid, given uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare seat matter_team; sits uuid; moment timestamptz := clock_timestamp();
begin
  update task t set membership_id = heir, version = t.version + 1
   where t.municipality_code = city and t.matter_id = given and t.membership_id = leaver and t.done_at is null;
  for seat in select t.* from matter_team t where t.municipality_code = city and t.matter_id = given and t.membership_id = leaver
      and (t.valid_to is null or t.valid_to > moment) loop
    update matter_team t set valid_to = greatest(moment, seat.valid_from) where t.municipality_code = city and t.id = seat.id;
    select t.id into sits from matter_team t where t.municipality_code = city and t.matter_id = given
      and t.membership_id = heir and t.valid_to is null;
    if found and seat.part = 'lead' then
      update matter_team t set valid_to = greatest(moment, t.valid_from) where t.municipality_code = city and t.id = sits;
    end if;
    if sits is null or seat.part = 'lead' then
      insert into matter_team values (city, gen_random_uuid(), given, heir, seat.part, 'successor', moment);
    end if;
  end loop;
end $$;

-- Gives the areas one membership coordinates to another; to nobody, they simply end.
create function app.hand_on_areas(city text, leaver uuid, heir uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare moment timestamptz := clock_timestamp();
begin
  insert into coordinator_area select city, heir, c.area_id, moment, null from coordinator_area c
    where heir is not null and c.municipality_code = city and c.membership_id = leaver and (c.valid_to is null or c.valid_to > moment)
      and not exists (select 1 from coordinator_area o where o.municipality_code = city and o.membership_id = heir
        and o.area_id = c.area_id and (o.valid_to is null or o.valid_to > moment));
  update coordinator_area c set valid_to = moment where c.municipality_code = city and c.membership_id = leaver
    and (c.valid_to is null or c.valid_to > moment);
end $$;

-- A right to know where somebody is never passes on: it ends with whoever had it.
create function app.end_handling(city text, leavers uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public as $$
  update concealment_handler h set valid_to = greatest(clock_timestamp(), h.valid_from) where h.municipality_code = city
    and h.membership_id = any (leavers) and app.in_force(h.valid_from, h.valid_to) $$;

-- Gives the drafts of one membership that may go to somebody else to another.
create function app.hand_on_drafts(city text, leaver uuid, heir uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare given uuid[] := array(select d.id from app.drafts_for(city, leaver, heir) d); goes_to membership; was_of uuid;
begin
  select * into goes_to from membership b where b.municipality_code = city and b.id = heir;
  select b.staff_id into was_of from membership b where b.municipality_code = city and b.id = leaver;
  update contact_record r set membership_id = heir, agency_id = goes_to.agency_id, written_as = goes_to.title, version = r.version + 1
   where r.municipality_code = city and r.membership_id = leaver and r.status = 'draft' and r.id = any (given);
  update draft d set staff_id = goes_to.staff_id, version = d.version + 1
   where d.municipality_code = city and d.staff_id = was_of and d.became_id is null and d.id = any (given);
end $$;

-- Throws the drafts of one membership away.
create function app.discard_drafts(city text, leaver uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare given uuid[] := array(select d.id from app.drafts_of(city, leaver) d);
begin
  delete from contact_record r where r.municipality_code = city and r.membership_id = leaver and r.status = 'draft' and r.id = any (given);
  delete from draft d using membership b where b.municipality_code = city and b.id = leaver and d.municipality_code = city
    and d.staff_id = b.staff_id and d.became_id is null and d.id = any (given);
end $$;
