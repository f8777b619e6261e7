import { Details } from './details.ts'
import { KIN_PERSON, LONE_KIN, MatterWriter, ONLY_HERE, ONLY_THERE, planMatters, type Deal } from './matters.ts'
import type { MatterPlan } from './plan.ts'
import { idOf, LIVES, World, type Life } from './row.ts'
import { Ground, type Actor } from './staff.ts'

/** The city that asks, and the one that must never be told of. */
export const HERE = '990001'
export const THERE = '990002'

const lifeOf = (actor: Actor): Life => {
  const name = actor.name.slice('kin/'.length)
  return Object.hasOwn(LIVES, name) ? (name as Life) : 'lasting'
}

/** Some matters among themselves in another order, the same every time; all others stay where they are. */
const shuffled = (among: readonly number[], seed: number): ((n: number) => number) => {
  const rank = (n: number): number => Math.imul(n + seed, 2_654_435_761) >>> 0
  const order = among.toSorted((a, b) => rank(a) - rank(b))
  const dealt = new Map(among.map((n, at) => [n, order[at] ?? n]))
  return (n) => dealt.get(n) ?? n
}

/** Each with the next one's. */
const handedRound = (among: readonly number[]): ((n: number) => number) => {
  const next = new Map(among.map((n, at) => [n, among[(at + 1) % among.length] ?? n]))
  return (n) => next.get(n) ?? n
}

const AS_IT_IS: Deal = { household: (n) => n, route: (n) => n, home: (n) => n, housemate: (n) => n, concealment: (name) => name }

/** Some further on, round and round. */
const further = (name: string, among: readonly string[]): string => among[(among.indexOf(name) + 3) % among.length] ?? name

const ofKind = (plans: readonly MatterPlan[], kind: MatterPlan['kind']): readonly number[] =>
  plans.flatMap((plan, n) => (plan.kind === kind && !plan.isChained ? [n] : []))

/** And what came of one referral here came of another there. */
const otherWay = (plans: readonly MatterPlan[], cameBy: number | undefined): number | undefined =>
  cameBy === undefined ? undefined : plans.map((plan) => plan.cameBy).find((one) => one !== undefined && one !== cameBy)

/**
 * One city. The other one has the same people, matters and identifiers, with the relations dealt out otherwise: whatever
 * forgets to ask for the municipality gives somebody here what somebody there holds.
 */
const buildCity = (world: World, city: string, options: { readonly depth: number; readonly idleMs: number }): readonly Actor[] => {
  const ground = new Ground(world, city, { idleMs: options.idleMs, isOtherCity: city !== HERE })
  ground.settle()
  ground.people()
  const plans = planMatters(options.depth)
  const cases = ofKind(plans, 'support_case')
  const [householdOf, oneBefore] = [shuffled(cases, 1), (n: number) => n - 1]
  const dealtThere: Deal = {
    household: (n) => (n < plans.length ? householdOf(n) : oneBefore(n)), route: handedRound(ofKind(plans, 'referral')), home: () => oneBefore(plans.length),
    housemate: oneBefore, concealment: further,
  }
  const writer = new MatterWriter(ground, city === HERE ? AS_IT_IS : dealtThere)
  const relations = city === HERE ? AS_IT_IS.household : shuffled(cases, 2)
  writer.person(KIN_PERSON, [])
  writer.person(LONE_KIN, [])
  writer.person(city === HERE ? ONLY_HERE : ONLY_THERE, [])
  let kin = 0
  for (const actor of ground.actors.filter((one) => one.parts.includes('kin'))) {
    const [from, to] = LIVES[lifeOf(actor)]
    for (const person of [KIN_PERSON, LONE_KIN]) {
      writer.row('conflict', { id: idOf('conflict', (kin += 1)), staff_id: actor.staffId, person_id: idOf('person', person), kind: 'family', valid_from: from, valid_to: to })
    }
  }
  // Whoever leads the proof's keenest questions here bears, there, the number of somebody with a conflict of interest.
  if (city !== HERE) {
    const there = ground.actors.find((actor) => actor.name === 'team/counsellor')
    for (const person of [KIN_PERSON, LONE_KIN]) {
      writer.row('conflict', { id: idOf('conflict', (kin += 1)), staff_id: there?.staffId ?? '', person_id: idOf('person', person), kind: 'family', valid_from: LIVES.lasting[0], valid_to: null })
    }
  }
  const another = handedRound(ofKind(plans, 'intake'))
  plans.forEach((plan, n) => {
    const dealt = plans[relations(n)] ?? plan
    const asIntake = plan.kind === 'intake' && { tiedTo: plans[another(n)]?.tiedTo, former: another(n), isRestricted: !plan.isRestricted }
    const asChained = plan.kind === 'referral' && plan.isChained && { tiedTo: 0 }
    writer.write(n, city === HERE ? plan : { ...dealt, ...asIntake, ...asChained, cameBy: otherWay(plans, plan.cameBy) })
  })
  const details = new Details(ground, writer, plans.length)
  details.write()
  details.belongings()
  return ground.actors
}

/** The small world of the proof: two cities, everybody who asks, and two who are nobody at all. */
export const buildWorld = (options: { readonly depth: number; readonly idleMs: number }): { readonly world: World; readonly actors: readonly Actor[] } => {
  const world = new World()
  const here = buildCity(world, HERE, options)
  const there = buildCity(world, THERE, options).filter((actor) => /^(?:mine|team)\/(?:counsellor|supervisor|system|auditor)$|^area\/whole$/.test(actor.name))
  const nobody = { name: 'nobody', city: HERE, token: null, staffId: idOf('staff', 4094), membershipId: idOf('membership', 4094), agency: 'mine', role: '', parts: [] } as const
  return { world, actors: [...here, ...there, nobody, { ...nobody, name: 'forged', token: 'a token that nobody was given' }] }
}
