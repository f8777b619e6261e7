-- Why: no journal, no answer. Every write, every read of personal records and every refusal leaves an entry in the same
-- transaction. Entries are chained by hash in lanes, so that many desks can work at once; an entry changed, removed,
-- inserted or reordered breaks its lane, and the verifier names the first broken one. No login may change an entry.

create table journal_lane (
  municipality_code municipality_code not null references municipality,
  lane smallint not null,
  last_seq bigint not null,
  last_hash bytea not null,
  last_at timestamptz not null,
  primary key (municipality_code, lane)
);
comment on table journal_lane is '記録簿の列の先頭（最後の番号、ハッシュ、時刻）。retention=journal';

create table journal (
  municipality_code municipality_code not null references municipality,
  lane smallint not null,
  seq bigint not null,
  at timestamptz not null,
  staff_id uuid,
  membership_id uuid,
  agency_id uuid,
  purpose text not null check (purpose in ('consultation', 'referral', 'coordination', 'supervision', 'protection', 'evaluation',
    'administration', 'audit', 'identification')),
  operation text not null,
  result text not null check (result in ('done', 'refused', 'not_found', 'denied')),
  subjects uuid[] not null,
  reasons text[] not null,
  detail jsonb not null,
  request_id uuid not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (municipality_code, lane, seq),
  constraint a_reason_beside_each_subject check (cardinality(reasons) = cardinality(subjects))
);
comment on table journal is '記録簿（だれが・どの機関として・何のために・どの記録を・それぞれどの理由で）。内容は書かない。retention=journal';
create index journal_subjects on journal using gin (subjects);
create index journal_at on journal (municipality_code, at desc);
create index journal_staff on journal (municipality_code, staff_id, at desc);

-- The bytes an entry's hash is taken over. The verifier, outside the database, puts the same bytes together from the row.
create function app.journal_bytes(entry journal) returns bytea
  language sql stable set search_path = pg_catalog as $$
  select convert_to(jsonb_build_array(entry.municipality_code, entry.lane, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.staff_id, entry.membership_id, entry.agency_id,
    entry.purpose, entry.operation, entry.result, to_jsonb(entry.subjects), to_jsonb(entry.reasons), entry.detail,
    entry.request_id, encode(entry.previous_hash, 'hex'))::text, 'UTF8') $$;

create function app.append_to_journal(entry journal) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare head journal_lane;
begin
  entry.lane := pg_backend_pid() % 16;
  loop
    select * into head from journal_lane l
      where l.municipality_code = entry.municipality_code and l.lane = entry.lane for update;
    exit when found;
    insert into journal_lane values (entry.municipality_code, entry.lane, 0, '\x00', '-infinity') on conflict do nothing;
  end loop;
  entry.seq := head.last_seq + 1;
  -- A clock that is set back does not turn a lane's order round.
  entry.at := greatest(clock_timestamp(), head.last_at);
  entry.previous_hash := head.last_hash;
  entry.hash := sha256(app.journal_bytes(entry));
  insert into journal select entry.*;
  update journal_lane l set last_seq = entry.seq, last_hash = entry.hash, last_at = entry.at
    where l.municipality_code = entry.municipality_code and l.lane = entry.lane;
end $$;

