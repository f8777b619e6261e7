import type { searchEverything as search } from '#contract/search.ts'
import { FOUND_KINDS } from '#domain/search/found-kinds.ts'
import { maskName } from '#domain/household/mask.ts'
import { excerptAround } from '#domain/search/excerpt.ts'
import { wantedWordsFrom } from '#domain/search/wanted-words.ts'
import { fiscalYearOf } from '#domain/shared/fiscal-year.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { wholePhoneKey } from '#domain/shared/phone.ts'
import { ok } from '#domain/shared/result.ts'
import { listAbout } from '#store/referral/about.ts'
import { listReferralsOfIntakes } from '#store/referral/by-intake-number.ts'
import { findConcealedAmong, findConcealedIn } from '#store/person/concealed.ts'
import { findEverything, findOwnPlace } from '#store/search/candidates.ts'
import { MOST, searchCases, searchFacts, searchIntakes, searchMasked, searchPersons, searchRecords, searchReferrals } from '#store/search/search.ts'
import type { Handler } from '../handler.ts'
import { aboutOf } from '../intake/about.ts'

const searchEverything: Handler<typeof search> = async (work, { words }) => {
  const { tx, today } = work
  const wanted = wantedWordsFrom(words, await findOwnPlace(tx))
  const { orders, apart } = wanted
  const [folded] = orders
  const phone = wholePhoneKey(words)
  const numbers = numbersTyped(words, fiscalYearOf(today))
  const around = <T extends { readonly text: string }>({ text, ...one }: T) => ({ ...one, excerpt: excerptAround(text, [folded, ...apart]) })
  const sheet = ({ note, ...one }: Awaited<ReturnType<typeof searchIntakes>>[number]) => {
    const [told, toCareFor] = [around(one), around({ text: note })]
    return told.excerpt.found === '' && toCareFor.excerpt.found !== '' ? { ...told, ...toCareFor, part: 'consideration' as const } : { ...told, part: 'text' as const }
  }
  const masked = await searchMasked(tx, phone === undefined ? orders : [phone])
  const ids = await findEverything(tx, wanted)
  const found = {
    persons: await searchPersons(tx, ids.persons),
    cases: await searchCases(tx, apart.length === 0 ? [folded] : apart, { ids: ids.cases, numbers: numbers.case }),
    intakes: await searchIntakes(tx, { ids: ids.intakes, numbers: numbers.intake }),
    referrals: await searchReferrals(tx, { ids: [...ids.referrals, ...(await listReferralsOfIntakes(tx, numbers.intake))], numbers: numbers.referral }),
    facts: await searchFacts(tx, ids.facts),
    records: await searchRecords(tx, ids.records),
  }
  const about = await aboutOf(work, found.intakes.map((one) => one.id))
  const told = await listAbout(tx, found.referrals.map((one) => one.id))
  const people = await findConcealedAmong(tx, found.persons.map((one) => one.personId))
  const matters = await findConcealedIn(tx, [...new Set([...[...found.cases, ...found.facts, ...found.records].map((one) => one.caseId), ...found.referrals.map((one) => one.id)])])
  const marked = <T extends { readonly caseId: string }>(one: T) => ({ ...one, concealed: matters.has(one.caseId) })
  return ok({
    persons: found.persons.slice(0, MOST).map((one) => ({ ...one, concealed: people.has(one.personId) })),
    masked: masked.rows.map((one) => ({ ...one, name: maskName(one.name) })),
    cases: found.cases.slice(0, MOST).map(around).map(marked),
    intakes: found.intakes.slice(0, MOST).map((one) => ({ ...sheet(one), about: about(one.id) })),
    referrals: found.referrals.slice(0, MOST).map(around).map((one) => ({ ...one, about: (told.get(one.id) ?? []).map(({ personId, name }) => ({ personId, name })), concealed: matters.has(one.id) })),
    facts: found.facts.slice(0, MOST).map(around).map(marked),
    records: found.records.slice(0, MOST).map(around).map(marked),
    more: FOUND_KINDS.filter((kind) => found[kind].length > MOST || (kind === 'persons' && masked.beyond > 0)),
  })
}

/** Who finds. */
export const searchHandlers = { searchEverything }
