import type { Client } from 'pg'
import { decideOnMatter } from '#domain/access/matter-rules.ts'
import { decideOnRestriction } from '#domain/access/restriction-rules.ts'
import type { Standing } from '#domain/access/standing.ts'
import { at, Facts } from '../oracle/facts.ts'
import { PersonAsking } from '../oracle/person-asking.ts'
import { RuleInWords } from '../oracle/rule-in-words.ts'
import { NOW, type Row, type World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import { enter } from './live.ts'
import type { Findings } from './prove-reads.ts'

const inWorld = new WeakMap<World, Map<string, readonly RuleInWords[]>>()

/** Everybody of a city who is a supervisor somewhere and can act, signed in or not. */
const supervisorsOf = (world: World, city: string, idleMs: number): readonly RuleInWords[] => {
  const known = inWorld.get(world) ?? new Map<string, readonly RuleInWords[]>()
  inWorld.set(world, known)
  const before = known.get(city)
  if (before !== undefined) return before
  const facts = new Facts(world, city)
  const able = facts.where('membership', 'role', 'supervisor').map((row) => new RuleInWords(new PersonAsking(facts, {
    name: '', city, token: null, staffId: at(row, 'staff_id') ?? '', membershipId: at(row, 'id') ?? '', agency: 'mine', role: 'supervisor', parts: [],
  }, idleMs))).filter((rule) => rule.who.canAct)
  known.set(city, able)
  return able
}

/** 受持ち機関に、決められる係長級がいるか。 */
const hasHead = (supervisors: readonly RuleInWords[], matter: Row): boolean =>
  supervisors.some((one) => one.who.answersFor(at(matter, 'accountable_agency_id')) && !one.isClosed(at(matter, 'id') ?? ''))

/** 閲覧制限をかけ、解けるか: docs/domain/access.md の文から。 */
const inWords = (rule: RuleInWords, matter: Row, isHeadThere: boolean): boolean => {
  const { actor } = rule.who
  if (at(matter, 'kind') === 'referral' || !rule.opensLastingly(at(matter, 'id'))) return false
  if (actor.role === 'supervisor' && rule.who.answersFor(at(matter, 'accountable_agency_id'))) return true
  return ['supervisor', 'coordinator'].includes(actor.role) && matter['restricted'] !== true && !isHeadThere
}

const inTable = (standing: Standing | undefined, matter: Row, isHeadThere: boolean): boolean => {
  if (standing === undefined) return false
  const opened = decideOnMatter(standing)
  return decideOnRestriction({
    reason: opened.isAllowed ? opened.reason : undefined, role: standing.actor.role, isOfItsAgency: standing.actor.agencies.has(standing.matter.accountableAgencyId),
    isReferral: at(matter, 'kind') === 'referral', isRestricted: standing.matter.isRestricted, hasHead: isHeadThere,
  }).isAllowed
}

/** The same city on the day after every supervisor has left it: in the database, and as the world tells it. */
export const sendHeadsAway = async (owner: Client, world: World): Promise<void> => {
  const heads = new Set(world.rowsOf('membership').filter((row) => row['role'] === 'supervisor').map((row) => `${at(row, 'municipality_code')} ${at(row, 'staff_id')}`))
  for (const account of world.tables.get('account') ?? []) {
    if (heads.has(`${at(account, 'municipality_code')} ${at(account, 'staff_id')}`)) Object.assign(account, { disabled_at: NOW })
  }
  await owner.query(`update account a set disabled_at = $1 from membership b
    where b.municipality_code = a.municipality_code and b.staff_id = a.staff_id and b.role = 'supervisor'`, [NOW])
}

type Asking = { readonly actor: Actor; readonly rule: RuleInWords; readonly standings: ReadonlyMap<string, Standing>; readonly idleMs: number; readonly oneIn: number }

/** Restricts and lifts as one actor, each taken back at once, and holds what succeeds against the rule in words and the table of the domain: both ways. */
export const proveRestricting = async (client: Client, world: World, asking: Asking, findings: Findings): Promise<void> => {
  const { actor, rule, standings } = asking
  const matters = world.rowsOf('matter').filter((row, n) => row['municipality_code'] === actor.city && n % asking.oneIn === 0)
  const supervisors = supervisorsOf(world, actor.city, asking.idleMs)
  await client.query('begin')
  await enter(client, actor.token)
  const deeds = matters.flatMap((row) => [`'x'`, 'null'].map((why) => `select 1 where app.restrict_matter('${at(row, 'id') ?? ''}', ${why}, 1) = ''`))
  const { rows } = await client.query<{ answers: number[] }>('select proof.attempts($1) as answers', [deeds])
  await client.query('rollback')
  matters.forEach((matter, n) => {
    const isHeadThere = hasHead(supervisors, matter)
    const [words, table] = [inWords(rule, matter, isHeadThere), inTable(standings.get(at(matter, 'id') ?? ''), matter, isHeadThere)]
    const [sets, lifts] = [rows[0]?.answers[2 * n] === 1, rows[0]?.answers[2 * n + 1] === 1]
    findings.decisions += 2
    if (words) findings.allowed += 2
    if (words !== table || words !== sets || words !== lifts) {
      findings.mismatches.push(`${actor.name} restricting ${at(matter, 'kind')} ${at(matter, 'id')}: words ${words}, table ${table}, sets ${sets}, lifts ${lifts}`)
    }
  })
}
