-- Why: everything later stands on four agreements: one clock, one way to name a municipality, one list of how long
-- records are kept, and nothing granted by default. The login roles own nothing and may create nothing.

create schema app;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

revoke all on schema public from public;
revoke all on schema app from public;
grant usage on schema public, app to tsunagi_app, tsunagi_door;
alter default privileges revoke execute on functions from public;

-- 全国地方公共団体コード, six digits. It leads every key, so that the schema can be distributed by it unchanged.
create domain municipality_code as text check (value ~ '^[0-9]{6}$');

-- The only clock that counts is the database's, read anew for each statement: an ended contract ends in the next one.
-- Written so that the planner can fold them into the query that asks: they stand in every policy.
create function app.now() returns timestamptz language sql stable as $$ select pg_catalog.statement_timestamp() $$;
create function app.today() returns date language sql stable
  as $$ select (pg_catalog.statement_timestamp() at time zone 'Asia/Tokyo')::pg_catalog.date $$;
-- When the present transaction began: who ends their own right in it was acting until it is done, and answers for it.
create function app.began() returns timestamptz language sql stable as $$ select pg_catalog.transaction_timestamp() $$;
grant execute on function app.now(), app.today(), app.began() to tsunagi_app, tsunagi_door;

-- Whether a half-open interval [from, to) is in force now.
create function app.in_force(valid_from timestamptz, valid_to timestamptz) returns boolean
  language sql stable as $$ select valid_from <= app.now() and (valid_to is null or valid_to > app.now()) $$;
grant execute on function app.in_force(timestamptz, timestamptz) to tsunagi_app, tsunagi_door;

-- 五十音順: the text by whose plain order readings stand as in a Japanese list (あ before か whatever the kana, か before が, small before large, ー as the
-- vowel it lengthens). The mirror of kanaSortKey in domain/shared/person-name.ts; without a sound it is null, and stands last.
create function app.kana_order(kana text) returns text language plpgsql immutable strict parallel safe set search_path = pg_catalog as $$
declare plain text; letter text; bare text; sound text := ''; sounds text := ''; voices text := ''; sizes text := '';
begin
  plain := translate(btrim(regexp_replace(normalize(kana, NFKC), '\s+', ' ', 'g'), ' '),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ');
  foreach letter in array string_to_array(normalize(plain, NFC), null) loop
    bare := normalize(letter, NFD);
    sound := case when letter <> 'ー' then translate(left(bare, 1), 'ァィゥェォッャュョヮヵヶ', 'アイウエオツヤユヨワカケ')
      when sound = '' then 'ー'
      when strpos('アカサタナハマヤラワ', sound) > 0 then 'ア' when strpos('イキシチニヒミリヰ', sound) > 0 then 'イ'
      when strpos('ウクスツヌフムユル', sound) > 0 then 'ウ' when strpos('エケセテネヘメレヱ', sound) > 0 then 'エ'
      when strpos('オコソトノホモヨロヲ', sound) > 0 then 'オ' else 'ー' end;
    sounds := sounds || sound;
    voices := voices || case substr(bare, 2, 1) when U&'\309A' then '2' when U&'\3099' then '1' else '0' end;
    sizes := sizes || case when letter = 'ー' then '0' when strpos('ァィゥェォッャュョヮヵヶ', left(bare, 1)) > 0 then '1' else '2' end;
  end loop;
  return nullif(sounds || E'\x01' || voices || E'\x01' || sizes, E'\x01\x01');
end $$;
grant execute on function app.kana_order(text) to tsunagi_app;

-- A folded reading as it is heard over the telephone (聞き違い): marks of voicing, small kana and long vowels no longer count. The mirror of
-- foldKanaLoosely in domain/shared/fold-text.ts.
create function app.kana_heard(folded text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(translate(normalize(regexp_replace(normalize(
    translate(replace(replace(replace(replace(replace(folded, 'ヴァ', 'バ'), 'ヴィ', 'ビ'), 'ヴェ', 'ベ'), 'ヴォ', 'ボ'), 'ヴ', 'ブ'), 'ヂヅヲヰヱ', 'ジズオイエ'),
    NFD), U&'[\3099\309A]', '', 'g'), NFC), 'ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ', 'アイウエオツヤユヨワカケクシストヌハヒフヘホムラリルレロ'),
    '([アカサタナハマヤラワ])[アー]+', '\1', 'g'), '([イキシチニヒミリ])[イー]+', '\1', 'g'), '([ウクスツヌフムユル])[ウー]+', '\1', 'g'),
    '([エケセテネヘメレ])[エイー]+', '\1', 'g'), '([オコソトノホモヨロ])[オウー]+', '\1', 'g'), 'ー', '') $$;
grant execute on function app.kana_heard(text) to tsunagi_app;

-- A reading as it was written, folded as readings are compared: what foldForSearch makes of kana.
create function app.kana_plain(written text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
  select normalize(translate(regexp_replace(lower(normalize(written, NFKC)), '[\s・]+', '', 'g'),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ'), NFC) $$;
grant execute on function app.kana_plain(text) to tsunagi_app;
