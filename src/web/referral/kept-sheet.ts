import { URGENCIES } from '#domain/intake/codes.ts'
import { DISCLOSURE_BASES } from '#domain/referral/basis.ts'
import { WARM_HANDOVERS } from '#domain/referral/going-along.ts'
import { FACT_SOURCES } from '#domain/referral/offered-fact.ts'
import { FACT_CATEGORIES } from '#domain/referral/travelling-fact.ts'
import type { DraftBody } from '../draft/draft-keeper.ts'
import type { FactDraft, SheetState } from './sheet-state.ts'

/** A referral that is written anew, with the version its change was begun from. */
export type Changed = { readonly id: string; readonly version: number }

/** A sheet as it is kept while it is written: one of a referral that stands drafted already names it. */
export const bodyOf = (sheet: SheetState, changed?: Changed): DraftBody => ({ ...sheet, ...(changed !== undefined && { changes: changed.id, seen: changed.version }) })

/** The drafted referral a kept sheet changes; `undefined` when it is a new one. */
export const changedIn = ({ changes, seen }: DraftBody): Changed | undefined => (typeof changes === 'string' ? { id: changes, version: Number(seen) } : undefined)

const SOURCES = [...FACT_SOURCES, 'writer'] as const
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((one) => one === value)
const textIn = (body: DraftBody, name: string): string => (typeof body[name] === 'string' ? body[name] : '')

const factFrom = (value: unknown, place: number): readonly FactDraft[] => {
  if (typeof value !== 'object' || value === null) return []
  const body = value as DraftBody
  const category = oneOf(FACT_CATEGORIES, body['category'])
  if (category === undefined) return []
  return [{
    key: textIn(body, 'key') || `kept-${place}`, isOn: body['isOn'] === true, category, text: textIn(body, 'text'), mayContact: textIn(body, 'mayContact'), basis: oneOf(DISCLOSURE_BASES, body['basis']) ?? '',
    basisNote: textIn(body, 'basisNote'), source: oneOf(SOURCES, body['source']) ?? 'writer', ...(typeof body['on'] === 'string' && { on: body['on'] }), ...(typeof body['consentedTo'] === 'string' && { consentedTo: body['consentedTo'] }),
  }]
}

/** A sheet out of what was kept, whatever an earlier version of the product kept in it. */
export const sheetFromBody = (body: DraftBody, base: SheetState): SheetState => ({
  routeId: textIn(body, 'routeId'), need: textIn(body, 'need'), why: textIn(body, 'why'), isOutside: body['isOutside'] === true, toAgencyId: textIn(body, 'toAgencyId'),
  toOutside: textIn(body, 'toOutside'), urgency: oneOf(URGENCIES, body['urgency']) ?? base.urgency, warmHandover: oneOf(WARM_HANDOVERS, body['warmHandover']) ?? base.warmHandover,
  warmHandoverOn: textIn(body, 'warmHandoverOn'), againstWish: textIn(body, 'againstWish'), unwarnedWhy: textIn(body, 'unwarnedWhy'), personKnows: typeof body['personKnows'] === 'boolean' ? body['personKnows'] : null,
  facts: Array.isArray(body['facts']) ? body['facts'].flatMap(factFrom) : base.facts,
  commonBasis: oneOf(DISCLOSURE_BASES, body['commonBasis']) ?? '',
})
