-- Why: who is at the keyboard. Secrets live behind a login of their own (tsunagi_door), so that the login which serves
-- pages can never read a password hash. A session's token is known only to its holder; here lies its hash.

create table account (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  login_name text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint not null default 0,
  disabled_at timestamptz,
  primary key (municipality_code, staff_id),
  unique (municipality_code, login_name),
  foreign key (municipality_code, staff_id) references staff
);
comment on table account is 'サインイン用アカウント。パスワードは argon2id のハッシュのみ。retention=account';

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
  kind text not null check (kind in ('register', 'sign_in')),
  expires_at timestamptz not null,
  primary key (municipality_code, id)
);
comment on table sign_in_challenge is 'パスキーの一回限りのチャレンジ。retention=transient';

create table session (
  municipality_code municipality_code not null,
  token_hash bytea not null,
  staff_id uuid not null,
  membership_id uuid not null,
  kind text not null default 'person' check (kind in ('person', 'system', 'link')),
  device text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  locked_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_code, token_hash),
  foreign key (municipality_code, staff_id) references staff,
  foreign key (municipality_code, membership_id) references membership
);
comment on table session is 'サインイン中のセッション。トークンはハッシュだけを持つ。retention=account';
create index session_by_token on session (token_hash);
create index session_staff on session (municipality_code, staff_id);

create table sign_in_attempt (
  municipality_code municipality_code not null,
  id uuid not null,
  login_name text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null default now(),
  primary key (municipality_code, id)
);
comment on table sign_in_attempt is 'サインインの試行（回数制限のため）。retention=transient';
create index sign_in_attempt_recent on sign_in_attempt (municipality_code, login_name, at desc);
create index sign_in_attempt_address on sign_in_attempt (municipality_code, address, at desc);
