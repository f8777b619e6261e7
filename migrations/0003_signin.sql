-- Why: who is at the keyboard. Secrets live behind a login of their own (tsunagi_door), so that the login which serves
-- pages can never read a password hash. A session's token is known only to its holder; here lies its hash.

create table account (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  login_name text not null,
  password_hash text,
  password_set_at timestamptz,
  totp_secret text,
  totp_set_at timestamptz,
  totp_last_step bigint not null default 0,
  disabled_at timestamptz,
  primary key (municipality_code, staff_id),
  unique (municipality_code, login_name),
  foreign key (municipality_code, staff_id) references staff
);
comment on table account is 'サインイン用アカウント。パスワードは argon2id のハッシュのみ。認証アプリの鍵は封をして置く。retention=account';

-- Who has lost the telephone comes in with one of these, each of them once. Only hashes lie here.
create table recovery_code (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null default now(),
  used_at timestamptz,
  primary key (municipality_code, staff_id, code_hash),
  foreign key (municipality_code, staff_id) references staff
);
comment on table recovery_code is '回復コード（一つ一回限り、ハッシュのみ）。retention=account';

-- The way to a first password and a second factor. One living invitation per person; a new one ends the one before.
create table invitation (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid not null,
  code_hash bytea not null,
  invited_by uuid,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (municipality_code, id),
  unique (municipality_code, code_hash),
  foreign key (municipality_code, staff_id) references staff,
  foreign key (municipality_code, invited_by) references staff
);
comment on table invitation is 'アカウントへの招待（一回限り、72時間、ハッシュのみ）。invited_by が空ならサーバーの管理者が出した。retention=account';
create unique index one_living_invitation on invitation (municipality_code, staff_id)
  where used_at is null and withdrawn_at is null;

create table passkey (
  municipality_code municipality_code not null,
  credential_id text not null,
  staff_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (municipality_code, credential_id),
  foreign key (municipality_code, staff_id) references staff
);
comment on table passkey is 'パスキー（公開鍵のみ）。retention=account';

create table sign_in_challenge (
  municipality_code municipality_code not null,
  id uuid not null,
  staff_id uuid,
  challenge text not null,
  kind text not null check (kind in ('register', 'sign_in', 'totp', 'choose')),
  expires_at timestamptz not null,
  primary key (municipality_code, id)
);
comment on table sign_in_challenge is '一回限りの途中経過（パスキーのチャレンジ、登録前の認証アプリの鍵、所属の選択）。retention=transient';

create table session (
  municipality_code municipality_code not null,
  id uuid not null default gen_random_uuid(),
  token_hash bytea not null,
  staff_id uuid not null,
  membership_id uuid not null,
  kind text not null default 'person' check (kind in ('person', 'system')),
  device text not null default '',
  address text not null default '',
  -- What the address belongs to, as failed attempts are counted by it.
  place text not null default '',
  created_at timestamptz not null default now(),
  recognised_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  locked_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_code, token_hash),
  foreign key (municipality_code, staff_id) references staff,
  foreign key (municipality_code, membership_id) references membership
);
comment on table session is 'サインイン中のセッション。トークンはハッシュだけを持つ。recognised_at は本人を最後に確かめた時刻。retention=account';
create unique index session_by_id on session (municipality_code, id);
create index session_by_token on session (token_hash);
create index session_staff on session (municipality_code, staff_id);

create table sign_in_attempt (
  municipality_code municipality_code not null,
  id uuid not null,
  -- Empty for what comes without a name (a passkey, an invitation): it is counted against nobody's.
  login_name text,
  address text not null,
  -- What the address belongs to: itself, or with IPv6 its network. Failures are counted by it.
  place text not null,
  way text not null default 'password' check (way in ('password', 'recovery_code', 'passkey', 'unlock', 'invitation', 'practice')),
  -- The password was right and the code was looked at: who fails now guesses codes, and the holder is told.
  password_was_right boolean not null default false,
  succeeded boolean not null,
  at timestamptz not null default now(),
  primary key (municipality_code, id)
);
comment on table sign_in_attempt is 'サインインの試行（回数制限のため）。retention=transient';
create index sign_in_attempt_recent on sign_in_attempt (municipality_code, login_name, at desc);
create index sign_in_attempt_place on sign_in_attempt (municipality_code, place, at desc);
