import { join } from 'node:path'
import pg from 'pg'
import { kyselyOver, openPool, type DatabaseSettings } from '#platform/database.ts'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareRoles } from '#platform/roles.ts'
import { secretIn } from '#platform/secrets.ts'
import { openOffice } from '#service/open-office.ts'
import { openSession } from '#service/signin/enter.ts'
import type { Schema } from '#store/schema.generated.ts'
import { compare } from './compare.ts'
import { askEveryQuestion } from './every-question.ts'
import { amountsAt, fillCity } from './fill.ts'
import { JOBS } from './jobs.ts'
import { readDesks } from './people.ts'
import { keep, machine, slowestOf, tableOf, type Row } from './report.ts'
import { secondsToStart, startServer } from './server-process.ts'

/**
 * `npm run bench -- [--scale 0.05] [--seconds 5] [--only "my day"]`: fills a city of its own (data/bench, or TSUNAGI_BENCH_DATA) and
 * measures what people do all day, over HTTP, beside the same PostgreSQL without the product. Before that every question of the contract is
 * asked once at a desk of each role (`--only "every question"` asks nothing else).
 */
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : process.argv[at + 1]
}
const say = (line: string): void => void process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
const scale = Number(option('scale') ?? 1)
const seconds = Number(option('seconds') ?? 5)
const connections = (option('connections') ?? '1,16,64').split(',').map(Number)
const DATABASE = 'tsunagi'
const FREE_PORT = 8_497

const open = async () => {
  const chosen = chooseDataFolder(process.env['TSUNAGI_BENCH_DATA'], join('data', 'bench'))
  if (!chosen.ok) throw new Error(chosen.problem.en)
  const started = await startEmbedded(chosen.value)
  if (!started.ok) throw new Error(started.problem.en)
  const { admin, stop } = started.value
  const passwords = { app: secretIn(chosen.value.secrets, 'database-app'), door: secretIn(chosen.value.secrets, 'database-door') }
  await prepareRoles(admin, DATABASE, passwords)
  const inside: DatabaseSettings = { ...admin, database: DATABASE }
  await migrate(inside, 'migrations')
  const login = (user: string, password: string): DatabaseSettings => ({ ...inside, user, password })
  return { folder: chosen.value.root, stop, logins: { admin: inside, app: login('tsunagi_app', passwords.app), door: login('tsunagi_door', passwords.door) } }
}

const city = await open()
await fillCity(city.logins.admin, amountsAt(scale), say)
const [appPool, doorPool] = [openPool(city.logins.app, { max: 4, name: 'bench' }), openPool(city.logins.door, { max: 4, name: 'bench-door' })]
const door = kyselyOver<Schema>(doorPool)
const office = await openOffice(kyselyOver<Schema>(appPool), door, 'only for the benchmark')
const server = await startServer(city.logins)
const reader = new pg.Client(city.logins.admin)
await reader.connect()
const signIn = async (staffId: string): Promise<string> => {
  const opened = await openSession(door, { staffId, device: 'bench' })
  if (!opened.ok) throw new Error(opened.problem)
  return opened.value.token
}

const asked = option('only') === undefined || option('only') === 'every question' ? await askEveryQuestion({ office, reader, signIn }) : []
if (asked.length > 0) process.stdout.write(`${slowestOf(asked)}\n`)
const rows: Row[] = []
for (const job of JOBS.filter((one) => option('only') === undefined || one.title === option('only'))) {
  const desks = await readDesks(reader, Math.max(...connections), signIn)
  rows.push(...(await compare({ port: server.port, office, desks, app: city.logins.app, admin: city.logins.admin, seconds }, job, connections)))
  say(`measured: ${job.title}`)
  process.stdout.write(`${tableOf(rows.filter((row) => row.job === job.title))}\n`)
}
const megabytes = await server.megabytes()
await server.stop()
await Promise.all([reader.end(), appPool.end(), doorPool.end()])
await city.stop()
const start = await secondsToStart(city.folder, FREE_PORT)

const summary = `${machine()}; scale ${scale}; ${seconds} s each; server ${megabytes} MB; start on an existing folder ${start.toFixed(1)} s`
process.stdout.write(`\n${tableOf(rows)}\n\n${asked.length > 0 ? `${slowestOf(asked)}\n\n` : ''}${summary}\n`)
keep(join(city.folder, 'bench.json'), { at: new Date().toISOString(), summary, rows, asked })
process.exit(0)
