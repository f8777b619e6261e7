import type { Client } from 'pg'
import { HERE } from '../world/build-world.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import { proveReasons } from './prove-reasons.ts'
import { noFindings, proveReads, ruleFor, type Findings } from './prove-reads.ts'
import { proveRestricting } from './prove-restricting.ts'
import { proveSeats } from './prove-seats.ts'
import { proveAttempts, proveChanges } from './prove-writes.ts'
import { Standings } from './standing-of.ts'

/** What is asked, of whom, and how much of it. */
export type ProofPlan = {
  readonly world: World
  readonly actors: readonly Actor[]
  readonly idleMs: number
  /** Of so many rows one is tried to be changed; of so many matters one is tried to be written into. */
  readonly changeOneIn: number
  readonly attemptOneIn: number
}

/** How long a session may be left alone, as the database says it. */
export const idleMsOf = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ ms: string }>('select extract(epoch from app.idle_limit()) * 1000 as ms')
  return Number(rows[0]?.ms)
}

const proveOne = async (client: Client, plan: ProofPlan, actor: Actor, findings: Findings): Promise<void> => {
  const { world, idleMs } = plan
  const rule = ruleFor(world, actor, idleMs)
  const standings = new Standings(world, actor.city).of(actor, idleMs)
  const oneIn = rule.who.isSomebody ? plan.attemptOneIn : plan.attemptOneIn * 8
  const tried = world.rowsOf('matter').filter((row, n) => row['municipality_code'] === HERE && n % oneIn === 0)
  await proveReads(client, world, { actor, rule }, findings)
  await proveReasons(client, world, { actor, rule, standings }, findings)
  await proveSeats(client, world, { actor, rule }, findings)
  await proveRestricting(client, world, { actor, rule, standings, idleMs, oneIn: Math.ceil(oneIn / 4) }, findings)
  await proveChanges(client, world, { actor, rule, oneIn: plan.changeOneIn }, findings)
  if (actor.city === HERE) await proveAttempts(client, { actor, rule }, tried.map((row) => String(row['id'])), findings)
}

/** Asks everything of everybody, over as many connections as are given, each as the login that serves pages. */
export const runProof = async (clients: readonly Client[], plan: ProofPlan): Promise<Findings> => {
  const findings = noFindings()
  const waiting = [...plan.actors]
  await Promise.all(
    clients.map(async (client) => {
      for (let actor = waiting.shift(); actor !== undefined; actor = waiting.shift()) await proveOne(client, plan, actor, findings)
    }),
  )
  return findings
}
