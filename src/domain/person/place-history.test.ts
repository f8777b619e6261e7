import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACE_FIELDS, placeHistoryFrom, type PlaceBody, type PlaceEdition } from './place-history.ts'

const text = fc.constantFrom('0999-44-8101', '0999-44-8102', '若葉1-1', '')
const body: fc.Arbitrary<PlaceBody> = fc.record({
  kind: fc.constantFrom('phone', 'address'), text, mayContact: fc.constantFrom('', '夜だけ'), from: fc.constantFrom(null, '2026-04-01'), until: fc.constantFrom(null, '2026-05-01'), source: text,
})
/** Places that were each written over some times, one change a minute, in whatever order they are given. */
const written = fc.array(fc.array(body, { minLength: 1, maxLength: 5 }), { maxLength: 3 }).chain((places) => {
  const editions = places.flatMap((bodies, place) => bodies.slice(0, -1).map((one, at): PlaceEdition => ({
    placeId: `place ${place}`, version: at + 1, at: `2026-04-01T00:0${at}:0${place}Z`, who: '職員', body: one, now: bodies.at(-1) ?? one,
  })))
  return fc.shuffledSubarray(editions, { minLength: editions.length }).map((given) => ({ places, given }))
})

describe('what was typed over of somebody’s places (変更の履歴)', () => {
  it('is never lost: undone one by one, the changes lead from what stands to every text that ever stood', () => {
    fc.assert(fc.property(written, ({ places, given }) => {
      const history = placeHistoryFrom(given)
      expect(history.map((one) => one.at)).toEqual(history.map((one) => one.at).toSorted().toReversed())
      for (const [place, bodies] of places.entries()) {
        const stood = history.filter((one) => one.placeId === `place ${place}`).reduce<readonly PlaceBody[]>(
          ([latest, ...older], change) => [{ ...(latest as PlaceBody), ...Object.fromEntries(change.fields.map(({ field, before }) => [field, before])) }, ...(latest ? [latest] : []), ...older],
          [bodies.at(-1) as PlaceBody],
        )
        expect(stood).toEqual(bodies)
      }
    }))
  })

  it('names the place as it was called before, and nothing that stayed as it was', () => {
    const before: PlaceBody = { kind: 'phone', text: '0999-44-8101', mayContact: '夜だけ', from: null, until: null, source: '本人' }
    const [change] = placeHistoryFrom([{ placeId: 'a', version: 3, at: '2026-04-01T00:00:00Z', who: '職員', body: before, now: { ...before, text: '0999-44-8102' } }])
    expect(change).toMatchObject({ version: 4, kind: 'phone', text: '0999-44-8101', fields: [{ field: 'text', before: '0999-44-8101', after: '0999-44-8102' }] })
    expect(PLACE_FIELDS).toContain('text')
  })
})
