-- Why: one household, one story. A support case (支援ケース) gathers what every agency did, heard and judged, in contact
-- records (支援経過). An edit keeps what stood before. What is written, watched for and to be done stands on the page of a case and
-- nowhere else: a record, a warning or a task of any other matter would be kept and shown to nobody.

create table support_case (
  municipality_code municipality_code not null,
  id uuid not null,
  kind text not null default 'support_case' check (kind = 'support_case'),
  household_id uuid not null,
  number bigint not null,
  title text not null,
  search_key text not null default '',
  status text not null check (status in ('open', 'suspended', 'closed')),
  contact_rhythm_days integer check (contact_rhythm_days between 1 and 366),
  last_contact_at timestamptz,
  last_met_at timestamptz,
  closing_reason text,
  closing_note text,
  version integer not null default 1,
  primary key (municipality_code, id),
  unique (municipality_code, number),
  foreign key (municipality_code, id, kind) references matter (municipality_code, id, kind),
  foreign key (municipality_code, household_id) references household,
  check ((status = 'closed') = (closing_reason is not null))
);
comment on table support_case is '支援ケース（世帯への支援）。手順が無くても「伴走中」である。retention=case';
create index support_case_household on support_case (municipality_code, household_id);

create table contact_record (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  happened_at timestamptz not null,
  duration_minutes integer check (duration_minutes between 1 and 1440),
  method text not null,
  place text not null default '',
  reached boolean not null default true,
  membership_id uuid not null,
  agency_id uuid not null,
  written_as text not null default '',
  with_whom text not null default '',
  with_person_ids uuid[] not null default '{}',
  about_person_ids uuid[] not null default '{}',
  facts text not null default '',
  own_words text not null default '',
  judgement text not null default '',
  grounds text not null default '',
  next_step text not null default '',
  next_on date,
  sharing text not null check (sharing in ('readers', 'agency', 'team', 'handlers')),
  pinned boolean not null default false,
  search_text text not null default '',
  recorded_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality_code, id),
  constraint record_is_of_a_case foreign key (municipality_code, matter_id) references support_case,
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, agency_id) references agency
);
comment on table contact_record is '支援経過（日時・方法・相手・事実・本人の言葉・見立て・次の予定・共有範囲）。retention=case';
comment on column contact_record.reached is '本人・家族とつながったか（留守・応答なしは false）';
comment on column contact_record.written_as is '書いたときの職名（後で異動しても変わらない）';
create index contact_record_story on contact_record (municipality_code, matter_id, happened_at desc);

create table contact_record_revision (
  municipality_code municipality_code not null,
  record_id uuid not null,
  version integer not null,
  body jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  reason text not null default '',
  primary key (municipality_code, record_id, version),
  foreign key (municipality_code, record_id) references contact_record (municipality_code, id),
  foreign key (municipality_code, changed_by) references membership (municipality_code, id)
);
comment on table contact_record_revision is '支援経過の訂正前の文。retention=case';
comment on column contact_record_revision.reason is '訂正の理由（書かれたとき）';

create table task (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  membership_id uuid not null,
  text text not null,
  search_key text not null default '',
  due_on date not null,
  done_at timestamptz,
  version integer not null default 1,
  primary key (municipality_code, id),
  constraint task_is_of_a_case foreign key (municipality_code, matter_id) references support_case,
  foreign key (municipality_code, membership_id) references membership
);
comment on table task is '予定・宿題（担当者と期日）。retention=case';
create index task_mine on task (municipality_code, membership_id, due_on) where done_at is null;
create index task_matter on task (municipality_code, matter_id);

create table warning (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  person_id uuid,
  kind text not null,
  text text not null,
  search_key text not null default '',
  told_to_person boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_on date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  version integer not null default 1,
  primary key (municipality_code, id),
  constraint warning_is_of_a_case foreign key (municipality_code, matter_id) references support_case,
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, added_by) references membership (municipality_code, id),
  foreign key (municipality_code, reviewed_by) references membership (municipality_code, id),
  foreign key (municipality_code, ended_by) references membership (municipality_code, id)
);
comment on table warning is '注意事項（必ず見直し日を持つ）。retention=case';
create index warning_matter on warning (municipality_code, matter_id) where ended_at is null;

-- Two-character pieces of a text: Japanese words are short, and three-character indexes miss 渡辺 and 電気.
create function app.bigrams(folded text) returns tsvector language sql immutable parallel safe
  set search_path = pg_catalog as $$
  select array_to_tsvector(array(
    select distinct piece from (
      select substr(folded, i, 2) as piece from generate_series(1, greatest(char_length(folded) - 1, 1)) i) pieces
    where piece <> '')) $$;
grant execute on function app.bigrams(text) to tsunagi_app;
create index contact_record_words on contact_record using gin (app.bigrams(search_text));
create index support_case_words on support_case using gin (app.bigrams(search_key));
create index task_words on task using gin (app.bigrams(search_key)) where done_at is null;
create index warning_words on warning using gin (app.bigrams(search_key));
create index fact_words on fact using gin (app.bigrams(search_key));
create index person_name_words on person_name using gin (app.bigrams(search_key || ' ' || kana_key));
create index location_words on location using gin (app.bigrams(search_key));
