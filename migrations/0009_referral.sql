-- Why: つなぎ that cannot be lost. Attempts for one need are one route; each has a due day; a return carries a next step;
-- the sender stays accountable until the first contact is confirmed. Exactly the listed facts travel, each on a basis.

create table referral_route (
  municipality_code municipality_code not null references municipality,
  id uuid not null,
  matter_id uuid not null,
  begun_in uuid,
  need text not null,
  search_key text not null default '',
  settled_at timestamptz,
  taken_up_at timestamptz,
  taken_up_by uuid,
  taken_up_seen_at timestamptz,
  taken_up_seen_by uuid,
  primary key (municipality_code, id),
  foreign key (municipality_code, matter_id) references matter,
  foreign key (municipality_code, begun_in) references matter (municipality_code, id),
  foreign key (municipality_code, taken_up_by) references membership (municipality_code, id),
  foreign key (municipality_code, taken_up_seen_by) references membership (municipality_code, id)
);
comment on table referral_route is 'つなぎの道のり（一つの困りごとについて試みたつなぎ全部）。調整担当が引き取ったら taken_up_at、つなぎ元がそれを見たら taken_up_seen_at。retention=case';
comment on column referral_route.begun_in is '困りごとが世帯へ移ったとき、もとの相談受付（移っていなければ空）';
create index referral_route_words on referral_route using gin (app.bigrams(search_key));
create index referral_route_begun on referral_route (municipality_code, begun_in) where begun_in is not null;
create index referral_route_matter on referral_route (municipality_code, matter_id);
create index referral_route_untold on referral_route (municipality_code) where taken_up_at is not null and taken_up_seen_at is null;
create index referral_route_unsettled on referral_route (municipality_code, matter_id) where settled_at is null;

create table referral (
  municipality_code municipality_code not null,
  id uuid not null,
  kind text not null default 'referral' check (kind = 'referral'),
  number bigint not null,
  route_id uuid not null,
  attempt integer not null check (attempt >= 1),
  from_agency_id uuid not null,
  sent_by uuid not null,
  to_agency_id uuid,
  to_outside text,
  urgency text not null,
  why text not null,
  search_text text not null default '',
  -- What the sender said of it (本人は知っているか): they know, they were not told, or nobody said.
  person_knows boolean,
  against_wish text not null default '',
  unwarned_why text not null default '',
  warm_handover text not null default 'none' check (warm_handover in ('none', 'accompany', 'three_way')),
  warm_handover_on date,
  status text not null check (status in
    ('drafted', 'sent', 'received', 'accepted', 'met', 'confirmed', 'returned', 'withdrawn')),
  sent_at timestamptz,
  answer_due_on date,
  received_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid,
  contact_due_on date,
  first_contact_at timestamptz,
  first_contact_note text not null default '',
  confirm_due_on date,
  -- 緊急の根拠で渡した情報を見直す日: until the sender has looked again at what left on such a basis; then empty.
  basis_review_on date,
  gone_along text check (gone_along in ('took_place', 'did_not')),
  confirmed_at timestamptz,
  returned_at timestamptz,
  return_reason text,
  return_note text,
  -- よりふさわしい機関: one of the city, or one outside by name; asked of that reason alone.
  fitting_agency_id uuid,
  fitting_outside text,
  next_step text,
  next_step_on date,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  escalated_at timestamptz,
  escalation_count integer not null default 0,
  received_intake_id uuid,
  version integer not null default 1,
  primary key (municipality_code, id),
  unique (municipality_code, number),
  unique (municipality_code, route_id, attempt),
  foreign key (municipality_code, id, kind) references matter (municipality_code, id, kind),
  foreign key (municipality_code, route_id) references referral_route,
  foreign key (municipality_code, from_agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, to_agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, fitting_agency_id) references agency (municipality_code, id),
  foreign key (municipality_code, sent_by) references membership (municipality_code, id),
  foreign key (municipality_code, accepted_by) references membership (municipality_code, id),
  foreign key (municipality_code, received_intake_id) references intake (municipality_code, id),
  check ((to_agency_id is null) <> (to_outside is null)),
  constraint sent_referral_has_a_due_day check (status = 'drafted' or status = 'withdrawn' or answer_due_on is not null),
  -- Only a draft, and a draft that was thrown away, have never left.
  constraint what_has_left_left_once check (case status when 'drafted' then sent_at is null when 'withdrawn' then true else sent_at is not null end),
  constraint first_contact_is_to_be_confirmed check (status <> 'met' or confirm_due_on is not null),
  constraint return_needs_reason_and_next_step
    check ((status = 'returned') = (returned_at is not null)
      and (status <> 'returned' or (return_reason is not null and next_step is not null))),
  constraint one_agency_fits_better check (num_nonnulls(fitting_agency_id, fitting_outside) <= (return_reason is not distinct from 'other_agency_fits')::int),
  constraint confirmed_needs_first_contact check (confirmed_at is null or first_contact_at is not null)
);
comment on table referral is 'つなぎ。最初の接触が確認されるまでつなぎ元が受け持つ。返すときは理由と次の一手が要る。retention=case';
create index referral_words on referral using gin (app.bigrams(search_text));
create index referral_to on referral (municipality_code, to_agency_id, status);
create index referral_from on referral (municipality_code, from_agency_id, status);
create index referral_escalated on referral (municipality_code) where escalated_at is not null and status in ('sent', 'received', 'accepted', 'met');
create index referral_basis_review on referral (municipality_code, basis_review_on) where basis_review_on is not null;
create index referral_due on referral (municipality_code, answer_due_on) where status in ('sent', 'received');
alter table intake add foreign key (municipality_code, from_referral_id) references referral (municipality_code, id);

