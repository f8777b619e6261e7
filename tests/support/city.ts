import type { Day } from '#domain/shared/day.ts'
import { loadDemo } from '#demo/load-demo.ts'
import { operations, type OperationName } from '#contract/operations.ts'
import type { InputOf, Operation, OutputOf } from '#contract/operation.ts'
import type { Problem } from '#contract/problem.ts'
import type { Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import type { Handler } from '#service/handler.ts'
import { handlers } from '#service/handlers.ts'
import { openOffice } from '#service/open-office.ts'
import { perform } from '#service/perform.ts'
import { findAccount } from '#store/signin/account.ts'
import { openSession } from '#service/signin/enter.ts'
import { hashPassword } from '#service/signin/password.ts'
import { testDatabase, type Filling, type TestDatabase } from './postgres.ts'

/** The day the invented city lives in: today, so that its own clock and the database's agree. */
export const cityToday = (): Day => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10) as Day

type Operations = typeof operations

/** Somebody of the invented city at work. */
export type Worker = {
  readonly token: string
  readonly does: <N extends OperationName>(name: N, input: InputOf<Operations[N]>, key?: string) => Promise<Result<OutputOf<Operations[N]>, Problem<string>>>
}

/** The invented city on a database of its own. */
export type City = {
  readonly database: TestDatabase
  readonly office: Awaited<ReturnType<typeof openOffice>>
  readonly as: (staffCode: string) => Promise<Worker>
  /** Lets somebody work who has no account, e.g. people a test has made itself; in the post named, else in their oldest. */
  readonly sitDown: (staffId: string, membershipId?: string) => Promise<Worker>
}

/** The city of one day, loaded once for the whole run. Everybody's password is the documented one. */
const cityOf = (today: Day): Filling => ({
  name: `city_${today.replaceAll('-', '')}`,
  fill: async (client) => {
    await client.query('set role tsunagi_owner')
    await loadDemo(client, { today, hashPassword })
    await client.query('reset role')
  },
})

/** Builds the city for one test file. */
export const buildCity = async (): Promise<City> => {
  const database = await testDatabase(cityOf(cityToday()))
  const office = await openOffice(database.app, database.door, 'only for tests')
  const sitDown: City['sitDown'] = async (staffId, membershipId) => {
    const opened = await openSession(database.door, { staffId, membershipId, device: 'test' })
    if (!opened.ok) throw new Error(opened.problem)
    const { token } = opened.value
    const does: Worker['does'] = async (name, input, key = newId()) => {
      const operation: Operation = operations[name]
      const body = operation.kind === 'command' ? { idempotencyKey: key, input } : input
      const handler = handlers[name] as unknown as Handler<Operation>
      return (await perform(office, { token, requestId: newId() }, { operation, handler, body })) as never
    }
    return { token, does }
  }
  const as = async (staffCode: string): Promise<Worker> => {
    const account = await findAccount(database.door, office.municipalityCode, staffCode)
    if (account === undefined) throw new Error(`nobody is called ${staffCode}`)
    return sitDown(account.staffId)
  }
  return { database, office, as, sitDown }
}

/** The answer, or a failure that says which problem came instead. */
export const given = <T>(result: Result<T, Problem<string>>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
