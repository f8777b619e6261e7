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
    await client.query(`create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} owner tsunagi_owner`)
    await closeDatabase(client, name)
  })

/** Drops a database, whoever is still connected to it. */
export const dropDatabase = (admin: DatabaseSettings, name: string): Promise<void> =>
  asAdmin(admin, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
