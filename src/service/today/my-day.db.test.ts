import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { escalateSilentReferrals } from '../referral/escalate-silent-referrals.ts'

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
/** What of a record stands on somebody's day, as the kinds it stands there as. */
const kindsFor = async (staff: string, id: string): Promise<readonly string[]> =>
  given(await (await city.as(staff)).does('getMyDay', {})).due.filter((one) => one.id === id).map((one) => one.kind)
const dueOf = async (staff: string, id: string) => given(await (await city.as(staff)).does('getMyDay', {})).due.find((one) => one.id === id)

const intake = async (input: object = {}) => given(await does('receiveIntake', { text: '家賃が払えない', areaId: demoId('area/あおば'), ...input })).id
const sent = async (more: object = {}) => {
  const matterId = await intake()
  return { matterId, ...given(await does('sendReferral', { matterId, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual', ...more })) }
}
const met = async (more: object = {}, note = '') => {
  const made = await sent(more)
  given(await receives('moveReferral', { id: made.id, version: 1, move: 'accept' }))
  given(await receives('moveReferral', { id: made.id, version: 2, move: 'meet', note }))
  return made
}

describe('a warning whose day of review comes', () => {
  const onDay = async (staff: readonly string[], id: string) => Promise.all(staff.map(async (one) => (await kindsFor(one, id)).join()))

  it('stands with those who are named; where nobody in office is named, with the supervisor of the agency that stands for the household; and where it has none, with all its people', async () => {
    const colleague = await city.as('st37')
    const { caseId } = given(await colleague.does('openCase', { name: '見直しを待つ世帯', nobodyYet: true }))
    const { id } = given(await colleague.does('addWarning', { matterId: caseId, kind: 'safety', text: '犬を放している', toldToPerson: true, reviewOn: addDays(today, 10) }))
    const asked = ['st37', 'st38', 'st05', 'st04'] as const
    expect(await onDay(asked, id)).toEqual(['review', '', '', ''])
    await sqlOf(`update matter_team set valid_to = now() where matter_id = $1`, [caseId])
    expect(await onDay(asked, id)).toEqual(['', '', 'review', ''])
    await sqlOf(`update membership set role = 'counsellor' where id = $1`, [demoId('membership/st05')])
    expect(await onDay(asked, id)).toEqual(['review', 'review', 'review', ''])
    await sqlOf(`update membership set role = 'supervisor' where id = $1`, [demoId('membership/st05')])
    await sqlOf(`update warning set ended_at = now(), ended_by = added_by, ended_why = 'x' where id = $1`, [id])
    expect(await onDay(asked, id)).toEqual(['', '', '', ''])
  })
})

describe('a concealment whose day of review comes', () => {
  const id = demoId('concealment/1')
  const review = (inDays: number) => sqlOf('update concealment set review_on = $2 where id = $1', [id, addDays(today, inDays)])
  const groups = async (staff: string) => (await dueOf(staff, id))?.group

  it('stands on the day of each handler, and of nobody else, from thirty days ahead until it is reviewed', async () => {
    await review(31)
    expect([await kindsFor('st07', id), await kindsFor('st39', id)]).toEqual([[], []])
    const told: unknown[] = []
    for (const inDays of [30, 14, 0, -1]) {
      await review(inDays)
      told.push([await groups('st07'), await groups('st39'), await groups('st08'), await groups('st01')])
    }
    expect(told).toEqual([['later', 'later'], ['soon', 'soon'], ['soon', 'soon'], ['overdue', 'overdue']].map((two) => [...two, undefined, undefined]))
    const handler = await city.as('st07')
    const row = await dueOf('st07', id)
    const person = given(await handler.does('getPersonPage', { personId: row?.matterId ?? '' }))
    expect(row?.text).toBe(person.names[0]?.asWritten)
    given(await handler.does('reviewConcealment', { concealmentId: id, version: person.concealment?.version ?? 0, reviewOn: addDays(today, 180) }))
    expect([await kindsFor('st07', id), await kindsFor('st39', id)]).toEqual([[], []])
  })
})

describe('what came back', () => {
  it('stands on the day of whoever holds the need, until something new is tried', async () => {
    const { id, matterId } = await sent()
    given(await receives('moveReferral', { id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す', nextStepOn: addDays(today, 2) }))
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'returned', dueOn: addDays(today, 2), text: '住まい' })
    expect(await kindsFor('st29', id)).toEqual(['returned'])
    expect(await kindsFor('st36', id)).toEqual([])
    const { routeId } = given(await does('getReferral', { id }))
    given(await does('sendReferral', { matterId, routeId, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG09'), urgency: 'usual' }))
    expect(await kindsFor('st04', id)).toEqual([])
  })
})

describe('a first contact that waits to be confirmed', () => {
  it('stands on its sender’s day with what the receiver found, and on the board once its day has passed', async () => {
    const { id } = await met({}, '部屋は片付いていた。水曜にまた会う')
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'confirm', about: 'くらし自立', note: '部屋は片付いていた。水曜にまた会う' })
    expect(await kindsFor('st04', id)).toEqual(['confirm'])
    const onBoard = async () => given(await (await city.as('st01')).does('listStrandedMatters', {})).stranded.find((one) => one.lastReferralId === id)
    expect(await onBoard()).toBeUndefined()
    await sqlOf('update referral set confirm_due_on = $2 where id = $1', [id, addDays(today, -1)])
    expect(await onBoard()).toMatchObject({ unanswered: 1 })
  })
})

describe('an intake nobody has decided on', () => {
  it('stands on its agency’s day by its urgency, however old it is', async () => {
    const urgent = await intake({ urgency: 'immediate' })
    expect(await dueOf('st04', urgent)).toMatchObject({ kind: 'intake', dueOn: today })
    const old = await intake({ receivedAt: new Date(Date.now() - 40 * 86_400_000).toISOString() })
    expect(await dueOf('st04', old)).toMatchObject({ kind: 'intake', dueOn: addDays(today, -33), group: 'long_overdue' })
    expect(await kindsFor('st04', await intake())).toEqual([])
    expect(await kindsFor('st36', old)).toEqual([])
  })

  it('counts as usual as long as nobody has said how urgent it is', async () => {
    const receivedAt = new Date(Date.now() - 7 * 86_400_000).toISOString()
    const [unsaid, usual] = [await intake({ receivedAt }), await intake({ receivedAt, urgency: 'usual' })]
    expect(await dueOf('st04', unsaid)).toMatchObject({ kind: 'intake', dueOn: (await dueOf('st04', usual))?.dueOn })
  })

  it('stands there once while its need is on its way or came back, and again for a day that was agreed with the person', async () => {
    const matterId = await intake({ urgency: 'immediate' })
    const { id } = given(await does('sendReferral', { matterId, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' }))
    expect([await kindsFor('st04', matterId), await kindsFor('st04', id)]).toEqual([[], ['waiting']])
    given(await receives('moveReferral', { id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
    expect([await kindsFor('st04', matterId), await kindsFor('st04', id)]).toEqual([[], ['returned']])
    given(await does('updateIntake', { id: matterId, version: 1, nextContactOn: today }))
    expect(await kindsFor('st04', matterId)).toEqual(['promised'])
  })

  it('stands there from the first on the day a contact was promised for, called a promise, however far ahead it is', async () => {
    const id = await intake({ nextContactOn: addDays(today, 20) })
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'promised', dueOn: addDays(today, 20), group: 'later' })
    expect(await kindsFor('st04', id)).toEqual(['promised'])
  })

  it('an emergency stands there until it is followed up', async () => {
    const id = await intake()
    given(await does('endIntake', { id, version: 1, outcome: 'emergency', note: '食料を届けた' }))
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'follow_up', dueOn: addDays(today, 1) })
    given(await does('followUpIntake', { id, version: 2, note: '落ち着いた' }))
    expect(await kindsFor('st04', id)).toEqual([])
  })
})

describe('somebody who is watched', () => {
  it('stays open, on the day named for the next look, until the watch is over', async () => {
    const id = await intake()
    given(await does('endIntake', { id, version: 1, outcome: 'watched', watchedBy: '鳥居さん', nextContactOn: today }))
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'watch', dueOn: today, about: '鳥居さん' })
    expect(given(await does('listIntakes', { outcome: 'watched' })).intakes.find((one) => one.id === id)).toMatchObject({ isWatched: true })
    expect(await does('lookAfterIntake', { id, version: 2, note: ' ' })).toMatchObject({ problem: { code: 'look_needs_a_note' } })
    given(await does('lookAfterIntake', { id, version: 2, note: '元気だった', nextContactOn: addDays(today, 1) }))
    expect(await dueOf('st04', id)).toMatchObject({ kind: 'watch', dueOn: addDays(today, 1) })
    expect(await does('lookAfterIntake', { id, version: 2, note: 'x' })).toMatchObject({ problem: { code: 'stale_version' } })
    given(await does('lookAfterIntake', { id, version: 3, note: '変わりない' }))
    expect(await kindsFor('st04', id)).toEqual([])
    const { followUpNote } = given(await does('getIntake', { id }))
    expect(followUpNote).toBe(`${today}　元気だった\n${today}　変わりない`)
    expect(given(await (await city.as('st01')).does('reconcileAccountability', {})).dropped).toBe(0)
  })
})

describe('a referral that fell silent', () => {
  it('reaches its sender, the coordinator of the area and the supervisor of the silent agency', async () => {
    const { id } = await sent()
    await sqlOf('update referral set answer_due_on = $2 where id = $1', [id, addDays(today, -2)])
    expect(await kindsFor('st22', id)).toEqual([])
    await escalateSilentReferrals(city.office)
    for (const staff of ['st04', 'st22', 'st05']) expect(await kindsFor(staff, id)).toEqual(['escalated'])
    expect(await kindsFor('st36', id)).toEqual(['answer'])
    expect(await kindsFor('st23', id)).toEqual([])
    expect(await kindsFor('st06', id)).toEqual([])
  })

  it('and is called silent no longer once it was answered', async () => {
    const { id } = await sent()
    await sqlOf('update referral set answer_due_on = $2 where id = $1', [id, addDays(today, -2)])
    await escalateSilentReferrals(city.office)
    given(await receives('moveReferral', { id, version: 1, move: 'accept' }))
    expect(await Promise.all(['st04', 'st22', 'st05'].map((staff) => kindsFor(staff, id)))).toEqual([['waiting'], [], ['contact']])
  })
})

describe('a handover that was promised', () => {
  const warm = { warmHandover: 'accompany', warmHandoverOn: addDays(today, 1) }
  it('stands on the day of both, and is asked about when the first contact is confirmed', async () => {
    const { id } = await met(warm)
    expect(await kindsFor('st04', id)).toEqual(expect.arrayContaining(['confirm', 'go_along']))
    expect(await kindsFor('st36', id)).toEqual(['go_along'])
    expect(await does('moveReferral', { id, version: 3, move: 'confirm' })).toMatchObject({ problem: { code: 'going_along_needed' } })
    given(await does('moveReferral', { id, version: 3, move: 'confirm', goneAlong: 'did_not' }))
    expect(given(await does('getReferral', { id }))).toMatchObject({ status: 'confirmed', goneAlong: 'did_not' })
  })

  it('that the story tells of is asked about no more', async () => {
    const { id } = await met(warm)
    given(await does('addReferralStep', { id, step: 'accompanied', note: '窓口まで一緒に行った' }))
    expect(await kindsFor('st04', id)).toEqual(['confirm'])
    given(await does('moveReferral', { id, version: 3, move: 'confirm' }))
  })
})

describe('a つなぎ past its day', () => {
  it('is said on the day of its sender by the state it stands in on its own page, and so is one that is awaited', async () => {
    const [taken, waits] = [await sent(), await sent()]
    given(await receives('moveReferral', { id: taken.id, version: 1, move: 'receive' }))
    expect(await dueOf('st04', waits.id)).toMatchObject({ kind: 'waiting', status: 'sent' })
    await sqlOf('update referral set answer_due_on = $2 where id = $1', [taken.id, addDays(today, -2)])
    await escalateSilentReferrals(city.office)
    expect(await dueOf('st04', taken.id)).toMatchObject({ kind: 'escalated', status: 'received' })
    expect(given(await does('getReferral', { id: taken.id }))).toMatchObject({ status: 'received', daysOverdue: 2 })
    expect((await dueOf('st36', taken.id))?.status ?? null).toBeNull()
  })
})
