import type { Client } from 'pg'
import type { Mutant } from './catalogue.ts'
import { attempt, change, changeBlindly, look, lookAtReasons, type Witness } from './witnesses.ts'

/** How a mutant fared: found out, and by whom; never a valid rule; or not found out. */
export type Fate = { readonly mutant: Mutant; readonly fate: 'killed' | 'stillborn' | 'survived'; readonly by?: string; readonly witness?: Witness }

const sawOtherwise = async (client: Client, witness: Witness, mutant: Mutant): Promise<string | undefined> => {
  const tables = [...witness.seen.keys()].filter((name) => name !== 'reasons' && mutant.reading.includes(name))
  const now = tables.length === 0 ? new Map() : await look(client, witness.actor, tables)
  const table = tables.find((name) => now.get(name) !== witness.seen.get(name))
  if (table !== undefined) return `${witness.actor.name} reading ${table}`
  return !mutant.isTold || (await lookAtReasons(client, witness.actor)) === witness.seen.get('reasons') ? undefined : `${witness.actor.name} being told why`
}

const wroteOtherwise = async (client: Client, witness: Witness, mutant: Mutant): Promise<string | undefined> => {
  for (const table of mutant.writing) {
    const before = witness.changes.get(table)
    if (before !== undefined && (await change(client, witness.actor, table, witness.tried)) !== before) return `${witness.actor.name} changing ${table}`
  }
  for (const table of mutant.writing) {
    const before = witness.blind.get(table)
    if (before !== undefined && (await changeBlindly(client, witness.actor, table)) !== before) return `${witness.actor.name} changing any row of ${table}`
  }
  const attempts = witness.attempts.filter((one) => mutant.writing.includes(one.table))
  if (attempts.length === 0) return undefined
  const answers = await attempt(client, witness.actor, attempts)
  const differing = attempts.find((one, n) => (answers[n] === 1) !== one.should)
  return differing === undefined ? undefined : `${witness.actor.name}: ${differing.what}`
}

/** Asks one witness after the other until somebody notices. A rule that cannot even be asked any more lets nobody see. */
const findOut = async (client: Client, mutant: Mutant, witnesses: readonly Witness[]): Promise<{ readonly by: string; readonly witness: Witness } | undefined> => {
  const isRead = mutant.reading.length > 0 || mutant.isTold
  for (const notices of isRead ? [sawOtherwise, wroteOtherwise] : [wroteOtherwise]) {
    for (const witness of witnesses) {
      const by = await notices(client, witness, mutant)
      if (by !== undefined) return { by, witness }
    }
  }
  return undefined
}

/** A function's text is read when it is first called: what makes no sense then (class 42, save "no right to") never was a rule. */
const isNoRule = (error: unknown): boolean => {
  const { code = '' } = error as { code?: string }
  return (code.startsWith('42') && code !== '42501') || code === '22P02'
}

/** Puts a mutant in the place of the rule, sees whether anybody notices, and puts the rule back. */
export const tryToKill = async (client: Client, mutant: Mutant, witnesses: readonly Witness[]): Promise<Fate> => {
  await client.query('begin')
  try {
    await client.query(mutant.sql)
  } catch {
    await client.query('rollback')
    return { mutant, fate: 'stillborn' }
  }
  try {
    const found = await findOut(client, mutant, witnesses)
    return found === undefined ? { mutant, fate: 'survived' } : { mutant, fate: 'killed', ...found }
  } catch (error) {
    return isNoRule(error) ? { mutant, fate: 'stillborn' } : { mutant, fate: 'killed', by: `nobody can ask any more: ${(error as Error).message}` }
  } finally {
    await client.query('rollback')
  }
}
