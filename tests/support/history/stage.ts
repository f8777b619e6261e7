import { newId } from '#platform/ids.ts'
import { CITY } from '../invented.ts'
import type { City, Worker } from '../city.ts'

/** What stands in the tables, seen past every policy. */
export const rowsOf = async <R>(city: City, query: string, values: unknown[] = []): Promise<R[]> => (await city.database.admin.query(query, values)).rows as R[]

/** Something that was made, and by which of the people. */
export type Made = { readonly id: string; readonly by: number }

/** Three agencies of a history's own, two people in each, and what came of it so far. */
export type Stage = {
  readonly city: City
  readonly administrator: Worker
  readonly coordinator: Worker
  readonly agencies: readonly string[]
  readonly people: readonly { membershipId: string; agencyId: string; worker: Worker }[]
  readonly intakes: Made[]
  readonly drafts: (Made & { readonly matterId: string })[]
  readonly referrals: (Made & { readonly matterId: string; readonly routeId: string; readonly to: number | undefined })[]
}

/** A fault of somebody's work says who they were. */
const namingWhoActs = (actor: string, worker: Worker): Worker => ({
  ...worker,
  does: (name, input, key) => worker.does(name, input, key).catch((fault: unknown) => { throw Object.assign(fault as Error, { actor }) }),
})

/** Opens the agencies of the n-th history, and lets its people sit down. */
export const setStage = async (city: City, { administrator, coordinator }: Pick<Stage, 'administrator' | 'coordinator'>, n: number): Promise<Stage> => {
  const agencies = [0, 1, 2].map(() => newId())
  for (const [at, id] of agencies.entries()) {
    await rowsOf(city, `insert into agency (municipality_code, id, code, name, short_name, kind, field, delivery, contract_from)
      values ($1, $2, $3, $3, $3, 'A20', '複合', 'contracted', '2020-04-01')`, [CITY, id, `H${n}-${at}`])
  }
  const people = await Promise.all([0, 1, 2, 3, 4, 5].map(async (at) => {
    const [staffId, membershipId, agencyId] = [newId(), newId(), agencies[at % 3] ?? '']
    await rowsOf(city, `insert into staff (municipality_code, id, code, name, kana) values ($1, $2, $3, $3, 'カクウ')`, [CITY, staffId, `h${n}-${at}`])
    await rowsOf(city, `insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'counsellor', '2020-04-01')`, [CITY, membershipId, staffId, agencyId])
    return { membershipId, agencyId, worker: namingWhoActs(membershipId, await city.sitDown(staffId)) }
  }))
  return { city, administrator, coordinator, agencies, people, intakes: [], drafts: [], referrals: [] }
}

/** One of a list, whatever the number. */
export const nth = <T>(list: readonly T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length])

/** The version a record stands at. */
export const versionOf = async ({ city }: Stage, table: 'agency' | 'referral' | 'intake' | 'membership' | 'matter', id: string): Promise<number> =>
  (await rowsOf<{ version: number }>(city, `select version from ${table} where municipality_code = $1 and id = $2`, [CITY, id]))[0]?.version ?? 1
