-- Why: 相談受付. One line of text is enough; nothing else may be demanded. It ends in one of six ways, and no way is "no".

-- How urgent a consultation counts as (緊急度), nobody having said: as usual. The mirror of domain/intake/decide-by.ts.
create function app.urgency_counted(said text) returns text language sql immutable as $$ select coalesce(said, 'usual') $$;

-- Where it stands among others: the most urgent first, in the order of domain/intake/codes.ts.
create function app.urgency_order(said text) returns integer language sql immutable
  as $$ select array_position(array['immediate', 'within_48h', 'within_week', 'usual'], app.urgency_counted(said)) $$;
grant execute on function app.urgency_counted(text), app.urgency_order(text) to tsunagi_app;

create table intake (
  municipality_code municipality_code not null,
  id uuid not null,
  kind text not null default 'intake' check (kind = 'intake'),
  number bigint not null,
  received_at timestamptz not null,
  received_by uuid not null,
  received_by_told text not null default '',
  window_id uuid,
  channel text,
  route text,
  introduced_by_kind text,
  introduced_by text not null default '',
  inquirer_name text,
  inquirer_relation text,
  inquirer_anonymous boolean not null default false,
  text text not null check (text <> ''),
  heard text not null default '',
  judgement text not null default '',
  own_words text not null default '',
  boxes text[] not null default '{}',
  worst_box text,
  urgency text,
  considerations text[] not null default '{}',
  consideration_note text not null default '',
  consent text not null default 'not_asked',
  consent_note text not null default '',
  consent_form jsonb not null default '{}' check (jsonb_typeof(consent_form) = 'object'),
  extra_answers jsonb not null default '[]',
  next_contact_on date,
  outcome text check (outcome in ('kept', 'passed_on', 'informed', 'watched', 'escalated', 'emergency')),
  outcome_note text not null default '',
  outcome_at timestamptz,
  outcome_by uuid,
  watched_by text not null default '',
  followed_up_at timestamptz,
  followed_up_by uuid,
  follow_up_note text not null default '',
  case_id uuid,
  handed_over_at timestamptz,
  taken_on_at timestamptz,
  taken_on_by uuid,
  former_id uuid,
  from_referral_id uuid,
  import_batch_id uuid,
  import_keys text[] not null default '{}',
  ended_by_import boolean not null default false,
  search_text text not null default '',
  inquirer_key text not null default '',
  inquirer_heard text not null generated always as (case when inquirer_key ~ '^[ァ-ヺー]{2,}$' then app.kana_heard(inquirer_key) else '' end) stored,
  version integer not null default 1,
  primary key (municipality_code, id),
  unique (municipality_code, number),
  foreign key (municipality_code, id, kind) references matter (municipality_code, id, kind),
  foreign key (municipality_code, received_by) references membership (municipality_code, id),
  foreign key (municipality_code, window_id) references consultation_window,
  foreign key (municipality_code, case_id) references support_case (municipality_code, id),
  foreign key (municipality_code, outcome_by) references membership (municipality_code, id),
  foreign key (municipality_code, followed_up_by) references membership (municipality_code, id),
  foreign key (municipality_code, taken_on_by) references membership (municipality_code, id),
  foreign key (municipality_code, former_id) references intake (municipality_code, id),
  check (followed_up_at is null or outcome in ('emergency', 'watched')),
  constraint watch_has_a_next_day check (outcome is distinct from 'watched' or followed_up_at is not null or next_contact_on is not null),
  check (worst_box is null or worst_box = any (boxes)),
  check (not ended_by_import or (import_batch_id is not null and outcome is not null)),
  check ((outcome is null) = (outcome_at is null))
);
comment on column intake.import_keys is '取り込んだ行の見分け（人・日・文の指紋。同じ行がもう一度来たときに分かるように）';
comment on column intake.received_by_told is '取り込んだ受付簿に書かれた受付者（職員のだれでもないとき、その言葉のまま）';
comment on column intake.ended_by_import is '結果は取り込んだ受付簿のとおり（過去の相談。取込を取り消せば共に消える）';
comment on column intake.handed_over_at is '引き継いだ時（ほかの機関が受け持つ支援ケースへ移ったとき。受け持つと言う人が出るまで、その機関の一日に立つ）';
comment on table intake is '相談受付。概要一行だけで受け付けられる。「断った」「対象外」という終わり方は無い。retention=case';
create index intake_received on intake (municipality_code, received_at desc);
create index intake_case on intake (municipality_code, case_id);
create index intake_handed_over on intake (municipality_code, case_id) where handed_over_at is not null and taken_on_at is null;
create index intake_former on intake (municipality_code, former_id) where former_id is not null;
create index intake_words on intake using gin (app.bigrams(search_text));
create index intake_inquirer on intake using gin (app.bigrams(inquirer_key)) where inquirer_key <> '';
create index intake_inquirer_heard on intake (municipality_code, inquirer_heard collate "C") where inquirer_heard <> '';
create index intake_inquirer_first on intake (municipality_code, left(inquirer_key, 1)) where inquirer_key <> '';

