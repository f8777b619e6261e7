import { sql, type RawBuilder } from 'kysely'
import type { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import type { OwnPlace } from '#domain/shared/house-key.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a search by name is asked for: the words, in every order they may have been meant. */
export type NameOrders = readonly [string, ...string[]]

/** What is looked for: the words as names, and as a telephone number or a place is compared; those typed apart, and each of them as a place. */
export type WantedWords = { readonly orders: NameOrders; readonly place: string; readonly apart: readonly string[]; readonly places: readonly string[] }

type Kind = (typeof FOUND_KINDS)[number]
const CALLED: Readonly<Record<Kind, string>> = { persons: 'person', cases: 'case', intakes: 'intake', referrals: 'referral', records: 'record' }

const found = ({ orders, place, apart, places }: WantedWords, kinds: readonly string[]): RawBuilder<unknown> =>
  sql`app.find_everything(${[...orders]}::text[], ${place}, ${[...kinds]}::text[], ${[...apart]}::text[], ${[...places]}::text[]) f`

/** Which records of one kind are found, as a query: for a statement that goes on from them. */
export const idsFound = (kind: Kind, wanted: WantedWords): RawBuilder<unknown> => sql`select f.id from ${found(wanted, [CALLED[kind]])}`

/** Which records of every kind are found, and may be opened. */
export const findEverything = async (tx: ActingTransaction, wanted: WantedWords): Promise<Readonly<Record<Kind, readonly string[]>>> => {
  const { rows } = await sql<{ kind: string; id: string }>`select f.kind, f.id from ${found(wanted, Object.values(CALLED))}`.execute(tx)
  const of = (kind: Kind) => rows.filter((row) => row.kind === CALLED[kind]).map((row) => row.id)
  return { persons: of('persons'), cases: of('cases'), intakes: of('intakes'), referrals: of('referrals'), records: of('records') }
}

/** What may be left out of an address in this city: its name and its prefecture. */
export const findOwnPlace = async (tx: ActingTransaction): Promise<OwnPlace> => {
  const { rows } = await sql<OwnPlace>`select m.name, m.prefecture from municipality m where m.municipality_code = (select app.my_municipality())`.execute(tx)
  return rows[0] ?? { name: '', prefecture: '' }
}
