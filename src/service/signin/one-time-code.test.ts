import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { newTotpSecret, stepOfCode, totpUri } from './one-time-code.ts'

const secret = newTotpSecret()
const codeAt = (ms: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ms })
const NOW = 1_790_000_010_000

describe('a one-time code', () => {
  it('is the one of RFC 6238', () => {
    const known = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer }).base32
    expect(stepOfCode(known, '287082', 59_000)).toBe(1)
    expect(stepOfCode(known, '005924', 1_234_567_890_000)).toBe(41_152_263)
  })

  it('of a phone half a minute early or late is taken, of one that is further off not', () => {
    const step = Math.floor(NOW / 30_000)
    expect([-30_000, 0, 30_000].map((off) => stepOfCode(secret, codeAt(NOW + off), NOW))).toEqual([step - 1, step, step + 1])
    expect([-60_000, 60_000, 600_000].map((off) => stepOfCode(secret, codeAt(NOW + off), NOW))).toEqual([undefined, undefined, undefined])
  })

  it('is read with full-width digits and spaces; letters are none', () => {
    const code = codeAt(NOW)
    const wide = code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(stepOfCode(secret, `${wide.slice(0, 3)} ${wide.slice(3)}`, NOW)).toBe(Math.floor(NOW / 30_000))
    expect(stepOfCode(secret, '12345a', NOW)).toBeUndefined()
    expect(stepOfCode(secret, '', NOW)).toBeUndefined()
  })

  it('is told to the app with names a person recognises', () => {
    expect(totpUri(secret, { issuer: 'つなぎ みどり野市', label: 'st04' })).toBe(
      `otpauth://totp/${encodeURIComponent('つなぎ みどり野市')}:st04?issuer=${encodeURIComponent('つなぎ みどり野市')}&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    )
  })
})
