import type { OwnerConnection } from './structure/owner-connection.ts'

/** An entry of the journal that does not fit its chain: the first one of its lane, and what is wrong with it. */
export type BrokenEntry = { readonly lane: number; readonly seq: number; readonly fault: string }

/** The journal of one municipality, recomputed: how many entries, and the first broken one of each lane. */
export type JournalVerification = { readonly municipalityCode: string; readonly entries: number; readonly broken: readonly BrokenEntry[] }

/** Recomputes every hash of every lane (改ざん検知). */
export const verifyJournals = async (connection: OwnerConnection): Promise<readonly JournalVerification[]> => {
  const cities = await connection.query('select municipality_code as code, count(*)::int as entries from journal group by 1 order by 1')
  const verified: JournalVerification[] = []
  for (const { code, entries } of cities.rows) {
    const { rows } = await connection.query('select lane, seq, fault from app.first_broken_entries($1)', [code])
    verified.push({ municipalityCode: String(code), entries: Number(entries), broken: rows as readonly BrokenEntry[] })
  }
  return verified
}
