-- Why: at the desk a concealed person loses their switch in two ways: a sheet is taken off them again, and a sheet that is theirs
-- was never bound to them. Either way an address stands open to whoever opens that sheet. Their handlers are told; nobody else is.

-- Concealments I handle from whom, or from somebody found together with them, somebody else took a sheet off since a handler last
-- looked: the sheet taken off last, and on which day. A sheet that was bound to them again is no news any more.
create function app.taken_from_those_i_handle() returns table (concealment_id uuid, taken_on date, intake_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality();
begin
  return query select distinct on (c.id) c.id, (n.decided_at at time zone 'Asia/Tokyo')::date, s.intake_id
    from app.concealments_i_handle() mine (id)
      join concealment c on c.municipality_code = city and c.id = mine.id and c.concealed_from <= app.now() and c.released_at is null
      cross join lateral app.found_together(city, array[c.person_id]) f (id)
      join not_this_person n on n.municipality_code = city and n.person_id = f.id and n.taken_back
        and n.decided_at > coalesce(c.reviewed_at, c.concealed_from) and n.decided_by <> app.my_membership()
      join intake_subject s on s.municipality_code = city and s.id = n.subject_id and s.person_id is distinct from f.id
    order by c.id, n.decided_at desc, s.id;
end $$;

-- Whether a name and its reading, as a sheet keeps them one behind the other, are this name or this reading, whole: 佐藤 alone is not 佐藤花子.
create function app.bears(heard text, part text) returns boolean language sql immutable set search_path = pg_catalog as $$
  select heard = part or (starts_with(heard, part) and substr(heard, char_length(part) + 1) ~ '^[ァ-ヺー]+$' and part !~ '[ァ-ヺー]$')
    or (right(heard, char_length(part)) = part and part ~ '^[ァ-ヺー]+$' and left(heard, -char_length(part)) !~ '[ァ-ヺー]$') $$;

-- Whether somebody on record who bears the whole name or reading of another may be them (同じ人の二つめの記録). Born on the same day: whatever the letters, for a name is misheard and miswritten.
-- Where the birth of one is not known, a desk is told of no namesake of whom something on record says otherwise: another reading, other kanji, another sex. Who is written in kana alone has no other kanji.
create function app.may_be_one(one person, one_name person_name, other person, other_name person_name) returns boolean language sql immutable set search_path = pg_catalog, public as $$
  select case when one.birth_on is not null and other.birth_on is not null then one.birth_on = other.birth_on
    else not coalesce(array[one.sex, other.sex] <@ '{F,M}' and one.sex <> other.sex, false)
      and (one_name.search_key = other_name.search_key or one_name.search_key = other_name.kana_key or other_name.search_key = one_name.kana_key
        or one_name.search_key = one_name.kana_key or other_name.search_key = other_name.kana_key)
      and (one_name.kana_key = other_name.kana_key or '' in (one_name.kana_key, other_name.kana_key)) end $$;

-- Open sheets about somebody nobody bound, who bears the whole name or reading of one of these, or whose number, e-mail address or address is that of one of those who
-- are compared by place; and sheets bound to somebody else on record who may be them (a second record of the same person, app.may_be_one), concealed from nobody:
-- by the name alone, for of two who are known under two names a number tells no more than that they share it. Somebody known to be another is told no more.
create function app.unbound_sheets_of(city text, called uuid[], placed uuid[]) returns table (person_id uuid, intake_id uuid, is_by_place boolean)
  language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query select hit.person_id, hit.intake_id, hit.is_by_place from (
    select n.person_id, s.id as subject_id, s.intake_id, false as is_by_place
      from person_name n
        cross join lateral (values (n.search_key), (n.kana_key)) k (part)
        join intake_subject s on s.municipality_code = city and s.person_id is null and s.removed_at is null
          and char_length(k.part) >= 2 and app.bigrams(s.search_key) @@ app.pairs_of(k.part) and app.bears(s.search_key, k.part)
     where n.municipality_code = city and n.person_id = any (called)
    union
    select l.person_id, s.id, s.intake_id, true
      from location l
        join location told on told.municipality_code = city and told.kind = l.kind and app.bigrams(told.search_key) @@ app.pairs_of(l.search_key)
          and told.search_key = l.search_key
        join intake_subject s on s.municipality_code = city and s.id = told.subject_id and s.person_id is null and s.removed_at is null
     where l.municipality_code = city and l.person_id = any (placed) and l.kind in ('phone', 'email', 'address') and char_length(l.search_key) >= 6
    union
    select n.person_id, s.id, s.intake_id, false
      from person_name n
        cross join lateral (select o.id from person_name o where o.municipality_code = city and o.search_key in (n.search_key, nullif(n.kana_key, ''))
          union select o.id from person_name o where o.municipality_code = city and o.kana_key in (n.search_key, n.kana_key) and o.kana_key <> '') called_so
        join person_name twin on twin.municipality_code = city and twin.id = called_so.id
        join person one on one.municipality_code = city and one.id = n.person_id
        join person other on other.municipality_code = city and other.id = twin.person_id and app.may_be_one(one, n, other, twin)
        join matter_person q on q.municipality_code = city and q.person_id = other.id
        join intake_subject s on s.municipality_code = city and s.intake_id = q.matter_id and s.person_id = other.id and s.removed_at is null
     where n.municipality_code = city and n.person_id = any (called) and other.id <> n.person_id and other.id not in (select app.concealed_persons(city))
       and not exists (select 1 from not_same_person k where k.municipality_code = city
         and k.person_id = least(one.id, other.id) and k.other_person_id = greatest(one.id, other.id))) hit
    join matter m on m.municipality_code = city and m.id = hit.intake_id and m.closed_at is null
   where not exists (select 1 from not_this_person n
     where n.municipality_code = city and n.subject_id = hit.subject_id and n.person_id = hit.person_id);
end $$;

-- Those of them that may be of somebody whose concealment I handle, or who is found together with them: for whoever may open the sheet and the person.
-- Coordinators are told of whom they may open besides, by the name alone: no handler may be able to open the sheet, and whose number or address it is would tell where they are.
create function app.resembling_those_i_handle() returns table (person_id uuid, intake_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); beyond uuid[]; handled uuid[]; known uuid[]; found uuid[]; sheets uuid[];
begin
  beyond := array(select app.concealed_beyond_me() union all select app.my_conflicted_persons());
  handled := array(select app.persons_i_handle() except select unnest(beyond));
  known := handled || array(select c.id from app.concealed_persons(city) c (id) where app.my_role() = 'coordinator' except select unnest(beyond || handled));
  if known = '{}' then return; end if;
  select array_agg(hit.person_id), array_agg(hit.intake_id) into found, sheets
    from (select distinct u.person_id, u.intake_id from app.unbound_sheets_of(city, known, handled) u) hit;
  if found is null then return; end if;
  return query select f.person, f.sheet from unnest(found, sheets) f (person, sheet) where f.sheet in (select app.findable_among(sheets));
end $$;

-- Those of them that nobody opens who is told so above: none of the handlers, nor, by the name, a coordinator who opens the person as well. The handlers
-- are told that there is one, since when, at which agency and by which number it is asked for there; nothing of what it says, nor in what it agrees. One that is closed to me by a conflict
-- of interest, or in which somebody is whom others handle, is told to nobody (docs/decisions/0031).
create function app.sheets_beyond_handlers() returns table (concealment_id uuid, intake_id uuid, number bigint, received_at timestamptz, agency_name text, agency_phone text)
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); mine uuid[]; concealments uuid[]; sheets uuid[]; persons uuid[]; placed boolean[];
begin
  mine := array(select app.persons_i_handle() except select app.my_conflicted_persons());
  if mine = '{}' then return; end if;
  select array_agg(c.id), array_agg(u.intake_id), array_agg(u.person_id), array_agg(u.is_by_place) into concealments, sheets, persons, placed
    from app.unbound_sheets_of(city, mine, mine) u
      join app.concealments_i_handle() handled (id) on true
      join app.concealed_now(city) c on c.id = handled.id
     where u.person_id in (select app.found_together(city, array[c.person_id]))
       and u.intake_id not in (select app.my_conflicted_matters()) and u.intake_id not in (select app.matters_concealed_from_me());
  if sheets is null then return; end if;
  return query
    with openers as materialized (select o.matter_id, o.membership_id, o.role from app.seats_opening(city, sheets, null) o),
    of_person as materialized (select q.person_id, o.membership_id
      from matter_person q cross join lateral app.seats_opening(city, array[q.matter_id], null) o
     where q.municipality_code = city and q.person_id = any (persons) and o.role = 'coordinator')
    select distinct on (hit.concealment, hit.sheet) hit.concealment, hit.sheet, i.number, i.received_at, a.short_name, a.phone
      from unnest(concealments, sheets, persons, placed) hit (concealment, sheet, person, is_placed)
        join intake i on i.municipality_code = city and i.id = hit.sheet
        join matter m on m.municipality_code = city and m.id = hit.sheet
        join agency a on a.municipality_code = city and a.id = coalesce(app.standing_agency(city, m.accountable_agency_id, app.now()), m.accountable_agency_id)
     where not exists (select 1 from openers o
             join concealment_handler h on h.municipality_code = city and h.concealment_id = hit.concealment and h.membership_id = o.membership_id and app.in_force(h.valid_from, h.valid_to)
            where o.matter_id = hit.sheet)
       and (hit.is_placed or not exists (select 1 from openers o join of_person p on p.membership_id = o.membership_id and p.person_id = hit.person where o.matter_id = hit.sheet and o.role = 'coordinator'))
     order by hit.concealment, hit.sheet;
end $$;

grant execute on function app.taken_from_those_i_handle(), app.resembling_those_i_handle(), app.sheets_beyond_handlers() to tsunagi_app;
