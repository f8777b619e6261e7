import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import { CAST } from '#demo/cast.ts'
import { kyselyOver } from '#platform/database.ts'
import { app } from '#server/app.ts'
import { openDoor } from '#service/signin/door.ts'
import { escalateSilentReferrals } from '#service/referral/escalate-silent-referrals.ts'
import { openOffice } from '#service/open-office.ts'
import type { Schema } from '#store/schema.generated.ts'
import type { OpenedDatabase } from './open-database.ts'
import { say } from './say.ts'

const WEB = join(import.meta.dirname, '..', '..', 'dist', 'web')
const QUARTER_HOUR = 15 * 60_000

const buildScreens = async (): Promise<void> => {
  if (existsSync(join(WEB, 'index.html'))) return
  say('画面を準備しています（初回のみ） / building the screens (first time only)')
  const { build } = await import('vite')
  await build({ configFile: join(import.meta.dirname, '..', '..', 'vite.config.ts'), logLevel: 'warn' })
}

/** Serves the counter until told to stop: then it finishes what it holds and closes the database. */
export const serve = async (opened: OpenedDatabase, options: { readonly practice: boolean }): Promise<void> => {
  await buildScreens()
  const door = kyselyOver<Schema>(opened.door)
  const database = kyselyOver<Schema>(opened.app)
  const office = await openOffice(opened.admin, database, door)
  const application = app({
    office,
    door: openDoor({ database: door, municipalityCode: office.municipalityCode, practice: options.practice, cast: CAST }),
    webFolder: WEB,
  })
  const port = Number(process.env['PORT'] ?? 8410)
  const hostname = options.practice ? '127.0.0.1' : (process.env['HOST'] ?? '127.0.0.1')
  const server = listen({ fetch: application.fetch, port, hostname }, () => {
    say(`\n  つなぎ Tsunagi → http://${hostname}:${port}/\n`)
  })
  const escalation = setInterval(() => void escalateSilentReferrals(office).catch(() => undefined), QUARTER_HOUR)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  clearInterval(escalation)
  await new Promise((resolve) => server.close(resolve))
  await opened.close()
}
