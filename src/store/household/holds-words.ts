import { sql, type RawBuilder } from 'kysely'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { wantedWordsFrom } from '#domain/search/wanted-words.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { findOwnPlace, idsFound } from '../search/candidates.ts'

/** The households in which somebody is called or lives as the words say. */
const householdsOf = async (tx: ActingTransaction, words: string): Promise<readonly string[]> => {
  const wanted = wantedWordsFrom(words, await findOwnPlace(tx))
  const { rows } = await sql<{ id: string }>`
    select distinct b.household_id as id from household_member b
    where b.municipality_code = (select app.my_municipality()) and b.person_id = any (array(${idsFound('persons', wanted)}))`.execute(tx)
  return rows.map((row) => row.id)
}

/**
 * Whether a case (`s`) of a household (`h`) is meant by what was typed (世帯を言葉で探す): by its number, its title or the name of its household in any writing,
 * or because somebody in the household is called or lives so. Nothing is meant by nothing.
 */
export const holdsWords = async (tx: ActingTransaction, words: string, numbers: readonly number[]): Promise<RawBuilder<boolean>> => {
  const folded = foldForSearch(words)
  if (folded === '') return sql<boolean>`false`
  return sql<boolean>`(position(${folded} in h.search_key) > 0 or position(${folded} in h.kana_key) > 0 or position(${folded} in s.search_key) > 0
    or s.number = any (${[...numbers]}::bigint[]) or s.household_id = any (${[...(await householdsOf(tx, words))]}::uuid[]))`
}
