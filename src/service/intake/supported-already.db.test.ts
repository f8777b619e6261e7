import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let [holder, desk, coordinator]: Worker[] = []
beforeAll(async () => {
  city = await buildCity()
  ;[holder, desk, coordinator] = [await city.as('st04'), await city.as('st16'), await city.as('st01')]
})
afterAll(() => city.database.drop())

const by = (worker: Worker | undefined): Worker => worker ?? expect.fail()
const casesOf = async (name: string): Promise<number> =>
  (await city.database.admin.query('select 1 from support_case s join household h on h.id = s.household_id where h.name = $1', [name])).rows.length

/** A family that あおば包括 supports, with the numbers of its people. */
const supported = async (name: string): Promise<{ caseId: string; people: readonly string[] }> => {
  const { id } = given(await by(holder).does('receiveIntake', { text: '介護の相談', subjects: [{ name: `${name} 一郎` }, { name: `${name} 二郎` }] }))
  const { caseId } = given(await by(holder).does('endIntake', { id, version: 1, outcome: 'kept', householdName: `${name}家` }))
  const { members } = given(await by(holder).does('getHouseholdPage', { caseId: caseId ?? '' }))
  return { caseId: caseId ?? '', people: [`${name} 一郎`, `${name} 二郎`].map((one) => members.find((member) => member.name === one)?.personId ?? '') }
}

/** A sheet of the other agency, bound to somebody. */
const sheetAbout = async (personId: string | undefined): Promise<string> => {
  const { id } = given(await by(desk).does('receiveIntake', { text: '息子のことで', subjects: [{ describedAs: '息子' }] }))
  await city.database.admin.query('update intake_subject set person_id = $2 where intake_id = $1', [id, personId])
  await city.database.admin.query(`insert into matter_person (municipality_code, matter_id, person_id, part) select municipality_code, id, $2, 'subject' from matter where id = $1`, [id, personId])
  return id
}

const toldOn = async (worker: Worker | undefined, id: string) => given(await by(worker).does('listCasesToJoin', { id }))

describe('whoever is supported already', () => {
  it('is supported by a second agency only once whoever decides has said that they know; whom to ask is told, and nothing of the record', async () => {
    const { caseId, people } = await supported('架空森')
    const id = await sheetAbout(people[0])
    const { beside, cases } = await toldOn(desk, id)
    expect(cases).toEqual([])
    expect(beside).toMatchObject([{ caseId, names: ['架空森 一郎'], opens: 'masked', householdName: null, agencyName: 'あおば包括', phone: expect.stringMatching(/^0/), restricted: false }])
    const keep = { id, version: 1, outcome: 'kept', householdName: '架空森別家' } as const
    expect(await by(desk).does('endIntake', keep)).toMatchObject({ problem: { code: 'supported_already' } })
    expect(await by(desk).does('endIntake', { ...keep, casesBeside: [newId()] })).toMatchObject({ problem: { code: 'supported_already' } })
    expect(await casesOf('架空森別家')).toBe(0)
    const key = newId()
    const known = { ...keep, casesBeside: [caseId] }
    const first = given(await by(desk).does('endIntake', known, key))
    expect(given(await by(desk).does('endIntake', known, key))).toEqual(first)
    expect(await casesOf('架空森別家')).toBe(1)
    const besideOf = async (worker: Worker | undefined, one: string) => given(await by(worker).does('getHouseholdPage', { caseId: one })).beside
    expect(await besideOf(holder, caseId)).toMatchObject([{ caseId: first.caseId, opens: 'masked', householdName: null, names: ['架空森 一郎'] }])
    expect(await besideOf(desk, first.caseId ?? '')).toMatchObject([{ caseId, opens: 'masked' }])
    expect(await besideOf(coordinator, caseId)).toMatchObject([{ caseId: first.caseId, opens: 'page', householdName: '架空森別家' }])
  })

  it('is named with their household to whoever opens it, and joins it without a question', async () => {
    const { caseId, people } = await supported('架空林')
    const { id } = given(await by(holder).does('receiveIntake', { text: 'もう一度', subjects: [{ describedAs: '長男' }] }))
    given(await by(holder).does('bindIntakePerson', { id, version: 1, subjectId: given(await by(holder).does('getIntake', { id })).subjects[0]?.id ?? '', personId: people[0] ?? '' }))
    expect((await toldOn(holder, id)).beside).toMatchObject([{ caseId, opens: 'page', householdName: '架空林家' }])
    expect(await by(holder).does('endIntake', { id, version: 2, outcome: 'escalated', householdName: '架空林家' })).toMatchObject({ problem: { code: 'supported_already' } })
    given(await by(holder).does('endIntake', { id, version: 2, outcome: 'kept', caseId }))
  })

  it('is not told of once they have moved out, nor once the case is over', async () => {
    const [left, over] = [await supported('架空沢'), await supported('架空滝')]
    await city.database.admin.query(`update household_member set valid_to = $2 where person_id = $1`, [left.people[0], cityToday()])
    await city.database.admin.query(`with ended as (update support_case set status = 'closed', closing_reason = 'solved' where id = $1) update matter set closed_at = app.now() where id = $1`, [over.caseId])
    for (const { people } of [left, over]) {
      const id = await sheetAbout(people[0])
      expect((await toldOn(desk, id)).beside).toEqual([])
      given(await by(desk).does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空沢別家' }))
    }
  })
})

describe('whoever may not be told of, be it masked', () => {
  const asAbsent = async (id: string): Promise<void> => {
    const nobody = given(await by(desk).does('receiveIntake', { text: '息子のことで' }))
    expect(JSON.stringify(await toldOn(desk, id))).toBe(JSON.stringify(await toldOn(desk, nobody.id)))
    const { caseId } = given(await by(desk).does('endIntake', { id, version: 1, outcome: 'kept', householdName: '静かな家' }))
    expect(given(await by(desk).does('getHouseholdPage', { caseId: caseId ?? '' })).beside).toEqual([])
  }

  it('is as if nobody supported them: somebody concealed, and whoever is found together with them', async () => {
    const { people } = await supported('架空谷')
    const sheets = [await sheetAbout(people[0]), await sheetAbout(people[1])]
    expect((await toldOn(desk, sheets[0] ?? '')).beside).toHaveLength(1)
    const handlers = [demoId('membership/st01'), demoId('membership/st04')]
    given(await by(coordinator).does('concealPerson', { personId: people[0] ?? '', reason: '追われている', reviewOn: addDays(cityToday(), 60), handlers }))
    for (const id of sheets) await asAbsent(id)
  })

  it('and whose household somebody of one’s own belongs to', async () => {
    const { people } = await supported('架空川')
    const id = await sheetAbout(people[0])
    expect((await toldOn(desk, id)).beside).toHaveLength(1)
    await city.database.admin.query(
      `insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from)
       select municipality_code, gen_random_uuid(), id, $2, 'family', app.now() - interval '1 hour' from staff where id = $1`, [demoId('staff/st16'), people[1]])
    await asAbsent(id)
  })
})
