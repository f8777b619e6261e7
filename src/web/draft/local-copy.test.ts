import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryShelf } from '#tests/support/memory-shelf.ts'
import { clearOldCopies, keepLocalCopy, keyFrom, readLocalCopy } from './local-copy.ts'

const all = ({ kept }: ReturnType<typeof memoryShelf>): string => JSON.stringify([...kept])
const own = (byte: number) => keyFrom(btoa(String.fromCharCode(...new Uint8Array(32).fill(byte))))

describe('a draft on this device', () => {
  it('comes back word for word under its key, whatever was written', async () => {
    const [here, key] = [memoryShelf(), await own(1)]
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 50 }), async (text) => {
        await keepLocalCopy({ shelf: here, key }, 'a', { body: { text }, seen: 3, keptAt: 5 })
        expect(await readLocalCopy({ shelf: here, key }, 'a')).toEqual({ body: { text: text.toWellFormed() }, seen: 3, keptAt: 5 })
      }),
      { numRuns: 200 },
    )
  })

  it('is noise to everybody else: no word of it lies in the storage', async () => {
    const [here, key] = [memoryShelf(), await own(1)]
    await keepLocalCopy({ shelf: here, key }, 'a', { body: { text: '夫の暴力。逃げたい', phone: '0999-11-2233' }, seen: 0, keptAt: 5 })
    expect(all(here)).not.toMatch(/暴力|0999|2233|text|phone/)
    expect(await readLocalCopy({ shelf: here, key: await own(2) }, 'a')).toBeUndefined()
  })

  it('cannot be read in the place of another, nor once it was tampered with', async () => {
    const [here, key] = [memoryShelf(), await own(1)]
    await keepLocalCopy({ shelf: here, key }, 'a', { body: { text: 'x' }, seen: 0, keptAt: 5 })
    here.kept.set('b', here.kept.get('a') ?? '')
    expect(await readLocalCopy({ shelf: here, key }, 'b')).toBeUndefined()
    here.kept.set('a', 'broken')
    expect(await readLocalCopy({ shelf: here, key }, 'a')).toBeUndefined()
  })

  it('is never locked twice in the same way', async () => {
    const [here, key] = [memoryShelf(), await own(1)]
    await keepLocalCopy({ shelf: here, key }, 'a', { body: { text: 'x' }, seen: 0, keptAt: 5 })
    const first = all(here)
    await keepLocalCopy({ shelf: here, key }, 'a', { body: { text: 'x' }, seen: 0, keptAt: 5 })
    expect(all(here)).not.toBe(first)
  })

  it('is forgotten after two weeks', async () => {
    const [here, key] = [memoryShelf(), await own(1)]
    await keepLocalCopy({ shelf: here, key }, 'old', { body: {}, seen: 0, keptAt: 0 })
    await keepLocalCopy({ shelf: here, key }, 'new', { body: {}, seen: 0, keptAt: 14 * 86_400_000 })
    await clearOldCopies(here, 14 * 86_400_000 + 1)
    expect(await here.ids()).toEqual(['new'])
  })

  it.each(['{"at": 5, "iv": "half an ent', '', 'null', '7', '{}', '{"at": "yesterday"}'])('is dropped where it cannot be read (%s), and stands in the way of no form', async (entry) => {
    const here = memoryShelf()
    await keepLocalCopy({ shelf: here, key: await own(1) }, 'whole', { body: {}, seen: 0, keptAt: 5 })
    here.kept.set('torn', entry)
    await clearOldCopies(here, 6)
    expect(await here.ids()).toEqual(['whole'])
  })
})
