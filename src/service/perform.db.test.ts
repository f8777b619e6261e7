import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '#contract/operations.ts'
import { ok } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, type City, type Worker } from '#tests/support/city.ts'
import type { Handler } from './handler.ts'
import { perform } from './perform.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const { getMyDay } = operations
const EMPTY = { due: [], dueCounts: [], pageSize: 300, leavings: [], takeovers: [], newIntakes: [], silent: [], drafts: [], beyond: { newIntakes: 0, silent: 0, referralDrafts: 0 } }

/** A call of わたしの一日 that goes as the test says. */
const goes = async (handler: Handler<typeof getMyDay>) => {
  const requestId = newId()
  const answer = await perform(city.office, { token: worker.token, requestId }, { operation: getMyDay, handler, body: {} }).catch((error: unknown) => error)
  const { rows } = await city.database.admin.query<{ result: string; detail: unknown }>('select result, detail from journal where request_id = $1', [requestId])
  return { answer, noted: rows }
}

/** What the database says when a number is given twice. */
const takeTwice = (work: Parameters<Handler<typeof getMyDay>>[0]) =>
  sql`insert into draft (municipality_code, id, staff_id, kind, body) select ${work.actor.municipalityCode}, i, ${work.actor.staffId}::uuid, 'x', '{}'
    from (values (${newId()}::uuid)) one(i) cross join generate_series(1, 2)`.execute(work.tx)

describe('work that somebody else got in the way of', () => {
  it('is done again, and answered by what there is then', async () => {
    let tries = 0
    const { answer, noted } = await goes(async (work) => {
      tries += 1
      if (tries < 3) await takeTwice(work)
      return ok(EMPTY)
    })
    expect([tries, (answer as { ok?: boolean }).ok ?? answer, noted.map((one) => one.result)]).toEqual([3, true, ['done']])
  })
})

describe('what the database refuses again and again', () => {
  it('leaves nothing but an entry that says by which of its rules', async () => {
    const { answer, noted } = await goes(async (work) => {
      await takeTwice(work)
      return ok(EMPTY)
    })
    expect(answer).toMatchObject({ code: '23505' })
    expect(noted).toEqual([{ result: 'refused', detail: { problem: 'server_fault', constraint: 'draft_pkey' } }])
  })

  it('is told as it was, also when the office was acting', async () => {
    const { answer } = await goes(async (work) => {
      await work.asOffice(() => sql`select 1 / 0`.execute(work.tx))
      return ok(EMPTY)
    })
    expect(answer).toMatchObject({ code: '22012' })
  })
})

describe('a refusal', () => {
  it('to somebody whose session ended meanwhile says so', async () => {
    const leaving = await city.as('st09')
    const handler: Handler<typeof getMyDay> = async () => {
      await city.database.admin.query('update session set ended_at = now() where token_hash = sha256($1)', [leaving.token])
      return { ok: false, problem: { code: 'not_found' } }
    }
    const answer = await perform(city.office, { token: leaving.token, requestId: newId() }, { operation: getMyDay, handler, body: {} })
    expect(answer).toEqual({ ok: false, problem: { code: 'signed_out' } })
  })
})

describe('the clock', () => {
  it('is the database’s alone, wherever the server thinks it is', async () => {
    await city.database.admin.query(`create or replace function app.now() returns timestamptz language sql stable as $$ select statement_timestamp() - interval '2 hours' $$`)
    const at: string[] = []
    const early = Date.now() - 7_200_000
    await goes(async (work) => {
      at.push(work.now)
      return ok(EMPTY)
    })
    await city.database.admin.query(`create or replace function app.now() returns timestamptz language sql stable as $$ select pg_catalog.statement_timestamp() $$`)
    expect(Math.abs(Date.parse(at[0] ?? '') - early)).toBeLessThan(60_000)
  })
})
