import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allArrived, noteLeaving } from './still-arriving.ts'

const WAIT_MS = 3000

/** Whether somebody who waits for what is on its way may begin. */
const waiter = (): { readonly mayBegin: () => boolean } => {
  let may = false
  void allArrived().then(() => {
    may = true
  })
  return { mayBegin: () => may }
}

describe('Whoever begins while a sheet that was left is still on its way', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('begins at once when nothing is, and as soon as it has arrived or failed', async () => {
    await allArrived()
    const first = Promise.withResolvers<void>()
    const second = Promise.withResolvers<void>()
    noteLeaving(first.promise)
    noteLeaving(second.promise)
    const { mayBegin } = waiter()
    first.resolve()
    await vi.advanceTimersByTimeAsync(WAIT_MS - 1)
    expect(mayBegin()).toBe(false)
    second.resolve()
    await vi.advanceTimersByTimeAsync(0)
    expect(mayBegin()).toBe(true)
  })

  it('waits three seconds at most where the line hangs', async () => {
    const hanging = Promise.withResolvers<void>()
    noteLeaving(hanging.promise)
    const { mayBegin } = waiter()
    await vi.advanceTimersByTimeAsync(WAIT_MS - 1)
    expect(mayBegin()).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(mayBegin()).toBe(true)
    hanging.resolve()
  })
})
