import { describe, expect, it } from 'vitest'
import { sealWith } from './seal.ts'

describe('a seal', () => {
  const seal = sealWith('only for this test')

  it('opens what it closed, in the same place', () => {
    expect(seal.open(seal.close('JBSWY3DPEHPK3PXP', 'totp/st01'), 'totp/st01')).toBe('JBSWY3DPEHPK3PXP')
    expect(seal.close('same', 'x')).not.toBe(seal.close('same', 'x'))
  })

  it('opens nothing that was moved to another account, changed, or closed with another secret', () => {
    const sealed = seal.close('JBSWY3DPEHPK3PXP', 'totp/st01')
    expect(() => seal.open(sealed, 'totp/st02')).toThrow(/authenticate/)
    const changed = sealed.split('.').map((part, at) => (at === 2 ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part))
    expect(() => seal.open(changed.join('.'), 'totp/st01')).toThrow(/authenticate/)
    expect(() => sealWith('another').open(sealed, 'totp/st01')).toThrow(/authenticate/)
    expect(() => seal.open('JBSWY3DPEHPK3PXP', 'totp/st01')).toThrow('not sealed')
  })
})
