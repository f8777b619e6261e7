import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOf, latestOf } from './visit-sheet.ts'

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
