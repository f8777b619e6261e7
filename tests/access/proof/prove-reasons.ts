import type { Client } from 'pg'
import { decideOnMatter } from '#domain/access/matter-rules.ts'
import type { RuleInWords } from '../oracle/rule-in-words.ts'
import type { Standing } from '#domain/access/standing.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import { enter } from './live.ts'
import type { Findings } from './prove-reads.ts'

/** The reason for every matter, as the database tells it; and what it counts as sent by mine and handed on. */
const reasonsOf = async (client: Client, actor: Actor, ids: readonly string[]): Promise<{ told: ReadonlyMap<string, string>; handedOn: ReadonlySet<string> }> => {
  await client.query('begin')
  await enter(client, actor.token)
  const { rows } = await client.query<{ matter_id: string; reason: string }>('select * from app.reasons_for($1::uuid[])', [ids])
  const sent = await client.query<{ id: string }>('select id from app.my_sent_matters() id')
  await client.query('rollback')
  return { told: new Map(rows.map((row) => [row.matter_id, row.reason])), handedOn: new Set(sent.rows.map((row) => row.id)) }
}

/** What I sent is handed on where no agency of mine answers for it: neither the one that sent it nor the one that followed it. */
const handedOnWrongly = (standing: Standing | undefined, reason: string | null, counted: boolean): boolean => {
  const isMine = standing?.actor.agencies.has(standing.matter.accountableAgencyId) === true
  return counted ? standing === undefined || isMine : reason === 'sending_agency'
}

/** Holds three writings of the rule against each other, matter by matter: not only whether, but for which reason. */
export const proveReasons = async (
  client: Client,
  world: World,
  asking: { actor: Actor; rule: RuleInWords; standings: ReadonlyMap<string, Standing> },
  findings: Findings,
): Promise<void> => {
  const ids = [...new Set(world.rowsOf('matter').map((row) => String(row['id'])))]
  const { told, handedOn } = await reasonsOf(client, asking.actor, ids)
  for (const id of ids) {
    const words = asking.rule.whyOpen(id)
    const standing = asking.standings.get(id)
    const decision = standing === undefined ? undefined : decideOnMatter(standing)
    const table = decision?.isAllowed === true ? decision.reason : null
    const database = told.get(id) ?? null
    findings.decisions += 1
    if (words !== null) findings.allowed += 1
    if (words !== table || words !== database) findings.mismatches.push(`${asking.actor.name} ${id}: words ${words}, table ${table}, database ${database}`)
    if (handedOnWrongly(standing, database, handedOn.has(id))) findings.mismatches.push(`${asking.actor.name} ${id}: ${handedOn.has(id) ? 'is' : 'is not'} counted as handed on`)
  }
}
