import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const noguchi = demoId('case/5')
const reason = '本人が救急搬送され、服薬の情報を病院が求めている。'
const glass = async (staff: string, matterId = noguchi, why = reason) => (await city.as(staff)).does('breakGlass', { matterId, reason: why })
const sees = async (staff: string): Promise<boolean> => (await (await city.as(staff)).does('getHouseholdPage', { caseId: noguchi })).ok

describe('a record that is found masked', () => {
  it('says whom to ask, and nothing of what stands in it: not a letter of a name, for it may have been found by a number or a name they bore before', async () => {
    const told = given(await (await city.as('st16')).does('getMaskedMatter', { matterId: noguchi }))
    expect(told).toEqual({ matterId: noguchi, askAgency: '基幹みどり', askPhone: expect.stringMatching(/^0/), restricted: false, hasAsked: false, refusal: null, breakGlassObstacle: null,
      coordinatingAgency: expect.any(String), coordinatingPhone: expect.stringMatching(/^0/) })
    expect(JSON.stringify(told)).not.toMatch(/[野○]/u)
  })

  it('of a concealed household, of a relative, and of one that is not there, nothing is told at all', async () => {
    const absent = await (await city.as('st16')).does('getMaskedMatter', { matterId: newId() })
    expect(await (await city.as('st16')).does('getMaskedMatter', { matterId: demoId('case/10') })).toEqual(absent)
    expect(await (await city.as('st18')).does('getMaskedMatter', { matterId: demoId('case/9') })).toEqual(absent)
  })
})

describe('a consultation opened by 緊急閲覧', () => {
  it('is read and not written: its sheet says so, and nothing is asked of its reader again and again', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: '紙おむつの助成はあるか' }))
    given(await glass('st17', id))
    const reader = await city.as('st17')
    const sheet = given(await reader.does('getIntake', { id }))
    expect([sheet.mayWrite, given(await desk.does('getIntake', { id })).mayWrite]).toEqual([false, true])
    expect(await reader.does('updateIntake', { id, version: sheet.version, heard: 'x' })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await reader.does('endIntake', { id, version: sheet.version, outcome: 'informed', note: 'x' })).toMatchObject({ problem: { code: 'not_found' } })
  })
})

