import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

describe('who sent a つなぎ', () => {
  it('stands on every one that has left, also in the demonstration city, where they are written down as far as they have come', async () => {
    const states = await rowsOf(`select r.status, (r.sent_at is not null and m.sender_agency_id is distinct from r.from_agency_id)::int as unnamed, count(*)::int as many
      from referral r join matter m on m.municipality_code = r.municipality_code and m.id = r.id group by 1, 2`)
    expect(states.filter((one) => one['unnamed'] === 1)).toEqual([])
    expect(states.map((one) => one['status'])).toEqual(expect.arrayContaining(['sent', 'received', 'accepted', 'met', 'confirmed', 'returned']))
  })

  it('stands on none that was only drafted, nor on a draft that was thrown away; one that has left says when', async () => {
    const writer = await city.as('st04')
    const { id: matterId } = given(await writer.does('receiveIntake', { text: '下書きだけの相談' }))
    const { id, version } = given(await writer.does('draftReferral', { matterId, need: '住まい', why: '退去', toOutside: '架空法律事務所', urgency: 'usual' }))
    const senderOf = async () => (await rowsOf('select sender_agency_id as sender from matter where id = $1', [id]))[0]?.['sender']
    expect(await senderOf()).toBeNull()
    given(await writer.does('moveReferral', { id, version, move: 'withdraw' }))
    expect(await senderOf()).toBeNull()
    await expect(rowsOf(`update referral set status = 'sent', answer_due_on = '2026-05-01' where id = $1`, [id])).rejects.toMatchObject({ constraint: 'what_has_left_left_once' })
  })

  it('lets a colleague of the sender read on in the demonstration city, once somebody has taken it up', async () => {
    const [coordinator, colleague] = [await city.as('st01'), await city.as('st29')]
    const { stranded } = given(await coordinator.does('listStrandedMatters', {}))
    const one = stranded.find(({ need }) => need === '段差のない部屋探し')
    const id = one?.lastReferralId ?? ''
    expect(given(await colleague.does('getReferral', { id })).mine).toBe('sender')
    given(await coordinator.does('takeUpStrandedMatter', { routeId: one?.routeId ?? '', householdName: '架空家' }))
    expect(given(await colleague.does('getReferral', { id }))).toMatchObject({ need: '段差のない部屋探し', takenUp: { who: '大原 千晶' } })
  })
})
