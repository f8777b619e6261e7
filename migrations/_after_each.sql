-- Runs after every migration: no table is ever without forced row level security, and the owner, who cannot log in,
-- keeps the policy its own guarded functions need.
do $$ declare t record; begin
  for t in select c.oid::regclass as name, c.relname, c.relrowsecurity and c.relforcerowsecurity as forced,
      exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_functions') as has_policy
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') loop
    if not t.forced then
      execute format('alter table %s enable row level security', t.name);
      execute format('alter table %s force row level security', t.name);
    end if;
    if not t.has_policy then
      execute format('create policy owner_functions on %s to tsunagi_owner using (true) with check (true)', t.name);
    end if;
  end loop;
end $$;

-- A row keeps its key: where the login that serves pages may change rows, it is left every column but those of the key. (The
-- door's login changes one: a session's token, when somebody is recognised anew.)
do $$ declare t record; begin
  for t in select c.oid::regclass as name, (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attnum <> all (k.conkey)) as others
      from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where c.relnamespace = 'public'::regnamespace and has_table_privilege('tsunagi_app', c.oid, 'update') loop
    execute format('revoke update on %s from tsunagi_app', t.name);
    if t.others is not null then execute format('grant update (%s) on %s to tsunagi_app', t.others, t.name); end if;
  end loop;
end $$;