describe('opening a record by 緊急閲覧', () => {
  it('needs twenty characters of reason', async () => {
    expect(await glass('st16', noguchi, '急ぎのため見たい')).toMatchObject({ problem: { code: 'reason_too_short' } })
    expect(await sees('st16')).toBe(false)
  })

  it('lasts an hour, lets one write down what was done, and nothing else', async () => {
    expect(await sees('st16')).toBe(false)
    given(await glass('st16'))
    const worker = await city.as('st16')
    const page = given(await worker.does('getHouseholdPage', { caseId: noguchi }))
    expect(given(await worker.does('listCases', {})).cases.map((one) => one.caseId)).not.toContain(noguchi)
    expect(given(await worker.does('getMyDay', {})).silent.map((one) => one.caseId)).not.toContain(noguchi)
    expect(page).toMatchObject({ openUntil: expect.any(String), may: { write: false, restrict: false, decideLead: false } })
    given(await worker.does('saveContactRecord', { matterId: noguchi, method: 'M7', facts: '病院に服薬を伝えた' }))
    for (const answer of [
      await worker.does('addTask', { matterId: noguchi, text: 'x', dueOn: cityToday() }),
      await worker.does('joinTeam', { matterId: noguchi, reason: 'x' }),
      await worker.does('addFact', { caseId: noguchi, code: 'risk', text: 'x', source: 'x' }),
      await worker.does('setContactRhythm', { caseId: noguchi, version: page.version, days: 3 }),
      await worker.does('addMember', { caseId: noguchi, person: { name: 'だれか' } }),
    ]) expect(answer).toMatchObject({ problem: { code: 'not_found' } })
    await city.database.admin.query(`update break_glass set opened_at = opened_at - interval '2 hours', expires_at = expires_at - interval '2 hours' where reason = $1`, [reason])
    expect(await sees('st16')).toBe(false)
  })

  it('is told to the lead and to the supervisor, and looked at by another person who decides', async () => {
    const waiting = async (staff: string) => given(await (await city.as(staff)).does('listBreakGlass', {})).openings
    const opening = (await waiting('st06')).find((one) => one.who === '平田 悟')
    expect(opening).toMatchObject({ reason, mine: false, mayReview: true, about: '野口さん' })
    expect((await waiting('st16'))[0]).toMatchObject({ mine: true, mayReview: false, about: '' })
    expect(await waiting('st10')).toEqual([])
    const review = { id: opening?.id ?? '', finding: 'justified', note: '病院からの照会を確認した' } as const
    expect(await (await city.as('st16')).does('reviewBreakGlass', review)).toMatchObject({ problem: { code: 'not_your_role' } })
    expect(await (await city.as('st07')).does('reviewBreakGlass', review)).toMatchObject({ problem: { code: 'not_found' } })
    given(await (await city.as('st06')).does('reviewBreakGlass', review))
    expect(await (await city.as('st06')).does('reviewBreakGlass', review)).toMatchObject({ problem: { code: 'already_reviewed' } })
    expect((await waiting('st06')).map((one) => one.id)).not.toContain(opening?.id)
  })

  it('stays on the day of the lead once somebody else has reviewed it, until the lead has seen it', async () => {
    const { rows } = await city.database.admin.query<{ code: string }>(`select f.code from matter_team t join membership b on b.id = t.membership_id join staff f on f.id = b.staff_id
      where t.matter_id = $1 and t.part = 'lead' and t.valid_to is null`, [noguchi])
    const lead = await city.as(rows[0]?.code ?? '')
    const forLead = async () => given(await lead.does('listBreakGlass', { state: 'for_me' })).openings
    const { id } = given(await glass('st16'))
    await city.database.admin.query(`update break_glass set reviewed_by = $2, reviewed_at = now(), review_note = '確認した', opened_at = opened_at - interval '2 hours',
      expires_at = expires_at - interval '2 hours' where id = $1`, [id, demoId('membership/st01')])
    expect((await forLead()).find((one) => one.id === id)).toMatchObject({ isUnseen: true, reviewNote: '確認した' })
    for (const staff of ['st16', 'st10']) expect(await (await city.as(staff)).does('noteBreakGlassSeen', { id })).toMatchObject({ problem: { code: 'not_found' } })
    given(await lead.does('noteBreakGlassSeen', { id }))
    expect((await forLead()).map((one) => one.id)).not.toContain(id)
  })

  it('one that nobody looked at for a day blocks the next, until somebody has', async () => {
    const { id } = given(await glass('st16'))
    await city.database.admin.query(`update break_glass set opened_at = opened_at - interval '25 hours', expires_at = expires_at - interval '25 hours' where id = $1`, [id])
    expect(await glass('st16')).toMatchObject({ problem: { code: 'review_waiting' } })
    expect(given(await (await city.as('st16')).does('getMaskedMatter', { matterId: noguchi })).breakGlassObstacle).toBe('review_waiting')
    given(await (await city.as('st06')).does('reviewBreakGlass', { id, finding: 'justified', note: '確認した' }))
    given(await glass('st16'))
  })

  it('leaves no more records waiting for a review than the municipality lets; the same one again counts once, and a review makes room', async () => {
    const reviewAll = `update break_glass set reviewed_at = app.now(), reviewed_by = (select id from membership where id <> membership_id limit 1)`
    await city.database.admin.query(reviewAll)
    await city.database.admin.query('update municipality set break_glass_limit = 2')
    const [another, third] = [demoId('case/1'), demoId('case/2')]
    const anHourPasses = () => city.database.admin.query(`update break_glass set opened_at = opened_at - interval '2 hours', expires_at = expires_at - interval '2 hours' where reason = $1`, [reason])
    await anHourPasses()
    const first = given(await glass('st16'))
    await anHourPasses()
    given(await glass('st16'))
    given(await glass('st16', another))
    expect(await glass('st16', third)).toMatchObject({ problem: { code: 'break_glass_limit_reached' } })
    const seenBy = async (staff: string) => given(await (await city.as(staff)).does('listBreakGlass', {})).openings.find((one) => one.id === first.id)
    expect(await seenBy('st06')).toMatchObject({ holdsUp: true, isLate: false })
    expect(await seenBy('st16')).toMatchObject({ holdsUp: false })
    for (const { id } of given(await (await city.as('st06')).does('listBreakGlass', {})).openings) given(await (await city.as('st06')).does('reviewBreakGlass', { id, finding: 'justified', note: '確認した' }))
    given(await glass('st16', third))
    await city.database.admin.query(reviewAll)
    await city.database.admin.query('update municipality set break_glass_limit = 3')
  })

  it('and of two opened in the same instant one waits for the other', async () => {
    await city.database.admin.query('update municipality set break_glass_limit = 1')
    const both = await Promise.all([glass('st15', demoId('case/1')), glass('st15', demoId('case/2'))])
    expect(both.map((one) => (one.ok ? 'open' : one.problem.code)).toSorted()).toEqual(['break_glass_limit_reached', 'open'])
    expect(given(await (await city.as('st15')).does('getMaskedMatter', { matterId: noguchi }))).toMatchObject({ breakGlassObstacle: 'break_glass_limit_reached', coordinatingPhone: expect.stringMatching(/^0/) })
    await city.database.admin.query('update municipality set break_glass_limit = 3')
  })

  it('and whoever has no room left is told the same of a record that is there, of a concealed household, of a relative, and of one that is not there', async () => {
    await city.database.admin.query('update municipality set break_glass_limit = 1')
    given(await glass('st18', demoId('case/1')))
    const hidden = [noguchi, demoId('case/10'), demoId('case/9')]
    const absent = await glass('st18', newId())
    expect(absent).toMatchObject({ problem: { code: 'break_glass_limit_reached' } })
    for (const one of hidden) expect(await glass('st18', one)).toEqual(absent)
    await city.database.admin.query(`update break_glass set opened_at = opened_at - interval '25 hours', expires_at = expires_at - interval '25 hours' where reviewed_at is null`)
    const late = await glass('st18', newId())
    expect(late).toMatchObject({ problem: { code: 'review_waiting' } })
    for (const one of hidden) expect(await glass('st18', one)).toEqual(late)
    await city.database.admin.query('update break_glass set reviewed_at = app.now(), reviewed_by = (select id from membership where id <> membership_id limit 1) where reviewed_at is null')
    await city.database.admin.query('update municipality set break_glass_limit = 3')
  })

  it('is no way past a conflict of interest, nor to a record one may open anyway, nor to one that is not there', async () => {
    const absent = await glass('st16', newId())
    expect(await glass('st18', demoId('case/9'))).toEqual(absent)
    expect(await glass('st06')).toEqual(absent)
  })
})

