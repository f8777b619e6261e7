import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOOK_KINDS } from './look.ts'
import { viewersFrom, type AlikeLooks } from './viewer.ts'

const looks = fc.array(fc.record<AlikeLooks>({
  staffId: fc.constantFrom('a', 'b', null), who: fc.constant('検査'), agencyName: fc.constantFrom('市', '社協'), kind: fc.constantFrom(...LOOK_KINDS),
  operation: fc.constantFrom('getHouseholdPage', 'listCases', 'listStory'), reason: fc.constantFrom('', 'team', 'coordinator'),
  times: fc.integer({ min: 1, max: 5000 }), isBeside: fc.boolean(), sheet: fc.constantFrom(null, 'household', 'household_paper'), last: fc.integer({ min: 10, max: 99 }).map((minute) => `2026-11-26T${minute}`),
}))
const sum = (all: readonly { readonly times: number }[]): number => all.reduce((total, one) => total + one.times, 0)
const lineOf = ({ staffId, agencyName, kind }: Pick<AlikeLooks, 'staffId' | 'agencyName' | 'kind'>): string => `${staffId} ${agencyName} ${kind}`

describe('the lines of who looked', () => {
  it('count every look once, what was asked for beside a page with it, one line for each person, agency and way, and never leave a way of anybody out', () => {
    fc.assert(fc.property(looks, (all) => {
      const lines = viewersFrom(all)
      expect(lines.map(lineOf).toSorted()).toEqual([...new Set(all.map(lineOf))].toSorted())
      for (const line of lines) {
        const alike = all.filter((one) => lineOf(one) === lineOf(line))
        const pages = alike.filter((one) => !one.isBeside)
        expect(line.times).toBe(sum(pages.length === 0 ? alike : pages))
        expect(line.last).toBe(alike.map((one) => one.last).toSorted().at(-1))
        expect(line.operations.toSorted()).toEqual([...new Set(alike.map((one) => one.operation))].toSorted())
        expect(line.reasons.toSorted()).toEqual([...new Set(alike.map((one) => one.reason))].filter((one) => one !== '').toSorted())
      }
    }))
  })

  it('tell of each person first that they opened it, also when they saw it in a list a thousand times since', () => {
    const one = { staffId: 'a', who: '検査', agencyName: '市', reason: 'team', isBeside: false, sheet: null }
    const lines = viewersFrom([
      { ...one, kind: 'listed', operation: 'listCases', times: 1500, last: '2026-11-26' }, { ...one, kind: 'opened', operation: 'getHouseholdPage', times: 1, last: '2026-11-01' },
    ])
    expect(lines.map(({ kind, times }) => [kind, times])).toEqual([['opened', 1], ['listed', 1500]])
  })

  it('tell of whoever opened a household once that they opened it once, though its page asks for the timeline and who may read it as well', () => {
    const one = { staffId: 'a', who: '検査', agencyName: '市', reason: 'team', kind: 'opened', times: 1, last: '2026-11-26' } as const
    const beside = [{ ...one, operation: 'listStory', isBeside: true, sheet: null }, { ...one, operation: 'getMatterProtection', isBeside: true, sheet: null }]
    expect(viewersFrom([{ ...one, operation: 'getHouseholdPage', isBeside: false, sheet: null }, ...beside])).toMatchObject([{ kind: 'opened', times: 1, operations: ['getHouseholdPage', 'listStory', 'getMatterProtection'] }])
    expect(viewersFrom(beside)).toMatchObject([{ kind: 'opened', times: 2 }])
  })
})
