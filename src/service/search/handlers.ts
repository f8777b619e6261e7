import { FOUND_IN_LISTS, type searchEverything as search } from '#contract/search.ts'
import { maskName } from '#domain/household/mask.ts'
import { excerptAround } from '#domain/search/excerpt.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok } from '#domain/shared/result.ts'
import { MOST, searchIntakes, searchMasked, searchPersons, searchRecords } from '#store/search/search.ts'
import type { Handler } from '../handler.ts'

const searchEverything: Handler<typeof search> = async ({ tx }, { words }) => {
  const folded = foldForSearch(words)
  const place = placeKey(words)
  const around = <T extends { readonly text: string }>({ text, ...one }: T) => ({ ...one, excerpt: excerptAround(text, words) })
  const masked = await searchMasked(tx, folded)
  const found = {
    persons: await searchPersons(tx, /\d/.test(place) ? place : folded),
    intakes: await searchIntakes(tx, folded),
    records: await searchRecords(tx, folded),
  }
  return ok({
    persons: found.persons.slice(0, MOST),
    masked: masked.map((one) => ({ ...one, name: maskName(one.name) })),
    intakes: found.intakes.slice(0, MOST).map(around),
    records: found.records.slice(0, MOST).map(around),
    more: FOUND_IN_LISTS.filter((kind) => found[kind].length > MOST),
  })
}

/** Who finds. */
export const searchHandlers = { searchEverything }
