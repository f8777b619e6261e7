import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [desk, colleague, outsider] = [{} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, colleague, outsider] = [await city.as('st04'), await city.as('st30'), await city.as('st16')]
})
afterAll(() => city.database.drop())

const OUTSIDER = { membershipId: member('st16'), agencyName: 'すまいの輪' }
const receive = async () => given(await desk.does('receiveIntake', { text: '電話で名乗られた' })).id
const add = (matterId: string, by = desk) => by.does('joinTeam', { matterId, membershipId: OUTSIDER.membershipId, reason: '障害の話を一緒に聞く' })
const take = (matterId: string, by: Worker) => by.does('leaveTeam', { matterId, membershipId: OUTSIDER.membershipId })
const opens = async (id: string) => (await outsider.does('getIntake', { id })).ok
const told = async (matterId: string, by: Worker) => {
  const { may, seats } = given(await by.does('getMatterProtection', { matterId }))
  return { seat: may.seat, seats: seats.map(({ membershipId, agencyName, mine, mayEnd }) => ({ membershipId, agencyName, mine, mayEnd })) }
}

describe('the team of a sheet', () => {
  it('lets in a colleague of another agency whom somebody of the sheet adds, and shuts them out when the lead takes them off', async () => {
    const id = await receive()
    expect([await opens(id), await told(id, desk)]).toEqual([false, { seat: true, seats: [] }])
    given(await add(id))
    expect([await opens(id), await told(id, desk)]).toEqual([true, { seat: true, seats: [{ ...OUTSIDER, mine: false, mayEnd: true }] }])
    expect(await add(id)).toMatchObject({ problem: { code: 'already_on_team' } })
    given(await take(id, desk))
    expect([await opens(id), await told(id, desk)]).toEqual([false, { seat: true, seats: [] }])
  })

  it('is changed by the rule of a case: whoever was let in may leave, the lead decides on others, a colleague of the agency does not', async () => {
    const id = await receive()
    given(await add(id, colleague))
    expect(await told(id, colleague)).toEqual({ seat: true, seats: [{ ...OUTSIDER, mine: false, mayEnd: false }] })
    expect(await take(id, colleague)).toMatchObject({ problem: { code: 'lead_decides' } })
    expect(await told(id, outsider)).toEqual({ seat: true, seats: [{ ...OUTSIDER, mine: true, mayEnd: true }] })
    given(await take(id, outsider))
    expect(await opens(id)).toBe(false)
  })

  it('is nobody’s to change who opened the sheet by 緊急閲覧, nor anybody’s once it is over or goes on in a household, which has a team of its own', async () => {
    const [open, over, gone] = [await receive(), await receive(), await receive()]
    given(await outsider.does('breakGlass', { matterId: open, reason: '本人が救急搬送され、服薬の情報を病院が求めている。' }))
    expect([await told(open, outsider), await add(open, outsider)]).toMatchObject([{ seat: false, seats: [] }, { problem: { code: 'not_found' } }])
    given(await desk.does('endIntake', { id: over, version: 1, outcome: 'informed', note: '窓口を案内した' }))
    given(await desk.does('endIntake', { id: gone, version: 1, outcome: 'kept', householdName: '架空家' }))
    for (const id of [over, gone]) expect(await told(id, desk)).toEqual({ seat: false, seats: [] })
  })
})
