import { mutantsOf } from './mutants/catalogue.ts'
import type { Fate } from './mutants/kill.ts'
import { runMutants, whyEquivalent } from './mutants/run-mutants.ts'
import { connected, openScratch, asServer, asServerSettings, furnish, type Scratch } from './proof/scratch.ts'
import { proveConnections } from './proof/prove-connections.ts'
import { proveHistories } from './proof/prove-histories.ts'
import { readableTables } from './proof/prove-reads.ts'
import { idleMsOf, runProof } from './proof/run-proof.ts'
import { buildWorld } from './world/build-world.ts'

/**
 * `npm run access:prove`: every decision of the small world, held against the rule in words; histories by chance, held against what holds whatever the rule is; interleaved
 * requests of many people over few connections; then every mutant of the rule.
 * `-- --only decisions`, `histories`, `connections` or `mutants` does one of them; `-- --mutants 200` tries that many, spread evenly;
 * `-- --matching '^app\.my_areas '` those whose name matches.
 */
const begun = performance.now()
const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(1)
const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? undefined : (process.argv[at + 1] ?? '')
}

const proveDecisions = async (scratch: Scratch): Promise<boolean> => {
  const admin = await scratch.migrated('proof')
  const owner = await connected(admin)
  const idleMs = await idleMsOf(owner)
  await owner.end()
  const { world, actors } = buildWorld({ depth: 2, idleMs })
  await furnish(admin, world)
  const clients = await Promise.all([asServer(admin), asServer(admin)])
  const found = await runProof(clients, { world, actors, idleMs, changeOneIn: 61, attemptOneIn: 97 })
  await Promise.all(clients.map((client) => client.end()))
  console.log(`decisions checked: ${found.decisions}, of them allowed: ${found.allowed}, mismatches: ${found.mismatches.length} (${seconds()} s)`)
  for (const mismatch of found.mismatches.slice(0, 20)) console.log(`  ${mismatch}`)
  return found.mismatches.length === 0
}

const HISTORIES = 400

const proveWhatAlwaysHolds = async (scratch: Scratch): Promise<boolean> => {
  const admin = await scratch.migrated('histories')
  const owner = await connected(admin)
  const idleMs = await idleMsOf(owner)
  const { world, actors } = buildWorld({ depth: 1, idleMs })
  await furnish(admin, world)
  let happened = 0
  const held = await proveHistories(owner, { actors, tables: readableTables(world), histories: HISTORIES, onEvent: (_, rows) => (happened += Math.min(rows, 1)) })
    .then(() => true, (error: unknown) => (console.log(`  ${String(error)}`), false))
  await owner.end()
  console.log(`histories lived through: ${HISTORIES}, events in them that changed something: ${happened}${held ? '' : ', and one of them is wrong'} (${seconds()} s)`)
  return held
}

const INTERLEAVINGS = 100_000

const proveNobodyIsRemembered = async (scratch: Scratch): Promise<boolean> => {
  const admin = await scratch.migrated('connections')
  const owner = await connected(admin)
  const { world, actors } = buildWorld({ depth: 1, idleMs: await idleMsOf(owner) })
  await furnish(admin, world)
  const told = await proveConnections({ app: asServerSettings(admin), owner }, actors, INTERLEAVINGS)
    .then(({ requests }) => `${requests}, nobody was told what another reads`, (error: unknown) => { console.log(`  ${String(error)}`); return undefined })
  await owner.end()
  console.log(`requests over few connections: ${told ?? 'one was told what another reads'} (${seconds()} s)`)
  return told !== undefined
}

const killMutants = async (scratch: Scratch, most: number): Promise<boolean> => {
  const databases = [await scratch.migrated('mutants_1'), await scratch.migrated('mutants_2')]
  const clients = await Promise.all(databases.map(connected))
  // A wrong rule may go round for ever: then nobody can ask any more, which is noticed.
  for (const client of clients) await client.query(`set statement_timeout = '60s'`)
  const idleMs = await Promise.all(clients.map(idleMsOf)).then(([first]) => first ?? 0)
  const { world, actors } = buildWorld({ depth: 1, idleMs })
  for (const database of databases) await furnish(database, world)
  const all = clients[0] === undefined ? [] : await mutantsOf(clients[0])
  const matching = all.filter(({ name }) => new RegExp(argument('matching') ?? '').test(name))
  const step = Math.max(1, Math.ceil(matching.length / most))
  const mutants = matching.filter((_, n) => n % step === 0)
  const onFate = (one: Fate, done: number): void => {
    if (one.fate === 'survived') console.log(`  survived: ${one.mutant.name}`)
    if (process.argv.includes('--told')) console.log(`  ${one.fate} by ${one.by ?? 'nobody'} (${seconds()} s): ${one.mutant.name}`)
    if (done % 25 === 0) console.log(`  ${done} of ${mutants.length} mutants tried (${seconds()} s)`)
  }
  const fates = await runMutants(clients, { world, actors, idleMs, mutants, onFate })
  await Promise.all(clients.map((client) => client.end()))
  const count = (fate: string): number => fates.filter((one) => one.fate === fate).length
  console.log(`mutants tried: ${mutants.length} of ${all.length}, killed: ${count('killed')}, no valid rule: ${count('stillborn')}, ` +
    `equivalent: ${mutants.filter((one) => whyEquivalent(one) !== undefined).length}, survived: ${count('survived')} (${seconds()} s)`)
  return count('survived') === 0
}

const scratch = await openScratch()
const isLeftOut = (part: 'decisions' | 'histories' | 'connections' | 'mutants'): boolean => (argument('only') ?? part) !== part
const isEqual = isLeftOut('decisions') || (await proveDecisions(scratch))
const alwaysHolds = isLeftOut('histories') || (await proveWhatAlwaysHolds(scratch))
const knowsNobody = isLeftOut('connections') || (await proveNobodyIsRemembered(scratch))
const isSharp = isLeftOut('mutants') || (await killMutants(scratch, Number(argument('mutants') ?? Number.MAX_SAFE_INTEGER)))
await scratch.close()
process.exitCode = isEqual && alwaysHolds && knowsNobody && isSharp ? 0 : 1
