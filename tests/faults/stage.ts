import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { attachEmbedded } from '#platform/embedded/attach.ts'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { freePort, isWell, runTsunagi, serveTsunagi, until, type Served } from '#tests/support/tsunagi-process.ts'
import type { Place } from './small-disk.ts'

/** The real server on a real database, and everything that can be done to it. */
export type Stage = {
  readonly base: string
  readonly killServer: () => Promise<void>
  readonly killDatabase: () => Promise<void>
  readonly cutConnections: () => Promise<void>
  readonly startSecond: () => Promise<void>
  readonly fillDisk: () => Promise<void>
  readonly asAdmin: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
  readonly stop: () => Promise<number | null>
}

const REFUSED = 3
/** Nobody waits for a limit here: as many requests as the machine can bear. */
const SETTINGS = { TSUNAGI_REQUESTS_PER_SECOND: '100000' }

/** The trigger stands for a full disk where no disk of one's own can be had: the very error PostgreSQL would give. */
const PLANT = `create function full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = 'disk_full', message = 'planted'; end $$;
  create trigger full_disk before insert on intake for each row execute function full_disk()`
const UNPLANT = 'drop trigger if exists full_disk on intake; drop function if exists full_disk()'

const clientIn = async (root: string): Promise<pg.Client> => {
  let client: pg.Client | undefined
  await until(async () => {
    const admin = await attachEmbedded(dataFolderAt(root))
    if (admin === undefined) return false
    const tried = new pg.Client({ ...admin, database: 'tsunagi' })
    tried.on('error', () => undefined)
    client = await tried.connect().then(() => tried, () => undefined)
    return client !== undefined
  }, 'the database lets an administrator in')
  if (client === undefined) throw new Error('no administrator')
  return client
}

const postmasterOf = (root: string): number => Number(readFileSync(join(root, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Sets the stage: an invented city on a folder of its own. */
export const setStage = async ({ root: ground, disk }: Place): Promise<Stage> => {
  const root = join(ground, 'city')
  const port = String(await freePort())
  const serve = (): Promise<Served> => serveTsunagi(['demo', '--data', root], { ...SETTINGS, PORT: port })
  let server = await serve()
  const { base } = server
  const asAdmin: Stage['asAdmin'] = async (work) => {
    const client = await clientIn(root)
    try {
      return await work(client)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const whenWell = (): Promise<void> => until(() => isWell(base), 'the server is well again')
  return {
    base,
    asAdmin,
    killServer: async () => {
      await server.kill()
      server = await serve()
    },
    killDatabase: async () => {
      process.kill(postmasterOf(root), 'SIGKILL')
      await whenWell()
    },
    cutConnections: async () => {
      await asAdmin((client) => client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename in ('tsunagi_app', 'tsunagi_door')`))
      await whenWell()
    },
    startSecond: async () => {
      const second = await runTsunagi(['demo', '--data', root, '--port', String(await freePort())])
      if (second.code !== REFUSED) throw new Error(`a second server was not refused: ${second.code} ${second.said} ${second.complained}`)
    },
    fillDisk: async () => {
      if (disk !== undefined) {
        disk.fill()
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        disk.free()
      } else {
        await asAdmin((client) => client.query(PLANT))
        await new Promise((resolve) => setTimeout(resolve, 1_000))
        await asAdmin((client) => client.query(UNPLANT))
      }
      await whenWell()
    },
    stop: () => server.stop(),
  }
}
