import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '#tests/support/draft-keeping.ts'
import { DraftKeeper, type DraftBody } from './draft-keeper.ts'

/** A server that holds each answer back until it is let go, and a device. */
const heldBack = (known: DraftBody | undefined) => {
  const held: (() => void)[] = []
  const there: { body: DraftBody | undefined; version: number } = { body: known, version: known === undefined ? 0 : 1 }
  const here: { body: DraftBody | undefined } = { body: undefined }
  const send = (body: DraftBody, seen: number): Promise<Answer> => new Promise((resolve) => {
    held.push(() => {
      const isCurrent = seen === there.version || there.body === undefined
      if (isCurrent) Object.assign(there, { body, version: there.version + 1 })
      resolve(isCurrent ? { ok: true, value: { savedAt: '10:00', version: there.version } } : { ok: false, problem: { code: 'stale_version', current: { ...there, savedAt: '10:00' } } })
    })
  })
  const discard = (seen: number): Promise<boolean> => new Promise((resolve) => {
    held.push(() => {
      const isCurrent = seen === there.version
      if (isCurrent) there.body = undefined
      resolve(isCurrent)
    })
  })
  let keys = 0
  const keeper = new DraftKeeper({
    send, discard, keepHere: (body) => Promise.resolve(((here.body = body), true)), dropHere: () => void (here.body = undefined), newKey: () => `key-${(keys += 1)}`, tell: () => undefined,
  }, there.version)
  const settle = async (leaving: Promise<void>): Promise<void> => {
    let isOver = false
    void leaving.then(() => { isOver = true })
    for (let n = 0; n < 50 && !isOver; n += 1) {
      held.shift()?.()
      await new Promise((resolve) => { setImmediate(resolve) })
    }
    await leaving
  }
  return { keeper, there, here, settle }
}

describe('a form that was emptied and left', () => {
  it('leaves no draft, neither there nor here, whatever older save of it is still on its way', async () => {
    await fc.assert(fc.asyncProperty(fc.boolean(), fc.array(fc.constantFrom('あ', 'あい', ''), { maxLength: 4 }), async (isKnown, typed) => {
      const { keeper, there, here, settle } = heldBack(isKnown ? { text: '前の' } : undefined)
      for (const text of typed) {
        keeper.change({ text }, text === '')
        keeper.flush()
        await new Promise((resolve) => { setTimeout(resolve, 1) })
      }
      keeper.change({ text: '' }, true)
      await settle(keeper.leave())
      expect([there.body, here.body]).toEqual([undefined, undefined])
    }), { numRuns: 60 })
  })

  it('and left with words in it keeps the last of them, there or here', async () => {
    const { keeper, there, settle } = heldBack(undefined)
    keeper.change({ text: 'あ' })
    keeper.flush()
    await new Promise((resolve) => { setTimeout(resolve, 1) })
    keeper.change({ text: '' }, true)
    keeper.change({ text: 'あい' })
    await settle(keeper.leave())
    expect(there.body).toEqual({ text: 'あい' })
  })
})
