import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { CITY, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)

const onePage = async (worker: Worker, page: number) => given(await worker.does('listStrandedMatters', { page }))
const onBoard = async (worker: Worker, routeId: string): Promise<boolean> => {
  for (let page = 1; ; page += 1) {
    const { stranded } = await onePage(worker, page)
    if (stranded.length === 0) return false
    if (stranded.some((one) => one.routeId === routeId)) return true
  }
}

/** A need of an intake in an area that nobody answered in time. */
const unanswered = async (area: string) => {
  const worker = await city.as('st04')
  const { id } = given(await worker.does('receiveIntake', { text: '返事が来ない', areaId: demoId(`area/${area}`), consent: 'spoken' }))
  const sent = given(await worker.does('sendReferral', { matterId: id, need: '住まい', why: '退去', toAgencyId: demoId('agency/AG06'), urgency: 'usual' }))
  const [row] = await rowsOf('update referral set answer_due_on = current_date - 9 where id = $1 returning route_id as "routeId"', [sent.id])
  return { matterId: id, referralId: sent.id, routeId: String(row?.['routeId']) }
}

describe('a board with more needs than one page', () => {
  it('tells how many there are, shows each of them on some page, and any of them can be taken up', async () => {
    const { referralId } = await unanswered('あおば')
    const many = `generate_series(1, 205) n join referral r on r.id = $1 join referral_route t on t.id = r.route_id`
    await rowsOf(`insert into matter (municipality_code, id, kind, accountable_agency_id, recipient_agency_id, area_id)
      select m.municipality_code, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, m.kind, m.accountable_agency_id, m.recipient_agency_id, m.area_id from generate_series(1, 205) n join matter m on m.id = $1`, [referralId])
    await rowsOf(`insert into referral_route (municipality_code, id, matter_id, need) select t.municipality_code, ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, t.matter_id, '困りごと' || n from ${many}`, [referralId])
    await rowsOf(`insert into referral (municipality_code, id, number, route_id, attempt, from_agency_id, sent_by, to_agency_id, urgency, why, status, sent_at, answer_due_on)
      select r.municipality_code, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 900000000 + n, ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 1, r.from_agency_id, r.sent_by, r.to_agency_id, r.urgency, r.why, r.status, r.sent_at, r.answer_due_on from ${many}`, [referralId])
    const coordinator = await city.as('st01')
    const { total } = await onePage(coordinator, 1)
    expect(total).toBeGreaterThan(205)
    const shown = new Set<string>()
    for (let page = 1; page <= Math.ceil(total / 50); page += 1) for (const one of (await onePage(coordinator, page)).stranded) shown.add(one.routeId)
    expect(shown.size).toBe(total)
    const last = [...shown].at(-1) ?? ''
    given(await coordinator.does('takeUpStrandedMatter', { routeId: last, householdName: '最後の家' }))
    expect(await onBoard(coordinator, last)).toBe(false)
  })
})

describe('a need in an area whose only coordinator may not see it', () => {
  it('comes to all other coordinators: a conflict of interest does not make it nobody’s, nor does a coordinator who cannot act', async () => {
    const areaId = newId()
    await rowsOf(`insert into area (municipality_code, id, tree, code, name, valid_from) values ($1, $2, '試み', '離れ', '離れ', '2020-01-01')`, [CITY, areaId])
    const coordinates = async (staff: string, area: string): Promise<void> => {
      const id = newId()
      await rowsOf(`insert into staff (municipality_code, id, code, name, kana) values ($1, $2, $3, $3, 'カクウ')`, [CITY, demoId(`staff/${staff}`), staff])
      await rowsOf(`insert into membership (municipality_code, id, staff_id, agency_id, role, valid_from) values ($1, $2, $3, $4, 'coordinator', '2024-04-01')`, [CITY, id, demoId(`staff/${staff}`), demoId('agency/AG02')])
      await rowsOf(`insert into coordinator_area values ($1, $2, $3, '2024-04-01', null)`, [CITY, id, area])
    }
    await coordinates('only', areaId)
    await coordinates('other', demoId('area/うめ'))
    const { matterId, routeId } = await unanswered('あおば')
    await rowsOf('update matter set area_id = $1 where id = $2', [areaId, matterId])
    const [only, other] = [await city.sitDown(demoId('staff/only')), await city.sitDown(demoId('staff/other'))]
    expect([await onBoard(only, routeId), await onBoard(other, routeId)]).toEqual([true, false])
    const [personId, conflict] = [newId(), newId()]
    await rowsOf('insert into person (municipality_code, id) values ($1, $2)', [CITY, personId])
    await rowsOf(`insert into matter_person (municipality_code, matter_id, person_id, part) values ($1, $2, $3, 'subject')`, [CITY, matterId, personId])
    await rowsOf(`insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from) values ($1, $2, $3, $4, 'family', now() - interval '1 day')`, [CITY, conflict, demoId('staff/only'), personId])
    expect([await onBoard(only, routeId), await onBoard(other, routeId)]).toEqual([false, true])
    await rowsOf('delete from conflict where id = $1', [conflict])
    await rowsOf(`insert into account (municipality_code, staff_id, login_name, disabled_at) values ($1, $2, 'only', now())`, [CITY, demoId('staff/only')])
    expect(await onBoard(other, routeId)).toBe(true)
  })
})
