import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
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
      number, receivedOn: '2026-11-20', receivedTime: '10:32', receivedByName: '井坂 守',
      agencies: [{ name: 'あおば地域包括支援センター', phone: expect.stringMatching(/^0999/) }], nextContactOn: '2026-12-02', standing: 'open',
    })
  })

  it('names whom to call now: the agency that holds it by then, not the one that took it in', async () => {
    const worker = await city.as('st04')
    const agencyOf = async (id: string) => [given(await worker.does('getIntake', { id })).accountableNames, given(await worker.does('getReceipt', { id })).agencies.map((one) => one.name)]
    const coordinated = given(await worker.does('receiveIntake', { text: '複合的な困りごと' }))
    expect(await agencyOf(coordinated.id)).toEqual([['あおば包括'], ['あおば地域包括支援センター']])
    given(await worker.does('endIntake', { id: coordinated.id, version: 1, outcome: 'escalated', householdName: '架空の複合家' }))
    expect((await agencyOf(coordinated.id))[0]).toEqual(['総合相談課'])
    expect(given(await worker.does('getReceipt', { id: coordinated.id })).agencies).toMatchObject([{ openHours: '平日 8:30–17:15' }])

    const passedOn = given(await worker.does('receiveIntake', { text: '家賃が払えない' }))
    const sent = given(await worker.does('sendReferral', { matterId: passedOn.id, need: '家計', why: '滞納', urgency: 'usual', toAgencyId: demoId('agency/AG06') }))
    const receiver = await city.as('st05')
    given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet' }))
    expect((await agencyOf(passedOn.id))[0]).toEqual(['あおば包括'])
    given(await worker.does('moveReferral', { id: sent.id, version: 3, move: 'confirm' }))
    expect((await agencyOf(passedOn.id))[0]).toEqual(['くらし自立'])
    const { intakes } = given(await worker.does('listIntakes', { state: 'all', reach: 'mine', order: 'received' }))
    expect([passedOn, coordinated].map(({ id }) => intakes.find((one) => one.id === id)?.accountableNames)).toEqual([['くらし自立'], ['総合相談課']])
  })

  it('says whom to call at night and on holidays: every window that answers then today, with its own number or its agency’s, and none that has no number', async () => {
    const worker = await city.as('st04')
    const { id } = given(await worker.does('receiveIntake', { text: '眠れない' }))
    const afterHours = async () => given(await worker.does('getReceipt', { id })).afterHours
    const night = { name: '夜間・休日電話相談', phone: '0999-00-1199', openHours: '平日 17:15–翌 8:30、土日祝 終日' }
    expect(await afterHours()).toEqual([night])

    const add = (name: string, agency: string, period: readonly [string, string | null], phone: string | null = null) =>
      city.database.admin.query(`insert into consultation_window (municipality_code, id, agency_id, name, kind, phone, after_hours, valid_from, valid_to)
        select municipality_code, gen_random_uuid(), id, $1, '電話', $3, true, $4, $5 from agency where id = $2`, [name, demoId(`agency/${agency}`), phone, ...period])
    await city.database.admin.query('update agency set phone = null where id = $1', [demoId('agency/AG14')])
    await add('終わった窓口', 'AG01', ['2020-04-01', '2024-04-01'], '0999-00-2999')
    await add('これからの窓口', 'AG01', ['2099-04-01', null], '0999-00-3999')
    await add('番号のない窓口', 'AG14', ['2020-04-01', null])
    await add('機関の番号の窓口', 'AG03', ['2020-04-01', null])
    const { rows } = await city.database.admin.query<{ phone: string }>('select phone from agency where id = $1', [demoId('agency/AG03')])
    expect(await afterHours()).toEqual([night, { name: '機関の番号の窓口', phone: rows[0]?.phone, openHours: null }])
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
