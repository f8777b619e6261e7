import { describe, expect, it } from 'vitest'
import { OperatorFault } from '../words.ts'
import { isSealed, openWith, sealWith } from './seal.ts'
import { wholeOf } from './tar.ts'

/** As a power of two; the real one takes half a second a guess. */
const CHEAP = 4
const PASSPHRASE = 'ひみつの あいことば 2026'

async function* inPieces(bytes: Buffer, size = 50_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const seal = (bytes: Buffer): Promise<Buffer> => wholeOf(sealWith(PASSPHRASE, CHEAP)(inPieces(bytes)))
const open = (bytes: Buffer, passphrase = PASSPHRASE): Promise<Buffer> => wholeOf(openWith(passphrase)(inPieces(bytes)))

describe('A sealed file', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 200_000])('of %i bytes opens as it was', async (size) => {
    const content = Buffer.alloc(size, 'あ')
    const sealed = await seal(content)
    expect(isSealed(sealed)).toBe(true)
    expect((await open(sealed)).equals(content)).toBe(true)
    expect(sealed.includes(Buffer.from('ああああ'))).toBe(false)
  })

  it('opens with no other passphrase, and with the same one however its letters are coded', async () => {
    const sealed = await seal(Buffer.from('x'))
    await expect(open(sealed, `${PASSPHRASE}!`)).rejects.toThrow(OperatorFault)
    expect((await open(sealed, PASSPHRASE.normalize('NFD'))).toString()).toBe('x')
  })

  it('changed anywhere, cut anywhere, or with chunks in another order, does not open', async () => {
    const sealed = await seal(Buffer.alloc(150_000, 'x'))
    const chunk = 65_536 + 16
    const header = sealed.length - 2 * chunk - (150_000 - 2 * 65_536) - 16
    for (const at of [0, 20, 35, header, header + 70_000, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(open(changed), `byte ${at}`).rejects.toThrow(OperatorFault)
    }
    for (const length of [0, 10, header, header + chunk, header + 2 * chunk, sealed.length - 1])
      await expect(open(sealed.subarray(0, length)), `length ${length}`).rejects.toThrow(OperatorFault)
    const [first, second] = [sealed.subarray(header, header + chunk), sealed.subarray(header + chunk, header + 2 * chunk)]
    await expect(open(Buffer.concat([sealed.subarray(0, header), second, first, sealed.subarray(header + 2 * chunk)]))).rejects.toThrow(OperatorFault)
  })
})
