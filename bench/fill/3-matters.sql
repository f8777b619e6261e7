-- Support cases (two of five are open), intakes (one of fifteen is open) and referrals (one of eight is under way).
insert into matter (municipality_code, id, kind, accountable_agency_id, area_id, opened_at, closed_at)
  select '990027', bench.id('case', n), 'support_case', bench.id('agency', 1 + n % 40), bench.id('area', 1 + bench.roll(n, 10, 10)), o.at,
    case when (n / 40) % 5 > 1 then o.at + interval '400 days' end
    from generate_series(1, bench.size('cases')) n, lateral (select now() - (420 + bench.roll(n, 11, 700)) * interval '1 day' as at) o;
insert into support_case (municipality_code, id, household_id, number, title, search_key, status, contact_rhythm_days, closing_reason)
  select '990027', bench.id('case', n), bench.id('household', n), 202400000 + n, '暮らしの立て直し', '暮ラシノ立テ直シ', case when (n / 40) % 5 > 1 then 'closed' else 'open' end,
    30, case when (n / 40) % 5 > 1 then 'IMPROVED' end from generate_series(1, bench.size('cases')) n;
insert into matter_team (municipality_code, id, matter_id, membership_id, part, valid_from)
  select '990027', bench.id('seat' || k, n), bench.id('case', n), bench.id('membership', bench.member(1 + n % 40, n + 40 * k)),
    case k when 0 then 'lead' else 'member' end, now() - interval '3 years'
    from generate_series(1, bench.size('cases')) n, generate_series(0, 1) k;
insert into matter_person (municipality_code, matter_id, person_id, part)
  select '990027', bench.id('case', 1 + (n - 1) % bench.size('households')), bench.id('person', n),
    case when n <= bench.size('households') then 'subject' else 'member' end
    from generate_series(1, bench.size('persons')) n where 1 + (n - 1) % bench.size('households') <= bench.size('cases');
insert into matter (municipality_code, id, kind, accountable_agency_id, area_id, opened_at, closed_at)
  select '990027', bench.id('intake', n), 'intake', bench.id('agency', 1 + n % 40), bench.id('area', 1 + bench.roll(n, 12, 10)), o.at,
    case when (n / 40) % 15 > 0 then o.at + interval '3 days' end
    from generate_series(1, bench.size('intakes')) n, lateral (select now() - (bench.size('intakes') - n) * interval '20 minutes' as at) o;
insert into intake (municipality_code, id, number, received_at, received_by, channel, route, text, urgency, search_text, outcome, outcome_at)
  select '990027', m.id, 202400000 + n, m.opened_at, bench.id('membership', bench.member(1 + n % 40, n)), 'phone', 'R02', s.text[bench.piece(n, 21)], 'usual',
    s.folded[bench.piece(n, 21)], case when (n / 40) % 15 > 0 then 'informed' end, m.closed_at
    from generate_series(1, bench.size('intakes')) n
    join matter m on m.municipality_code = '990027' and m.id = bench.id('intake', n) cross join bench.sentences s;
insert into matter_team (municipality_code, id, matter_id, membership_id, part, valid_from)
  select '990027', bench.id('intake seat', n), bench.id('intake', n), bench.id('membership', bench.member(1 + n % 40, n)), 'lead', now() - interval '3 years'
    from generate_series(1, bench.size('intakes')) n;
insert into intake_subject (municipality_code, id, intake_id, described_as, name_as_heard, search_key)
  select '990027', bench.id('subject', n), bench.id('intake', n), '本人', f.text || ' ' || g.text, f.folded || g.folded
    from generate_series(1, bench.size('intakes')) n
    join bench.word f on f.kind = 'family' and f.place = bench.roll(n, 13, bench.words('family'))
    join bench.word g on g.kind = 'given' and g.place = bench.roll(n, 14, bench.words('given'));
insert into matter (municipality_code, id, kind, accountable_agency_id, recipient_agency_id, area_id, opened_at, closed_at)
  select '990027', bench.id('referral', n), 'referral', bench.id('agency', 1 + n % 40), bench.id('agency', 1 + (n + 7) % 40), bench.id('area', 1 + n % 10),
    now() - n * interval '2 hours', case when (n / 40) % 8 > 0 then now() - n * interval '1 hour' end from generate_series(1, bench.size('referrals')) n;
insert into referral_route (municipality_code, id, matter_id, need, search_key, settled_at)
  select '990027', bench.id('route', n), bench.id('case', case when (n / 40) % 8 > 0 then n else n - (n / 40) % 5 * 40 end), '家計の相談', '家計ノ相談',
    case when (n / 40) % 8 > 0 then now() - n * interval '1 hour' end from generate_series(1, bench.size('referrals')) n;
insert into referral (municipality_code, id, number, route_id, attempt, from_agency_id, sent_by, to_agency_id, urgency, why, search_text, status, sent_at, answer_due_on,
    first_contact_at, confirmed_at)
  select '990027', bench.id('referral', n), 202400000 + n, bench.id('route', n), 1, bench.id('agency', 1 + n % 40), bench.id('membership', bench.member(1 + n % 40, n)),
    bench.id('agency', 1 + (n + 7) % 40), 'usual', '本人の希望です', '本人ノ希望デス', case when (n / 40) % 8 > 0 then 'confirmed' else 'sent' end, now() - n * interval '2 hours',
    current_date - (n / 12)::int % 30, case when (n / 40) % 8 > 0 then now() - n * interval '1 hour' end, case when (n / 40) % 8 > 0 then now() - n * interval '1 hour' end
    from generate_series(1, bench.size('referrals')) n;
insert into accountability (municipality_code, matter_id, since, until, agency_id)
  select m.municipality_code, m.id, m.opened_at, m.closed_at, m.accountable_agency_id from matter m where m.municipality_code = '990027';
