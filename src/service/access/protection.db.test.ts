import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { member, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const today = cityToday()
const opens = async (staff: string, caseId: string): Promise<boolean> => (await (await city.as(staff)).does('getHouseholdPage', { caseId })).ok

describe('a restricted record', () => {
  const shibata = demoId('case/2')

  it('is restricted with a reason by the supervisor of its agency, and then opens to its team alone', async () => {
    expect(await opens('st27', shibata)).toBe(true)
    const restrict = { matterId: shibata, version: 1, reason: '近隣の相談者が職員の親族' }
    expect(await (await city.as('st02')).does('restrictMatter', restrict)).toMatchObject({ problem: { code: 'not_your_role' } })
    expect(await (await city.as('st05')).does('restrictMatter', restrict)).toMatchObject({ problem: { code: 'not_found' } })
    given(await (await city.as('st26')).does('restrictMatter', restrict))
    expect([await opens('st27', shibata), await opens('st02', shibata), await opens('st26', shibata)]).toEqual([false, true, true])
    const list = given(await (await city.as('st27')).does('listCases', { reach: 'agency' }))
    expect(list.masked.find((one) => one.matterId === shibata)).toMatchObject({ householdName: expect.stringMatching(/^柴○/), askAgency: '社協' })
    const late = await (await city.as('st26')).does('restrictMatter', { matterId: shibata, version: 1, reason: null })
    expect(late).toMatchObject({ problem: { code: 'stale_version', current: { version: 2, reason: restrict.reason }, sent: { reason: null } } })
    given(await (await city.as('st26')).does('restrictMatter', { matterId: shibata, version: 2, reason: null }))
    expect(await opens('st27', shibata)).toBe(true)
  })
})

describe('the restriction of a case', () => {
  it('takes the intakes it began with along, those that join it later, too, and leaves those restricted for their own reason to their own agency', async () => {
    const shibata = demoId('case/2')
    const [worker, own, ofCase] = [await city.as('st04'), await city.as('st29'), await city.as('st26')]
    const received = async () => given(await worker.does('receiveIntake', { text: '柴田さんのこと' })).id
    const join = (id: string) => city.database.admin.query('update intake set case_id = $1 where id = $2', [shibata, id])
    const restrict = async (matterId: string, reason: string | null, by = ofCase) => {
      const { rows } = await city.database.admin.query<{ version: number }>('select version from matter where id = $1', [matterId])
      return given(await by.does('restrictMatter', { matterId, version: rows[0]?.version ?? 0, reason }))
    }
    const reasons = async (...ids: string[]) =>
      (await city.database.admin.query<{ reason: string | null }>('select restricted_reason as reason from matter where id = any ($1) order by array_position($1, id)', [ids])).rows.map((row) => row.reason)
    const [ordinary, ownReason, later] = [await received(), await received(), await received()]
    await restrict(ownReason, '相談者が職員の親族', own)
    await join(ordinary)
    await join(ownReason)
    await restrict(shibata, '報道があったため')
    await join(later)
    expect(await reasons(ordinary, ownReason, later)).toEqual(['報道があったため', '相談者が職員の親族', '報道があったため'])
    await restrict(ordinary, null, own)
    expect(await reasons(ordinary)).toEqual(['報道があったため'])
    await restrict(shibata, null)
    expect(await reasons(ordinary, ownReason, later)).toEqual([null, '相談者が職員の親族', null])
  })
})

describe('concealed whereabouts', () => {
  const [rojas, personId] = [demoId('case/4'), demoId('person/4/0')]
  const conceal = { personId, reason: '支援措置の申出', reviewOn: addDays(today, 180), handlers: [member('st01'), member('st21')] }
  const address = async (staff: string): Promise<number> => {
    const page = given(await (await city.as(staff)).does('getHouseholdPage', { caseId: rojas }))
    return page.members.find((one) => one.personId === personId)?.whereabouts.length ?? -1
  }

  it('is one switch with two handlers and a day of review, set by those who decide', async () => {
    const chief = await city.as('st01')
    expect(await address('st01')).toBeGreaterThan(0)
    expect(await (await city.as('st15')).does('concealPerson', conceal)).toMatchObject({ problem: { code: 'not_your_role' } })
    expect(await chief.does('concealPerson', { ...conceal, handlers: [member('st01')] })).toMatchObject({ problem: { code: 'two_handlers_needed' } })
    expect(await chief.does('concealPerson', { ...conceal, handlers: [member('st01'), member('st13')] })).toMatchObject({ problem: { code: 'handler_not_fit' } })
    expect(await chief.does('concealPerson', { ...conceal, reviewOn: today })).toMatchObject({ problem: { code: 'review_day_past' } })
    given(await chief.does('concealPerson', conceal))
    expect(await chief.does('concealPerson', conceal)).toMatchObject({ problem: { code: 'already_concealed' } })
    expect(await address('st01')).toBeGreaterThan(0)
    expect(await address('st15')).toBe(0)
  })

  it('covers whoever lives with them, and not what is on the own record of somebody of the household who lives elsewhere: the dialogue says so', async () => {
    const other = demoId('person/4/1')
    const settle = (isTogether: boolean) => rowsIn(() => city)(
      `update household_member set lives_together = $2 where person_id = $1 returning 1 as one`, [other, isTogether])
    await rowsIn(() => city)(`insert into location (municipality_code, id, person_id, kind, as_written, search_key) values ('990019', gen_random_uuid(), $1, 'address', '遠見9-9-9', '遠見999')`, [other])
    const placesOfOther = async (staff: string) =>
      given(await (await city.as(staff)).does('getHouseholdPage', { caseId: rojas })).members.find((one) => one.personId === other)?.whereabouts.filter((one) => one.text === '遠見9-9-9').length
    expect(await settle(true)).toHaveLength(1)
    expect([await placesOfOther('st15'), await placesOfOther('st01')]).toEqual([0, 1])
    await settle(false)
    expect([await placesOfOther('st15'), await placesOfOther('st01')]).toEqual([1, 1])
    await settle(true)
  })

  it('stands among what was done in the household, for whoever asks who looked there', async () => {
    const { views } = given(await (await city.as('st01')).does('listViewers', { matterId: rojas }))
    expect(views).toContainEqual(expect.objectContaining({ operation: 'concealPerson', result: 'done', kind: 'did' }))
  })

  it('is asked for by the one who leads and may not set it: the page names who may, with their telephone, and never a colleague it is closed to', async () => {
    const chief = await city.as('st01')
    const lead = await city.as('st15')
    const page = async (by: typeof chief) => given(await by.does('getPersonPage', { personId: demoId('person/4/1') }))
    const { may, deciders } = await page(lead)
    expect(may.protect).toBe(false)
    expect(deciders.length).toBeGreaterThan(0)
    expect(deciders).toEqual(deciders.map((one) => ({ ...one, agencyPhone: expect.stringMatching(/^0/) as string })))
    expect((await page(chief)).deciders).toEqual([])
    const asked = deciders[0]?.membershipId ?? ''
    const { rows } = await city.database.admin.query<{ staff: string }>('select staff_id as staff from membership where id = $1', [asked])
    await city.database.admin.query(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ('990019', gen_random_uuid(), $1, $2, 'family', app.now())`, [rows[0]?.staff, demoId('person/4/1')])
    expect((await page(lead)).deciders.map((one) => one.membershipId)).not.toContain(asked)
    await city.database.admin.query('delete from conflict where staff_id = $1 and person_id = $2', [rows[0]?.staff, demoId('person/4/1')])
  })

  it('is looked for on other records of the same person, which stay open: those one may open are shown, and oneself is not', async () => {
    const [chief, known] = [await city.as('st01'), demoId('person/0/0')]
    const { names: [name], birthOn } = given(await chief.does('getPersonPage', { personId: known }))
    const typed = { name: name?.asWritten ?? '', kana: name?.kana ?? '', birth: birthOn ?? '' }
    const { id } = given(await chief.does('receiveIntake', { text: '窓口に来られた', subjects: [typed] }))
    const subjectId = given(await chief.does('getIntake', { id })).subjects[0]?.id ?? ''
    const twin = given(await chief.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '別の記録かもしれない' })).personId
    const found = given(await chief.does('findSimilarPersons', { personId: known, ...typed })).persons.map((one) => one.personId)
    expect([found.includes(twin), found.includes(known)]).toEqual([true, false])
  })

  it('shows its reasons to handlers, and that there is one to everybody who may open the person', async () => {
    const concealment = async (staff: string) => given(await (await city.as(staff)).does('getPersonPage', { personId })).concealment
    expect(await concealment('st01')).toMatchObject({ reason: '支援措置の申出', iHandle: true })
    expect(await concealment('st15')).toMatchObject({ reason: null, iHandle: false })
  })

  it('is reviewed by a handler, who may name another', async () => {
    const chief = await city.as('st01')
    const { concealment } = given(await chief.does('getPersonPage', { personId }))
    const review = { concealmentId: concealment?.id ?? '', version: concealment?.version ?? 0, reviewOn: addDays(today, 360) }
    expect(await (await city.as('st15')).does('reviewConcealment', review)).toMatchObject({ problem: { code: 'not_found' } })
    given(await chief.does('reviewConcealment', review))
    expect(await chief.does('reviewConcealment', review)).toMatchObject({ problem: { code: 'stale_version', current: { reviewOn: addDays(today, 360) } } })
    expect(await (await city.as('st15')).does('nameHandler', { concealmentId: review.concealmentId, membershipId: member('st15') })).toMatchObject({ problem: { code: 'not_found' } })
    given(await chief.does('nameHandler', { concealmentId: review.concealmentId, membershipId: member('st22') }))
  })

  it('is lifted by two human beings, never by one, and never by itself', async () => {
    const [first, second] = [await city.as('st01'), await city.as('st21')]
    const { id: concealmentId = '', version = 0 } = given(await first.does('getPersonPage', { personId })).concealment ?? {}
    expect(await second.does('releaseConcealment', { concealmentId, version })).toMatchObject({ problem: { code: 'release_not_asked' } })
    given(await first.does('askRelease', { concealmentId, version, reason: '支援措置の終了' }))
    const read = version + 1
    expect(await first.does('releaseConcealment', { concealmentId, version: read })).toMatchObject({ problem: { code: 'second_handler_needed' } })
    expect(await (await city.as('st15')).does('releaseConcealment', { concealmentId, version: read })).toMatchObject({ problem: { code: 'not_found' } })
    await city.database.admin.query('update concealment set review_on = $1 where id = $2', [addDays(today, -400), concealmentId])
    expect(await address('st15')).toBe(0)
    expect(await second.does('askRelease', { concealmentId, version, reason: '転居した' })).toMatchObject({
      problem: { code: 'stale_version', current: { version: read, reason: '支援措置の終了' }, sent: { reason: '転居した' } },
    })
    given(await first.does('askRelease', { concealmentId, version: read, reason: '本人の申出' }))
    expect(await second.does('releaseConcealment', { concealmentId, version: read })).toMatchObject({
      problem: { code: 'stale_version', current: { version: read + 1, releaseReason: '本人の申出' } },
    })
    given(await second.does('releaseConcealment', { concealmentId, version: read + 1 }))
    expect(await address('st15')).toBeGreaterThan(0)
  })
})

describe('a conflict of interest', () => {
  const [fujii, personId] = [demoId('case/7'), demoId('person/7/0')]

  it('closes everything about the person to the colleague from the next moment, whatever right they held', async () => {
    const team = given(await (await city.as('st05')).does('getHouseholdPage', { caseId: fujii })).team
    const mate = team.find((one) => one.part === 'member')
    expect(mate).toBeDefined()
    const { rows } = await city.database.admin.query<{ staff: string; code: string }>(
      'select m.staff_id as staff, s.code from membership m join staff s on s.id = m.staff_id where m.id = $1', [mate?.membershipId])
    const { staff = '', code = '' } = rows[0] ?? {}
    expect(await opens(code, fujii)).toBe(true)
    const another = await city.as(code === 'st36' ? 'st37' : 'st36')
    expect(await another.does('declareConflict', { personId, staffId: staff, kind: 'family' })).toMatchObject({ problem: { code: 'supervisor_decides' } })
    const { id } = given(await (await city.as('st05')).does('declareConflict', { personId, staffId: staff, kind: 'family' }))
    expect(await opens(code, fujii)).toBe(false)
    expect((await (await city.as(code)).does('getPersonPage', { personId })).ok).toBe(false)
    expect(given(await (await city.as(code)).does('listOwnConflicts', {})).conflicts.map((one) => one.id)).toContain(id)
    expect(await (await city.as('st05')).does('declareConflict', { personId, staffId: staff, kind: 'other' })).toMatchObject({ problem: { code: 'already_registered' } })
    const known = given(await (await city.as('st05')).does('getPersonPage', { personId })).conflicts
    expect(known.map((one) => one.id)).toContain(id)
    given(await (await city.as('st05')).does('endConflict', { id, version: 1 }))
    const late = await (await city.as('st05')).does('endConflict', { id, version: 1 })
    expect(late).toMatchObject({ problem: { code: 'stale_version', current: { version: 2, endedAt: expect.any(String) as string } } })
    const stillSeated = given(await (await city.as('st05')).does('getHouseholdPage', { caseId: fujii })).team.map((one) => one.membershipId)
    expect(stillSeated).not.toContain(mate?.membershipId)
  })

  it('waits until somebody else leads: a household is never without a lead', async () => {
    const sugiyama = demoId('person/8/0')
    const lead = given(await (await city.as('st01')).does('getHouseholdPage', { caseId: demoId('case/8') })).team.find((one) => one.part === 'lead')
    const { rows } = await city.database.admin.query<{ staff: string }>('select staff_id as staff from membership where id = $1', [lead?.membershipId])
    const answer = await (await city.as('st01')).does('declareConflict', { personId: sugiyama, staffId: rows[0]?.staff ?? '', kind: 'family' })
    expect(answer).toMatchObject({ problem: { code: 'successor_needed' } })
    const left = await city.database.admin.query('select 1 from conflict where person_id = $1', [sugiyama])
    expect(left.rows).toEqual([])
  })

  it('is never ended by the colleague it is about', async () => {
    const conflict = demoId('conflict/2')
    expect(await (await city.as('st30')).does('endConflict', { id: conflict, version: 1 })).toMatchObject({ problem: { code: 'not_your_role' } })
    await city.database.admin.query(`update membership set role = 'supervisor' where id = $1`, [member('st30')])
    expect(await (await city.as('st30')).does('endConflict', { id: conflict, version: 1 })).toMatchObject({ problem: { code: 'not_found' } })
    await city.database.admin.query(`update membership set role = 'counsellor' where id = $1`, [member('st30')])
  })
})
