-- Why: every right and every duty hangs on who works where, as what, and since when. All of it is dated.
-- An agency whose contract ends must name who stands in for it from that instant: an open matter is never without one.

create table municipality (
  municipality_code municipality_code primary key,
  name text not null,
  kana text,
  prefecture text not null,
  coordinating_agency_id uuid,
  break_glass_limit integer not null default 3 check (break_glass_limit >= 1),
  is_practice boolean not null default false,
  closed_weekdays integer[] not null default '{6,0}' check (closed_weekdays <@ '{0,1,2,3,4,5,6}' and not closed_weekdays @> '{0,1,2,3,4,5,6}'),
  year_end_from text not null default '12-29' check (year_end_from ~ '^12-[0-9]{2}$'),
  year_end_to text not null default '01-03' check (year_end_to ~ '^01-[0-9]{2}$'),
  version integer not null default 1
);
comment on table municipality is '市町村。is_practice は練習用の架空の市。retention=structure';
comment on column municipality.closed_weekdays is '週休日（0が日曜）。市町村の休日条例による。はじめは土日（年末年始は12月29日から1月3日）';
comment on column municipality.year_end_from is '年末年始の閉庁の始まり（月-日）。終わりは year_end_to（翌年）';
comment on column municipality.break_glass_limit is '確認されていない緊急閲覧を、一人が何件の記録まで持てるか';

create table area (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  tree text not null,
  code text not null,
  name text not null,
  parent_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, id),
  unique (municipality_code, tree, code),
  foreign key (municipality_code, parent_id) references area
);
comment on table area is '圏域。市町村が決める複数の区分（tree）ごとの木。retention=structure';

create table agency (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  code text not null,
  name text not null,
  kana text,
  short_name text not null,
  short_kana text,
  kind text not null,
  field text not null,
  delivery text not null check (delivery in ('direct', 'contracted', 'independent')),
  phone text,
  fax text,
  takes_intakes boolean not null default true,
  contract_from timestamptz not null,
  contract_to timestamptz,
  successor_agency_id uuid,
  on_duty boolean not null default true,
  version integer not null default 1,
  primary key (municipality_code, id),
  unique (municipality_code, code),
  unique (municipality_code, id, on_duty),
  foreign key (municipality_code, successor_agency_id) references agency,
  constraint ending_agency_names_its_successor
    check (contract_to is null or (successor_agency_id is not null and successor_agency_id <> id)),
  constraint agency_on_duty_or_ended check (on_duty or contract_to is not null)
);
comment on table agency is '機関（直営・委託・その他）。契約終了日がある機関には必ず引継ぎ先がある。retention=structure';
alter table municipality add foreign key (municipality_code, coordinating_agency_id)
  references agency (municipality_code, id) deferrable initially deferred;

create table agency_area (
  municipality_code municipality_code not null,
  agency_id uuid not null,
  area_id uuid not null,
  primary key (municipality_code, agency_id, area_id),
  foreign key (municipality_code, agency_id) references agency,
  foreign key (municipality_code, area_id) references area
);
comment on table agency_area is '機関が受け持つ圏域。retention=structure';

create table consultation_window (
  municipality_code municipality_code not null,
  id uuid not null,
  agency_id uuid not null,
  name text not null,
  kind text not null,
  place text,
  phone text,
  open_hours text,
  after_hours boolean not null default false,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, id),
  foreign key (municipality_code, agency_id) references agency
);
comment on table consultation_window is '窓口。retention=structure';
comment on column consultation_window.after_hours is '夜間・休日の窓口。電話は窓口のもの、なければ機関のもの';

create table closing_day (
  municipality_code municipality_code not null references municipality,
  closed_on date not null,
  name text not null,
  primary key (municipality_code, closed_on)
);
comment on table closing_day is '祝日以外の閉庁日。retention=structure';

create table town (
  municipality_code municipality_code not null references municipality,
  postcode text not null check (postcode ~ '^[0-9]{7}$'),
  name text not null,
  primary key (municipality_code, postcode, name)
);
comment on table town is '町字（郵便番号ごとの町の名前）。retention=structure';

create table staff (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  code text not null,
  name text not null,
  kana text not null,
  version integer not null default 1,
  primary key (municipality_code, id),
  unique (municipality_code, code)
);
comment on table staff is '職員・相談員。retention=structure';

create table membership (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid not null,
  agency_id uuid not null,
  role text not null,
  title text not null default '',
  valid_from timestamptz not null,
  valid_to timestamptz,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, staff_id) references staff,
  foreign key (municipality_code, agency_id) references agency,
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (municipality_code with =, staff_id with =, agency_id with =, role with =,
    tstzrange(valid_from, valid_to) with &&)
);
comment on table membership is '所属と職務（期間つき）。一つの操作は一つの所属として行う。retention=structure';
create index membership_staff on membership (municipality_code, staff_id);
create index membership_agency on membership (municipality_code, agency_id);
create index agency_successor on agency (municipality_code, successor_agency_id) where successor_agency_id is not null;

create table coordinator_area (
  municipality_code municipality_code not null,
  membership_id uuid not null,
  area_id uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, membership_id, area_id, valid_from),
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, area_id) references area
);
comment on table coordinator_area is '相談支援包括化推進員の担当圏域（期間つき）。retention=structure';
