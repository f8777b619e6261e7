import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { URGENCIES } from '#domain/intake/codes.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import { intakeIn, need } from '#tests/support/referrals.ts'
import { escalateSilentReferrals } from './escalate-silent-referrals.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const intakeOf = intakeIn(() => city)

describe('silence', () => {
  it('escalates by itself, once, and stands on the board of the area', async () => {
    const { worker, intake } = await intakeOf('st04', '返事が来ない相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '返事が来ない', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 9, sent_at = now() - interval '20 days' where id = $1`, [sent.id])
    expect(await escalateSilentReferrals(city.office)).toBeGreaterThan(0)
    expect(await escalateSilentReferrals(city.office)).toBe(0)
    const opened = given(await worker.does('getReferral', { id: sent.id }))
    expect(opened.steps.filter((step) => step.step === 'escalated')).toMatchObject([{ note: 'no_answer' }])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.need === '返事が来ない')).toMatchObject({ unanswered: 1, escalations: 1, areaName: 'あおば中学校区' })
  })

  it('names whoever coordinates there to its sender, on its page and on their day, and to nobody while there is time', async () => {
    const { worker, intake } = await intakeOf('st04', '調整担当に聞きたい相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '調整担当に聞きたい', toAgencyId: agency('AG06') }))
    const shown = async (as: typeof worker) => given(await as.does('getReferral', { id: sent.id })).coordinators
    const onDay = async (as: typeof worker) => given(await as.does('getMyDay', {})).due.find((one) => one.id === sent.id)?.coordinators
    expect([await shown(worker), await onDay(worker)]).toEqual([[], []])
    await city.database.admin.query(`update referral set answer_due_on = current_date - 2, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const told = await shown(worker)
    expect(told).toContainEqual({ who: '大原 千晶', agencyName: '総合相談課', phone: expect.stringMatching(/^0999/) as string })
    expect(await onDay(worker)).toEqual(told)
    expect(await escalateSilentReferrals(city.office)).toBeGreaterThan(0)
    expect([await shown(worker), await onDay(worker)]).toEqual([told, told])
    for (const silent of ['st05', 'st01']) expect([await shown(await city.as(silent)), await onDay(await city.as(silent))]).toEqual([[], []])
    given(await (await city.as('st05')).does('moveReferral', { id: sent.id, version: 1, move: 'accept' }))
    expect(await shown(worker)).toEqual([])
  })

  it('names nobody to a coordinator who sent it into an area of their own, and whoever coordinates there to one who sent it into another’s', async () => {
    for (const [who, named] of [['st22', []], ['st23', ['大原 千晶', '曽根 大樹']]] as const) {
      const { worker, intake } = await intakeOf(who, '推進員が受けた相談')
      const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toAgencyId: agency('AG06') }))
      await city.database.admin.query(`update referral set answer_due_on = current_date - 2, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
      const line = given(await worker.does('getMyDay', {})).due.find((one) => one.id === sent.id)
      for (const told of [given(await worker.does('getReferral', { id: sent.id })).coordinators, line?.coordinators]) expect(told?.map((one) => one.who)).toEqual(named)
    }
  })

  it('names the desk of 多機関協働 where nobody can act for the area, and where the area is told to handlers alone', async () => {
    const { worker, intake } = await intakeOf('st04', '窓口に聞きたい相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '窓口に聞きたい', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 2, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const shown = async () => given(await worker.does('getReferral', { id: sent.id })).coordinators
    const desk = [{ who: null, agencyName: '総合相談課', phone: expect.stringMatching(/^0999/) as string }]
    const { rows: [hidden] } = await city.database.admin.query(`select person_id from concealment c where released_at is null
      and not exists (select from concealment_handler h where h.concealment_id = c.id and h.membership_id = $1) order by id limit 1`, [demoId('membership/st04')])
    await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) select municipality_code, id, $2, 'concerned' from matter where id = $1`, [sent.id, hidden?.['person_id']])
    expect(await shown()).toEqual(desk)
    await city.database.admin.query('delete from matter_person where matter_id = $1', [sent.id])
    expect(await shown()).not.toEqual(desk)
    await city.database.admin.query('update coordinator_area set valid_to = now() where valid_to is null')
    expect(await shown()).toEqual(desk)
    await city.database.admin.query('update coordinator_area set valid_to = null where valid_to is not null')
  })

  it('taken up by the coordinator it becomes a case of the coordinating agency and leaves the board, until it is stranded anew', async () => {
    const { worker, intake } = await intakeOf('st04', '引き取られる相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: '引き取られる困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 4, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const coordinator = await city.as('st01')
    const onBoard = async () => given(await coordinator.does('listStrandedMatters', {})).stranded.find((one) => one.need === '引き取られる困りごと')
    const stranded = await onBoard()
    expect(stranded).toMatchObject({ kind: 'intake', matterId: intake.id, agencyPhone: '0999-00-1002', lastTo: 'くらし自立' })
    const routeId = stranded?.routeId ?? ''
    expect(await coordinator.does('takeUpStrandedMatter', { routeId })).toMatchObject({ problem: { code: 'household_name_needed' } })
    const taken = given(await coordinator.does('takeUpStrandedMatter', { routeId, householdName: '架空家', note: '調整会議にかける' }))
    expect(given(await worker.does('getIntake', { id: intake.id }))).toMatchObject({ outcome: 'escalated', caseId: taken.caseId })
    expect(given(await coordinator.does('getHouseholdPage', { caseId: taken.caseId })).agencyName).toBe('総合相談課')
    expect(given(await coordinator.does('getReferral', { id: sent.id }))).toMatchObject({ mine: 'sender', matterId: taken.caseId, fromAgencyName: '総合相談課' })
    expect(await onBoard()).toBeUndefined()
    const again = given(await coordinator.does('sendReferral', { matterId: taken.caseId, routeId, ...need, toAgencyId: agency('AG09') }))
    await city.database.admin.query('update referral set answer_due_on = current_date - 1 where id = $1', [again.id])
    expect(await onBoard()).toMatchObject({ unanswered: 1, kind: 'support_case' })
  })

  it('what is most urgent stands first, with who gave it back and why, and is taken up into the household its people have already', async () => {
    const worker = await city.as('st04')
    const coordinator = await city.as('st01')
    const subjects = [{ personId: demoId('person/0/1') }]
    const { id } = given(await worker.does('receiveIntake', { text: '今夜いるところがない', areaId: demoId('area/あおば'), urgency: 'immediate', subjects }))
    let routeId: string | undefined
    for (const [code, receiver] of [['AG06', 'st05'], ['AG02', 'st03']] as const) {
      const sent = given(await worker.does('sendReferral', { matterId: id, routeId, ...need, need: '今夜の居場所', urgency: 'immediate', toAgencyId: agency(code) }))
      const back = { version: 1, move: 'return' as const, returnReason: 'no_capacity' as const, nextStep: `${code}の次の一手` }
      given(await (await city.as(receiver)).does('moveReferral', { id: sent.id, ...back }))
      routeId = given(await worker.does('getReferral', { id: sent.id })).routeId
    }
    const { stranded } = given(await coordinator.does('listStrandedMatters', {}))
    const order = stranded.map((one) => URGENCIES.indexOf(one.urgency))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(stranded.find((one) => one.routeId === routeId)).toMatchObject({
      urgency: 'immediate', returns: [{ toName: 'くらし自立', reason: 'no_capacity', nextStep: 'AG06の次の一手' }, { toName: '社協', nextStep: 'AG02の次の一手' }],
    })
    const known = given(await coordinator.does('listCasesToJoin', { id })).cases.find((one) => one.sharesPerson)
    expect(known?.caseId).toBe(demoId('case/0'))
    const taken = given(await coordinator.does('takeUpStrandedMatter', { routeId: routeId ?? '', caseId: known?.caseId }))
    expect(taken.caseId).toBe(known?.caseId)
    expect(given(await coordinator.does('getHouseholdPage', { caseId: taken.caseId })).agencyName).toBe('総合相談課')
  })

  it('passed on anew by whoever coordinates it stays with the agency that answers for it, and the board says to whom it is on its way', async () => {
    const { worker, intake } = await intakeOf('st04', 'つなぎ直される相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: 'つなぎ直される困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update referral set answer_due_on = current_date - 4, sent_at = now() - interval '9 days' where id = $1`, [sent.id])
    const coordinator = await city.as('st01')
    const row = async () => given(await coordinator.does('listStrandedMatters', {})).stranded.find((one) => one.need === 'つなぎ直される困りごと')
    expect(await row()).toMatchObject({ unanswered: 1, awaited: [] })
    const heldBy = async (by: typeof worker) => given(await by.does('getReferralOrigin', { matterId: intake.id })).heldBy
    expect([await heldBy(worker), await heldBy(coordinator)]).toEqual([{ name: 'あおば包括', isMine: true }, { name: 'あおば包括', isMine: false }])
    const anew = given(await coordinator.does('sendReferral', { matterId: intake.id, routeId: (await row())?.routeId, ...need, toAgencyId: agency('AG09') }))
    const { answerDueOn, toName } = given(await coordinator.does('getReferral', { id: anew.id }))
    expect(await row()).toMatchObject({ unanswered: 1, agencyName: 'あおば包括', awaited: [{ toName, dueOn: answerDueOn }] })
    await city.database.admin.query('update referral set answer_due_on = current_date - 1 where id = $1', [anew.id])
    expect(await row()).toMatchObject({ unanswered: 2, awaited: [] })
  })

  it('a restricted matter stands there without its contents', async () => {
    const { worker, intake } = await intakeOf('st04', '限られた人だけの相談')
    const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: 'ひみつの困りごと', toAgencyId: agency('AG06') }))
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = 'x' where id = any ($1)`, [[intake.id, sent.id]])
    await city.database.admin.query('update referral set answer_due_on = current_date - 3 where id = $1', [sent.id])
    const board = given(await (await city.as('st01')).does('listStrandedMatters', {}))
    expect(board.stranded.find((one) => one.lastReferralId === sent.id)).toMatchObject({ need: null, agencyName: 'あおば包括' })
    expect(JSON.stringify(board)).not.toContain('ひみつ')
  })
})

describe('closed days between', () => {
  it('put the due day later than the urgency says: the form and the つなぎ say so to either side, and nothing where the city is open', async () => {
    const { worker, intake } = await intakeOf('st04', '週末をはさむ相談')
    const closed = Array.from({ length: 4 }, (_, n) => addDays(cityToday(), n + 1))
    const laterIn = async () => given(await worker.does('getReferralOrigin', { matterId: intake.id })).dueDays.filter((one) => one.laterThanSaid).map((one) => one.urgency)
    await city.database.admin.query(`insert into closing_day (municipality_code, closed_on, name) select '990019', d, '臨時の閉庁' from unnest($1::date[]) d on conflict do nothing`, [closed])
    expect(await laterIn()).toContain('within_48h')
    expect(await laterIn()).not.toContain('usual')
    const send = async (urgency: 'within_48h' | 'usual') => given(await worker.does('sendReferral', { matterId: intake.id, ...need, need: urgency, urgency, toAgencyId: agency('AG06') })).id
    const [hurried, usual] = [await send('within_48h'), await send('usual')]
    const receiver = await city.as('st36')
    for (const who of [worker, receiver]) {
      expect(given(await who.does('getReferral', { id: hurried }))).toMatchObject({ laterThanSaid: true, toPhone: expect.any(String) as string, fromPhone: expect.any(String) as string })
      expect(given(await who.does('getReferral', { id: usual })).laterThanSaid).toBe(false)
    }
    given(await worker.does('moveReferral', { id: hurried, version: 1, move: 'withdraw', note: '電話で済んだ' }))
    expect(given(await worker.does('getReferral', { id: hurried })).laterThanSaid).toBe(false)
    await city.database.admin.query(`delete from closing_day where name = '臨時の閉庁'`)
  })
})
