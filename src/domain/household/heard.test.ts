import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callersOnce, openOf, type Heard } from './heard.ts'

const call = (callerName: string | null, callerPhone: string | null, rest: Partial<Heard> = {}): Heard => ({ aboutThem: true, fromReferral: false, callerName, callerPhone, callerEmail: null, ...rest })

describe('whoever called about a household', () => {
  it('stands once by name and number, by the last call', () => {
    const [last, before, elsewhere] = [call('架空 咲', '090-0000-0001'), call('架空 咲', '090-0000-0001'), call('架空 咲', null)]
    expect(callersOnce([last, before, elsewhere])).toStrictEqual([last, elsewhere])
    expect(callersOnce([last, before])[0]).toBe(last)
  })

  it('is nobody who did not want to be named, no agency that passed a need on, and nobody who spoke of others', () => {
    expect(callersOnce([call(null, '090-0000-0001'), call('包括支援センター', null, { fromReferral: true }), call('隣の人', null, { aboutThem: false })])).toEqual([])
  })

  it('is never left out and never told twice, whatever the calls', () => {
    const calls = fc.array(fc.record({ aboutThem: fc.boolean(), fromReferral: fc.boolean(), callerName: fc.constantFrom('咲', '守', null), callerPhone: fc.constantFrom('1', '2', null), callerEmail: fc.constantFrom('a@b', null) }))
    fc.assert(fc.property(calls, (heard) => {
      const named = heard.filter((one) => one.aboutThem && !one.fromReferral && one.callerName !== null).map((one) => `${one.callerName}/${one.callerPhone ?? ''}/${one.callerEmail ?? ''}`)
      const told = callersOnce(heard).map((one) => `${one.callerName}/${one.callerPhone ?? ''}/${one.callerEmail ?? ''}`)
      expect(told).toEqual([...new Set(named)])
    }))
  })
})

it('of the open intakes of a household the most urgent stands first, then whoever waits longest; closed sheets and those nobody of it is named on are left', () => {
  const sheet = (id: string, urgencyPlace: number, rest = {}) => ({ id, urgencyPlace, isOpen: true, ofMember: true, opens: true, ...rest })
  const newestFirst = [sheet('new', 4), sheet('urgent', 1), sheet('old', 4), sheet('done', 1, { isOpen: false }), sheet('other', 1, { ofMember: false }), sheet('shut', 1, { opens: false })]
  expect(openOf(newestFirst).map((one) => one.id)).toEqual(['urgent', 'old', 'new'])
})
