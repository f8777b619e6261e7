-- A journal that is chained as the real one: who opened which household, in sixteen lanes. $1 of $2 workers writes every $2nd lane.
do $$
declare
  entry journal; head bytea; own smallint; per_lane bigint := bench.size('journal') / 16; k bigint;
  worker int := current_setting('bench.worker')::int; workers int := current_setting('bench.workers')::int;
begin
  for own in 0..15 loop
    continue when own % workers <> worker;
    head := '\x00';
    for k in 1..per_lane loop
      entry.municipality_code := '990027'; entry.lane := own; entry.seq := k;
      entry.at := now() - (per_lane - k) * (interval '700 days' / per_lane);
      entry.staff_id := bench.id('staff', 1 + (k * 16 + own) % 400); entry.membership_id := bench.id('membership', 1 + (k * 16 + own) % 400);
      entry.agency_id := bench.id('agency', 1 + (1 + (k * 16 + own) % 400) % 40);
      entry.purpose := 'consultation'; entry.operation := 'getHouseholdPage'; entry.result := 'done';
      entry.subjects := array[bench.id('case', 1 + bench.roll(k * 16 + own, 41, bench.size('cases')))]; entry.detail := '{}';
      entry.reasons := array['accountable_agency'];
      entry.request_id := bench.id('request', k * 16 + own); entry.previous_hash := head;
      entry.hash := sha256(app.journal_bytes(entry));
      insert into journal select entry.*;
      head := entry.hash;
    end loop;
    insert into journal_lane values ('990027', own, per_lane, head, now());
  end loop;
end $$;
