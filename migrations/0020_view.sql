-- Why: people look at the same lists in the same way every day. A view is kept for one person, wherever they sit; it holds
-- codes and days only, never anything that was typed about somebody.
create table saved_view (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid not null,
  screen text not null check (screen ~ '^/[a-z/-]{1,80}$'),
  name text not null check (name <> ''),
  query text not null check (query ~ '^[A-Za-z0-9_=&.-]*$' and char_length(query) <= 500),
  kept_at timestamptz not null,
  primary key (municipality_code, id),
  unique (municipality_code, staff_id, screen, name),
  foreign key (municipality_code, staff_id) references staff
);
comment on table saved_view is '保存した表示（一覧の見かた）。本人だけが見る。retention=account';
create policy own_saved_view on saved_view to tsunagi_app using (
  municipality_code = (select app.my_municipality()) and staff_id = (select app.my_staff()));
grant select, insert, update, delete on saved_view to tsunagi_app;
