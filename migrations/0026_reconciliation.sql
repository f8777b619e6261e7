-- Why: 突合せ. That nothing was dropped is proven every day, and the proof of each day is kept: whoever asks later which days
-- were looked at, and what was found, is answered from here. A day's own run happens once, however many servers there are.

create table reconciliation_run (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  run_on date not null,
  ran_at timestamptz not null default now(),
  ran_by uuid,
  open integer not null check (open >= 0),
  dropped integer not null check (dropped >= 0),
  without_holder integer not null check (without_holder >= 0),
  findings jsonb not null,
  primary key (municipality_code, id),
  foreign key (municipality_code, ran_by) references membership (municipality_code, id)
);
comment on table reconciliation_run is '受持ちの突合せの記録（日ごと。ran_by が空なら自動）。retention=journal';
create unique index reconciliation_once_a_day on reconciliation_run (municipality_code, run_on) where ran_by is null;
create index reconciliation_run_at on reconciliation_run (municipality_code, ran_at desc);

grant select, insert on reconciliation_run to tsunagi_app;
create policy readable_reconciliation on reconciliation_run for select to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and (select app.may_see_the_whole()));
create policy kept_reconciliation on reconciliation_run for insert to tsunagi_app with check (
  municipality_code = (select app.my_municipality()) and (select app.may_see_the_whole())
  and (ran_by = (select app.my_membership()) or (ran_by is null and (select app.my_role()) = 'system')));
