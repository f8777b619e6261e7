import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Operation } from '#contract/operation.ts'
import type { DatabaseSettings } from '#platform/database.ts'
import type { Handler } from '#service/handler.ts'
import { newId } from '#platform/ids.ts'
import { statementName } from '#platform/named-statements.ts'
import { perform } from '#service/perform.ts'
import type { Office } from '#service/work-for.ts'
import type { Schema } from '#store/schema.generated.ts'

/** One statement as the product sends it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** One request; its body is made when it is sent, so that its key is as fresh as what it brings about. */
type Asked = { readonly operation: Operation; readonly handler: Handler<Operation>; readonly body: () => unknown; readonly token: string }

/** The statements of one request, and the moment (ms since 1970) from which on identifiers in them are its own. */
export type Script = { readonly statements: readonly Statement[]; readonly since: number }

/** Every statement the product sends for one request, in order, journal entry and all. */
export const statementsOf = async (settings: DatabaseSettings, office: Office, asked: Asked): Promise<Script> => {
  const since = Date.now()
  const pool = new pg.Pool({ ...settings, max: 1 })
  const said: CompiledQuery[] = []
  const database = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => { if (event.level === 'query') said.push(event.query) },
  })
  const pass = { token: asked.token, requestId: '019a0000-0000-7000-8000-000000000000' }
  const answer = await perform({ ...office, database }, pass, { ...asked, body: asked.body() })
  await database.destroy()
  if (!answer.ok) throw new Error(`${asked.operation.name}: ${JSON.stringify(answer.problem)}`)
  const statements = said.filter((one) => !/^(begin|commit|start transaction)/i.test(one.sql)).map((one) => ({ text: one.sql, values: one.parameters }))
  return { statements, since }
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
/** 受付番号 and its like begin with the fiscal year; no other number among the values is as great. */
const isNumberTaken = (value: unknown): boolean => typeof value === 'number' && value > 190_000_000

/** A command's statements as they are sent again: with identifiers as fresh as those it made itself, and the number it then takes. */
const sentAgain = (since: number) => {
  const fresh = new Map<string, string>()
  let number: unknown
  const valueAgain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(valueAgain)
    if (isNumberTaken(value) && number !== undefined) return number
    if (typeof value !== 'string' || !UUID.test(value) || timeOf(value) < since) return value
    const known = fresh.get(value) ?? newId()
    fresh.set(value, known)
    return known
  }
  return {
    valuesAgain: (values: readonly unknown[]): unknown[] => values.map(valueAgain),
    heard: (row: Record<string, unknown> | undefined): void => { if (isNumberTaken(Number(row?.['number']))) number = row?.['number'] },
  }
}

/** Sends the same statements bare, in one transaction, as prepared ones; `since` is when what they made began to be made. */
export const replay = async (client: pg.Client, { statements, since }: Script): Promise<boolean> => {
  const again = sentAgain(since)
  await client.query('begin')
  for (const { text, values } of statements) {
    const { rows } = await client.query<Record<string, unknown>>({ name: statementName(text), text, values: again.valuesAgain(values) })
    if (text.includes('app.next_number(')) again.heard(rows[0])
  }
  await client.query('commit')
  return true
}