create table referral_fact (
  municipality_code municipality_code not null,
  id uuid not null,
  referral_id uuid not null,
  -- Of whom a name tells (本人の情報): somebody on record, or described at the sheet it leaves from. Nobody else travels with it.
  person_id uuid,
  subject_id uuid,
  category text not null,
  text text not null,
  -- When and how one may call there (連絡してよい時間・方法): of a contact alone, so that it is closed with it.
  may_contact text not null default '' check (may_contact = '' or category = 'contact'),
  basis text not null,
  basis_note text not null default '',
  primary key (municipality_code, id),
  foreign key (municipality_code, referral_id) references referral (municipality_code, id),
  foreign key (municipality_code, person_id) references person,
  foreign key (municipality_code, subject_id) references intake_subject (municipality_code, id)
);
comment on table referral_fact is 'つなぎと共に渡す情報の一件ごとの内容と根拠。retention=case';
create index referral_fact_referral on referral_fact (municipality_code, referral_id);

create table referral_step (
  municipality_code municipality_code not null,
  id uuid not null,
  referral_id uuid not null,
  happened_at timestamptz not null default now(),
  step text not null,
  membership_id uuid,
  agency_id uuid,
  channel text not null default 'screen' check (channel in ('screen', 'link', 'paper', 'phone', 'in_person')),
  answered_by text not null default '',
  note text not null default '',
  primary key (municipality_code, id),
  foreign key (municipality_code, referral_id) references referral (municipality_code, id),
  foreign key (municipality_code, membership_id) references membership,
  foreign key (municipality_code, agency_id) references agency
);
comment on table referral_step is 'つなぎの歩み（送付・受領・同行・本人への報告・エスカレーションなど。紙や電話の回答は、だれが何で答えたか）。retention=case';
create index referral_step_referral on referral_step (municipality_code, referral_id, happened_at);

create table referral_link (
  municipality_code municipality_code not null,
  token_hash bytea not null,
  referral_id uuid not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  primary key (municipality_code, token_hash),
  foreign key (municipality_code, referral_id) references referral (municipality_code, id)
);
comment on table referral_link is 'アカウントのない相手に渡す一回限りの期限つきリンク。retention=transient';
create index referral_link_token on referral_link (token_hash);

-- A need is never without a holder. It is held by the matter it belongs to, so that matter stays open until the need is settled;
-- and a need is not settled while somebody may still give it back, unless it has arrived elsewhere. Whoever comes second, of one
-- who ends the matter and one who passes a need of it on, waits for the other and is refused.
create function app.refuse_need_without_holder() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare is_held boolean;
begin
  if tg_table_name = 'matter' then
    is_held := not exists (select 1 from referral_route t
      where t.municipality_code = new.municipality_code and t.matter_id = new.id and t.settled_at is null);
  elsif tg_table_name = 'referral' then
    perform 1 from referral_route t where t.municipality_code = new.municipality_code and t.id = new.route_id for share;
    is_held := exists (select 1 from referral_route t
      where t.municipality_code = new.municipality_code and t.id = new.route_id and t.settled_at is null);
  elsif new.settled_at is null then
    perform 1 from matter m where m.municipality_code = new.municipality_code and m.id = new.matter_id for share;
    is_held := exists (select 1 from matter m
      where m.municipality_code = new.municipality_code and m.id = new.matter_id and m.closed_at is null);
  else
    is_held := not app.is_need_under_way(new.municipality_code, new.id);
  end if;
  if not is_held then
    raise exception 'a need is never without a holder' using errcode = 'check_violation', constraint = 'need_has_a_holder';
  end if;
  return new;
end $$;

-- Whether a need is on its way to somebody, drafts included, and has not arrived anywhere.
create function app.is_need_under_way(city text, way uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(bool_or(r.status in ('drafted', 'sent', 'received', 'accepted', 'met')) and not bool_or(r.status = 'confirmed'), false)
    from referral r where r.municipality_code = city and r.route_id = way $$;

create trigger need_has_a_holder before update of closed_at on matter
  for each row when (old.closed_at is null and new.closed_at is not null) execute function app.refuse_need_without_holder();
create trigger need_has_a_holder before insert or update of matter_id, settled_at on referral_route
  for each row execute function app.refuse_need_without_holder();
create trigger need_has_a_holder before insert on referral
  for each row when (new.status in ('drafted', 'sent', 'received', 'accepted', 'met')) execute function app.refuse_need_without_holder();
create trigger need_is_still_there before update of status on referral
  for each row when (old.status = 'drafted' and new.status = 'sent') execute function app.refuse_need_without_holder();

-- Whoever answers for a つなぎ as it leaves is who sent it, whatever becomes of it afterwards, and in whatever state it is written down:
-- one that is brought along from elsewhere has left long ago. A draft may have been handed on since somebody began it:
-- it is from whoever sent it (from_agency_id). Always: also where rows are laid in with the other triggers at rest.
create function app.note_sender() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare sender uuid;
begin
  update matter m set sender_agency_id = m.accountable_agency_id
    where m.municipality_code = new.municipality_code and m.id = new.id and m.sender_agency_id is null
    returning m.sender_agency_id into sender;
  new.from_agency_id := coalesce(sender, new.from_agency_id);
  return new;
end $$;
create trigger sent_by_an_agency before insert or update of status, sent_at on referral
  for each row when (new.sent_at is not null) execute function app.note_sender();
alter table referral enable always trigger sent_by_an_agency;
