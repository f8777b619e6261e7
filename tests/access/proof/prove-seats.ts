import type { Client } from 'pg'
import type { RuleInWords } from '../oracle/rule-in-words.ts'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import type { Findings } from './prove-reads.ts'

/** Asks of a seat, whoever sits in it and whether they are signed in: no login may do that by itself. From the seat, and from the matters. */
export const SEAT_SQL = `create or replace function proof.open_to_seat(city text, seat uuid, asked uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public as 'select app.matters_open_to(city, seat, asked)';
  grant execute on function proof.open_to_seat(text, uuid, uuid[]) to tsunagi_app;
  create or replace function proof.seats_opening(city text, asked uuid[]) returns table (matter_id uuid, seat uuid)
    language sql stable security definer set search_path = pg_catalog, public as
    'select distinct s.matter_id, s.membership_id from app.seats_opening(city, asked, null) s';
  grant execute on function proof.seats_opening(text, uuid[]) to tsunagi_app;`

type Opening = ReadonlyMap<string, ReadonlySet<string>>
const seen = new WeakMap<Client, Map<string, Promise<Opening>>>()

const readOpening = async (client: Client, city: string, asked: readonly string[]): Promise<Opening> => {
  const { rows } = await client.query<{ matter_id: string; seat: string }>('select * from proof.seats_opening($1, $2)', [city, asked])
  const bySeat = new Map<string, Set<string>>()
  for (const row of rows) bySeat.set(row.seat, (bySeat.get(row.seat) ?? new Set()).add(row.matter_id))
  return bySeat
}

/** Who opens these of a city, asked once of each connection: the world stands still while it is asked about. */
const openingOf = (client: Client, city: string, asked: readonly string[]): Promise<Opening> => {
  const cities = seen.get(client) ?? new Map<string, Promise<Opening>>()
  seen.set(client, cities)
  const known = cities.get(city) ?? readOpening(client, city, asked)
  cities.set(city, known)
  return known
}

/**
 * Holds what is said of a seat against the rule in words: whoever opens a matter for a reason that lasts stands among the seats that open it;
 * and may go on with something half written there unless somebody in it is concealed from them. A session has no say, so whoever is
 * kept out by theirs alone is passed over.
 */
export const proveSeats = async (client: Client, world: World, asking: { readonly actor: Actor; readonly rule: RuleInWords }, findings: Findings): Promise<void> => {
  const { actor, rule } = asking
  if (rule.who.canAct !== rule.who.isSomebody) return
  const matters = [...new Set(world.rowsOf('matter').map((row) => String(row['id'])))]
  // Two of three are asked for: of the others nothing may be told.
  const asked = new Set(matters.filter((_, n) => n % 3 !== 0))
  const { rows } = await client.query<{ id: string }>('select o.id from proof.open_to_seat($1, $2, $3) o(id)', [actor.city, actor.membershipId, [...asked]])
  const told = new Set(rows.map((row) => row.id))
  const opens = (await openingOf(client, actor.city, [...asked])).get(actor.membershipId) ?? new Set()
  for (const id of matters) {
    const lasting = asked.has(id) && actor.role !== 'system' && rule.opensLastingly(id)
    const words = lasting && !rule.hidesSomebody(id)
    findings.decisions += 2
    if (words) findings.allowed += 1
    if (lasting) findings.allowed += 1
    if (words !== told.has(id)) findings.mismatches.push(`${actor.name} going on in ${id}: words ${words}, database ${told.has(id)}`)
    if (lasting !== opens.has(id)) findings.mismatches.push(`${actor.name} among the seats that open ${id}: words ${lasting}, database ${opens.has(id)}`)
  }
}
