import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOf, latestOf, linesOnVisitSheet, ruledOnVisitSheet, shareVisitSheet } from './visit-sheet.ts'

const told = fc.array(fc.record({ id: fc.uuid(), at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((at) => at.toISOString()) }))
const most = fc.integer({ min: 0, max: 10 })

describe('The one page for a visit', () => {
  it('never leaves anything out without saying how much', () => {
    fc.assert(fc.property(fc.array(fc.string()), most, (all, n) => {
      const { shown, more } = firstOf(all, n)
      expect(shown.length + more).toBe(all.length)
      expect(all.slice(0, shown.length)).toEqual(shown)
    }))
  })

  it('never gives a list more room than there is, leaves none out that would still fit, and gives each its least in any case', () => {
    const lines = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
    const list = fc.record({ least: fc.integer({ min: 0, max: 2 }), most: fc.integer({ min: 2, max: 8 }), lines })
    fc.assert(fc.property(fc.integer({ min: -20, max: 60 }), fc.array(list, { maxLength: 4 }), (room, lists) => {
      const { counts, left } = shareVisitSheet(room, lists)
      const taken = lists.flatMap((one, n) => one.lines.slice(0, counts[n])).reduce((sum, one) => sum + one, 0)
      expect(taken + left).toBe(room)
      for (const [n, { least, most: atMost, lines: all }] of lists.entries()) {
        const count = counts[n] ?? -1
        const next = all[count]
        expect(count).toBeGreaterThanOrEqual(Math.min(least, all.length))
        expect(count).toBeLessThanOrEqual(Math.min(atMost, all.length))
        expect(count === atMost || next === undefined || next > left).toBe(true)
      }
      expect(left >= 0 || counts.every((count, n) => count === Math.min(lists[n]?.least ?? 0, lists[n]?.lines.length ?? 0))).toBe(true)
    }))
  })

  it('lets a long list push out no other: what is known stands beside twenty contacts', () => {
    const twenty = Array.from({ length: 20 }, () => 3)
    expect(shareVisitSheet(12, [{ least: 0, most: 20, lines: twenty }, { least: 0, most: 8, lines: [1, 1, 1] }]).counts).toEqual([3, 3])
  })

  it('leaves lines to write on, never more than a hand fills at a door, and none where the page is full', () => {
    expect([-3, 0, 1, 6, 100].map(ruledOnVisitSheet)).toEqual([0, 0, 0, 3, 8])
  })

  it('never counts a text that is longer for fewer lines', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }), (one, more) => {
      expect(linesOnVisitSheet(one + more)).toBeGreaterThanOrEqual(linesOnVisitSheet(one))
    }))
    expect(Math.floor(linesOnVisitSheet('母'.repeat(41)))).toBe(2)
    expect(Math.floor(linesOnVisitSheet('m'.repeat(41)))).toBe(1)
  })

  it('always tells the newest contacts, each once, whether or not they were pinned', () => {
    fc.assert(fc.property(told, told, most, (pinned, others, n) => {
      const all = [...pinned, ...others, ...pinned]
      const latest = latestOf(all, n)
      expect(new Set(latest.map((one) => one.id)).size).toBe(latest.length)
      const left = all.filter((one) => !latest.some(({ id }) => id === one.id))
      const oldest = latest.at(-1)?.at ?? ''
      expect(left.every((one) => latest.length === n && (n === 0 || one.at <= oldest))).toBe(true)
    }))
  })
})
