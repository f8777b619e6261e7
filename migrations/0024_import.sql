-- Why: a list is looked at before it is taken in. The file waits here in parts, for its bearer's eyes alone, until it is taken
-- in or put away; nothing of it is on record before that.

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
