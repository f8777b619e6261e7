-- The same city every time: identifiers in the order of time as the real ones are, chance from a hash, texts from a few words.
create schema bench;
create unlogged table bench.word (kind text, place integer, text text, reading text, folded text, primary key (kind, place));
create unlogged table bench.amount (name text primary key, amount bigint);
create function bench.size(asked text) returns bigint language sql stable as $$ select amount from bench.amount where name = asked $$;
create function bench.words(asked text) returns integer language sql stable as $$ select count(*)::int from bench.word where kind = asked $$;
create function bench.roll(n bigint, salt bigint, sides bigint) returns integer language sql immutable as $$
  select ((hashint8extended(n, salt) & 4611686018427387903) % sides)::int $$;
create function bench.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid from (select md5(kind || n) as h) hashed $$;
-- Somebody of an agency: memberships 1 to 400 go round the forty agencies.
create function bench.member(agency bigint, n bigint) returns bigint language sql immutable as $$
  select coalesce(nullif((agency - 1) + 40 * (n % 10), 0), 400) $$;
create function bench.fiscal_year() returns integer language sql stable as $$ select extract(year from now() - interval '3 months')::int $$;
create function bench.note(n bigint, salt bigint, pieces integer, out text text, out folded text) language sql stable as $$
  select string_agg(w.text, ''), string_agg(w.folded, '') from generate_series(1, pieces) k
    join bench.word w on w.kind = 'sentence' and w.place = bench.roll(n * 16 + k, salt, (select count(*) from bench.word where kind = 'sentence')) $$;
