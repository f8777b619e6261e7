import pg from 'pg'
import type { DatabaseSettings } from './database.ts'
import { scramVerifier } from './scram-verifier.ts'
import { refuseOldServer } from './server-version.ts'

/** The logins' passwords. The owner has none: nobody logs in as the owner. */
export type RolePasswords = { readonly app: string; readonly door: string }

/** Any one number: two servers that start at once prepare the roles one after the other. */
const LOCK = 7_402_025
const RIGHTS = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'

const prepareLogin = async (client: pg.Client, login: string, password: string, isKnown: boolean): Promise<void> => {
  if (!isKnown) await client.query(`create role ${login} ${RIGHTS}`)
  // Only the verifier is sent: a server of the municipality's own may log the statement.
  await client.query(`alter role ${login} password ${client.escapeLiteral(scramVerifier(password))}`)
  await client.query(`alter role ${login} set timezone = 'UTC'`)
  // Queries under row level security look dear and are quick: a server that compiles them first takes many times as long.
  await client.query(`alter role ${login} set jit = off`)
  // For the same reason it would call for workers, which come later than the answer is there, on processors others wait for.
  await client.query(`alter role ${login} set max_parallel_workers_per_gather = 0`)
}

const prepareLogins = async (client: pg.Client, passwords: RolePasswords): Promise<void> => {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles')
  const known = new Set(rows.map((row) => row.rolname))
  if (!known.has('tsunagi_owner')) await client.query('create role tsunagi_owner nologin')
  // An administrator short of superuser must be able to act as the owner: migrations run in the owner's name.
  await client.query(`do $$ begin
    if not pg_has_role(current_user, 'tsunagi_owner',
      case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
    then grant tsunagi_owner to current_user; end if; end $$`)
  await prepareLogin(client, 'tsunagi_app', passwords.app, known.has('tsunagi_app'))
  await prepareLogin(client, 'tsunagi_door', passwords.door, known.has('tsunagi_door'))
}

const connected = async <T>(settings: DatabaseSettings, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(settings)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Who may enter a database at all. Not copied with a template, so each database is given it anew. */
export const closeDatabase = async (client: pg.Client, database: string): Promise<void> => {
  const name = client.escapeIdentifier(database)
  await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to tsunagi_app, tsunagi_door`)
}

/** Makes the roles and the database when they are not there yet. Run as an administrator of the server. */
export const prepareRoles = async (admin: DatabaseSettings, database: string, passwords: RolePasswords): Promise<void> => {
  await connected(admin, async (client) => {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await prepareLogins(client, passwords)
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner tsunagi_owner template template0 encoding 'UTF8'`)
    await closeDatabase(client, database)
  })
  await connected({ ...admin, database }, (client) => client.query('alter schema public owner to tsunagi_owner'))
}
