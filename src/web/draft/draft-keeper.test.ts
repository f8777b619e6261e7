import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keeping, refused, saved, wait, type Answer } from '#tests/support/draft-keeping.ts'
import { DraftKeeper, type DraftBody, type KeepingState } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is being typed', () => {
  it('is kept on the device almost at once, and on the server two seconds after the last key', async () => {
    const { keeper, sent, told, here } = keeping([saved(1)])
    keeper.change({ text: 'あ' })
    await wait(200)
    keeper.change({ text: 'あい' })
    await wait(400)
    expect(here).toEqual([{ text: 'あい' }])
    expect(sent).toEqual([])
    await wait(2_000)
    expect(sent).toEqual([{ body: { text: 'あい' }, seen: 0, key: 'key-1' }])
    expect(told.at(-1)).toEqual({ is: 'saved', at: '10:01' })
    expect(here.at(-1)).toBeUndefined()
  })

  it('is kept here and sent when the form is left in the middle of a word, and nothing more is, nor anything that was sent off before', async () => {
    const { keeper, sent, here } = keeping([saved(1)])
    keeper.change({ text: 'あ' })
    await keeper.leave()
    expect([sent, here]).toEqual([[{ body: { text: 'あ' }, seen: 0, key: 'key-1' }], [{ text: 'あ' }, undefined]])
    keeper.change({ text: 'あい' })
    await keeper.leave()
    await wait(10_000)
    expect(sent).toHaveLength(1)
    const done = keeping([])
    done.keeper.change({ text: 'う' })
    await done.keeper.stop()
    await done.keeper.leave()
    expect([done.sent, done.here]).toEqual([[], []])
  })

  it('goes at once when a field is left or the page is hidden, and not again when nothing changed', async () => {
    const { keeper, sent } = keeping([saved(1)])
    keeper.change({ text: 'あ' })
    keeper.flush()
    await wait(0)
    expect(sent).toHaveLength(1)
    keeper.flush()
    await wait(10_000)
    expect(sent).toHaveLength(1)
  })

  it('is left alone while kana become kanji', async () => {
    const { keeper, sent, here } = keeping([saved(1)])
    keeper.compose(true)
    keeper.change({ text: 'わた' })
    keeper.flush()
    await wait(10_000)
    expect([sent, here]).toEqual([[], []])
    keeper.change({ text: '渡' })
    keeper.compose(false)
    await wait(2_000)
    expect(sent).toMatchObject([{ body: { text: '渡' } }])
  })
})

describe('what lies on the device', () => {
  it('says which of the server’s texts it goes on from, also when that changed while somebody typed', async () => {
    const arrive: ((answer: Answer) => void)[] = []
    const kept: { readonly body: DraftBody; readonly seen: number }[] = []
    const keeper = new DraftKeeper(
      {
        send: () => new Promise<Answer>((resolve) => void arrive.push(resolve)),
        keepHere: (body, seen) => Promise.resolve(kept.push({ body, seen }) > 0),
        dropHere: () => undefined, discard: () => Promise.resolve(true), newKey: () => 'k', tell: () => undefined,
      },
      4,
    )
    keeper.change({ text: 'あ' })
    await wait(2_100)
    keeper.change({ text: 'あい' })
    await wait(400)
    arrive[0]?.(saved(5))
    await wait(0)
    expect(kept).toEqual([{ body: { text: 'あ' }, seen: 4 }, { body: { text: 'あい' }, seen: 4 }, { body: { text: 'あい' }, seen: 5 }])
    void keeper.stop()
  })

  it('is dropped also where the device was slower than the server', async () => {
    const done: (() => void)[] = []
    const lies: string[] = []
    const keeper = new DraftKeeper({
      send: () => Promise.resolve(saved(1)),
      keepHere: (body) => new Promise((resolve) => void done.push(() => { lies.push(JSON.stringify(body)); resolve(true) })),
      dropHere: () => void lies.splice(0), discard: () => Promise.resolve(true), newKey: () => 'k', tell: () => undefined,
    })
    keeper.change({ text: 'あ' })
    await wait(2_100)
    done[0]?.()
    await wait(0)
    expect(lies).toEqual([])
  })
})

describe('a server that cannot be reached, or a session that has ended', () => {
  it.each(['unreachable', 'signed_out', 'locked'])('%s: it stays on the device and is tried again under the same key', async (code) => {
    const { keeper, sent, told } = keeping([refused(code), refused(code), saved(1)])
    keeper.change({ text: 'あ' })
    await wait(2_100)
    expect(told.at(-1)).toEqual({ is: 'device' })
    await wait(2_000)
    await wait(4_000)
    expect(sent.map((one) => one.key)).toEqual(['key-1', 'key-1', 'key-1'])
    expect(told.at(-1)).toMatchObject({ is: 'saved' })
  })

  it('what was typed meanwhile follows under a key of its own, once the fate of the first try is known', async () => {
    const { keeper, sent } = keeping([refused('unreachable'), saved(1), saved(2)])
    keeper.change({ text: 'あ' })
    await wait(2_100)
    keeper.change({ text: 'あい' })
    await wait(2_100)
    await wait(2_100)
    expect(sent).toEqual([
      { body: { text: 'あ' }, seen: 0, key: 'key-1' },
      { body: { text: 'あ' }, seen: 0, key: 'key-1' },
      { body: { text: 'あい' }, seen: 1, key: 'key-2' },
    ])
  })

  it('says so when not even the device can keep it', async () => {
    const told: KeepingState[] = []
    const keeper = new DraftKeeper({
      send: () => Promise.resolve(refused('unreachable')), keepHere: () => Promise.resolve(false), dropHere: () => undefined, discard: () => Promise.resolve(true), newKey: () => 'k', tell: (state) => void told.push(state),
    })
    keeper.change({ text: 'あ' })
    await wait(2_100)
    expect(told.at(-1)).toEqual({ is: 'failed' })
    void keeper.stop()
  })
})
