import { spawnSync } from 'node:child_process'

// `npm run test:hostile`: the same tests as in every run, with the whole number of generated inputs for each parser.
const WHOLE = '200000'
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rules', '--project', 'database', 'tests/hostile']
const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env: { ...process.env, TSUNAGI_RUNS: process.env['TSUNAGI_RUNS'] ?? WHOLE } })
process.exit(status ?? 1)
