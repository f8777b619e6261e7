import type pg from 'pg'

/**
 * Kills whoever migrates: the first time a command of a file is reached, its connection is ended there and then, as when the
 * server is cut off. How far anybody ever came is kept in a sequence, which no rollback takes back. Of the commands within a
 * file chance takes one in `oneIn`; the first one, and the mark that the file was applied, have their turn in every file.
 */
const PLANT = `
  create schema killer;
  grant usage on schema killer to public;
  create sequence killer.reached;
  create sequence killer.kills;
  create table killer.applied (name text);
  create table killer.chance (one_in integer, seed integer);
  create function killer.kill_once(is_mark boolean) returns void language plpgsql security definer set search_path = pg_catalog as $$
    declare command bigint := coalesce(nullif(current_setting('killer.command', true), ''), '0')::bigint + 1; place bigint; chance killer.chance;
    begin
      perform set_config('killer.command', command::text, true);
      place := (select count(*) from killer.applied) * 1000000 + command;
      select * into chance from killer.chance;
      if place <= (select last_value from killer.reached) then return; end if;
      if not is_mark and command > 1 and abs(hashint8(place # chance.seed)) % chance.one_in > 0 then return; end if;
      perform setval('killer.reached', place);
      perform nextval('killer.kills');
      perform pg_terminate_backend(pg_backend_pid());
      perform pg_sleep(60);
    end $$;
  create function killer.on_command() returns event_trigger language plpgsql as $$ begin perform killer.kill_once(false); end $$;
  create function killer.on_mark() returns trigger language plpgsql security definer as $$
    begin perform killer.kill_once(true); insert into killer.applied values (new.name); return null; end $$;
  create event trigger killer on ddl_command_end execute function killer.on_command()`

/** The mark of an applied file is the last thing of its transaction: also there. */
const PLANT_ON_MARK = `create trigger killer after insert on upkeep.applied_migration for each row execute function killer.on_mark()`

/** Sets the killer up in a database in which nothing was migrated but the list of what was applied is there. */
export const plantKiller = async (client: pg.Client, oneIn: number, seed: number): Promise<void> => {
  await client.query(PLANT)
  await client.query('insert into killer.chance values ($1, $2)', [oneIn, seed])
  await client.query('alter event trigger killer disable')
  await client.query(PLANT_ON_MARK)
  await client.query('alter event trigger killer enable')
}

/** How often it killed. */
export const countKills = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ kills: string }>('select case when is_called then last_value else 0 end as kills from killer.kills')
  return Number(rows[0]?.kills)
}

/** Takes the killer away again, with everything of its own. */
export const removeKiller = async (client: pg.Client): Promise<void> => {
  await client.query('drop event trigger killer')
  await client.query('drop schema killer cascade')
}