create table intake_subject (
  municipality_code municipality_code not null,
  id uuid not null,
  intake_id uuid not null,
  person_id uuid,
  described_as text not null default '',
  name_as_heard text,
  kana text,
  sex text,
  birth_text text,
  birth_on date,
  birth_year integer,
  search_key text not null default '',
  -- The reading as it may have been misheard, or a name that was written as it was heard; gone with search_key when somebody is taken off the sheet.
  heard_key text not null generated always as (case when search_key = '' then '' when coalesce(kana, '') <> '' then app.kana_heard(app.kana_plain(kana))
    when app.kana_plain(name_as_heard) ~ '^[ァ-ヺー]+$' then app.kana_heard(app.kana_plain(name_as_heard)) else '' end) stored,
  removed_at timestamptz,
  -- Who they are as was said at the sheet from which the つなぎ came that led here.
  told_person_id uuid,
  told_at timestamptz,
  primary key (municipality_code, id),
  foreign key (municipality_code, intake_id) references intake,
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, told_person_id) references person (municipality_code, id),
  check (removed_at is null or person_id is null)
);
comment on table intake_subject is '相談の対象となる人（名前が分からなくてもよい。後から本人に結び付けられる）。retention=case';
create index intake_subject_intake on intake_subject (municipality_code, intake_id);
create index intake_subject_told_otherwise on intake_subject (municipality_code) where told_person_id is not null and told_person_id is distinct from person_id;
create index intake_subject_heard on intake_subject (municipality_code, heard_key collate "C") where heard_key <> '';
create index intake_subject_first on intake_subject (municipality_code, left(search_key, 1));
create index intake_subject_words on intake_subject using gin (app.bigrams(search_key));

-- The intake on whose sheet a task was promised: its receipt says the day on which it stands now.
alter table task add column promised_in uuid;
alter table task add foreign key (municipality_code, promised_in) references intake;
create index task_promised on task (municipality_code, promised_in) where promised_in is not null;

-- Whose number and whose address it is, while nobody knows yet who they are.
alter table location add column subject_id uuid;
alter table location add foreign key (municipality_code, subject_id) references intake_subject (municipality_code, id);
-- Between which versions of its sheet it stood there, so that what was typed over can be read beside what it became; null where it stood from the first, or stands.
alter table location add column sheet_from integer, add column sheet_until integer;
create index location_subject on location (municipality_code, subject_id) where subject_id is not null;

