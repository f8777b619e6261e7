import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { METHODS, type Method } from '#domain/casework/codes.ts'
import { isHeardFrom, isMet } from '#domain/casework/hearing.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')
const page = async (staff: string, caseId = morishita) =>
  given(await (await city.as(staff)).does('getHouseholdPage', { caseId }))

describe('a household that is supported', () => {
  it('is silent when nobody was met within the rhythm, though agencies talked and doors were knocked at', async () => {
    const worker = await city.as('st03')
    const { version } = await page('st03')
    given(await worker.does('setContactRhythm', { caseId: morishita, version, days: 5 }))
    expect((await page('st03')).standing).toBe('silent')
    given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M8', facts: '関係機関で話した' }))
    given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M2', facts: '留守', reached: false }))
    expect((await page('st03')).standing).toBe('silent')
    const met = given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M2', facts: '会えた' }))
    expect(await page('st03')).toMatchObject({ standing: 'tasks_open', lastContactOn: cityToday() })
    const corrected = { id: met.id, version: 1, method: 'M2' as const, facts: '会えなかった', reached: false, happenedAt: new Date().toISOString(), sharing: 'readers' as const }
    given(await worker.does('correctContactRecord', corrected))
    expect(await page('st03')).toMatchObject({ standing: 'silent', lastContactOn: addDays(cityToday(), -12) })
  })

  it('was heard from by a telephone call, and not met', async () => {
    const worker = await city.as('st03')
    const { lastMetOn } = await page('st03')
    given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M1', facts: '電話で話せた' }))
    expect(await page('st03')).toMatchObject({ lastContactOn: cityToday(), lastMetOn })
    const met = given(await worker.does('saveContactRecord', { matterId: morishita, method: 'M3', facts: '来所' }))
    expect(await page('st03')).toMatchObject({ lastMetOn: cityToday() })
    given(await worker.does('correctContactRecord', { id: met.id, version: 1, method: 'M1', facts: '電話だった', happenedAt: new Date().toISOString(), sharing: 'readers' }))
    expect(await page('st03')).toMatchObject({ lastContactOn: cityToday(), lastMetOn })
  })

  it('was met when the receiver of a つなぎ of theirs met them, before the case was opened or after, and not when that was no meeting', async () => {
    const [worker, receiver] = [await city.as('st04'), await city.as('st05')]
    const need = { need: '住まい', why: '退去を求められている', urgency: 'usual' as const, toAgencyId: demoId('agency/AG06') }
    const kept = async (whenMet: 'before' | 'after') => {
      const { id } = given(await worker.does('receiveIntake', { text: '家賃が払えない', subjects: [{ name: '試験 会子' }] }))
      const sent = given(await worker.does('sendReferral', { matterId: id, ...need }))
      const accepted = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
      const meet = async () => given(await receiver.does('moveReferral', { id: sent.id, version: 2, move: 'meet' }))
      if (whenMet === 'before') await meet()
      const { caseId } = given(await worker.does('endIntake', { id, version: given(await worker.does('getIntake', { id })).version, outcome: 'kept', householdName: '試験家' }))
      if (whenMet === 'after') await meet()
      return { caseId: caseId ?? '', referralId: sent.id, accepted }
    }
    const before = await kept('before')
    expect(await page('st04', before.caseId)).toMatchObject({ lastMetOn: cityToday(), lastContactOn: cityToday() })
    const after = await kept('after')
    expect(await page('st04', after.caseId)).toMatchObject({ lastMetOn: cityToday(), lastContactOn: cityToday() })
    given(await worker.does('moveReferral', { id: after.referralId, version: 3, move: 'reopen', note: '本人は誰も来ていないと言う' }))
    expect(await page('st04', after.caseId)).toMatchObject({ lastMetOn: null, lastContactOn: null })
  })

  it('is heard from and met in the database as the rule says, for every way of contact', async () => {
    const { rows } = await city.database.admin.query<{ method: Method; reached: boolean; heard: boolean; met: boolean }>(
      'select method, reached, app.is_heard_from(method, reached) as heard, app.is_met(method, reached) as met from unnest($1::text[]) method, unnest(array[true, false]) reached', [METHODS])
    expect(rows.length).toBe(METHODS.length * 2)
    for (const row of rows) expect(row).toMatchObject({ heard: isHeardFrom(row), met: isMet(row) })
  })
})
