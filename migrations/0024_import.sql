-- Why: a list is looked at before it is taken in. The file waits here in parts, for its bearer's eyes alone, until it is taken
-- in or put away; nothing of it is on record before that. Taken in, it is one batch, which is taken back as far as nobody worked on it.

create table import_part (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  file_id uuid not null,
  part integer not null check (part >= 0),
  parts integer not null check (parts between 1 and 100),
  file_name text not null,
  content bytea not null,
  put_at timestamptz not null default now(),
  primary key (municipality_code, staff_id, file_id, part),
  foreign key (municipality_code, staff_id) references staff (municipality_code, id),
  check (part < parts)
);
comment on table import_part is '取込待ちのファイル（分けて送られた一部。本人だけが見る。取り込むか一日たつと消える）。retention=transient';
grant select, insert, update, delete on import_part to tsunagi_app;
create policy own_import_part on import_part to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_write_matters()) and staff_id = (select app.my_staff()));

create table import_mapping (
  municipality_code municipality_code not null,
  agency_id uuid not null,
  fingerprint text not null,
  columns jsonb not null,
  is_past boolean not null default false,
  restores_zeros boolean not null default false,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (municipality_code, agency_id, fingerprint),
  foreign key (municipality_code, agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, saved_by) references membership (municipality_code, id)
);
comment on table import_mapping is '取込の列対応と、済んだ相談か・抜けた0を補うか（機関ごと、見出しの組ごとに覚える）。retention=structure';

create table import_batch (
  municipality_code municipality_code not null,
  id uuid not null,
  agency_id uuid not null,
  file_name text not null,
  file_hash text not null,
  key_mark text not null default '',
  last_day date not null,
  row_count integer not null,
  left_out integer not null default 0,
  faults jsonb not null default '[]' check (jsonb_typeof(faults) = 'array'),
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  undone_count integer not null default 0,
  undone_at timestamptz,
  undone_by uuid,
  undone jsonb not null default '[]' check (jsonb_typeof(undone) = 'array'),
  primary key (municipality_code, id),
  foreign key (municipality_code, agency_id) references agency,
  foreign key (municipality_code, imported_by) references membership (municipality_code, id),
  foreign key (municipality_code, undone_by) references membership (municipality_code, id)
);
comment on column import_batch.faults is '取り込めなかった箇所（行・列・値・理由。連絡先と長い文の値は残さない。取り消すと消える）';
comment on column import_batch.undone is '取り消した受付の識別子と番号と受付日（中身は残さない。紙に書かれた番号が何だったかを、あとから言えるように。記録簿をその番号でたずねられるように）';
comment on column import_batch.key_mark is '行の見分けに使った鍵の目印（鍵が失われて作り直されたときに分かるように。鍵そのものは分からない）';
comment on column import_batch.last_day is '取り込んだときの、いちばん後の受付日（日付のない行は取り込んだ日。あとで直された日や、開けない受付には左右されない）';
comment on table import_batch is '取込のまとまり（手付かずのものは一度に取り消せる）。retention=case';
alter table intake add foreign key (municipality_code, import_batch_id) references import_batch;
create index intake_batch on intake (municipality_code, import_batch_id) where import_batch_id is not null;
grant select, insert, update on import_mapping, import_batch to tsunagi_app;

-- Who came with a list: on record by it, and by no list before it.
create function app.persons_of_import(city text, asked uuid) returns setof uuid
  language sql stable set search_path = pg_catalog, public as $$
  select distinct p.person_id from import_batch b
    join intake i on i.municipality_code = b.municipality_code and i.import_batch_id = b.id
    join matter_person p on p.municipality_code = i.municipality_code and p.matter_id = i.id
   where b.municipality_code = city and b.id = asked
     and exists (select 1 from person_name n where n.municipality_code = city and n.person_id = p.person_id and n.source = 'from_import')
     and not exists (select 1 from matter_person q join intake o on o.municipality_code = q.municipality_code and o.id = q.matter_id
         join import_batch before on before.municipality_code = o.municipality_code and before.id = o.import_batch_id
       where q.municipality_code = city and q.person_id = p.person_id and before.id <> asked and before.imported_at < b.imported_at) $$;

-- What was done since with whoever came with a list, and with the places on its sheets: on which sheet, and in a word that tells no more than that
-- it was done. What the list itself put down of two people who are not the same stands there since the moment they came.
create function app.done_since_import(city text, asked uuid) returns table (matter_id uuid, obstacle text)
  language plpgsql stable set search_path = pg_catalog, public as $$
