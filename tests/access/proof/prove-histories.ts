import fc from 'fast-check'
import type { Client } from 'pg'
import { HERE } from '../world/build-world.ts'
import type { Actor } from '../world/staff.ts'
import { isNew, LEAVINGS, NO_BUSINESS, TAKINGS, type Happening } from './happenings.ts'
import { enter, readAll, type Seen } from './live.ts'

/** How many histories of which people are lived through, and which tables they are asked for after each event. */
export type HistoryPlan = { readonly actors: readonly Actor[]; readonly tables: readonly string[]; readonly histories: number; readonly onEvent?: (what: string, rows: number) => void }

/** What people read changes most in these. */
export const TABLES_OF_PEOPLE = ['matter', 'intake', 'referral', 'referral_fact', 'contact_record', 'person', 'household', 'location', 'concealment', 'fact'] as const

const EVERYTHING: Readonly<Record<string, Happening>> = { ...TAKINGS, ...NO_BUSINESS, ...LEAVINGS }
type Event = { readonly what: string; readonly which: number }

const eventOf = (among: Readonly<Record<string, Happening>>): fc.Arbitrary<Event> => fc.record({ what: fc.constantFrom(...Object.keys(among)), which: fc.nat({ max: 999 }) })
/** Some events, and now and then a last one after which there is nobody left to read. */
const history = fc.tuple(
  fc.array(fc.oneof({ weight: 2, arbitrary: eventOf(TAKINGS) }, { weight: 1, arbitrary: eventOf(NO_BUSINESS) }), { minLength: 2, maxLength: 6 }),
  fc.option(eventOf(LEAVINGS), { freq: 3 })).map(([events, last]) => (last === null ? events : [...events, last]))

const readAs = async (client: Client, { token }: Actor, tables: readonly string[]): Promise<Seen> => {
  await client.query('set local role tsunagi_app')
  await enter(client, token)
  return readAll(client, tables)
}

/** Only the state of things counts here, not the rules by which it may come about. */
const letHappen = async (client: Client, { membershipId, staffId }: Actor, { what, which }: Event): Promise<number> => {
  await client.query(`reset role; set local session_replication_role = 'replica'`)
  return (await client.query(EVERYTHING[what] ?? '', [membershipId, staffId, which])).rowCount ?? 0
}

const isThere = (seen: Seen, table: string, key: string): boolean => seen.get(table)?.has(key) === true
const notIn = (seen: Seen, other: Seen): readonly string[] =>
  [...seen].flatMap(([table, keys]) => [...keys].filter((key) => !isThere(other, table, key)).map((key) => `${table} ${key}`))

/** That somebody is concealed is told to whoever knows them, and a conflict of interest to whose it is; and whoever coordinates everywhere opens whatever lies in no area, a stranger's matter too. */
const isTold = ({ role }: Actor, key: string): boolean => isNew(key) && (/^(?:concealment|conflict) /.test(key) || role === 'coordinator')

/** What is wrong with what somebody reads after an event, beside what they read before. */
const complaintsAbout = ({ what }: Event, actor: Actor, before: Seen, after: Seen): readonly string[] => {
  const added = notIn(after, before).filter((key) => !isTold(actor, key))
  const lost = Object.hasOwn(NO_BUSINESS, what) ? notIn(before, after) : []
  const left = Object.hasOwn(LEAVINGS, what) ? [...after].flatMap(([table, keys]) => [...keys].map((key) => `${table} ${key}`)) : []
  return [...added.map((key) => `reads ${key} since`), ...lost.map((key) => `reads ${key} no longer since`), ...left.map((key) => `still reads ${key} although`)]
    .slice(0, 5).map((said) => `${actor.name} ${said} ${what}`)
}

/** Lives through one history in a transaction that never was. */
const live = async (client: Client, plan: HistoryPlan, actor: Actor, events: readonly Event[]): Promise<readonly string[]> => {
  await client.query('begin')
  try {
    let before = await readAs(client, actor, plan.tables)
    for (const event of events) {
      const rows = await letHappen(client, actor, event)
      plan.onEvent?.(event.what, rows)
      const after = rows === 0 ? before : await readAs(client, actor, plan.tables)
      const complaints = complaintsAbout(event, actor, before, after)
      if (complaints.length > 0) return complaints
      before = after
    }
    return []
  } finally {
    await client.query('rollback')
  }
}

const WHO = /^(?:team\/(?:counsellor|supervisor|coordinator|volunteer)|mine\/(?:counsellor|supervisor|auditor)|theirs\/(?:counsellor|supervisor)|area\/(?:whole|part|bothRoots)|kin\/(?:mine|team|area)|acting\/mine)$/

/**
 * Rules that hold whatever the rule of access is: a right that ends or a door that closes gives nobody a row to read; whoever is nobody any more reads none; what happens in
 * another city, or to a stranger, changes nothing in what somebody reads. Asked of the database alone, over histories by chance; fails with the shortest it finds.
 */
export const proveHistories = (client: Client, plan: HistoryPlan): Promise<void> => {
  const somebody = fc.constantFrom(...plan.actors.filter(({ name, city }) => city === HERE && WHO.test(name)))
  const property = fc.asyncProperty(somebody, history, async (actor, events) => {
    const complaints = await live(client, plan, actor, events)
    if (complaints.length > 0) throw new Error(complaints.join('\n'))
  })
  return fc.assert(property, { numRuns: plan.histories, interruptAfterTimeLimit: 3_600_000 })
}
