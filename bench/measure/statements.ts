import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Operation } from '#contract/operation.ts'
import type { DatabaseSettings } from '#platform/database.ts'
import type { Handler } from '#service/handler.ts'
import { perform } from '#service/perform.ts'
import type { Office } from '#service/work-for.ts'
import type { Schema } from '#store/schema.generated.ts'
import { statementName } from '#platform/named-statements.ts'

/** One statement as the product sends it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

type Asked = { readonly operation: Operation; readonly handler: Handler<Operation>; readonly body: unknown; readonly token: string }

/** Every statement the product sends for one request, in order, journal entry and all. */
export const statementsOf = async (settings: DatabaseSettings, office: Office, asked: Asked): Promise<readonly Statement[]> => {
  const pool = new pg.Pool({ ...settings, max: 1 })
  const said: CompiledQuery[] = []
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => { if (event.level === 'query') said.push(event.query) },
  })
  const pass = { token: asked.token, requestId: '019a0000-0000-7000-8000-000000000000' }
  const answer = await perform({ ...office, database }, pass, asked)
  await database.destroy()
  if (!answer.ok) throw new Error(`${asked.operation.name}: ${JSON.stringify(answer.problem)}`)
  return said.filter((one) => !/^(begin|commit|start transaction)/i.test(one.sql)).map((one) => ({ text: one.sql, values: one.parameters }))
}

/** Sends the same statements bare, in one transaction, as prepared ones. */
export const replay = async (client: pg.Client, statements: readonly Statement[]): Promise<boolean> => {
  await client.query('begin')
  for (const { text, values } of statements) await client.query({ name: statementName(text), text, values: [...values] })
  await client.query('commit')
  return true
}
