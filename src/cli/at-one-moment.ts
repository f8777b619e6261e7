import type { Config } from '#platform/config.ts'
import { kyselyOver, openPool } from '#platform/database.ts'
import type { DataFolder } from '#platform/embedded/data-folder.ts'
import type { Database } from '#store/database.ts'
import type { Schema } from '#store/schema.generated.ts'
import { visitDatabase } from './open-database.ts'

/** Looks at the whole database as it stands at one moment, whoever serves it meanwhile. */
export const atOneMoment = async <T>(config: Config, work: (database: Database, folder: DataFolder) => Promise<T>): Promise<T> => {
  const visited = await visitDatabase(config)
  const pool = openPool(visited.admin, { max: 1, name: 'tsunagi-visit' })
  try {
    const whole = kyselyOver<Schema>(pool)
    return await whole.transaction().setIsolationLevel('repeatable read').execute((snapshot) => work(snapshot, visited.folder))
  } finally {
    await pool.end()
    await visited.close()
  }
}
