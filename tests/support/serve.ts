import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { CAST } from '#demo/cast.ts'
import type { Role } from '#domain/access/role.ts'
import { app } from '#server/app.ts'
import { openDoor } from '#service/signin/door.ts'
import { buildCity, type City } from './city.ts'

/** The real server over the invented city, with the built screens, on a port of its own. */
export type ServedCity = { readonly base: string; readonly city: City; readonly stop: () => Promise<void> }

/** Somebody of the invented city in each role. */
export const SOMEBODY: Readonly<Record<Exclude<Role, 'system'>, string>> = {
  counsellor: 'st04',
  supervisor: 'st05',
  coordinator: 'st01',
  clerk: 'st11',
  volunteer: 'st48',
  statistician: 'st33',
  auditor: 'st12',
  administrator: 'st13',
}

const cast = [...CAST, { code: SOMEBODY.statistician, ja: '統計担当', en: 'Statistician' }]

/** Serves the invented city for one test file. */
export const serveCity = async (): Promise<ServedCity> => {
  const city = await buildCity()
  const { office, database } = city
  const door = openDoor({ database: database.door, municipalityCode: office.municipalityCode, practice: true, cast, secret: 'only for tests' })
  const webFolder = join(process.cwd(), 'dist', 'web')
  const application = app({ office, door, webFolder, trustedProxies: [], requestsPerSecond: 10_000 })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: application.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening))
  })
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    city,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await database.drop()
    },
  }
}
