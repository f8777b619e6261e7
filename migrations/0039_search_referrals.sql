-- Why: a need that was passed on is looked for by its own words and by whom it is about, by either side and by whoever may see it.

-- Referrals by their need, by why they were sent, and by a name or reading: of somebody who went along, or of somebody in the matter
-- the need arose in, for whoever may open that matter too. Words that stand nearly everywhere are looked for in the referrals I may find.
create function app.find_referral_candidates(folded text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare city text := app.my_municipality(); pairs tsquery := app.pairs_of(folded); needs record; whys record; bound integer;
  told uuid[]; named uuid[]; findable uuid[];
begin
  if char_length(folded) < 2 or not app.may_open_matters() then return; end if;
  bound := (app.search_bounds()).frequent;
  needs := app.rarest_pairs(folded, 'referral_route_words');
  whys := app.rarest_pairs(folded, 'referral_words');
  if needs.expected > bound or whys.expected > bound then
    told := array(select r.id from referral r join referral_route t on t.municipality_code = r.municipality_code and t.id = r.route_id
      where r.municipality_code = city and r.id in (select app.searchable_matters())
        and (position(folded in r.search_text) > 0 or position(folded in t.search_key) > 0));
  else
    told := array(select r.id from referral r where r.municipality_code = city
        and app.bigrams(r.search_text) @@ whys.pairs and position(folded in r.search_text) > 0
      union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
        where t.municipality_code = city and app.bigrams(t.search_key) @@ needs.pairs and position(folded in t.search_key) > 0);
  end if;
  named := array(select p.matter_id from person_name n
      join matter_person p on p.municipality_code = n.municipality_code and p.person_id = n.person_id
      where n.municipality_code = city and app.bigrams(n.search_key || ' ' || n.kana_key) @@ pairs
        and (position(folded in n.search_key) > 0 or position(folded in n.kana_key) > 0)
    union select s.intake_id from intake_subject s where s.municipality_code = city
      and app.bigrams(s.search_key) @@ pairs and position(folded in s.search_key) > 0);
  named := array(select app.findable_among(named));
  told := told || array(select r.id from referral r where r.municipality_code = city and r.id in (select unnest(named))
    union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
      where t.municipality_code = city and t.matter_id in (select unnest(named))
    union select r.id from referral_route t join referral r on r.municipality_code = t.municipality_code and r.route_id = t.id
      where t.municipality_code = city and t.begun_in in (select unnest(named)));
  if told = '{}' then return; end if;
  findable := array(select app.findable_among(told));
  return query select r.id from referral r where r.municipality_code = city and r.id in (select unnest(findable))
    order by r.number desc limit 60;
end $$;

grant execute on function app.find_referral_candidates(text) to tsunagi_app;
