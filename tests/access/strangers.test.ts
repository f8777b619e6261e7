import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#domain/access/role.ts'
import { demoId } from '#demo/load-demo.ts'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { perform } from '#service/perform.ts'
import { inputFor } from '#tests/hostile/input-from-schema.ts'
import { buildCity, type City } from '#tests/support/city.ts'
import { SOMEBODY } from '#tests/support/serve.ts'

let city: City
const all: readonly Operation[] = Object.values(operations)
const byName = all.map((operation) => [operation.name, operation] as const)
const handlerOf = handlers as unknown as Readonly<Record<string, Handler<Operation>>>

const ask = (operation: Operation, token: string, input: unknown, key = newId()): Promise<unknown> => {
  const handler = handlerOf[operation.name]
  if (handler === undefined) throw new Error(`nobody does ${operation.name}`)
  const body = operation.kind === 'command' ? { idempotencyKey: key, input } : input
  return perform(city.office, { token, requestId: newId() }, { operation, handler, body })
}

const tokenOf = async (staff: string): Promise<string> => (await city.as(staff)).token
const run = (sql: string): Promise<unknown> => city.database.admin.query(sql)

/** People outside, each still holding the session of the time when they were inside. */
const outsiders: Record<string, string> = { 'nobody': '', 'a session that never was': 'A'.repeat(43) }
const OUTSIDERS = ['nobody', 'a session that never was', 'whose post has ended', 'whose agency has no contract any more', 'whose account is closed', 'who has signed out'] as const

const answersBefore: unknown[] = []

beforeAll(async () => {
  city = await buildCity()
  outsiders['whose post has ended'] = await tokenOf('st18')
  outsiders['whose agency has no contract any more'] = await tokenOf('st20')
  outsiders['whose account is closed'] = await tokenOf('st46')
  outsiders['who has signed out'] = await tokenOf('st47')
  for (const token of Object.values(outsiders).slice(2)) answersBefore.push(await ask(operations.getMyAccount, token, {}))
  const id = (kind: string, code: string): string => `'${demoId(`${kind}/${code}`)}'`
  // Only the state of things counts here, not the rules by which it may come about: work in hand, successors, the last of a duty.
  await run(`set session_replication_role = replica;
    update membership set valid_to = app.now() - interval '1 second' where id = ${id('membership', 'st18')};
    update agency set contract_to = app.now() - interval '1 second', successor_agency_id = ${id('agency', 'AG05')} where id = ${id('agency', 'AG16')};
    update account set disabled_at = app.now() - interval '1 second' where staff_id = ${id('staff', 'st46')};
    update session set ended_at = app.now() - interval '1 second' where staff_id = ${id('staff', 'st47')};
    set session_replication_role = origin`)
})
afterAll(() => city.database.drop())

describe('whoever stands outside is told nothing, whatever they ask', () => {
  it('the people outside were inside a moment ago: only what ended keeps them out', async () => {
    expect(answersBefore).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ ok: true })))
    expect(Object.keys(outsiders).toSorted()).toEqual([...OUTSIDERS].toSorted())
  })

  it.each(byName)('%s', async (_, operation) => {
    for (const who of OUTSIDERS) {
      for (const input of [inputFor(operation, () => demoId('case/0')), {}, null]) {
        expect({ who, answer: await ask(operation, outsiders[who] ?? '', input) }).toEqual({ who, answer: { ok: false, problem: { code: 'signed_out' } } })
      }
    }
  })
})

describe('whoever has another role is told that, and nothing else, before a word of the message is read', () => {
  it.each(byName)('%s', async (_, operation) => {
    for (const [role, staff] of Object.entries(SOMEBODY)) {
      if (operation.roles.includes(role as Role)) continue
      const token = await tokenOf(staff)
      for (const input of [inputFor(operation, () => demoId('case/0')), null]) {
        expect({ role, answer: await ask(operation, token, input) }).toEqual({ role, answer: { ok: false, problem: { code: 'not_your_role' } } })
      }
    }
  })

  it('and every operation says who may', () => {
    expect(all.filter((operation) => operation.roles.length === 0).map((operation) => operation.name)).toEqual([])
  })
})