declare sheets uuid[]; came uuid[];
begin
  sheets := array(select i.id from intake i where i.municipality_code = city and i.import_batch_id = asked);
  came := array(select app.persons_of_import(city, asked));
  return query select l.matter_id, 'changed' from location l
    where l.municipality_code = city and l.matter_id = any (sheets) and (l.version > 1 or l.source <> 'from_import' and not coalesce(l.person_id = any (came), false));
  return query select s.matter_id, done.what from (
      select c.person_id as who, 'protected' as what from concealment c where c.municipality_code = city and c.person_id = any (came)
      union select r.person_id, 'protected' from protection_request r where r.municipality_code = city and r.person_id = any (came)
      union select p.id, 'person_written' from person p where p.municipality_code = city and p.id = any (came) and (p.version > 1
        or (select count(*) > 1 or max(n.version) > 1 from person_name n where n.municipality_code = city and n.person_id = p.id)
        or exists (select 1 from location l where l.municipality_code = city and l.person_id = p.id
          and (l.matter_id is null or l.matter_id <> all (sheets) or l.version = 1 and l.source <> 'from_import'))
        or exists (select 1 from fact f where f.municipality_code = city and f.person_id = p.id)
        or exists (select 1 from household_member h where h.municipality_code = city and h.person_id = p.id)
        or exists (select 1 from warning w where w.municipality_code = city and w.person_id = p.id)
        or exists (select 1 from conflict c where c.municipality_code = city and c.person_id = p.id)
        or exists (select 1 from matter_person q where q.municipality_code = city and q.person_id = p.id and q.matter_id <> all (sheets))
        or exists (select 1 from intake_subject s where s.municipality_code = city and (s.told_person_id = p.id or s.person_id = p.id and s.intake_id <> all (sheets)))
        or exists (select 1 from not_this_person n where n.municipality_code = city and n.person_id = p.id)
        or exists (select 1 from not_same_person n where n.municipality_code = city and p.id in (n.person_id, n.other_person_id) and n.decided_at <> p.created_at))) done
    join matter_person s on s.municipality_code = city and s.person_id = done.who and s.matter_id = any (sheets);
end $$;

-- Everything that was done on what came with a list, sheet by sheet: whatever stands here keeps its sheet, and no other, from being taken back.
create function app.work_on_import(city text, asked uuid) returns table (matter_id uuid, obstacle text)
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query with sheets as materialized (select i.id, i.version, i.outcome, i.ended_by_import, m.closed_at, m.restricted
    from intake i join matter m on m.municipality_code = i.municipality_code and m.id = i.id where i.municipality_code = city and i.import_batch_id = asked)
  select s.id, 'changed' from sheets s where s.version > 1
    or exists (select 1 from not_this_person n join intake_subject t on t.municipality_code = n.municipality_code and t.id = n.subject_id where t.municipality_code = city and t.intake_id = s.id)
  union select s.id, 'ended' from sheets s where (s.outcome is not null or s.closed_at is not null) and not s.ended_by_import
  union select s.id, 'person_named' from sheets s join matter_person p on p.municipality_code = city and p.matter_id = s.id where s.version > 1
  union select s.id, 'team_joined' from sheets s where (select count(*) from matter_team t where t.municipality_code = city and t.matter_id = s.id) > 1
    or (select count(*) from accountability h where h.municipality_code = city and h.matter_id = s.id) > 1
  union select s.id, 'passed_on' from sheets s join referral_route r on r.municipality_code = city and s.id in (r.matter_id, r.begun_in)
  union select s.id, 'written_about' from sheets s where exists (select 1 from task k where k.municipality_code = city and k.promised_in = s.id)
  union select s.id, 'being_written' from sheets s join draft d on d.municipality_code = city and d.matter_id = s.id
  union select s.id, 'linked' from sheets s join intake later on later.municipality_code = city and later.former_id = s.id
  union select s.id, 'asked_for' from sheets s where exists (select 1 from team_request r where r.municipality_code = city and r.matter_id = s.id)
    or exists (select 1 from break_glass g where g.municipality_code = city and g.matter_id = s.id)
  union select s.id, 'protected' from sheets s where s.restricted
    or exists (select 1 from protection_request r where r.municipality_code = city and r.matter_id = s.id)
  union select d.matter_id, d.obstacle from app.done_since_import(city, asked) d;
end $$;

