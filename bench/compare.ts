import pg from 'pg'
import { operations } from '#contract/operations.ts'
import type { DatabaseSettings } from '#platform/database.ts'
import { handlers } from '#service/handlers.ts'
import type { Handler } from '#service/handler.ts'
import type { Operation } from '#contract/operation.ts'
import type { Office } from '#service/work-for.ts'
import { bodyOf, isQuery, type Job } from './jobs.ts'
import { measure, type Figures } from './measure/latencies.ts'
import { replay, statementsOf, type Statement } from './measure/statements.ts'
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

const bareReads = (settings: DatabaseSettings, ground: Ground, scripts: readonly (readonly Statement[])[], workers: number): Promise<Figures> =>
  withClients(settings, workers, (clients) =>
    measure(workers, ground.seconds, (worker, turn) => replay(clientOf(clients, worker), scripts[(worker + turn) % scripts.length] ?? [])))

const bareCommits = (ground: Ground, workers: number): Promise<Figures> =>
  withClients(ground.admin, workers, async (clients) => {
    await clientOf(clients, 0).query('create table if not exists bench.commit_alone (n bigint, at timestamptz default now())')
    return measure(workers, ground.seconds, async (worker, turn) => {
      await clientOf(clients, worker).query({ name: 'commit', text: 'insert into bench.commit_alone (n) values ($1)', values: [turn] })
      return true
    })
  })

const scriptsFor = async (ground: Ground, job: Job): Promise<readonly (readonly Statement[])[]> => {
  const operation = operations[job.operation] as Operation
  const handler = handlers[job.operation] as unknown as Handler<Operation>
  const scripts: (readonly Statement[])[] = []
  for (let n = 0; n < REPLAYED; n += 1) {
    const desk = deskOf(ground, n)
    scripts.push(await statementsOf(ground.app, ground.office, { operation, handler, body: bodyOf(job, desk, n), token: desk.token }))
  }
  return scripts
}

/** Measures one job at several numbers of connections, each beside its bare counterpart in the same minute. */
export const compare = async (ground: Ground, job: Job, connections: readonly number[]): Promise<readonly Row[]> => {
  const rows: Row[] = []
  const scripts = isQuery(job) ? await scriptsFor(ground, job) : []
  for (const workers of connections) {
    const product = await overHttp(ground, job, workers)
    const bare = isQuery(job) ? await bareReads(ground.app, ground, scripts, workers) : await bareCommits(ground, workers)
    const free = isQuery(job) ? { withoutPolicies: await bareReads(ground.admin, ground, scripts, workers) } : {}
    rows.push({ job: job.title, connections: workers, product, bare, ...free })
  }
  return rows
}
