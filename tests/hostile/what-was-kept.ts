import type pg from 'pg'

/** What is written of every message beside what it says: who asked for what, and what came of it. */
const NOT_LOOKED_AT = ['command_receipt', 'journal', 'journal_lane', 'session', 'sign_in_attempt']

/** Lets every table tell what is written into it, past every rule. */
export const watchWriting = (admin: pg.Pool): Promise<unknown> => admin.query(`
  create schema kept; create table kept.written (nth bigint generated always as identity, row jsonb);
  create function kept.note() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
    begin insert into kept.written (row) values (to_jsonb(new)); return null; end $$;
  do $$ declare t record; begin
    for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
        and c.relname <> all ('{${NOT_LOOKED_AT.join()}}') loop
      execute format('create trigger zz_kept after insert or update on %I for each row execute function kept.note()', t.relname);
    end loop; end $$`)

const READ_AS_JSON = /^[[{].*[\]}]$/s
const insideOf = (text: string): readonly string[] => {
  try {
    return READ_AS_JSON.test(text) ? textsIn(JSON.parse(text)) : []
  } catch {
    return []
  }
}

/** Every text in a value, also in one that is kept as JSON within a text. */
export const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value, ...insideOf(value)] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []

/** Every text that was written since this was last asked. */
export const textsWritten = async (admin: pg.Pool): Promise<ReadonlySet<string>> => {
  const { rows } = await admin.query<{ row: unknown }>('with taken as (delete from kept.written returning nth, row) select row from taken order by nth')
  return new Set(rows.flatMap(({ row }) => textsIn(row)))
}

