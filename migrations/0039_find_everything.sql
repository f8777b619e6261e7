-- Why: one search asks for every kind of record at once, and who may see what it finds is asked once for all of them: by the
-- same name persons, their intakes and their referrals are found, and to ask for each kind anew took most of the time.

-- What is found by these words, at most sixty of a kind (person, case, intake, referral, record), for whoever may open it. `orders`:
-- the words in every order a name may have been typed in, first as they were typed; `place`: the same as a telephone number
-- or an address is compared. Nothing is cut off before it is asked who may see it.
--   A person is found by a name, by a reading (also one that was misheard, behind those that were not), and by where they are. An intake by its words, by a place on its sheet, and by a name
-- as it was heard or as somebody on it is called by now; the last only for whoever may open the sheet itself, the others also as the beginning of a case. A case by
-- its title, a warning in force, and how the name of its household begins. A referral by its need, by why it was sent, and by
-- the name of somebody who went along or who is in the matter the need arose in, for whoever may open that matter too; never
-- by where somebody is.
create function app.find_everything(orders text[], place text, kinds text[]) returns table (kind text, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  city text := app.my_municipality(); typed text := orders[1]; mine uuid[]; findable uuid[];
  spelt uuid[] := '{}'; named uuid[] := '{}'; placed uuid[] := '{}'; persons uuid[] := '{}'; matters uuid[] := '{}';
  sheets_told uuid[] := '{}'; sheet_cases uuid[] := '{}'; sheets_named uuid[] := '{}'; cases_told uuid[] := '{}'; referrals_told uuid[] := '{}';
begin
  if typed = '' or not app.may_open_matters() then return; end if;
  if 'record' = any (kinds) and (app.rarest_pairs(typed, 'contact_record_words')).expected > (app.search_bounds()).frequent then
    mine := array(select app.searchable_matters());
  end if;
  if kinds && '{person,intake,referral}' then
    spelt := array(select app.persons_naming(o) from unnest(orders) o);
    named := spelt || array(select app.persons_sounding(o) from unnest(orders) o);
    placed := array(select app.find_persons_by_place(place, app.pairs_of(place)));
    select coalesce(array_agg(p.person_id), '{}'), coalesce(array_agg(p.matter_id), '{}') into persons, matters
      from matter_person p where p.municipality_code = city and p.person_id in (select unnest(named || placed));
  end if;
  if kinds && '{intake,referral}' then
    sheets_named := array(select app.intakes_naming(o) from unnest(orders) o);
  end if;
  if 'intake' = any (kinds) then
    select coalesce(array_agg(t.id), '{}'), coalesce(array_agg(t.case_id), '{}') into sheets_told, sheet_cases
      from (select unnest(orders) union select place) w(words) cross join lateral app.intakes_telling(w.words, mine) t;
  end if;
  if 'case' = any (kinds) then
    cases_told := array(select app.cases_telling(typed, mine) union all select app.find_cases_of_households(typed));
  end if;
  findable := array(select app.findable_among(matters || sheets_told || array_remove(sheet_cases, null) || sheets_named || cases_told, mine));
  if 'person' = any (kinds) then
    return query (select 'person', n.person_id from person_name n where n.municipality_code = city and n.person_id in (
        select p.person_id from unnest(persons, matters) p(person_id, matter_id) where p.matter_id in (select unnest(findable)))
      group by n.person_id order by n.person_id in (select unnest(spelt || placed)) desc, min(n.kana_key) collate "C", n.person_id limit 60);
  end if;
  return query (select 'case', c.id from support_case c where c.municipality_code = city and c.id in (
      select unnest(cases_told) intersect select unnest(findable))
    order by c.number desc limit 60);
  if 'intake' = any (kinds) then
    return query (select 'intake', i.id from intake i where i.municipality_code = city and i.id in (
        (select unnest(sheets_told || sheets_named) union select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(named)))
          intersect select unnest(findable)
        union select t.id from unnest(sheets_told, sheet_cases) t(id, case_id) where t.case_id in (select unnest(findable))
          and t.id not in (select app.restricted_matters()) and t.id not in (select app.my_conflicted_matters()))
      order by i.received_at desc, i.id limit 60);
  end if;
  if 'referral' = any (kinds) and char_length(typed) > 1 then
    referrals_told := array(select app.referrals_telling(o, mine) from unnest(orders) o);
    matters := array(select unnest(findable) intersect (select unnest(sheets_named)
      union all select p.matter_id from unnest(persons, matters) p(person_id, matter_id) where p.person_id in (select unnest(named))));
    referrals_told := referrals_told || array(select r.id from referral r where r.municipality_code = city and r.id = any (matters)
      union all select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.matter_id in (select unnest(matters))
      union all select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and t.begun_in in (select unnest(matters)));
    return query (select 'referral', r.id from referral r where r.municipality_code = city
        and r.id in (select app.findable_among(referrals_told, mine))
      order by r.number desc limit 60);
  end if;
  if 'record' = any (kinds) then
    return query select 'record', r from app.records_telling(typed, mine) r;
  end if;
end $$;

grant execute on function app.find_everything(text[], text, text[]) to tsunagi_app;
