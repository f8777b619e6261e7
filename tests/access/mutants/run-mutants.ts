import type { Client } from 'pg'
import type { World } from '../world/row.ts'
import type { Actor } from '../world/staff.ts'
import type { Mutant } from './catalogue.ts'
import { EQUIVALENTS } from './equivalents.ts'
import { tryToKill, type Fate } from './kill.ts'
import { takeWitness, type Witness } from './witnesses.ts'

/** Who is asked first: those who between them notice most. */
const KEENEST = ['team/counsellor', 'mine/supervisor', 'kin/mine', 'area/part', 'mine/counsellor', 'theirs/supervisor', 'area/bothRoots', 'mine/auditor']

const keenestFirst = (actors: readonly Actor[]): readonly Actor[] => {
  const rank = (actor: Actor): number => {
    const keen = KEENEST.indexOf(actor.name)
    return keen >= 0 ? keen : actor.name.startsWith('denied/') ? 50 : 100
  }
  return actors.toSorted((a, b) => rank(a) - rank(b))
}

/** Why a mutant changes nothing, where somebody has shown that it cannot; `undefined` for all others. */
export const whyEquivalent = (mutant: Mutant): string | undefined => EQUIVALENTS.find((one) => one.matches.test(mutant.name))?.because

export type MutantRun = {
  readonly world: World
  readonly actors: readonly Actor[]
  readonly idleMs: number
  readonly mutants: readonly Mutant[]
  /** Told each fate as it is known, and how many are. */
  readonly onFate?: (fate: Fate, done: number) => void
}

/** Tries every mutant on one of several equal databases, each as its administrator. */
export const runMutants = async (clients: readonly Client[], run: MutantRun): Promise<readonly Fate[]> => {
  const waiting = run.mutants.filter((mutant) => whyEquivalent(mutant) === undefined)
  const fates: Fate[] = []
  const [first] = clients
  if (first === undefined) return fates
  const witnesses: Witness[] = []
  await first.query('begin')
  for (const actor of keenestFirst(run.actors)) witnesses.push(await takeWitness(first, run.world, actor, run.idleMs))
  await first.query('rollback')
  await Promise.all(
    clients.map(async (client) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const fate = await tryToKill(client, mutant, [...witnesses])
        // Who noticed one mutant often notices the next one: they are asked first.
        if (fate.witness !== undefined) witnesses.unshift(...witnesses.splice(witnesses.indexOf(fate.witness), 1))
        run.onFate?.(fate, fates.push(fate))
      }
    }),
  )
  return fates
}
