import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { settingsFromUrl } from '#platform/database-url.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareRoles } from '#platform/roles.ts'
import { dropTemplates } from '#platform/template-database.ts'
import type { TestServer } from './test-server.ts'

const passwords = { app: 'only-for-tests-app', door: 'only-for-tests-door' }

const ownServer = (): TestServer['admin'] | undefined => {
  const url = process.env['TSUNAGI_TEST_DATABASE_URL']
  if (!url) return undefined
  const read = settingsFromUrl(url, 'TSUNAGI_TEST_DATABASE_URL')
  if (!read.ok) throw new Error(read.problem.en)
  // What arranges and asks as the administrator is no login of the product: only those never compile their queries first (`prepareRoles`).
  return { ...read.value, options: '-c jit=off' }
}

type Started = { readonly server: TestServer; readonly stop: () => Promise<void> }

const start = async (): Promise<Started> => {
  const own = ownServer()
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-test-'))
  chmodSync(folder, 0o755)
  let stop = async (): Promise<void> => undefined
  let admin: TestServer['admin'] | undefined = own
  if (admin === undefined) {
    const chosen = chooseDataFolder(folder, folder)
    const started = chosen.ok ? await startEmbedded(chosen.value, { forTests: true }) : chosen
    if (!started.ok) throw new Error(started.problem.en)
    admin = started.value.admin
    stop = started.value.stop
  }
  const template = `tsunagi_template_${process.pid}`
  await prepareRoles(admin, template, passwords)
  await migrate({ ...admin, database: template }, join(process.cwd(), 'migrations'))
  return {
    server: { admin, template, passwords },
    stop: async () => {
      if (own) await dropTemplates(own, template)
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Each project of a run loads this file for itself; what they share stands where all of them look. */
const shared = globalThis as { tsunagiTestServer?: { readonly started: Promise<Started>; users: number } | undefined }

/** One PostgreSQL for the whole run, whatever its projects, one migrated template; every test file works on a clone of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = (shared.tsunagiTestServer ??= { started: start(), users: 0 })
  held.users += 1
  const { server, stop } = await held.started
  project.provide('testServer', server)
  return async () => {
    held.users -= 1
    if (held.users > 0) return
    shared.tsunagiTestServer = undefined
    await stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}
