-- Why: no journal, no answer. Every write, every read of personal records and every refusal leaves an entry in the same
-- transaction. Entries are chained by hash in lanes, so that many desks can work at once; an entry changed, removed,
-- inserted or reordered breaks its lane, and the verifier names the first broken one. No login may change an entry.

create table journal_lane (
  municipality_code municipality_code not null references municipality,
  lane smallint not null,
  last_seq bigint not null,
  last_hash bytea not null,
  primary key (municipality_code, lane)
);
comment on table journal_lane is '記録簿の列の先頭（最後の番号とハッシュ）。retention=journal';

create table journal (
  municipality_code municipality_code not null references municipality,
  lane smallint not null,
  seq bigint not null,
  at timestamptz not null,
  staff_id uuid,
  membership_id uuid,
  agency_id uuid,
  purpose text not null,
  operation text not null,
  result text not null check (result in ('done', 'refused', 'not_found', 'denied')),
  reason text not null,
  subjects uuid[] not null,
  detail jsonb not null,
  request_id uuid not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (municipality_code, lane, seq)
);
comment on table journal is '記録簿（だれが・どの機関として・何のために・どの理由で・どの記録を）。内容は書かない。retention=journal';
create index journal_subjects on journal using gin (subjects);
create index journal_at on journal (municipality_code, at desc);

-- The bytes an entry's hash is taken over. The verifier recomputes them from the row.
create function app.journal_bytes(entry journal) returns bytea
  language sql stable set search_path = pg_catalog as $$
  select convert_to(jsonb_build_array(entry.municipality_code, entry.lane, entry.seq,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.staff_id, entry.membership_id, entry.agency_id,
    entry.purpose, entry.operation, entry.result, entry.reason, to_jsonb(entry.subjects), entry.detail,
    entry.request_id, encode(entry.previous_hash, 'hex'))::text, 'UTF8') $$;

create function app.append_to_journal(entry journal) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare head journal_lane;
begin
  entry.lane := pg_backend_pid() % 16;
  insert into journal_lane values (entry.municipality_code, entry.lane, 0, '\x00') on conflict do nothing;
  select * into head from journal_lane l
    where l.municipality_code = entry.municipality_code and l.lane = entry.lane for update;
  entry.seq := head.last_seq + 1;
  entry.at := clock_timestamp();
  entry.previous_hash := head.last_hash;
  entry.hash := sha256(app.journal_bytes(entry));
  insert into journal select entry.*;
  update journal_lane l set last_seq = entry.seq, last_hash = entry.hash
    where l.municipality_code = entry.municipality_code and l.lane = entry.lane;
end $$;

-- Journals what the present actor did. Refuses when there is no actor: an answer without an entry is impossible.
create function app.journal(operation text, result text, subjects uuid[], detail jsonb, request_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare me app.actor := app.me(); entry journal; why text;
begin
  if me.municipality_code is null then raise exception 'journal: nobody is acting' using errcode = 'insufficient_privilege'; end if;
  select coalesce(string_agg(distinct r.reason, ','), '') into why from app.reasons_for(subjects) r;
  entry.municipality_code := me.municipality_code;
  entry.staff_id := me.staff_id; entry.membership_id := me.membership_id; entry.agency_id := me.agency_id;
  entry.purpose := current_setting('app.purpose', true);
  entry.operation := operation; entry.result := result; entry.reason := why;
  entry.subjects := subjects; entry.detail := detail; entry.request_id := request_id;
  perform app.append_to_journal(entry);
end $$;
grant execute on function app.journal(text, text, uuid[], jsonb, uuid) to tsunagi_app;

-- Journals what happened at the door (sign-in, refusals before anyone is known).
create function app.journal_at_door(code text, staff uuid, operation text, result text, detail jsonb, request_id uuid)
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
declare entry journal;
begin
  entry.municipality_code := code; entry.staff_id := staff; entry.purpose := 'sign_in';
  entry.operation := operation; entry.result := result; entry.reason := ''; entry.subjects := '{}';
  entry.detail := detail; entry.request_id := request_id;
  perform app.append_to_journal(entry);
end $$;
grant execute on function app.journal_at_door(text, uuid, text, text, jsonb, uuid) to tsunagi_door;

-- The first entry of each lane whose hash, number or predecessor is wrong; and lanes whose head was cut or moved.
create function app.first_broken_entries(code text)
  returns table (lane smallint, seq bigint, fault text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  with entry as (
    select j.lane, j.seq, j.hash, j.previous_hash, sha256(app.journal_bytes(j)) as recomputed,
      lag(j.hash, 1, '\x00') over w as expected_previous, lag(j.seq, 1, 0::bigint) over w as previous_seq
    from journal j where j.municipality_code = code window w as (partition by j.lane order by j.seq)
  ), fault as (
    select e.lane, e.seq, case
      when e.seq <> e.previous_seq + 1 then 'missing_before'
      when e.previous_hash <> e.expected_previous then 'wrong_predecessor'
      when e.hash <> e.recomputed then 'changed' end as fault from entry e
    union all
    select l.lane, l.last_seq, 'wrong_head' from journal_lane l
      where l.municipality_code = code and not exists (select 1 from entry e
        where e.lane = l.lane and e.seq = l.last_seq and e.hash = l.last_hash)
    union all
    select e.lane, max(e.seq), 'missing_head' from entry e group by e.lane
      having not exists (select 1 from journal_lane l where l.municipality_code = code and l.lane = e.lane
        and l.last_seq >= max(e.seq))
  )
  select distinct on (f.lane) f.lane, f.seq, f.fault from fault f where f.fault is not null order by f.lane, f.seq $$;

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
