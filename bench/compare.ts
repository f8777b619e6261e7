import pg from 'pg'
import { operations } from '#contract/operations.ts'
import type { DatabaseSettings } from '#platform/database.ts'
import { handlers } from '#service/handlers.ts'
import type { Handler } from '#service/handler.ts'
import type { Operation } from '#contract/operation.ts'
import type { Office } from '#service/work-for.ts'
import { bodyOf, type Job } from './jobs.ts'
import { measure, type Figures } from './measure/latencies.ts'
import { replay, statementsOf, type Script } from './measure/statements.ts'
import { posting } from './measure/http.ts'
import type { Desk } from './people.ts'
import type { Row } from './report.ts'

/** What a comparison works with. */
export type Ground = {
  readonly port: number
  readonly office: Office
  readonly desks: readonly Desk[]
  /** The login the product serves with, and one that no policy holds back. */
  readonly app: DatabaseSettings
  readonly admin: DatabaseSettings
  readonly seconds: number
}

/** How many different requests are replayed bare. */
const REPLAYED = 24

const deskOf = (ground: Ground, worker: number): Desk => {
  const desk = ground.desks[worker % ground.desks.length]
  if (desk === undefined) throw new Error('nobody is at work')
  return desk
}

const overHttp = async (ground: Ground, job: Job, workers: number): Promise<Figures> => {
  const { post, close } = posting(ground.port, workers)
  const figures = await measure(workers, ground.seconds, (worker, turn) => {
    const desk = deskOf(ground, worker)
    return post(`/api/${job.operation}`, desk.token, bodyOf(job, desk, turn))
  })
  close()
  return figures
}

const withClients = async <T>(settings: DatabaseSettings, many: number, work: (clients: readonly pg.Client[]) => Promise<T>): Promise<T> => {
  const clients = await Promise.all(Array.from({ length: many }, async () => {
    const client = new pg.Client(settings)
    await client.connect()
    return client
  }))
  try {
    return await work(clients)
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

const clientOf = (clients: readonly pg.Client[], worker: number): pg.Client => {
  const client = clients[worker]
  if (client === undefined) throw new Error('no connection')
  return client
}

const replayed = (settings: DatabaseSettings, ground: Ground, scripts: readonly Script[], workers: number): Promise<Figures> =>
  withClients(settings, workers, (clients) =>
    measure(workers, ground.seconds, async (worker, turn) => {
      const script = scripts[(worker + turn) % scripts.length]
      return script !== undefined && (await replay(clientOf(clients, worker), script))
    }))

const scriptsFor = async (ground: Ground, job: Job): Promise<readonly Script[]> => {
  const operation = operations[job.operation] as Operation
  const handler = handlers[job.operation] as unknown as Handler<Operation>
  const scripts: Script[] = []
  for (let n = 0; n < REPLAYED; n += 1) {
    const desk = deskOf(ground, n)
    scripts.push(await statementsOf(ground.app, ground.office, { operation, handler, body: () => bodyOf(job, desk, n), token: desk.token }))
  }
  return scripts
}

/** Measures one job at several numbers of connections, each beside its bare counterpart in the same minute. */
export const compare = async (ground: Ground, job: Job, connections: readonly number[]): Promise<readonly Row[]> => {
  const rows: Row[] = []
  const scripts = await scriptsFor(ground, job)
  for (const workers of connections) {
    const product = await overHttp(ground, job, workers)
    const bare = await replayed(ground.app, ground, scripts, workers)
    const withoutPolicies = await replayed(ground.admin, ground, scripts, workers)
    rows.push({ job: job.title, connections: workers, product, bare, withoutPolicies })
  }
  return rows
}
