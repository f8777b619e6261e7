import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { chooseDataFolder } from '#platform/embedded/data-folder.ts'
import { startEmbedded } from '#platform/embedded/start.ts'
import { migrate } from '#platform/migrate.ts'
import { prepareRoles } from '#platform/roles.ts'
import { schemaFrom } from '#store/read-schema.ts'

/** `npm run schema`: migrates an empty database and writes the types of its tables. */
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-schema-'))
chmodSync(folder, 0o755)
const chosen = chooseDataFolder(folder, folder)
const started = chosen.ok ? await startEmbedded(chosen.value, { forTests: true }) : chosen
if (!started.ok) throw new Error(started.problem.en)
const { admin, stop } = started.value
await prepareRoles(admin, 'tsunagi_schema', { app: 'only-for-the-schema', door: 'only-for-the-schema' })
const inside = { ...admin, database: 'tsunagi_schema' }
await migrate(inside, 'migrations')
const client = new pg.Client(inside)
await client.connect()
writeFileSync(join('src', 'store', 'schema.generated.ts'), await schemaFrom(client))
await client.end()
await stop()
rmSync(folder, { recursive: true, force: true })
