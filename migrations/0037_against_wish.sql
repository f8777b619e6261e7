-- Why: a receiver the person asked not to tell must not read why they are told all the same, nor a receiver who is not warned of a
-- perpetrator why not, in whatever list or page somebody writes one day. So no statement of the login that serves can read the columns: each is told by one function, to whoever answers for the つなぎ,
-- and never to the receiver or who stands for it, though the つなぎ pass into their hands.

revoke select on referral from tsunagi_app;
do $$ begin
  execute (select format('grant select (%s) on referral to tsunagi_app', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute where attrelid = 'referral'::regclass and attnum > 0 and not attisdropped and attname not in ('against_wish', 'unwarned_why'));
end $$;
create function app.why_against_wish(asked uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.against_wish from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
   where r.municipality_code = app.my_municipality() and r.id = asked
     and m.accountable_agency_id = any (app.my_agencies()) and (r.to_agency_id = any (app.my_agencies())) is not true
     and app.may_read_matter(asked) $$;
create function app.why_unwarned(asked uuid) returns text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.unwarned_why from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id
   where r.municipality_code = app.my_municipality() and r.id = asked
     and m.accountable_agency_id = any (app.my_agencies()) and (r.to_agency_id = any (app.my_agencies())) is not true
     and app.may_read_matter(asked) $$;
grant execute on function app.why_against_wish(uuid), app.why_unwarned(uuid) to tsunagi_app;
