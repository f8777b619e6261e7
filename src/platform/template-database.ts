import pg from 'pg'
import type { DatabaseSettings } from './database.ts'
import { closeDatabase } from './roles.ts'

/** Any one number: a template is copied by one at a time, for PostgreSQL refuses a source that somebody is connected to. */
const LOCK = 7_402_027

const asAdmin = async (admin: DatabaseSettings, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await work(client)
  } finally {
    await client.end()
  }
}

/** Makes a database that is a copy of another. */
export const createFromTemplate = (admin: DatabaseSettings, template: string, name: string): Promise<void> =>
  asAdmin(admin, async (client) => {
    await client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} owner tsunagi_owner strategy file_copy`)
    await closeDatabase(client, name)
  })

/** Makes a template out of another, once for all who ask for it: under its name it stands only when it has been filled. */
export const makeTemplateOnce = (admin: DatabaseSettings, { from, name }: { from: string; name: string }, fill: (client: pg.Client) => Promise<void>): Promise<void> =>
  asAdmin(admin, async (client) => {
    if ((await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0) return
    const unfinished = `${name}_unfinished`
    await client.query(`drop database if exists ${client.escapeIdentifier(unfinished)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(unfinished)} template ${client.escapeIdentifier(from)} owner tsunagi_owner strategy file_copy`)
    const inside = new pg.Client({ ...admin, database: unfinished })
    await inside.connect()
    try {
      await fill(inside)
    } finally {
      await inside.end()
    }
    await client.query(`alter database ${client.escapeIdentifier(unfinished)} rename to ${client.escapeIdentifier(name)}`)
  })

/** Drops a database, whoever is still connected to it. */
export const dropDatabase = (admin: DatabaseSettings, name: string): Promise<void> =>
  asAdmin(admin, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })

/** Drops a template and everything that was made once out of it. */
export const dropTemplates = (admin: DatabaseSettings, template: string): Promise<void> =>
  asAdmin(admin, async (client) => {
    const { rows } = await client.query<{ name: string }>('select datname::text as name from pg_database where datname = $1 or starts_with(datname, $1 || $2)', [template, '_'])
    for (const { name } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
