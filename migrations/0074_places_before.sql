-- Why: a number, an address or what was said about calling there is put right on the page of a person (人のページ), on a sheet, or because it was told again elsewhere. What
-- stood there before is kept with who wrote over it and when, whichever way it was written over, and is read by whoever reads the place, and by nobody else.

create table location_revision (
  municipality_code municipality_code not null,
  location_id uuid not null,
  version integer not null,
  body jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (municipality_code, location_id, version),
  foreign key (municipality_code, location_id) references location,
  foreign key (municipality_code, changed_by) references membership (municipality_code, id)
);
comment on table location_revision is '住所・連絡先の訂正前の内容（だれが、いつ書きかえたかとともに）。読めるのは、その住所・連絡先を読める人だけ。retention=case';
grant select on location_revision to tsunagi_app;
create policy readable_location_revision on location_revision for select to tsunagi_app using (
  exists (select 1 from location l
    where l.municipality_code = location_revision.municipality_code and l.id = location_revision.location_id offset 0));

-- Written by the database itself: no command can forget it, and no login can write or unwrite it. A place written over is another version of it, also for whoever has it open.
create function app.keep_place_before() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into location_revision (municipality_code, location_id, version, body, changed_by, changed_at)
    values (old.municipality_code, old.id, old.version, jsonb_build_object('kind', old.kind, 'text', old.as_written, 'mayContact', old.may_contact,
      'from', old.valid_from, 'until', old.valid_to, 'source', old.source), app.my_membership(), app.now());
  new.version := greatest(new.version, old.version + 1);
  return new;
end $$;
create trigger place_before_is_kept before update of kind, as_written, may_contact, valid_from, valid_to, source on location
  for each row when ((old.kind, old.as_written, old.may_contact, old.valid_from, old.valid_to, old.source)
    is distinct from (new.kind, new.as_written, new.may_contact, new.valid_from, new.valid_to, new.source))
  execute function app.keep_place_before();
