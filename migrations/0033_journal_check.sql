-- Why: whoever audits wants to see for themselves that the journal is whole, and that it was looked at every day. The
-- office recomputes it (outside the database) and keeps here what it found; the page of the journal shows it.

grant select on journal_lane to tsunagi_app;
create policy heads_for_auditors on journal_lane for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('auditor', 'system'));
create policy recomputed_by_the_office on journal for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'system');

create table journal_check (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  -- Empty for the check the office makes every day by itself.
  asked_by uuid,
  asked_at timestamptz not null default app.now(),
  ended_at timestamptz,
  entries bigint,
  -- Signed heads outside the database that were compared.
  mirrored integer,
  -- Files among them that were not signed with this installation's key.
  faulty_mirrors integer not null default 0,
  broken jsonb not null default '[]',
  primary key (municipality_code, id),
  foreign key (municipality_code, asked_by) references membership
);
comment on table journal_check is '記録簿の検査（いつ、だれの求めで、何件を調べ、何が見つかったか）。retention=journal';
create index journal_check_asked on journal_check (municipality_code, asked_at desc);

grant select, insert, update on journal_check to tsunagi_app;
create policy checks_for_auditors on journal_check for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) in ('auditor', 'system'));
create policy check_asked on journal_check for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality())
  and (((select app.my_role()) = 'auditor' and asked_by = (select app.my_membership()) and ended_at is null)
    or ((select app.my_role()) = 'system' and asked_by is null)));
create policy check_ended on journal_check for update to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.my_role()) = 'system' and ended_at is null)
  with check (municipality_code = (select app.my_municipality()));