-- The same of a list of my agency, on the sheets I read.
create function app.work_since_import(asked uuid) returns table (matter_id uuid, obstacle text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with done as materialized (select d.matter_id, d.obstacle from import_batch b cross join lateral app.work_on_import(b.municipality_code, b.id) d
    where b.municipality_code = app.my_municipality() and b.id = asked and b.agency_id = any (app.my_agencies()))
  select distinct d.matter_id, d.obstacle from done d
   where d.matter_id in (select r.matter_id from app.reasons_for(array(select e.matter_id from done e)) r) $$;

-- Which of these keys (行の見分け) a row of a list of my agency has that was taken in before and still stands, on the sheets I read.
create function app.rows_imported_before(asked text[]) returns table (key text, intake_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with found as materialized (select k.key, i.id from import_batch b
      join intake i on i.municipality_code = b.municipality_code and i.import_batch_id = b.id cross join lateral unnest(i.import_keys) k (key)
      join (select distinct a.key from unnest(asked) a (key)) wanted on wanted.key = k.key
    where b.municipality_code = app.my_municipality() and b.agency_id = any (app.my_agencies()) and b.undone_at is null)
  select f.key, f.id from found f where f.id in (select r.matter_id from app.reasons_for(array(select distinct e.id from found e)) r) $$;

-- Whether all that stands of imported lists was taken in with the secret of this mark (鍵の目印): else what comes again is not known again.
create function app.knows_imported_rows(mark text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select not exists (select 1 from import_batch b where b.municipality_code = app.my_municipality() and b.undone_at is null and b.key_mark not in ('', mark)) $$;

-- Whether a colleague of mine can be given what a list brings (担当者): in office at my agency, in a post that works on matters.
create function app.may_be_in_charge(member uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from membership b where b.municipality_code = app.my_municipality() and b.id = member and b.agency_id = any (app.my_agencies())
    and b.role in ('counsellor', 'supervisor', 'coordinator', 'clerk') and app.can_act(b.municipality_code, b.id, app.now())) $$;

-- Takes an import back, as far as nobody has worked on it: what is done for people is never taken away by a list, and what nobody touched goes. A person who came with
-- the list goes with the last sheet that names them. An ending that came with the list goes with it. `problem` is empty when something is gone.
create function app.undo_import(asked uuid, out problem text, out gone uuid[], out stayed integer)
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); sheets uuid[]; worked uuid[]; leaving uuid[]; came uuid[]; told jsonb;
begin
  problem := 'not_found'; gone := '{}'; stayed := 0;
  if not app.may_write_matters() then return; end if;
  perform 1 from import_batch b where b.municipality_code = city and b.id = asked
    and b.agency_id = any (app.my_agencies()) for update;
  if not found then return; end if;
  problem := 'already_undone';
  if exists (select 1 from import_batch b where b.municipality_code = city and b.id = asked and b.undone_at is not null) then return; end if;
  sheets := array(select i.id from intake i where i.municipality_code = city and i.import_batch_id = asked);
  perform 1 from matter m where m.municipality_code = city and m.id = any (sheets) order by m.id for update;
  -- Whoever writes about them at this moment comes before this, and keeps the sheet, or after it, and finds nobody.
  perform 1 from person p where p.municipality_code = city and p.id in (select app.persons_of_import(city, asked)) order by p.id for update;
  worked := array(select distinct w.matter_id from app.work_on_import(city, asked) w);
  leaving := array(select s.id from unnest(sheets) s (id) except select w.id from unnest(worked) w (id));
  problem := 'worked_on';
  if leaving = '{}' and sheets <> '{}' then return; end if;
  came := array(select c.id from app.persons_of_import(city, asked) c (id) where not exists (select 1 from matter_person p
    where p.municipality_code = city and p.person_id = c.id and p.matter_id <> all (leaving)));
  told := (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'receivedAt', i.received_at) order by i.number), '[]') from intake i
    where i.municipality_code = city and i.id = any (leaving));
  begin
    -- Whoever was named later made another version of the sheet; these came with the list.
    delete from matter_person where municipality_code = city and matter_id = any (leaving);
    delete from location where municipality_code = city and matter_id = any (leaving);
    delete from intake_subject where municipality_code = city and intake_id = any (leaving);
    delete from matter_team where municipality_code = city and matter_id = any (leaving);
    delete from accountability where municipality_code = city and matter_id = any (leaving);
    delete from intake where municipality_code = city and id = any (leaving);
    delete from matter where municipality_code = city and id = any (leaving);
    delete from not_same_person where municipality_code = city and (person_id = any (came) or other_person_id = any (came));
    delete from person_name where municipality_code = city and person_id = any (came);
    delete from person where municipality_code = city and id = any (came);
  exception when foreign_key_violation then
    return;
  end;
  problem := ''; gone := leaving; stayed := cardinality(worked);
  update import_batch set undone_count = undone_count + cardinality(gone), undone_at = case when stayed = 0 then app.now() end,
      undone_by = case when stayed = 0 then app.my_membership() end, faults = case when stayed = 0 then '[]' else faults end, undone = undone || told
   where municipality_code = city and id = asked;
end $$;
grant execute on function app.may_be_in_charge(uuid), app.knows_imported_rows(text), app.work_since_import(uuid), app.rows_imported_before(text[]), app.undo_import(uuid) to tsunagi_app;
