import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keeping, refused, saved, wait, type Answer } from '#tests/support/draft-keeping.ts'
import { DraftKeeper } from './draft-keeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('two windows on one draft', () => {
  it('are told of each other; neither text is overwritten, and one may go on after looking', async () => {
    const { keeper, sent, told } = keeping([refused('stale_version', { version: 5, body: { text: 'よそ' }, savedAt: '' }), saved(6)], 3)
    keeper.change({ text: 'ここ' })
    await wait(2_100)
    expect(told.at(-1)).toEqual({ is: 'conflict', theirs: { text: 'よそ' }, version: 5 })
    keeper.change({ text: 'ここの続き' })
    await wait(10_000)
    expect(sent).toHaveLength(1)
    keeper.goOnFrom(5)
    await wait(2_100)
    expect(sent.at(-1)).toEqual({ body: { text: 'ここの続き' }, seen: 5, key: 'key-2' })
  })

  it('an own try that had arrived after all is no conflict', async () => {
    const { keeper, told } = keeping([refused('stale_version', { version: 1, body: { heard: 'い', text: 'あ' }, savedAt: '10:32' })])
    keeper.change({ text: 'あ', heard: 'い' })
    await wait(2_100)
    expect(told.at(-1)).toEqual({ is: 'saved', at: '10:32' })
  })

  it('one that became an intake elsewhere says which', async () => {
    const { keeper, told } = keeping([refused('already_finished', { becameId: 'i' })])
    keeper.change({ text: 'あ' })
    await wait(2_100)
    expect(told.at(-1)).toEqual({ is: 'finished', becameId: 'i' })
  })
})

describe('a keeper that was stopped', () => {
  it('sends nothing any more', async () => {
    const { keeper, sent } = keeping([])
    keeper.change({ text: 'あ' })
    await keeper.stop()
    await wait(10_000)
    expect(sent).toEqual([])
  })

  it('waits for what is on its way, so that it is not thrown away before it arrives', async () => {
    let arrive: (answer: Answer) => void = () => undefined
    const send = () => new Promise<Answer>((resolve) => { arrive = resolve })
    const keeper = new DraftKeeper({ send, keepHere: () => Promise.resolve(true), dropHere: () => undefined, discard: () => Promise.resolve(true), newKey: () => 'k', tell: () => undefined })
    keeper.change({ text: 'あ' })
    await wait(2_100)
    let isSettled = false
    const stopping = keeper.stop().then(() => { isSettled = true })
    await wait(100)
    expect(isSettled).toBe(false)
    arrive(saved(1))
    await stopping
    expect(isSettled).toBe(true)
  })
})

describe('a form that is left while an older save is on its way', () => {
  const leftMeanwhile = async (older: Answer, last: Answer) => {
    const arrivals: ((answer: Answer) => void)[] = []
    const sent: unknown[] = []
    const here: unknown[] = []
    const keeper = new DraftKeeper({
      send: (body, seen, key) => { sent.push({ body, seen, key }); return new Promise<Answer>((resolve) => { arrivals.push(resolve) }) },
      keepHere: (body) => { here.push(body); return Promise.resolve(true) }, dropHere: () => { here.push(undefined) },
      discard: () => Promise.resolve(true), newKey: () => `key-${sent.length + 1}`, tell: () => undefined,
    })
    keeper.change({ text: 'あ' })
    await wait(2_100)
    keeper.change({ text: 'あい' })
    let isSettled = false
    const leaving = keeper.leave().then(() => { isSettled = true })
    await wait(100)
    expect([sent, isSettled]).toEqual([[{ body: { text: 'あ' }, seen: 0, key: 'key-1' }], false])
    arrivals[0]?.(older)
    await wait(100)
    const settledAfterOlder = isSettled
    arrivals[1]?.(last)
    await leaving
    await wait(10_000)
    return { sent: sent.slice(1), here: here.at(-1), settledAfterOlder }
  }

  it('sends its last words after it, and is not done before they have arrived', async () => {
    const told = await leftMeanwhile(saved(1), saved(2))
    expect(told).toEqual({ sent: [{ body: { text: 'あい' }, seen: 1, key: 'key-2' }], here: undefined, settledAfterOlder: false })
  })

  it('has them on this device where either does not arrive', async () => {
    expect(await leftMeanwhile(refused('unreachable'), saved(2))).toEqual({ sent: [], here: { text: 'あい' }, settledAfterOlder: true })
    expect(await leftMeanwhile(saved(1), refused('unreachable'))).toMatchObject({ here: { text: 'あい' } })
  })
})

describe('a sheet in which nothing is written', () => {
  it('is nobody’s draft, however long it stays open and whichever field is left', async () => {
    const { keeper, sent, told } = keeping([])
    keeper.change({ text: '' }, true)
    keeper.flush()
    await wait(10_000)
    expect([sent, told.at(-1)]).toEqual([[], { is: 'idle' }])
  })

  it('stops being one when it is emptied, on the server and on the device, and begins anew with the next word', async () => {
    const { keeper, sent, here, told, discarded } = keeping([saved(1), saved(2), saved(1)])
    keeper.change({ text: 'あ' })
    await wait(2_100)
    keeper.change({ text: '' }, true)
    await wait(2_100)
    expect([sent.map((one) => one.seen), discarded, here.at(-1), told.at(-1)]).toEqual([[0, 1], [true], undefined, { is: 'idle' }])
    await wait(10_000)
    keeper.change({ text: 'い' })
    await wait(2_100)
    expect(sent.at(-1)).toMatchObject({ body: { text: 'い' }, seen: 0 })
  })

  it('emptied before it was sent, is sent to nobody and lies nowhere', async () => {
    const { keeper, sent, here, discarded } = keeping([])
    keeper.change({ text: 'あ' })
    await wait(400)
    keeper.change({ text: '' }, true)
    await wait(10_000)
    expect([sent, discarded, here]).toEqual([[], [], [{ text: 'あ' }, undefined]])
  })

  it('is not thrown away while somebody goes on with it in another window', async () => {
    const { keeper, told, discarded } = keeping([refused('stale_version', { version: 5, body: { text: 'よそ' }, savedAt: '' })], 3)
    keeper.change({ text: '' }, true)
    await wait(2_100)
    expect([told.at(-1), discarded]).toEqual([{ is: 'conflict', theirs: { text: 'よそ' }, version: 5 }, []])
  })
})
