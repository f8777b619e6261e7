import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { kyselyOver, openPool, workAtOnce, type DatabaseSettings } from '#platform/database.ts'
import { app } from '#server/app.ts'
import { openOffice } from '#service/open-office.ts'
import { openDoor } from '#service/signin/door.ts'
import type { Schema } from '#store/schema.generated.ts'

/** The logins the server process of the benchmark works with. */
export type Logins = { readonly admin: DatabaseSettings; readonly app: DatabaseSettings; readonly door: DatabaseSettings }

/** The product's own server in a process of its own. It tells its port, and its size when asked. */
const serveFor = async (logins: Logins): Promise<void> => {
  const pools = { app: openPool(logins.app, { max: workAtOnce(), name: 'tsunagi' }), door: openPool(logins.door, { max: 4, name: 'tsunagi-door' }) }
  const [database, door] = [kyselyOver<Schema>(pools.app), kyselyOver<Schema>(pools.door)]
  const office = await openOffice(database, door, 'only for the benchmark')
  const { municipalityCode } = office
  const application = app({
    office,
    door: openDoor({ database: door, municipalityCode, practice: false, cast: [], secret: 'only for the benchmark' }),
    webFolder: 'dist/web',
    trustedProxies: [],
    // Its few desks ask as fast as they are answered.
    requestsPerSecond: 1_000_000,
  })
  const server = serve({ fetch: application.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }))
  process.on('message', (message) => {
    if (message === 'size') process.send?.({ megabytes: Math.round(process.memoryUsage.rss() / 1_048_576) })
    if (message !== 'stop') return
    server.close()
    void Promise.all([pools.app.end(), pools.door.end()]).then(() => process.exit(0))
  })
}

// Whoever measures may come to grief: nothing is left running.
process.once('disconnect', () => process.exit(1))
const [logins] = await once(process, 'message')
await serveFor(logins as Logins)
