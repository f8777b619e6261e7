-- bench.size('…') and bench.words('…') are written out as numbers before a file runs. The same city every time: identifiers in the order of time as the real ones are, chance from a hash, texts from a few words.
create schema bench;
create unlogged table bench.word (kind text, place integer, text text, reading text, folded text, primary key (kind, place));
create function bench.roll(n bigint, salt bigint, sides bigint) returns integer language sql immutable as $$
  select ((hashint8extended(n, salt) & 4611686018427387903) % sides)::int $$;
create function bench.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid from (select md5(kind || n) as h) hashed $$;
-- Somebody of an agency: memberships 1 to 400 go round the forty agencies.
create function bench.member(agency bigint, n bigint) returns bigint language sql immutable as $$
  select coalesce(nullif((agency - 1) + 40 * ((n / 40) % 10), 0), 400) $$;
create function bench.fiscal_year() returns integer language sql stable as $$ select extract(year from now() - interval '3 months')::int $$;
create view bench.sentences as select array_agg(text order by place) as text, array_agg(folded order by place) as folded from bench.word where kind = 'sentence';
create function bench.piece(n bigint, salt bigint) returns integer language sql immutable as $$ select 1 + bench.roll(n, salt, bench.words('sentence')) $$;
