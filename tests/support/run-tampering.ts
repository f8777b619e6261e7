import { spawnSync } from 'node:child_process'

/** `npm run test:tamper`: ten thousand tamperings with the journal, each of which must be found and named. */
const environment = { ...process.env, TSUNAGI_TAMPERINGS: process.argv[2] ?? '10000' }
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'database', 'src/service/journal/tampering.db.test.ts']
process.exitCode = spawnSync(process.execPath, vitest, { env: environment, stdio: 'inherit' }).status ?? 1
