import { connected, openScratch, asServer, furnish } from './proof/scratch.ts'
import { idleMsOf, runProof } from './proof/run-proof.ts'
import { buildWorld } from './world/build-world.ts'

/** `npm run access:prove`: every decision of the small world, held against the rule in words; then every mutant of the rule. */
const begun = performance.now()
const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(1)
const scratch = await openScratch()
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
await scratch.close()
process.exitCode = found.mismatches.length === 0 ? 0 : 1
