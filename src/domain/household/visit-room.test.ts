import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visitRoom, visitStory, type VisitSource } from './visit-room.ts'

const NOTHING: VisitSource['standing'] = { warnings: [], considerations: [], members: [], tasks: [], referrals: [], intakes: [], team: [] }
const EMPTY: VisitSource = { standing: NOTHING, notices: 0, pinned: [], facts: [], contacts: [] }
const SENTENCE = '家計は母の同意の範囲で確認した。'
const text = fc.integer({ min: 1, max: 40 }).map((n) => SENTENCE.repeat(n))
const few = fc.array(text.map((whole) => ({ whole })), { maxLength: 3 })
const contact = fc.record({ done: text, isPinned: fc.boolean(), others: fc.array(text, { maxLength: 2 }), whole: fc.constant('') })
const source: fc.Arbitrary<VisitSource> = fc.record({
  standing: fc.record({ warnings: few, considerations: few, members: few, tasks: few, referrals: few, intakes: few, team: few }), notices: fc.integer({ min: 0, max: 3 }),
  pinned: fc.array(text, { maxLength: 6 }), facts: fc.array(text.map((one) => ({ written: [one] })), { maxLength: 12 }), contacts: fc.array(contact, { maxLength: 8 }),
})

describe('the room on the one page for a visit', () => {
  it('always tells the newest two contacts, five at most, and of every list no more than there is', () => {
    fc.assert(fc.property(source, (one) => {
      const { counts, ruled } = visitRoom(one)
      expect(counts.contacts).toBeGreaterThanOrEqual(Math.min(2, one.contacts.length))
      expect(counts.contacts).toBeLessThanOrEqual(Math.min(5, one.contacts.length))
      expect(counts.pinned).toBeLessThanOrEqual(one.pinned.length)
      expect(counts.facts).toBeLessThanOrEqual(Math.min(8, one.facts.length))
      expect(ruled).toBeGreaterThanOrEqual(0)
    }))
  })
  it('is never overfull but by what stands in any case', () => {
    fc.assert(fc.property(source, (one) => {
      const { counts, left } = visitRoom(one)
      const least = { pinned: 0, facts: 0, contacts: Math.min(2, one.contacts.length) }
      expect([left >= 0, isDeepStrictEqual(counts, least)]).toContain(true)
    }))
  })
  it('never lets what is known or a further contact push out what was pinned', () => {
    fc.assert(fc.property(source, (one) => {
      expect(visitRoom(one).counts.pinned).toBeGreaterThanOrEqual(visitRoom({ ...one, contacts: one.contacts.slice(0, 2) }).counts.pinned)
    }))
  })
  it('tells texts to more letters where the page would else be half empty', () => {
    const contacts = [{ done: SENTENCE.repeat(10), isPinned: false, others: [], whole: '' }]
    expect(visitRoom({ ...EMPTY, contacts }).letters.facts).toBeGreaterThan(90)
    const full = visitRoom({ ...EMPTY, contacts, standing: { ...NOTHING, warnings: Array.from({ length: 8 }, () => ({ whole: SENTENCE.repeat(12) })) } })
    expect(full).toMatchObject({ letters: { facts: 50 }, ruled: 0 })
  })
})

describe('what was pinned and what happened last', () => {
  it('is never told twice, and nothing of either is lost', () => {
    const told = fc.uniqueArray(fc.record({ id: fc.uuid(), at: fc.integer({ min: 0, max: 4e11 }).map((at) => new Date(at).toISOString()) }), { selector: (one) => one.id, maxLength: 12 })
    fc.assert(fc.property(told, fc.nat(12), (all, n) => {
      const [pinned, entries] = [all.slice(0, n), all.slice(n)]
      const story = visitStory(pinned, entries)
      const ids = [...story.pinned, ...story.contacts].map((one) => one.id)
      expect(ids.toSorted()).toEqual(all.map((one) => one.id).toSorted())
      expect(pinned.map((one) => one.id)).toEqual(expect.arrayContaining(story.pinned.map((one) => one.id)))
    }))
  })
})
