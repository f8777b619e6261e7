-- Why: who looked is readable on the record, by whoever may open it. All of the time that is asked about is told: an entry is written for every line of
-- every list, so a limit here would push out whoever opened the record by whoever passed it by.

-- つなぎ that tell of a record (記録にかかわるつなぎ): begun in it or, of a case, in an intake of it (left), or naming somebody of its household (a look at such a one is told where it
-- was what was asked for: no list and no other page is one); and whether the present actor may know
-- what each is. A つなぎ that is hidden from them is as one that is not there, but for this: who received what left a record they may open.
create function app.referrals_telling_of(asked uuid) returns table (id uuid, has_left boolean, is_known boolean)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with of_record as materialized (select asked as id union all select i.id from intake i
      where i.municipality_code = (select app.my_municipality()) and i.case_id = asked and i.id not in (select app.sheets_closed_to_me())),
    telling as materialized (select t.id, bool_or(t.has_left) as has_left from (
        select r.id, true as has_left from of_record o join referral_route t on t.municipality_code = (select app.my_municipality()) and o.id in (t.matter_id, t.begun_in)
          join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        union all select r.id, false from matter_person p
          join matter_person q on q.municipality_code = p.municipality_code and q.person_id = p.person_id
          join referral r on r.municipality_code = q.municipality_code and r.id = q.matter_id
          where p.municipality_code = (select app.my_municipality()) and p.matter_id = asked and exists (select from support_case c where c.municipality_code = p.municipality_code and c.id = asked)) t
      where t.id <> asked group by t.id)
  select t.id, t.has_left, (select app.my_role()) = 'auditor' or k.reason is not null
    from telling t left join app.reasons_for(array(select id from telling)) k on k.matter_id = t.id $$;

-- だれが見たか, and who tried in vain, by the index of the journal; for those who may open the matter, an intake as the beginning of a case, too, and for auditors. Of the
-- records an entry names, those are told that belong to this matter; of its reasons, the one that opened this matter (reason), else the one that opened a つなぎ telling of
-- it (through), and whether that one had left it and was open to its receiver: so they read what was passed on, though they opened nothing else; and whether it was what was
-- asked about, the first an entry names (this matter; on the page of a person they themselves, `about`), or one that was told of with another. Whom a つなぎ names stands with
-- whoever opened that. What was sent twice under one key was done once. That handlers looked for texts that tell a place, and what they did about one, is told to them and to
-- auditors alone: else it would say which text tells it. Of a print, which paper or page it was (sheet).
create function app.list_views(asked uuid, since timestamptz, about uuid)
  returns table (lane smallint, seq bigint, at timestamptz, staff_id uuid, who text, agency_name text, operation text, result text, reason text, through text, passed_on boolean, is_asked boolean, person_ids uuid[], sheet text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with telling as materialized (select * from app.referrals_telling_of(asked))
  select j.lane, j.seq, j.at, j.staff_id, coalesce(f.name, ''), coalesce(a.short_name, ''), j.operation, j.result,
      coalesce(j.reasons[array_position(j.subjects, asked)], ''), coalesce(opened.reason, ''), coalesce(opened.passed_on, false), coalesce(j.subjects[1] = any (array[asked, about]), false),
      array(select p.id from unnest(people.ids) p (id) where p.id = any (j.subjects) or exists (select from matter_person q
        where q.municipality_code = j.municipality_code and q.person_id = p.id and q.matter_id = any (opened.ids)) order by p.id), j.detail ->> 'sheet'
    from (select array_agg(t.id) as ids from telling t) told
      cross join (select array_agg(p.person_id) as ids from matter_person p where p.municipality_code = (select app.my_municipality()) and p.matter_id = asked) people
      join journal j on j.municipality_code = (select app.my_municipality()) and j.subjects && (array[asked] || told.ids) and j.at >= since
      cross join lateral (select array_agg(s.id) as ids, (array_agg(s.reason order by s.place))[1] as reason, bool_or(t.has_left and s.reason = 'recipient_agency') as passed_on
        from unnest(j.subjects, j.reasons) with ordinality s(id, reason, place) join telling t on t.id = s.id
        where s.reason <> '' and (t.has_left or s.place = 1) and (t.is_known or (t.has_left and s.reason = 'recipient_agency'))) opened
      left join staff f on f.municipality_code = j.municipality_code and f.id = j.staff_id
      left join agency a on a.municipality_code = j.municipality_code and a.id = j.agency_id
   where ((select app.my_role()) = 'auditor' or (select app.may_read_matter(asked)) or exists (select 1 from intake i
       where i.municipality_code = (select app.my_municipality()) and i.id = asked and app.may_read_matter(i.case_id)
         and i.id not in (select app.sheets_closed_to_me())))
     and (j.subjects @> array[asked] or opened.ids is not null)
     and not j.detail ? 'repeated'
     and (j.operation not in ('listTellingTexts', 'settleTellingText') or (select app.my_role()) = 'auditor' or j.subjects && array(select app.persons_i_may_look_after())) $$;

grant execute on function app.list_views(uuid, timestamptz, uuid) to tsunagi_app;
