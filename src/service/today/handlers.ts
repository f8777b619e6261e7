import type { getMyDay as day, searchEverything as search } from '#contract/today.ts'
import { maskName } from '#domain/household/mask.ts'
import type { Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { ok } from '#domain/shared/result.ts'
import { dueGroupOf } from '#domain/today/due.ts'
import { listOwnDrafts } from '#store/intake/draft.ts'
import { searchIntakes, searchMasked, searchPersons, searchRecords } from '#store/search/search.ts'
import { listDue, listNewIntakes, listSilent } from '#store/today/my-day.ts'
import type { Handler } from '../handler.ts'

const getMyDay: Handler<typeof day> = async ({ tx, actor, today }) => {
  const due = await listDue(tx)
  return ok({
    due: due.map((one) => ({ ...one, group: dueGroupOf(one.dueOn as Day, today) })),
    newIntakes: (await listNewIntakes(tx)) as never,
    silent: await listSilent(tx),
    drafts: await listOwnDrafts(tx, actor),
  })
}

const searchEverything: Handler<typeof search> = async ({ tx }, input) => {
  const folded = foldForSearch(input.words)
  const place = placeKey(input.words)
  const masked = await searchMasked(tx, folded)
  return ok({
    persons: await searchPersons(tx, /\d/.test(place) ? place : folded),
    masked: masked.map((one) => ({ ...one, name: maskName(one.name) })),
    intakes: await searchIntakes(tx, folded),
    records: await searchRecords(tx, folded),
  })
}

/** Who answers at the start of a day. */
export const todayHandlers = { getMyDay, searchEverything }
