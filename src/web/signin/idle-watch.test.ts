import { describe, expect, it } from 'vitest'
import { watchIdle } from './idle-watch.ts'

const MINUTE = 60_000

const watching = () => {
  const at = { now: 1_000_000, touched: 0, told: 0, covered: 0 }
  let toldAt = at.now
  const load = () => watchIdle({
    now: () => at.now,
    lastTouch: () => at.touched,
    noteTouch: (when) => { at.touched = when },
    lastTold: () => toldAt,
    noteTold: (when) => { toldAt = when },
    tell: () => { at.told += 1 },
    cover: () => { at.covered += 1 },
  })
  const later = (minutes: number): void => { at.now += minutes * MINUTE }
  return { at, watch: load(), load, later }
}

describe('a screen', () => {
  it('is covered once a quarter of an hour has gone by without a touch, and not before', () => {
    const { at, watch, later } = watching()
    later(14.9)
    watch.look()
    expect(at.covered).toBe(0)
    later(0.1)
    watch.look()
    expect(at).toMatchObject({ covered: 1, told: 0 })
  })

  it('is covered by the first hand after the device slept, which wakes nothing', () => {
    const { at, watch, later } = watching()
    later(16)
    watch.touch()
    expect(at).toEqual({ now: 1_000_000 + 16 * MINUTE, touched: 1_000_000, told: 0, covered: 1 })
    watch.look()
    expect(at.covered).toBe(2)
  })

  it('stays open while a hand is at it or at another tab, and the server is told once a minute', () => {
    const { at, watch, later } = watching()
    for (let half = 0; half < 60; half += 1) {
      later(0.5)
      watch.touch()
      watch.look()
    }
    later(14)
    at.touched = at.now
    later(14)
    watch.look()
    expect(at).toMatchObject({ covered: 0, told: 30 })
  })

  it('tells of somebody who opens one page after the other, none of them for as long as a minute', () => {
    const { at, load, later } = watching()
    for (let page = 0; page < 20; page += 1) {
      load().touch()
      later(0.9)
    }
    expect(at).toMatchObject({ covered: 0, told: 9 })
  })
})
