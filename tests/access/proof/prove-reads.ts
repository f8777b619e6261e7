import type { Client } from 'pg'
import { Facts } from '../oracle/facts.ts'
import { PersonAsking } from '../oracle/person-asking.ts'
import { READS } from '../oracle/reads.ts'
import { RuleInWords } from '../oracle/rule-in-words.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import { keyOf } from './keys.ts'
import { enter, readAll } from './live.ts'

/** What came of asking: how many decisions, and those in which the database and the rule in words differ. */
export type Findings = { decisions: number; allowed: number; readonly mismatches: string[] }

export const noFindings = (): Findings => ({ decisions: 0, allowed: 0, mismatches: [] })

/** The tables of a world whose rows somebody may read at all. */
export const readableTables = (world: World): readonly string[] => [...world.tables.keys()].filter((table) => Object.hasOwn(READS, table))

/** The rule in words, as it is for one actor. */
export const ruleFor = (world: World, actor: Actor, idleMs: number): RuleInWords =>
  new RuleInWords(new PersonAsking(new Facts(world, actor.city), actor, idleMs))

const shouldSee = (rule: RuleInWords, table: string, row: World['tables'] extends Map<string, (infer R)[]> ? R : never): boolean =>
  row['municipality_code'] === rule.facts.city && (READS[table]?.(rule, row) ?? false)

/** Asks the database, as one actor, for every row of every table, and holds each against the rule in words: both ways. */
export const proveReads = async (client: Client, world: World, asking: { actor: Actor; rule: RuleInWords }, findings: Findings): Promise<void> => {
  const tables = readableTables(world)
  await client.query('begin')
  await enter(client, asking.actor.token)
  const seen = await readAll(client, tables)
  await client.query('rollback')
  for (const table of tables) {
    const keys = seen.get(table) ?? new Set()
    let expected = 0
    for (const row of world.rowsOf(table)) {
      const key = keyOf(table, row)
      const should = shouldSee(asking.rule, table, row)
      findings.decisions += 1
      if (should) expected += 1
      if (should !== keys.has(key)) findings.mismatches.push(`${asking.actor.name} ${should ? 'should see' : 'sees'} ${table} ${key}`)
    }
    findings.allowed += expected
    if (expected !== keys.size) findings.mismatches.push(`${asking.actor.name} sees ${keys.size} rows of ${table}, should see ${expected}`)
  }
}
