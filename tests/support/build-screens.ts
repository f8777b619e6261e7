import { join } from 'node:path'
import { build } from 'vite'

/** Builds the screens once for the whole run, so that what is tested is what is delivered. */
export default async function setup(): Promise<void> {
  await build({ configFile: join(process.cwd(), 'vite.config.ts'), logLevel: 'error' })
}