describe('asking to be let into a team', () => {
  const ask = { matterId: noguchi, why: '住まいの支援で一緒に動きたい' }

  it('is answered by the lead; accepted, one may open the record', async () => {
    const asking = await city.as('st13')
    expect(await asking.does('askToJoin', ask)).toMatchObject({ problem: { code: 'not_your_role' } })
    const worker = await city.as('st36')
    given(await worker.does('askToJoin', ask))
    expect(await worker.does('askToJoin', ask)).toMatchObject({ problem: { code: 'already_asked' } })
    const page = given(await (await city.as('st06')).does('getHouseholdPage', { caseId: noguchi }))
    const request = page.requests.find((one) => one.who === '石黒 岳')
    expect(request?.why).toBe(ask.why)
    const waiting = async (staff: string) => given(await (await city.as(staff)).does('listTeamRequests', {})).requests.map((one) => one.id)
    expect(await waiting('st06')).toContain(request?.id)
    expect([await waiting('st36'), await waiting('st07')]).toEqual([[], []])
    const answer = { id: request?.id ?? '', version: request?.version ?? 0, accept: true }
    expect(await worker.does('answerTeamRequest', answer)).toMatchObject({ problem: { code: 'not_found' } })
    given(await (await city.as('st06')).does('answerTeamRequest', answer))
    expect(await (await city.as('st06')).does('answerTeamRequest', answer)).toMatchObject({ problem: { code: 'stale_version', current: { version: 2, accept: true } } })
    expect(await (await city.as('st06')).does('answerTeamRequest', { ...answer, version: 2 })).toMatchObject({ problem: { code: 'already_answered' } })
    expect(await waiting('st06')).not.toContain(request?.id)
    expect((await worker.does('getHouseholdPage', { caseId: noguchi })).ok).toBe(true)
    expect(await worker.does('askToJoin', ask)).toMatchObject({ problem: { code: 'may_join_already' } })
  })

  it('about a concealed household, or a relative, answers as if there were nothing to ask about', async () => {
    const absent = await (await city.as('st36')).does('askToJoin', { ...ask, matterId: newId() })
    expect(await (await city.as('st36')).does('askToJoin', { ...ask, matterId: demoId('case/10') })).toEqual(absent)
    expect(await (await city.as('st18')).does('askToJoin', { ...ask, matterId: demoId('case/9') })).toEqual(absent)
  })
})