-- Journals what the actor did. Refuses when there is none: an answer without an entry is impossible. `shown`: every identifier an answer holds;
-- those of a matter or a person stand among the records the entry tells of, so that nothing is read that the journal does not know. Beside each stands
-- the reason that opens that very one to the actor: empty for what was told of without being opened (a name under a mask, a
-- record asked for in vain) and for persons, who are opened by the records that stand beside them. An intake read as the
-- beginning of a case is opened by the reason that opens the case.
create function app.journal(operation text, result text, subjects uuid[], shown uuid[], detail jsonb, request_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.who_acts(); entry journal; begun uuid[]; led_to uuid[]; told uuid[];
begin
  if me.municipality_code is null then raise exception 'journal: nobody is acting' using errcode = 'insufficient_privilege'; end if;
  told := subjects || array(select m.id from matter m where m.municipality_code = me.municipality_code and m.id = any (shown) and m.id <> all (subjects)
    union all select p.id from person p where p.municipality_code = me.municipality_code and p.id = any (shown) and p.id <> all (subjects) order by id);
  entry.municipality_code := me.municipality_code;
  entry.staff_id := me.staff_id; entry.membership_id := me.membership_id; entry.agency_id := me.agency_id;
  entry.purpose := current_setting('app.purpose', true);
  entry.operation := operation; entry.result := result; entry.subjects := told;
  select array_agg(i.id), array_agg(i.case_id) into begun, led_to from intake i
   where result = 'done' and i.municipality_code = me.municipality_code and i.id = any (told) and i.case_id is not null
     and i.id not in (select app.sheets_closed_to_me());
  entry.reasons := array(with rights as materialized (select r.matter_id, r.reason from app.reasons_for(told || led_to) r)
    select coalesce(own.reason, through.reason, '') from unnest(told) with ordinality s(id, place)
      left join rights own on own.matter_id = s.id
      left join unnest(begun, led_to) b(id, case_id) on b.id = s.id
      left join rights through on through.matter_id = b.case_id order by s.place);
  entry.detail := detail; entry.request_id := request_id;
  perform app.append_to_journal(entry);
end $$;
grant execute on function app.journal(text, text, uuid[], uuid[], jsonb, uuid) to tsunagi_app;

-- Whether it was the actor who did the last of these deeds on these records (あなたが別の窓で): whoever comes too late is told of themselves, not of somebody else.
-- Nothing is said of who else it was. Empty where the journal knows of none.
create function app.was_done_last_by_me(deeds text[], asked uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select j.staff_id = app.my_staff() from journal j
   where j.municipality_code = app.my_municipality() and j.result = 'done' and j.operation = any (deeds) and j.subjects && asked and not j.detail ? 'repeated'
   order by j.at desc, j.seq desc limit 1 $$;
grant execute on function app.was_done_last_by_me(text[], uuid[]) to tsunagi_app;

-- Journals what happened at the door (sign-in, refusals before anyone is known).
create function app.journal_at_door(code text, staff uuid, operation text, result text, detail jsonb, request_id uuid)
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare entry journal;
begin
  entry.municipality_code := code; entry.staff_id := staff; entry.purpose := 'identification';
  entry.operation := operation; entry.result := result; entry.subjects := '{}'; entry.reasons := '{}';
  entry.detail := detail; entry.request_id := request_id;
  perform app.append_to_journal(entry);
end $$;
grant execute on function app.journal_at_door(text, uuid, text, text, jsonb, uuid) to tsunagi_door;

-- Journals a call that came to nothing before anybody was acting: with a session that is over or locked, or that asked too
-- much. The office writes it down, in the name of whom the session was, if there ever was one.
create function app.journal_unheard(token text, operation text, purpose text, subjects uuid[], detail jsonb, request_id uuid)
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); entry journal;
begin
  if me.role is distinct from 'system' then raise exception 'journal: not the office' using errcode = 'insufficient_privilege'; end if;
  select s.staff_id, b.id, b.agency_id into entry.staff_id, entry.membership_id, entry.agency_id
    from session s join membership b on b.municipality_code = s.municipality_code and b.id = s.membership_id
    where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.municipality_code = me.municipality_code;
  entry.municipality_code := me.municipality_code; entry.purpose := purpose;
  entry.operation := operation; entry.result := 'refused'; entry.subjects := subjects;
  entry.reasons := array_fill(''::text, array[cardinality(subjects)]);
  entry.detail := detail; entry.request_id := request_id;
  perform app.append_to_journal(entry);
end $$;
grant execute on function app.journal_unheard(text, text, text, uuid[], jsonb, uuid) to tsunagi_app;

create table command_receipt (
  municipality_code municipality_code not null,
  staff_id uuid not null,
  idempotency_key uuid not null,
  operation text not null,
  body_hash text not null,
  answer jsonb not null,
  at timestamptz not null default now(),
  primary key (municipality_code, staff_id, idempotency_key),
  foreign key (municipality_code, staff_id) references staff
);
comment on table command_receipt is '一度だけ効く操作の控え（同じ鍵で二度送っても一度しか効かない）。retention=transient';
