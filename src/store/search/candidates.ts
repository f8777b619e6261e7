import { sql, type RawBuilder } from 'kysely'
import type { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import type { WantedWords } from '#domain/search/wanted-words.ts'
import type { OwnPlace } from '#domain/shared/house-key.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Twice what is shown of a kind. */
const MOST_OF_A_KIND = 60

type Kind = (typeof FOUND_KINDS)[number]
const CALLED: Readonly<Record<Kind, string>> = { persons: 'person', cases: 'case', intakes: 'intake', referrals: 'referral', facts: 'fact', records: 'record' }

const found = ({ orders, place, apart, places }: WantedWords, kinds: readonly string[], most: number | null): RawBuilder<unknown> =>
  sql`app.find_everything(${[...orders]}::text[], ${place}, ${[...kinds]}::text[], ${[...apart]}::text[], ${[...places]}::text[], ${most}::integer) f`

/** Which records of one kind are found, all of them, as a query: for a statement that goes on from them and counts what it finds. */
export const idsFound = (kind: Kind, wanted: WantedWords): RawBuilder<unknown> => sql`select f.id from ${found(wanted, [CALLED[kind]], null)}`

/** Which records of every kind are found, and may be opened. */
export const findEverything = async (tx: ActingTransaction, wanted: WantedWords): Promise<Readonly<Record<Kind, readonly string[]>>> => {
  const { rows } = await sql<{ kind: string; id: string }>`select f.kind, f.id from ${found(wanted, Object.values(CALLED), MOST_OF_A_KIND)}`.execute(tx)
  const of = (kind: Kind) => rows.filter((row) => row.kind === CALLED[kind]).map((row) => row.id)
  return { persons: of('persons'), cases: of('cases'), intakes: of('intakes'), referrals: of('referrals'), facts: of('facts'), records: of('records') }
}

/** What may be left out of an address in this city: its name and its prefecture. */
export const findOwnPlace = async (tx: ActingTransaction): Promise<OwnPlace> => {
  const { rows } = await sql<OwnPlace>`select m.name, m.prefecture from municipality m where m.municipality_code = (select app.my_municipality())`.execute(tx)
  return rows[0] ?? { name: '', prefecture: '' }
}
