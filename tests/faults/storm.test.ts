import { describe, expect, it } from 'vitest'
import { balanceOf, Ledger } from './ledger.ts'
import { FAULTS, raiseStorm } from './storm.ts'

describe('Under load', () => {
  it('killed, cut off, doubled and filled up, the server loses nothing it acknowledged and does nothing twice', { timeout: 600_000 }, async () => {
    const weathered = await raiseStorm(FAULTS.length + 1, 7)
    console.info(JSON.stringify(weathered))
    expect(weathered).toMatchObject({ lost: 0, duplicated: 0, halfDone: 0, journalIntact: true, endedInOrder: true })
    expect(weathered.acknowledged).toBeGreaterThan(FAULTS.length * 3)
    for (const fault of FAULTS) expect(weathered.faults[fault]).toBeGreaterThan(0)
  })
})

describe('The balance', () => {
  const ledgerOf = (...sent: readonly (readonly [string, string, string | undefined])[]): Ledger => {
    const ledger = new Ledger()
    for (const [key, text, acknowledgedAs] of sent) ledger.note({ key, text, acknowledgedAs })
    return ledger
  }

  it('sees an acknowledged intake that is not there', () => {
    expect(balanceOf(ledgerOf(['k1', 'a', 'id1'], ['k2', 'b', undefined]), [])).toEqual({ sent: 2, acknowledged: 1, lost: 1, duplicated: 0 })
  })

  it('sees an intake that is there twice, and a key that was answered with two', () => {
    expect(balanceOf(ledgerOf(['k1', 'a', 'id1']), [{ id: 'id1', text: 'a' }, { id: 'id2', text: 'a' }])).toMatchObject({ lost: 0, duplicated: 1 })
    expect(balanceOf(ledgerOf(['k1', 'a', 'id1'], ['k1', 'a', 'id2']), [{ id: 'id1', text: 'a' }])).toMatchObject({ duplicated: 1 })
  })

  it('lets an intake be there that nobody was told of', () => {
    expect(balanceOf(ledgerOf(['k1', 'a', undefined]), [{ id: 'id1', text: 'a' }])).toEqual({ sent: 1, acknowledged: 0, lost: 0, duplicated: 0 })
  })
})
