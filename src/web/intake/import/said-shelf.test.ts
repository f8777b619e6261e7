import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryShelf } from '#tests/support/memory-shelf.ts'
import { keyFrom, type OwnShelf, type Shelf } from '#web/draft/local-copy.ts'
import { NOTHING_SAID, sayKnown, takenIn, type Known, type SaidOfRows, type Saying } from './row-answers.ts'
import { saidShelf } from './said-shelf.ts'

const key = keyFrom(btoa(String.fromCharCode(...new Uint8Array(32).fill(7))))
const known = (mark: string): Known => ({ row: 2, mark, how: 'same', text: '', name: '', earlier: { id: '', number: 1, receivedAt: '', text: '' } })
const choice = (mark: string, take: boolean | undefined): Saying => (before) => sayKnown([known(mark)], before, take)

/** A page on a device: what it shows last, and what it can be told. */
const pageOn = (shelf: Shelf, hold: Promise<unknown> = Promise.resolve()) => {
  const seen = { said: NOTHING_SAID }
  const own = async (): Promise<OwnShelf> => (await hold, { shelf, key: await key })
  return { seen, ...saidShelf(own, 'import/somebody', (said: SaidOfRows) => void (seen.said = said), () => 1) }
}
const keptOn = async (shelf: Shelf): Promise<SaidOfRows['known']> => {
  const page = pageOn(shelf)
  await page.find()
  return page.seen.said.known
}

describe('what was said of rows', () => {
  it('before the copy on the device was read shows at once, stands beside what lay there, and is kept with it; a word taken back then stays taken back', async () => {
    const shelf = memoryShelf()
    const before = pageOn(shelf)
    await before.find()
    await before.say(choice('a', true))
    await before.say(choice('b', false))
    const held = Promise.withResolvers<void>()
    const page = pageOn(shelf, held.promise)
    const done = [page.find(), page.say(choice('c', true)), page.say(choice('b', undefined))]
    expect(page.seen.said.known).toEqual({ c: true })
    held.resolve()
    await Promise.all(done)
    expect(page.seen.said.known).toEqual({ a: true, c: true })
    expect(await keptOn(shelf)).toEqual({ a: true, c: true })
  })

  it('of another list stays where one is taken in, also what another window said meanwhile; with nothing left nothing lies there', async () => {
    const shelf = memoryShelf()
    const [one, other] = [pageOn(shelf), pageOn(shelf)]
    await Promise.all([one.find(), other.find()])
    await one.say(choice('a', true))
    await other.say(choice('b', false))
    await one.say(takenIn({ like: [], known: [known('a')] }))
    expect(await keptOn(shelf)).toEqual({ b: false })
    await other.say(choice('b', undefined))
    expect(shelf.kept.size).toBe(0)
  })

  it('is always kept as it is shown, whenever the copy comes to be read', async () => {
    const word = fc.record({ mark: fc.constantFrom('a', 'b', 'c'), take: fc.option(fc.boolean(), { nil: undefined }) })
    await fc.assert(fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.array(word, { maxLength: 4 }), fc.nat(4), async (before, now, reads) => {
      const shelf = memoryShelf()
      const first = pageOn(shelf)
      await first.find()
      for (const { mark, take } of before) await first.say(choice(mark, take))
      const page = pageOn(shelf)
      for (const [at, { mark, take }] of now.entries()) {
        if (at === reads) void page.find()
        void page.say(choice(mark, take))
      }
      await page.find()
      expect(page.seen.said.known).toEqual([...before, ...now].reduce((all, { mark, take }) => choice(mark, take)(all), NOTHING_SAID).known)
      expect(await keptOn(shelf)).toEqual(page.seen.said.known)
    }), { numRuns: 50 })
  })
})
