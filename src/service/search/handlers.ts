import type { searchEverything as search } from '#contract/search.ts'
import { maskName } from '#domain/household/mask.ts'
import { excerptAround } from '#domain/search/excerpt.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok } from '#domain/shared/result.ts'
import { searchIntakes, searchMasked, searchPersons, searchRecords } from '#store/search/search.ts'
import type { Handler } from '../handler.ts'

const searchEverything: Handler<typeof search> = async ({ tx }, { words }) => {
  const folded = foldForSearch(words)
  const place = placeKey(words)
  const around = <T extends { readonly text: string }>({ text, ...one }: T) => ({ ...one, excerpt: excerptAround(text, words) })
  const masked = await searchMasked(tx, folded)
  return ok({
    persons: await searchPersons(tx, /\d/.test(place) ? place : folded),
    masked: masked.map((one) => ({ ...one, name: maskName(one.name) })),
    intakes: (await searchIntakes(tx, folded)).map(around),
    records: (await searchRecords(tx, folded)).map(around),
  })
}

/** Who finds. */
export const searchHandlers = { searchEverything }
