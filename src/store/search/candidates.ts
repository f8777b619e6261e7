import { sql, type RawBuilder } from 'kysely'
import type { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** What a search by name is asked for: the words, in every order they may have been meant. */
export type NameOrders = readonly [string, ...string[]]

/** What is looked for: the words as names, and as a telephone number or a place is compared. */
export type WantedWords = { readonly orders: NameOrders; readonly place: string }

type Kind = (typeof FOUND_KINDS)[number]
const CALLED: Readonly<Record<Kind, string>> = { persons: 'person', cases: 'case', intakes: 'intake', referrals: 'referral', records: 'record' }

/** Which records of one kind are found, as a query: for a statement that goes on from them. */
export const idsFound = (kind: Kind, { orders, place }: WantedWords): RawBuilder<unknown> =>
  sql`select f.id from app.find_everything(${[...orders]}::text[], ${place}, ${[CALLED[kind]]}::text[]) f`

/** Which records of every kind are found, and may be opened. */
export const findEverything = async (tx: ActingTransaction, { orders, place }: WantedWords): Promise<Readonly<Record<Kind, readonly string[]>>> => {
  const { rows } = await sql<{ kind: string; id: string }>`
    select f.kind, f.id from app.find_everything(${[...orders]}::text[], ${place}, ${Object.values(CALLED)}::text[]) f`.execute(tx)
  const of = (kind: Kind) => rows.filter((row) => row.kind === CALLED[kind]).map((row) => row.id)
  return { persons: of('persons'), cases: of('cases'), intakes: of('intakes'), referrals: of('referrals'), records: of('records') }
}
