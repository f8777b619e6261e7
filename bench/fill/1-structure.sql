-- A municipality of 40 agencies and 400 people at work: who may see what is as it would be in earnest.
insert into municipality (municipality_code, name, kana, prefecture, is_practice) values ('990027', '測り野市', 'ハカリノシ', '測り県', false);
insert into area (municipality_code, id, tree, code, name, parent_id, valid_from)
  select '990027', bench.id('area', n), '中学校区', n::text, case n when 0 then '全市' else '第' || n || '中学校区' end,
    case when n > 0 then bench.id('area', 0) end, '2015-04-01' from generate_series(0, 10) n;
insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from)
  select '990027', bench.id('agency', n), 'A' || n, '測り野第' || n || '相談センター', '第' || n || 'センター', 'A21', '複合', 'contracted', '2015-04-01'
    from generate_series(1, 40) n;
update municipality set coordinating_agency_id = bench.id('agency', 1) where municipality_code = '990027';
insert into staff (municipality_code, id, code, name, kana)
  select '990027', bench.id('staff', n), 's' || n, f.text || ' ' || g.text, f.reading || ' ' || g.reading
    from generate_series(1, 400) n
    join bench.word f on f.kind = 'family' and f.place = n % bench.words('family')
    join bench.word g on g.kind = 'given' and g.place = n % bench.words('given');
insert into membership (municipality_code, id, staff_id, agency_id, role, title, valid_from)
  select '990027', bench.id('membership', n), bench.id('staff', n), bench.id('agency', 1 + n % 40),
    case when n % 40 = 0 and n <= 200 then 'coordinator' when n <= 40 then 'supervisor' else 'counsellor' end, '相談支援員', '2020-04-01'
    from generate_series(1, 400) n;
insert into coordinator_area (municipality_code, membership_id, area_id, valid_from)
  select '990027', bench.id('membership', 40 * n), bench.id('area', n), '2020-04-01' from generate_series(1, 5) n;