create table not_this_person (
  municipality_code municipality_code not null,
  subject_id uuid not null,
  person_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  -- The subject was bound to them, and that was taken back: what was heard of where they are lost its switch.
  taken_back boolean not null default false,
  primary key (municipality_code, subject_id, person_id),
  foreign key (municipality_code, subject_id) references intake_subject (municipality_code, id),
  foreign key (municipality_code, person_id) references person (municipality_code, id),
  foreign key (municipality_code, decided_by) references membership (municipality_code, id)
);
create index not_this_person_taken_back on not_this_person (municipality_code, person_id) where taken_back;
comment on table not_this_person is '相談の対象となる人と「別の人」と確かめた人。二度と候補に出さない。retention=case';

create table intake_revision (
  municipality_code municipality_code not null,
  intake_id uuid not null,
  version integer not null,
  body jsonb not null,
  reason text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  primary key (municipality_code, intake_id, version),
  foreign key (municipality_code, intake_id) references intake (municipality_code, id),
  foreign key (municipality_code, changed_by) references membership (municipality_code, id)
);
comment on table intake_revision is '受付票の訂正前の文（住所・電話は location に版とともに残る）。retention=case';

create table draft (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  matter_id uuid,
  body jsonb not null,
  became_id uuid,
  saved_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (municipality_code, staff_id, id),
  foreign key (municipality_code, staff_id) references staff
);
comment on table draft is '書きかけ（2秒ごとの自動保存）。本人だけが見る。受け付けたあとは中身を消し、何になったかだけを残す。retention=transient';
create index draft_mine on draft (municipality_code, staff_id, saved_at desc);

create table draft_key (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  key bytea not null check (octet_length(key) = 32),
  made_at timestamptz not null default now(),
  primary key (municipality_code, staff_id),
  foreign key (municipality_code, staff_id) references staff
);
comment on table draft_key is '端末に残す書きかけを読むための鍵（本人にだけ渡す。端末には保存しない）。retention=transient';

create table intake_question (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  code text not null,
  edition integer not null,
  label text not null,
  kind text not null check (kind in ('text', 'yes_no', 'choice', 'choices', 'date')),
  choices text[] not null default '{}',
  position integer not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, id),
  unique (municipality_code, code, edition)
);
comment on table intake_question is '市町村が足した質問（版つき。回答には聞いた文面も残す）。retention=structure';

create table number_series (
  municipality_code municipality_code not null references municipality,
  name text not null,
  fiscal_year integer not null,
  last bigint not null default 0,
  primary key (municipality_code, name, fiscal_year)
);
comment on table number_series is '受付番号・ケース番号・つなぎ番号の採番（年度ごと）。retention=structure';

-- The number of a record: the fiscal year, and behind it five digits or as many as it needs. A longer one is never another
-- year's, for that has fewer digits.
create function app.number_of(year integer, taken bigint) returns bigint language sql immutable set search_path = pg_catalog as
  $$ select (year::text || lpad(taken::text, greatest(5, length(taken::text)), '0'))::bigint $$;

-- Takes the next number of the fiscal year, e.g. 202600017; of several taken at once (a list) the first is answered, and they
-- follow each other: none begins among five digits and ends among six. One place, so that two desks never get the same one.
create function app.next_number(series text, year integer, how_many integer default 1) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare taken bigint; whole bigint;
begin
  if not app.may_write_matters() or series not in ('intake', 'case', 'referral') or how_many < 1 then
    raise exception 'no number is taken here' using errcode = 'insufficient_privilege';
  end if;
  insert into number_series as n values (app.my_municipality(), series, year, how_many)
    on conflict (municipality_code, name, fiscal_year) do update set last = n.last + how_many returning last into taken;
  whole := 10 ^ (length(taken::text) - 1);
  if taken >= 100000 and taken - how_many + 1 < whole then
    taken := whole + how_many - 1;
    update number_series n set last = taken where n.municipality_code = app.my_municipality() and n.name = series and n.fiscal_year = year;
  end if;
  return app.number_of(year, taken - how_many + 1);
end $$;
grant execute on function app.next_number(text, integer, integer) to tsunagi_app;
