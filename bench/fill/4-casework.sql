-- What was done and heard: forty records to a case on the average, and what is still to do.
insert into contact_record (municipality_code, id, matter_id, happened_at, method, membership_id, agency_id, with_whom, facts, sharing, search_text, recorded_at)
  select '990027', bench.id('record', n), bench.id('case', c.number), h.at, 'M' || (1 + bench.roll(n, 31, 3)), bench.id('membership', bench.member(1 + c.number % 40, n)),
    bench.id('agency', 1 + c.number % 40), '本人', s.text[bench.piece(n, 33)] || s.text[bench.piece(n, 35)] || s.text[bench.piece(n, 36)], 'readers',
    s.folded[bench.piece(n, 33)] || s.folded[bench.piece(n, 35)] || s.folded[bench.piece(n, 36)], h.at
    from generate_series(1, bench.size('records')) n,
      lateral (select 1 + bench.roll(n, 32, bench.size('cases')) as number) c,
      lateral (select now() - (bench.size('records') - n) * (interval '1000 days' / bench.size('records')) as at) h, bench.sentences s;
insert into task (municipality_code, id, matter_id, membership_id, text, search_key, due_on, done_at)
  select '990027', bench.id('task', n), bench.id('case', 1 + (n * 7) % bench.size('cases')), bench.id('membership', bench.member(1 + (1 + (n * 7) % bench.size('cases')) % 40, n)),
    '電話で様子をうかがう', '電話デ様子ヲウカガウ', current_date + bench.roll(n, 34, 40) - 12, case when n % 3 = 0 then now() end from generate_series(1, bench.size('cases')) n;
insert into fact (municipality_code, id, household_id, code, text, source, search_key, noted_by)
  select '990027', bench.id('fact', n), bench.id('household', n), 'income', '年金が主な収入', '本人', '年金ガ主ナ収入', bench.id('membership', bench.member(1 + n % 40, n))
    from generate_series(1, bench.size('cases')) n;
insert into number_series values ('990027', 'intake', bench.fiscal_year(), 90000), ('990027', 'case', bench.fiscal_year(), 90000);
