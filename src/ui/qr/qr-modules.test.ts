import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { qrModulesFrom } from './qr-modules.ts'

const printOf = (text: string): string | undefined => {
  const rows = qrModulesFrom(text)
  return rows && createHash('sha256').update(rows.map((row) => row.map(Number).join('')).join('')).digest('hex').slice(0, 16)
}

describe('a QR code', () => {
  it.each([
    ['つなぎ', 21, 'df64c22907433197'],
    ['otpauth://totp/%E3%81%A4:st04?secret=JBSWY3DPEHPK3PXP&issuer=x&algorithm=SHA1&digits=6&period=30', 41, '7b033f10304c7af4'],
    ['a'.repeat(300), 69, 'fdc5ef6bf8081dfe'],
  ])('of %s is the picture that other readers have read', (text, size, print) => {
    expect(qrModulesFrom(text)).toHaveLength(size)
    expect(printOf(text)).toBe(print)
  })

  it('has its three corners and their quiet borders, at every size', () => {
    for (let length = 1; length <= 600; length += 37) {
      const rows = qrModulesFrom('x'.repeat(length)) ?? []
      const last = rows.length - 1
      const corner = (x: number, y: number): string => [0, 1, 2, 3, 4, 5, 6].map((step) => Number(rows[y]?.[x + step])).join('')
      expect([corner(0, 0), corner(last - 6, 0), corner(0, last), corner(0, 1)]).toEqual(['1111111', '1111111', '1111111', '1000001'])
      expect(rows.every((row) => row.length === rows.length)).toBe(true)
    }
  })

  it('is not drawn of a text that is too long for it', () => {
    expect(qrModulesFrom('x'.repeat(667))).toBeUndefined()
  })
})
