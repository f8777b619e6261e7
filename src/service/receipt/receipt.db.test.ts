import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

describe('the receipt of an intake', () => {
  it('says who listened, when, what comes next and whom to call', async () => {
    const worker = await city.as('st04')
    const { id, number } = given(await worker.does('receiveIntake', { text: '夫の暴力', nextContactOn: '2026-12-02', receivedAt: '2026-11-20T10:32:00+09:00' }))
    expect(given(await worker.does('getReceipt', { id }))).toMatchObject({
      number, receivedOn: '2026-11-20', receivedTime: '10:32', agencyName: 'あおば地域包括支援センター', receivedByName: '井坂 守',
      agencyPhone: expect.stringMatching(/^0999/), nextContactOn: '2026-12-02', isOpen: true,
    })
  })

  it('holds nothing that would betray what was said, or by whom', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', {
      text: '夫の暴力', heard: '毎晩', ownWords: 'こわい', inquirer: { name: '架空 妻', anonymous: false }, subjects: [{ name: '架空 子', address: '秘密町1' }], boxes: ['C14'],
    }))
    const told = JSON.stringify(given(await worker.does('getReceipt', { id })))
    for (const secret of ['暴力', '毎晩', 'こわい', '架空', '秘密町', 'C14']) expect(told).not.toContain(secret)
  })

  it('is given only by whoever may see the intake', async () => {
    const { id } = given(await (await city.as('st04')).does('receiveIntake', { text: 'x' }))
    const stranger = await city.as('st16')
    expect(await stranger.does('getReceipt', { id })).toEqual(await stranger.does('getReceipt', { id: newId() }))
    expect(await (await city.as('st13')).does('getReceipt', { id })).toMatchObject({ problem: { code: 'not_your_role' } })
  })
})
