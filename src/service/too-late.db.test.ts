import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [me, colleague] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[me, colleague] = [await city.as('st03'), await city.as('st29')]
})
afterAll(() => city.database.drop())

const late = (answer: { readonly ok: boolean; readonly problem?: unknown }) => (answer.ok ? undefined : (answer.problem as { code: string; byOneself?: boolean }))

describe('whoever saves what has changed meanwhile', () => {
  it('is told that it was they themselves, in another window, and that it was somebody else where it was', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: '二つの窓' }))
    given(await desk.does('updateIntake', { id, version: 1, heard: '一つめの窓から' }))
    expect(late(await desk.does('updateIntake', { id, version: 1, heard: '二つめの窓から' }))).toMatchObject({ code: 'stale_version', byOneself: true })
    given(await colleague.does('updateIntake', { id, version: 2, heard: '同僚から' }))
    const after = late(await desk.does('updateIntake', { id, version: 2, heard: '二つめの窓から' }))
    expect([after?.code, after?.byOneself]).toEqual(['stale_version', undefined])
  })

  it('is not told so for having sent the same once more after a colleague: what is repeated changes nothing', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: 'もう一度送った' }))
    const key = newId()
    given(await desk.does('updateIntake', { id, version: 1, heard: '自分の' }, key))
    given(await colleague.does('updateIntake', { id, version: 2, heard: '同僚の' }))
    given(await desk.does('updateIntake', { id, version: 1, heard: '自分の' }, key))
    expect(late(await desk.does('updateIntake', { id, version: 2, heard: '後から' }))?.byOneself).toBeUndefined()
  })

  it('is told so of a place and of a record as well, which the journal knows by whose they are', async () => {
    const household = given(await me.does('getHouseholdPage', { caseId: demoId('case/0') }))
    const personId = household.members[0]?.personId ?? ''
    given(await me.does('addWhereabouts', { personId, kind: 'phone', text: '0999-10-0001' }))
    const id = given(await me.does('getPersonPage', { personId })).whereabouts.find((one) => one.text === '0999-10-0001')?.id ?? ''
    const change = (text: string) => me.does('changeWhereabouts', { id, version: 1, kind: 'phone', text })
    given(await change('0999-10-0002'))
    expect(late(await change('0999-10-0003'))).toMatchObject({ code: 'stale_version', byOneself: true })
    const task = given(await me.does('addTask', { matterId: demoId('case/0'), text: '鍋を返す', dueOn: addDays(cityToday(), 7) }))
    const put = (text: string) => me.does('changeTask', { id: task.id, version: 1, text, dueOn: addDays(cityToday(), 8), membershipId: member('st03') })
    given(await put('鍋と蓋を返す'))
    expect(late(await put('鍋だけ返す'))).toMatchObject({ code: 'stale_version', byOneself: true })
  })
})
