-- Why: a list is looked at before it is taken in. The file waits here in parts, for its bearer's eyes alone, until it is taken
-- in or put away; nothing of it is on record before that. Taken in, it is one batch, which goes as a whole while nobody worked on it.

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
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (municipality_code, agency_id, fingerprint),
  foreign key (municipality_code, agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, saved_by) references membership (municipality_code, id)
);
comment on table import_mapping is '取込の列対応（機関ごと、見出しの組ごとに覚える）。retention=structure';

create table import_batch (
  municipality_code municipality_code not null,
  id uuid not null,
  agency_id uuid not null,
  file_name text not null,
  file_hash text not null,
  row_count integer not null,
  left_out integer not null default 0,
  faults jsonb not null default '[]' check (jsonb_typeof(faults) = 'array'),
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid,
  primary key (municipality_code, id),
  foreign key (municipality_code, agency_id) references agency,
  foreign key (municipality_code, imported_by) references membership (municipality_code, id),
  foreign key (municipality_code, undone_by) references membership (municipality_code, id)
);
comment on column import_batch.faults is '取り込めなかった箇所（行・列・値・理由。連絡先と長い文の値は残さない。取り消すと消える）';
comment on table import_batch is '取込のまとまり（一度に取り消せる）。retention=case';
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

-- The same of a list of my agency, on the sheets I read.
create function app.work_since_import(asked uuid) returns table (matter_id uuid, obstacle text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with done as materialized (select d.matter_id, d.obstacle from import_batch b cross join lateral app.done_since_import(b.municipality_code, b.id) d
    where b.municipality_code = app.my_municipality() and b.id = asked and b.agency_id = any (app.my_agencies()))
  select distinct d.matter_id, d.obstacle from done d
   where d.matter_id in (select r.matter_id from app.reasons_for(array(select e.matter_id from done e)) r) $$;

-- Takes a whole import back. The answer names the obstacle; it is empty when the batch is gone. One intake that anybody worked on, or one person
-- who came with it, keeps the whole batch: what is done for people is never taken away by a list. An ending that came with the list goes with it.
create function app.undo_import(asked uuid) returns text
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); gone uuid[]; came uuid[];
begin
  if not app.may_write_matters() then return 'not_found'; end if;
  perform 1 from import_batch b where b.municipality_code = city and b.id = asked
    and b.agency_id = any (app.my_agencies()) for update;
  if not found then return 'not_found'; end if;
  if exists (select 1 from import_batch b where b.municipality_code = city and b.id = asked and b.undone_at is not null) then
    return 'already_undone';
  end if;
  select coalesce(array_agg(i.id), '{}') into gone from intake i where i.municipality_code = city and i.import_batch_id = asked;
  perform 1 from matter m where m.municipality_code = city and m.id = any (gone) for update;
  came := array(select app.persons_of_import(city, asked));
  -- Whoever writes about them at this moment comes before this, and keeps the batch, or after it, and finds nobody.
  perform 1 from person p where p.municipality_code = city and p.id = any (came) order by p.id for update;
  if exists (select 1 from intake i join matter m on m.municipality_code = i.municipality_code and m.id = i.id
       where i.municipality_code = city and i.id = any (gone)
         and (i.version > 1 or m.restricted or ((i.outcome is not null or m.closed_at is not null) and not i.ended_by_import)))
    or exists (select 1 from matter_team t where t.municipality_code = city and t.matter_id = any (gone)
      group by t.matter_id having count(*) > 1)
    or exists (select 1 from accountability h where h.municipality_code = city and h.matter_id = any (gone)
      group by h.matter_id having count(*) > 1)
    or exists (select 1 from protection_request r where r.municipality_code = city and r.matter_id = any (gone))
    or exists (select 1 from draft d where d.municipality_code = city and d.matter_id = any (gone))
    or exists (select 1 from app.done_since_import(city, asked)) then
    return 'worked_on';
  end if;
  begin
    -- Whoever was named later made another version of the sheet; these came with the list.
    delete from matter_person where municipality_code = city and matter_id = any (gone);
    delete from location where municipality_code = city and matter_id = any (gone);
    delete from intake_subject where municipality_code = city and intake_id = any (gone);
    delete from matter_team where municipality_code = city and matter_id = any (gone);
    delete from accountability where municipality_code = city and matter_id = any (gone);
    delete from intake where municipality_code = city and id = any (gone);
    delete from matter where municipality_code = city and id = any (gone);
    delete from not_same_person where municipality_code = city and (person_id = any (came) or other_person_id = any (came));
    delete from person_name where municipality_code = city and person_id = any (came);
    delete from person where municipality_code = city and id = any (came);
  exception when foreign_key_violation then
    return 'worked_on';
  end;
  update import_batch set undone_at = app.now(), undone_by = app.my_membership(), faults = '[]'
   where municipality_code = city and id = asked;
  return '';
end $$;
grant execute on function app.work_since_import(uuid), app.undo_import(uuid) to tsunagi_app;
