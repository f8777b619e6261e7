import type { Client } from 'pg'
import type { RuleInWords } from '../oracle/rule-in-words.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import type { Findings } from './prove-reads.ts'

/** Asks of a seat, whoever sits in it and whether they are signed in: no login may do that by itself. */
export const SEAT_SQL = `create or replace function proof.open_to_seat(city text, seat uuid, asked uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as 'select app.matters_open_to(city, seat, asked)';
  grant execute on function proof.open_to_seat(text, uuid, uuid[]) to tsunagi_app;`

/**
 * Holds what is said of a seat against the rule in words: whoever may go on with something half written may open its matter for a reason
 * that lasts, and nobody in it is concealed from them. A session has no say, so whoever is kept out by theirs alone is passed over.
 */
export const proveSeats = async (client: Client, world: World, asking: { readonly actor: Actor; readonly rule: RuleInWords }, findings: Findings): Promise<void> => {
  const { actor, rule } = asking
  if (rule.who.canAct !== rule.who.isSomebody) return
  const matters = [...new Set(world.rowsOf('matter').map((row) => String(row['id'])))]
  // Two of three are asked for: of the others nothing may be told.
  const asked = new Set(matters.filter((_, n) => n % 3 !== 0))
  const { rows } = await client.query<{ id: string }>('select o.id from proof.open_to_seat($1, $2, $3) o(id)', [actor.city, actor.membershipId, [...asked]])
  const told = new Set(rows.map((row) => row.id))
  for (const id of matters) {
    const words = asked.has(id) && actor.role !== 'system' && rule.opensLastingly(id) && !rule.hidesSomebody(id)
    findings.decisions += 1
    if (words) findings.allowed += 1
    if (words !== told.has(id)) findings.mismatches.push(`${actor.name} going on in ${id}: words ${words}, database ${told.has(id)}`)
  }
}
