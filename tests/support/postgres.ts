import type { Kysely } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import { kyselyOver, openPool } from '#platform/database.ts'
import { createFromTemplate, dropDatabase, makeTemplateOnce } from '#platform/template-database.ts'
import type { Schema } from '#store/schema.generated.ts'

/** A database of one test file's own, with a connection for each of the parts people play. */
export type TestDatabase = {
  /** Sees and does everything: for arranging what a test needs. */
  readonly owner: Kysely<Schema>
  /** The login that serves pages, under row level security. */
  readonly app: Kysely<Schema>
  /** The login of the door. */
  readonly door: Kysely<Schema>
  readonly admin: pg.Pool
  readonly drop: () => Promise<void>
}

/** What stands in a database before a test begins. */
export type Filling = { readonly name: string; readonly fill: (client: pg.Client) => Promise<void> }

const templateFor = async (filling: Filling | undefined): Promise<string> => {
  const { admin, template } = inject('testServer')
  if (filling === undefined) return template
  const filled = `${template}_${filling.name}`
  await makeTemplateOnce(admin, { from: template, name: filled }, filling.fill)
  return filled
}

let made = 0

/** Clones the migrated template, filled once for the whole run if so asked. Call once per file, and `drop` at its end. */
export const testDatabase = async (filling?: Filling): Promise<TestDatabase> => {
  const { admin, passwords } = inject('testServer')
  const template = await templateFor(filling)
  made += 1
  const name = `test_${process.pid}_${Date.now().toString(36)}_${made}`
  await createFromTemplate(admin, template, name)
  const here = { ...admin, database: name }
  const pools = {
    admin: openPool(here, { max: 2, name: 'test-admin' }),
    owner: openPool(here, { max: 2, name: 'test-owner' }),
    app: openPool({ ...here, user: 'tsunagi_app', password: passwords.app }, { max: 8, name: 'test-app' }),
    door: openPool({ ...here, user: 'tsunagi_door', password: passwords.door }, { max: 2, name: 'test-door' }),
  }
  return {
    owner: kyselyOver<Schema>(pools.owner),
    app: kyselyOver<Schema>(pools.app),
    door: kyselyOver<Schema>(pools.door),
    admin: pools.admin,
    drop: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()))
      await dropDatabase(admin, name)
    },
  }
}
