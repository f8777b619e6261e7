import type { searchEverything as search } from '#contract/search.ts'
import { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import { maskName } from '#domain/household/mask.ts'
import { excerptAround } from '#domain/search/excerpt.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok } from '#domain/shared/result.ts'
import { MOST, searchCases, searchIntakes, searchMasked, searchPersons, searchRecords, searchReferrals } from '#store/search/search.ts'
import type { Handler } from '../handler.ts'

const searchEverything: Handler<typeof search> = async ({ tx, today }, { words }) => {
  const folded = foldForSearch(words)
  const key = placeKey(words)
  const place = /\d/.test(key) ? key : folded
  const numbers = numbersTyped(words, fiscalYearOf(today))
  const around = <T extends { readonly text: string }>({ text, ...one }: T) => ({ ...one, excerpt: excerptAround(text, words) })
  const masked = await searchMasked(tx, folded)
  const found = {
    persons: await searchPersons(tx, place),
    cases: await searchCases(tx, folded, numbers.case),
    intakes: await searchIntakes(tx, { folded, place, numbers: numbers.intake }),
    referrals: numbers.referral.length === 0 ? [] : await searchReferrals(tx, numbers.referral),
    records: await searchRecords(tx, folded),
  }
  return ok({
    persons: found.persons.slice(0, MOST),
    masked: masked.map((one) => ({ ...one, name: maskName(one.name) })),
    cases: found.cases.slice(0, MOST).map(around),
    intakes: found.intakes.slice(0, MOST).map(around),
    referrals: found.referrals,
    records: found.records.slice(0, MOST).map(around),
    more: FOUND_KINDS.filter((kind) => found[kind].length > MOST),
  })
}

/** Who finds. */
export const searchHandlers = { searchEverything }
