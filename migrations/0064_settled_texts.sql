-- Why: some texts that tell a concealed place can be mended by nobody, a つなぎ that has left above all: both sides hold it as it left.
-- What can be done is done elsewhere, by telephone; a handler writes down what, and the line is settled.

-- One text about somebody concealed, as it told the place then (`told` is a digest of those lines alone): should it tell more one day, it is listed anew.
create table settled_text (
  municipality_code municipality_code not null,
  id uuid not null,
  concealment_id uuid not null,
  kind text not null,
  text_id uuid not null,
  told text not null,
  membership_id uuid not null,
  settled_at timestamptz not null,
  note text not null check (note <> ''),
  primary key (municipality_code, id),
  foreign key (municipality_code, concealment_id) references concealment,
  foreign key (municipality_code, membership_id) references membership (municipality_code, id)
);
create index settled_text_concealment on settled_text (municipality_code, concealment_id);
comment on table settled_text is '所在が書かれている文章について取扱者がしたこと。retention=case';
create policy handlers_read on settled_text for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and concealment_id in (select app.concealments_i_handle()));
create policy handlers_settle on settled_text for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and membership_id = (select app.my_membership())
  and (select app.may_write_matters()) and concealment_id in (select app.concealments_i_handle()));
grant select, insert on settled_text to tsunagi_app;
