-- Households of two or three; the first member is the one the household is named after.
insert into household (municipality_code, id, name)
  select '990027', bench.id('household', n), f.text || '家' from generate_series(1, bench.size('households')) n
    join bench.word f on f.kind = 'family' and f.place = bench.roll(n, 1, bench.words('family'));
insert into person (municipality_code, id, sex, birth_text, birth_on, birth_year)
  select '990027', bench.id('person', n), case bench.roll(n, 2, 2) when 0 then 'F' else 'M' end, to_char(b.born, 'YYYY-MM-DD'), b.born,
    extract(year from b.born) from generate_series(1, bench.size('persons')) n,
    lateral (select date '1930-01-01' + bench.roll(n, 3, 33000) as born) b;
insert into person_name (municipality_code, id, person_id, kind, as_written, kana, search_key, kana_key)
  select '990027', bench.id('name', n), bench.id('person', n), 'official', f.text || ' ' || g.text, f.reading || ' ' || g.reading,
    f.folded || g.folded, f.reading || g.reading
    from generate_series(1, bench.size('persons')) n
    join bench.word f on f.kind = 'family' and f.place = bench.roll(1 + (n - 1) % bench.size('households'), 1, bench.words('family'))
    join bench.word g on g.kind = 'given' and g.place = bench.roll(n, 5, bench.words('given'));
insert into household_member (municipality_code, id, household_id, person_id, relationship, is_subject)
  select '990027', bench.id('member', n), bench.id('household', 1 + (n - 1) % bench.size('households')), bench.id('person', n),
    case when n <= bench.size('households') then '本人' else '家族' end, n <= bench.size('households')
    from generate_series(1, bench.size('persons')) n;
insert into location (municipality_code, id, person_id, kind, as_written, search_key, number_key)
  select '990027', bench.id('address', n), bench.id('person', n), 'address', p.text, replace(p.text, '丁目', ''), replace(p.text, '丁目', ' ')
    from generate_series(1, bench.size('persons')) n, lateral (select '測り野市第' || bench.roll(n, 6, 10) || '町' || bench.roll(n, 7, 90) || '丁目' || n as text) p;
insert into location (municipality_code, id, person_id, kind, as_written, search_key)
  select '990027', bench.id('phone', n), bench.id('person', n), 'phone', '099' || lpad(n::text, 8, '0'), '099' || lpad(n::text, 8, '0')
    from generate_series(1, bench.size('persons'), 2) n;
