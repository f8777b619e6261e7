-- Why: 断らない means that at every instant exactly one agency is accountable for each open intake, case and referral.
-- All three are a matter (案件); the accountable agency is one column that cannot be empty, and it must be an agency on duty:
-- the foreign key below refuses to take an agency off duty while anything open still names it, and refuses the reverse,
-- whatever the order of events.

create table matter (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('intake', 'support_case', 'referral')),
  accountable_agency_id uuid not null,
  recipient_agency_id uuid,
  -- Of a つなぎ that has left: who answered for it as it left. They go on reading it (0011), wherever it is taken up.
  sender_agency_id uuid,
  area_id uuid,
  -- Somebody said it of this record itself: it no longer goes along with what it came from.
  area_said boolean not null default false,
  restricted boolean not null default false,
  restricted_reason text,
  restricted_with uuid,
  version integer not null default 1,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  must_be_on_duty boolean generated always as (case when closed_at is null then true end) stored,
  primary key (municipality_code, id),
  unique (municipality_code, id, kind),
  foreign key (municipality_code, accountable_agency_id) references agency (municipality_code, id),
  constraint open_matter_has_an_agency_on_duty
    foreign key (municipality_code, accountable_agency_id, must_be_on_duty) references agency (municipality_code, id, on_duty),
  foreign key (municipality_code, recipient_agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, sender_agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, area_id) references area,
  check ((recipient_agency_id is null and sender_agency_id is null) or kind = 'referral'),
  foreign key (municipality_code, restricted_with) references matter (municipality_code, id),
  check (restricted = (restricted_reason is not null)),
  check (restricted_with is null or restricted)
);
comment on column matter.restricted_with is 'ケースの閲覧制限に伴って制限された受付では、そのケース（ケースの解除とともに解ける）';
comment on column matter.version is '閲覧制限と主担当の決定の版（見ずに上書きしないため）';
comment on table matter is '案件（相談受付・支援ケース・つなぎ）。受持ち機関は常にちょうど一つ。retention=case';
create index matter_accountable on matter (municipality_code, accountable_agency_id, kind) where closed_at is null;
create index matter_accountable_ever on matter (municipality_code, accountable_agency_id, kind) include (id, restricted);
create index matter_recipient on matter (municipality_code, recipient_agency_id) where recipient_agency_id is not null;
create index matter_sent_and_handed_on on matter (municipality_code, sender_agency_id) where sender_agency_id <> accountable_agency_id;
create index matter_area on matter (municipality_code, area_id, kind) include (id, restricted);

create table accountability (
  municipality_code municipality_code not null,
  matter_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  agency_id uuid not null,
  after_reopening boolean not null default false,
  primary key (municipality_code, matter_id, since),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, agency_id) references agency,
  constraint one_accountable_agency_at_a_time
    exclude using gist (municipality_code with =, matter_id with =, tstzrange(since, until) with &&)
);
comment on table accountability is '受持ち機関の履歴。期間は重ならず、開いている間は途切れない（再開のときは after_reopening）。retention=case';

-- Keeps the history in step with the column, so that no write can change one without the other. While a matter was closed
-- nobody answered for it: reopened, its history goes on from that moment and does not claim the time between.
create function app.note_accountability() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare at timestamptz := clock_timestamp();
begin
  if tg_op = 'INSERT' then
    insert into accountability values (new.municipality_code, new.id, new.opened_at, new.closed_at, new.accountable_agency_id);
    return new;
  end if;
  if new.accountable_agency_id <> old.accountable_agency_id or (new.closed_at is null) <> (old.closed_at is null) then
    update accountability set until = coalesce(new.closed_at, at)
     where municipality_code = new.municipality_code and matter_id = new.id and until is null;
    if new.closed_at is null then
      insert into accountability
        values (new.municipality_code, new.id, greatest(at, (select max(until) from accountability h
          where h.municipality_code = new.municipality_code and h.matter_id = new.id)), null, new.accountable_agency_id, old.closed_at is not null);
    end if;
  end if;
  return new;
end $$;
create trigger matter_accountability after insert or update on matter
  for each row execute function app.note_accountability();

create table matter_team (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  membership_id uuid not null,
  part text not null check (part in ('lead', 'member', 'observer')),
  reason text not null default '',
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (municipality_code, id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, membership_id) references membership,
  -- Seat and member as one text: an index of this kind is slow to look seats up by, and so it is never chosen for that.
  constraint one_seat_at_a_time
    exclude using gist (municipality_code with =, (matter_id::text || membership_id::text) with =, tstzrange(valid_from, valid_to) with &&)
);
comment on table matter_team is '案件の支援チーム（だれが、いつから、なぜ）。retention=case';
create index matter_team_member on matter_team (municipality_code, membership_id, matter_id) include (valid_from, valid_to);
create index matter_team_matter on matter_team (municipality_code, matter_id);
create unique index one_lead_per_matter on matter_team (municipality_code, matter_id) where part = 'lead' and valid_to is null;

create table break_glass (
  municipality_code municipality_code not null,
  id uuid not null,
  matter_id uuid not null,
  membership_id uuid not null,
  reason text not null check (char_length(reason) >= 20),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review_note text,
  finding text check (finding in ('justified', 'not_justified')),
  seen_by_lead_at timestamptz,
  primary key (municipality_code, id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, reviewed_by) references membership (municipality_code, id),
  check (expires_at <= opened_at + interval '60 minutes'),
  check (reviewed_by is null or reviewed_by <> membership_id),
  check (finding is null or reviewed_at is not null)
);
comment on column break_glass.finding is '確認の結果（妥当でなければ、その時に閲覧が終わる）';
comment on column break_glass.seen_by_lead_at is '主担当が見た時（確認は別の人がする。主担当に知らせずに終わらない）';
comment on table break_glass is '緊急閲覧。理由20字以上、60分、後で別の人が確認する。retention=case';
create index break_glass_member on break_glass (municipality_code, membership_id, expires_at);
