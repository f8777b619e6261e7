import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let [sender, receiver]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  sender = await city.as('st04')
  receiver = await city.as('st36')
})
afterAll(() => city.database.drop())

const today = cityToday()
const does: Worker['does'] = (name, input) => (sender as Worker).does(name, input)
const receives: Worker['does'] = (name, input) => (receiver as Worker).does(name, input)
const sqlOf = (query: string, values: unknown[] = []) => city.database.admin.query(query, values)
const dueOf = async (staff: string, id: string) => given(await (await city.as(staff)).does('getMyDay', {})).due.find((one) => one.id === id)
const intake = async (input: object = {}) => given(await does('receiveIntake', { text: '家賃が払えない', areaId: demoId('area/あおば'), ...input })).id
const sent = async (more: object = {}) =>
  given(await does('sendReferral', { matterId: await intake(), need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual', ...more }))

describe('a need that is a matter of hours', () => {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  const leftAgo = (id: string, hours: number) => sqlOf('update referral set sent_at = $2, answer_due_on = $3, contact_due_on = $3 where id = $1', [id, hoursAgo(hours), addDays(today, 3)])
  const placesOf = async (staff: string, ids: readonly string[]) => {
    const { due } = given(await (await city.as(staff)).does('getMyDay', {}))
    return due.filter((one) => ids.includes(one.id)).map((one) => [ids.indexOf(one.id), one.group, one.urgency])
  }

  it('is due by its hours and stands before all else of its group, with sender and receiver alike', async () => {
    const [usual, urgent, danger] = [await sent(), await sent({ urgency: 'within_48h' }), await sent({ urgency: 'immediate' })]
    const ids = [usual.id, urgent.id, danger.id]
    await sqlOf('update referral set answer_due_on = $2 where id = any ($1)', [[usual.id, danger.id], addDays(today, 1)])
    await leftAgo(urgent.id, 20)
    for (const staff of ['st04', 'st36']) expect(await placesOf(staff, ids)).toEqual([[2, 'soon', 'immediate'], [1, 'soon', 'within_48h'], [0, 'soon', 'usual']])
    await leftAgo(urgent.id, 25)
    for (const staff of ['st04', 'st36']) expect(await placesOf(staff, ids)).toEqual([[1, 'overdue', 'within_48h'], [2, 'soon', 'immediate'], [0, 'soon', 'usual']])
  })

  it('is to be met within forty-eight hours of leaving, however late it was taken up; and hurries nobody any more once they were met', async () => {
    const { id } = await sent({ urgency: 'within_48h' })
    given(await receives('moveReferral', { id, version: 1, move: 'accept' }))
    await leftAgo(id, 47)
    expect(await placesOf('st36', [id])).toEqual([[0, 'soon', 'within_48h']])
    await leftAgo(id, 49)
    expect(await placesOf('st36', [id])).toEqual([[0, 'overdue', 'within_48h']])
    given(await receives('moveReferral', { id, version: 2, move: 'meet' }))
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'confirm', urgency: null, dueAt: null })
  })

  it('counts from the hour a consultation was taken, and by the day alone where nobody noted it', async () => {
    const receivedAt = hoursAgo(30).toISOString()
    const noted = await intake({ urgency: 'within_48h', receivedAt })
    expect(new Date((await dueOf('st04', noted))?.dueAt ?? 0).getTime()).toBe(new Date(receivedAt).getTime() + 48 * 3_600_000)
    const dayAlone = await intake({ urgency: 'within_48h', receivedAt: `${addDays(today, -1)}T00:00:00+09:00` })
    expect(await dueOf('st04', dayAlone)).toMatchObject({ dueOn: addDays(today, 1), dueAt: null, group: 'soon' })
  })

  it('that came back waits for the day that was named, and else goes on by its hours', async () => {
    const [named, unnamed] = [await sent({ urgency: 'within_48h' }), await sent({ urgency: 'within_48h' })]
    const back = { version: 1, move: 'return' as const, returnReason: 'no_capacity' as const, nextStep: '一緒に窓口を探す' }
    given(await receives('moveReferral', { ...back, id: named.id, nextStepOn: addDays(today, 2) }))
    given(await receives('moveReferral', { ...back, id: unnamed.id }))
    expect(await dueOf('st04', named.id)).toMatchObject({ dueAt: null, dueOn: addDays(today, 2), note: '一緒に窓口を探す', urgency: 'within_48h' })
    expect((await dueOf('st04', unnamed.id))?.dueAt).not.toBeNull()
  })
})
