-- Why: who looked is readable on the record, by whoever may open it. All of the time that is asked about is told: an entry is written for every line of
-- every list, so a limit here would push out whoever opened the record by whoever passed it by.

-- だれが見たか, and who tried in vain, by the index of the journal; for those who may open the matter, an intake as the beginning of a case, too, and for auditors. Of the
-- records an entry names, those are told that belong to this matter; of its reasons, the one that opened this matter, and whether a つなぎ that left it was opened
-- to its receiver: so they read what was passed on, though they opened nothing else; and whether it was what was asked about, the first an entry names, or
-- one that was told of with another. That handlers looked for
-- texts that tell a place, and what they did about one, is told to them and to auditors alone: else it would say which text tells it.
create function app.list_views(asked uuid, since timestamptz)
  returns table (lane smallint, seq bigint, at timestamptz, staff_id uuid, who text, agency_name text, operation text, result text, reason text, passed_on boolean, is_asked boolean, person_ids uuid[])
  language sql stable security definer set search_path = pg_catalog, public as $$
  select j.lane, j.seq, j.at, j.staff_id, coalesce(f.name, ''), coalesce(a.short_name, ''), j.operation, j.result,
      coalesce(j.reasons[array_position(j.subjects, asked)], ''), passed.on, j.subjects[1] = asked,
      array(select p.id from unnest(people.ids) p (id) where p.id = any (j.subjects) order by p.id)
    from (select array_agg(r.id) as ids from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = (select app.my_municipality()) and asked in (t.matter_id, t.begun_in)) left_here
      cross join (select array_agg(p.person_id) as ids from matter_person p where p.municipality_code = (select app.my_municipality()) and p.matter_id = asked) people
      join journal j on j.municipality_code = (select app.my_municipality()) and j.subjects && (array[asked] || left_here.ids) and j.at >= since
      cross join lateral (select coalesce(j.subjects && left_here.ids, false) and exists (select from unnest(j.subjects, j.reasons) s(id, reason)
        where s.id = any (left_here.ids) and s.reason = 'recipient_agency') as on) passed
      left join staff f on f.municipality_code = j.municipality_code and f.id = j.staff_id
      left join agency a on a.municipality_code = j.municipality_code and a.id = j.agency_id
   where ((select app.my_role()) = 'auditor' or (select app.may_read_matter(asked)) or exists (select 1 from intake i
       where i.municipality_code = (select app.my_municipality()) and i.id = asked and app.may_read_matter(i.case_id)
         and i.id not in (select app.sheets_closed_to_me())))
     and (j.subjects @> array[asked] or passed.on)
     and (j.operation not in ('listTellingTexts', 'settleTellingText') or (select app.my_role()) = 'auditor' or j.subjects && array(select app.persons_i_may_look_after())) $$;

grant execute on function app.list_views(uuid, timestamptz) to tsunagi_app;
