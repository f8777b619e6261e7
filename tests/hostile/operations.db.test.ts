import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import type { Operation } from '#contract/operation.ts'
import { operations } from '#contract/operations.ts'
import { COMMON_PROBLEMS } from '#contract/problem.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { verifyJournal } from '#service/journal/verify-journal.ts'
import { perform } from '#service/perform.ts'
import { buildCity, type City, type Worker } from '#tests/support/city.ts'
import { SOMEBODY } from '#tests/support/serve.ts'
import { inputFor, pathsIn, withAt } from './input-from-schema.ts'
import { isWhole, LONG } from './runs.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const all: readonly Operation[] = Object.values(operations)
const handlerOf = handlers as unknown as Readonly<Record<string, Handler<Operation>>>

/** Identifiers of every kind of record, in every place where one is asked for: the wrong kind is absent, never a fault. */
const IDS = [
  demoId('case/0'), demoId('case/1'), demoId('thin/3'), demoId('listed/0'), demoId('agency/AG06'), demoId('person/0/0'), demoId('membership/st05'), demoId('staff/st05'),
  demoId('area/あおば'), demoId('import/1'), newId(),
] as const

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

/** What no screen ever sends. */
const HOSTILE: readonly unknown[] = [
  null, true, 0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e308, [], {}, [null], nested(40), nested(20_000), '', ' ', '\u0000', 'a\u0000b', '\ud83d', '\udc00\ud83d',
  '葛\u{e0100}城 👨‍👩‍👧', '\u202e\u2066', '<script>alert(1)</script>', "'; drop table intake; --", '%00', 'x'.repeat(20_001), '👨‍👩‍👧'.repeat(5_000), 'あ'.repeat(300_000),
  '0000-00-00', '0000-01-01', '-000001-01-01', '9999-12-31', '2026-02-30', '2026-04-01T00:00:00+23:59', '99999-01-01T00:00:00Z', '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff', newId().toUpperCase(), '__proto__', JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":1}}') as unknown,
]

let sent = 0
let begin = 0

/** Every value in the whole run; an eighth of them, another one for each field, in every other. */
const someOf = (values: readonly unknown[]): readonly unknown[] => {
  begin += 1
  return isWhole ? values : values.filter((_, at) => (at + begin) % 8 === 0)
}

/** Never by JSON: what is nested without bottom cannot be written down. */
const nameOf = (value: unknown): string => (typeof value === 'object' && value !== null ? 'an object or a list' : String(value).slice(0, 30))

const workerFor = async (operation: Operation): Promise<Worker> => {
  const role = (['supervisor', 'counsellor', 'coordinator', 'clerk', 'administrator', 'auditor', 'statistician', 'volunteer'] as const).find((one) => operation.roles.includes(one))
  return city.as(SOMEBODY[role ?? 'supervisor'])
}

/** Sends one message; answers what is wrong with the answer, or nothing. */
const complaintAbout = async (operation: Operation, { token }: Worker, input: unknown): Promise<string | undefined> => {
  const handler = handlerOf[operation.name]
  if (handler === undefined) return 'nobody does it'
  sent += 1
  const body = operation.kind === 'command' ? { idempotencyKey: newId(), input } : input
  try {
    const answer = await perform(city.office, { token, requestId: newId() }, { operation, handler, body })
    if (answer.ok) return undefined
    const known: readonly string[] = [...COMMON_PROBLEMS, ...operation.problems]
    return known.includes(answer.problem.code) ? undefined : `a refusal nobody promised: ${answer.problem.code}`
  } catch (error) {
    return String(error).slice(0, 160)
  }
}

describe('whatever is sent, the answer is a clear refusal or the message is kept safely', { timeout: LONG }, () => {
  it.each(all.map((operation) => [operation.name, operation] as const))('%s', async (_, operation) => {
    const worker = await workerFor(operation)
    let turn = 0
    const nextId = (): string => IDS[(turn += 1) % IDS.length] ?? newId()
    const complaints = new Map<string, string>()
    const send = async (what: string, input: unknown): Promise<void> => {
      const complaint = await complaintAbout(operation, worker, input)
      if (complaint !== undefined) complaints.set(`${complaint}`, what)
    }
    for (const id of IDS) await send(`every id ${id}`, inputFor(operation, () => id))
    for (let n = 0; n < IDS.length; n += 1) await send('ids in turn', inputFor(operation, nextId))
    for (const path of pathsIn(inputFor(operation, nextId))) {
      for (const value of someOf(HOSTILE)) await send(`${path.join('.')} = ${nameOf(value)}`, withAt(inputFor(operation, nextId), path, value))
    }
    expect([...complaints]).toEqual([])
  })

  it('and the messages sent are counted', () => {
    console.info(`${sent} hostile messages to ${all.length} operations`)
    expect(sent).toBeGreaterThan(all.length * IDS.length)
  })

  it('and afterwards the city stands as it stood: nobody was lost, the journal is whole', async () => {
    expect((await verifyJournal(city.database.owner, '990019', [])).broken).toEqual([])
    const orphans = await city.database.admin.query(`select 1 from matter m where m.closed_at is null and not exists (select 1 from accountability a
      where a.municipality_code = m.municipality_code and a.matter_id = m.id and a.until is null)`)
    expect(orphans.rows).toEqual([])
  })
})
