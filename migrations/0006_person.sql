-- Why: a person is told apart from their names, addresses and households, all of which change and are all dated.
-- Everything that tells where somebody is lies in one table (location), so that concealment is one switch.

create table person (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  sex text,
  birth_text text,
  birth_on date,
  birth_year integer,
  birth_month integer,
  birth_approximate boolean not null default false,
  died_on date,
  languages text[] not null default '{}',
  note text not null default '',
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality_code, id)
);
comment on table person is '本人・家族など。氏名・住所は別表で履歴を持つ。retention=case';

create table person_name (
  municipality_code municipality_code not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('official', 'former', 'known_as', 'heard')),
  as_written text not null,
  letter_names text not null default '' check (letter_names ~ '^(MJ[0-9]{6}( MJ[0-9]{6})*)?$'),
  kana text,
  search_key text not null,
  kana_key text not null default '',
  heard_key text not null generated always as (case when kana_key <> '' then app.kana_heard(kana_key)
    when search_key ~ '^[ァ-ヺー]+$' then app.kana_heard(search_key) else '' end) stored,
  kana_order text generated always as (app.kana_order(kana)) stored,
  valid_from date,
  valid_to date,
  source text not null default '',
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, person_id) references person
);
comment on table person_name is '氏名（本名・旧姓・通称・聞いた名）。search_key は照合用の写し。retention=case';
comment on column person_name.letter_names is '字形の指定（MJ文字図形名、字の順に空白区切り）。無ければ空';
create index person_name_person on person_name (municipality_code, person_id);

-- How near a name is to what somebody is called on a day (いまの呼び名), the smaller the nearer: those in use before those that are over or not begun, and
-- 本名, 通称, 聞いた名, 旧姓. Of two alike the one that began last, and of those the one written last, goes before.
create function app.name_rank(kind text, begun date, ended date, on_day date) returns integer language sql immutable as $$
  select array_position(array['official', 'known_as', 'heard', 'former'], kind)
    + case when kind = 'former' or begun > on_day or ended <= on_day then 10 else 0 end $$;
grant execute on function app.name_rank(text, date, date, date) to tsunagi_app;

create table household (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  name text not null,
  kana text not null default '',
  kind text not null default 'ordinary' check (kind in ('ordinary', 'shelter')),
  type_code text,
  home_code text,
  search_key text not null default '',
  kana_key text not null default '',
  kana_order text generated always as (app.kana_order(kana)) stored,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality_code, id)
);
comment on table household is '世帯（生活を共にする人たち。住民票の世帯とは限らない）。retention=case';
create index household_beginning on household (municipality_code, search_key collate "C");
create index household_beginning_kana on household (municipality_code, kana_key collate "C");

create table household_member (
  municipality_code municipality_code not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  relationship text not null,
  lives_together boolean not null default true,
  is_subject boolean not null default false,
  note text not null default '',
  valid_from date,
  valid_to date,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, household_id) references household,
  foreign key (municipality_code, person_id) references person,
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
comment on table household_member is '世帯員（期間つき。同時に複数の世帯に属してよい）。retention=case';
create index household_member_household on household_member (municipality_code, household_id);
create index household_member_person on household_member (municipality_code, person_id);

create table fact (
  municipality_code municipality_code not null,
  id uuid not null,
  household_id uuid not null,
  person_id uuid,
  code text not null,
  text text not null,
  source text not null,
  search_key text not null default '',
  noted_by uuid not null,
  noted_at timestamptz not null default now(),
  valid_from date,
  valid_to date,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, household_id) references household,
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, noted_by) references membership (municipality_code, id)
);
comment on table fact is '世帯・本人について分かっていること（出どころつき）。retention=case';
create index fact_household on fact (municipality_code, household_id);

create table matter_person (
  municipality_code municipality_code not null,
  matter_id uuid not null,
  person_id uuid not null,
  part text not null check (part in ('subject', 'member', 'inquirer', 'concerned')),
  -- Known here by nothing but a つなぎ: then this matter opens no more of them than what was passed on.
  only_told boolean not null default false,
  primary key (municipality_code, matter_id, person_id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, person_id) references person
);
comment on table matter_person is '案件にかかわる人。retention=case';
create index matter_person_person on matter_person (municipality_code, person_id);

create table location (
  municipality_code municipality_code not null,
  id uuid not null,
  person_id uuid,
  matter_id uuid,
  kind text not null check (kind in ('address', 'phone', 'email', 'school', 'work', 'clinic', 'facility', 'way', 'note')),
  whose text not null default 'person' check (whose in ('person', 'inquirer')),
  as_written text not null,
  search_key text not null default '',
  number_key text not null default '',
  area_id uuid,
  may_contact text not null default '',
  valid_from date,
  valid_to date,
  source text not null default '',
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, area_id) references area,
  check (person_id is not null or matter_id is not null)
);
comment on table location is '所在がわかる情報（住所・電話・学校・勤務先・医療機関など）はすべてここに置く。retention=case';
create index location_person on location (municipality_code, person_id);
create index location_matter on location (municipality_code, matter_id);

create table concealment (
  municipality_code municipality_code not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  concealed_from timestamptz not null,
  review_on date not null,
  -- When a handler last looked at it again: what happened to it since stands on the day of each of them.
  reviewed_at timestamptz,
  released_at timestamptz,
  released_by uuid,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, released_by) references membership (municipality_code, id)
);
comment on table concealment is '住所等の秘匿（支援措置など）。期限が来ても自動では解けない。retention=case';
create index concealment_person on concealment (municipality_code, person_id);

create table concealment_handler (
  municipality_code municipality_code not null,
  concealment_id uuid not null,
  membership_id uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, concealment_id, membership_id, valid_from),
  foreign key (municipality_code, concealment_id) references concealment,
  foreign key (municipality_code, membership_id) references membership
);
comment on table concealment_handler is '秘匿情報の取扱者。retention=case';
create index concealment_handler_member on concealment_handler (municipality_code, membership_id);

create table conflict (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('self', 'family', 'adversary', 'other')),
  valid_from timestamptz not null,
  valid_to timestamptz,
  registered_by uuid,
  ended_by uuid,
  version integer not null default 1,
  primary key (municipality_code, id),
  foreign key (municipality_code, staff_id) references staff,
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, registered_by) references membership (municipality_code, id),
  foreign key (municipality_code, ended_by) references membership (municipality_code, id)
);
comment on table conflict is '利害関係（職員本人・親族・加害者側など）。ほかのどの理由よりも優先して閲覧を止める。retention=case';
create index conflict_staff on conflict (municipality_code, staff_id, person_id);

create table not_same_person (
  municipality_code municipality_code not null,
  person_id uuid not null,
  other_person_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  primary key (municipality_code, person_id, other_person_id),
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, other_person_id) references person (municipality_code, id),
  foreign key (municipality_code, decided_by) references membership (municipality_code, id),
  check (person_id < other_person_id)
);
comment on table not_same_person is '「別の人」と確かめた組。二度と候補に出さない。retention=case';
