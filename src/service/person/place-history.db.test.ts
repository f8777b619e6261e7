import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [desk, chief, coordinator, stranger] = [{} as Worker, {} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, chief, coordinator, stranger] = [await city.as('st04'), await city.as('st29'), await city.as('st22'), await city.as('st16')]
})
afterAll(() => city.database.drop())

const [FIRST, SECOND, THIRD, FOURTH] = ['0999-44-8201', '0999-44-8202', '0999-44-8203', '0999-44-8204']
const placesOf = async (personId: string) => given(await desk.does('getPersonPage', { personId })).whereabouts
const known = async (phone: string) => {
  const { id } = given(await desk.does('receiveIntake', { text: '家のこと', areaId: demoId('area/あおば'), subjects: [{ name: '架空 道子', phone }] }))
  const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
  const { personId } = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
  return { id, subjectId, personId }
}
const rewrites = async (personId: string, by: Worker, from: string, to: object) => {
  const stood = (await placesOf(personId)).find((one) => one.text === from)
  const { id = '', version = 0, kind = 'phone', text = '', mayContact = '', source = '' } = stood ?? {}
  return by.does('changeWhereabouts', { id, version, kind, text, mayContact, source, ...to })
}
const historyBy = async (worker: Worker, personId: string) => given(await worker.does('listWhereaboutsChanges', { personId }))
/** What the history says, the latest change first. */
const told = async (personId: string) =>
  (await historyBy(desk, personId)).changes.map(({ who, text, fields }) => [who, text, ...fields.map(({ field, before, after }) => `${field}: ${before ?? ''} → ${after ?? ''}`)])
const nameOf = async (code: string): Promise<string> => String((await city.database.admin.query('select name from staff where code = $1', [code])).rows[0]?.name)

describe('what was typed over on the page of a person (住所・連絡先の変更の履歴)', () => {
  it('is read with who wrote over it, from what to what: the number, what was said of calling there, and the day it ended', async () => {
    const { personId } = await known(FIRST)
    const [mine, hers] = [await nameOf('st04'), await nameOf('st29')]
    given(await rewrites(personId, desk, FIRST, { text: SECOND }))
    given(await rewrites(personId, chief, SECOND, { mayContact: '夜だけ' }))
    given(await rewrites(personId, desk, SECOND, { mayContact: '夜だけ', until: '2026-04-01' }))
    expect(await told(personId)).toEqual([
      [mine, SECOND, 'until:  → 2026-04-01'], [hers, SECOND, 'mayContact:  → 夜だけ'], [mine, FIRST, `text: ${FIRST} → ${SECOND}`],
    ])
  })

  it('is no line where nothing was changed, nor where somebody came too late', async () => {
    const { personId } = await known(FIRST)
    given(await rewrites(personId, desk, FIRST, {}))
    expect(await rewrites(personId, desk, FIRST, { version: 1, text: SECOND })).toMatchObject({ problem: { code: 'stale_version' } })
    expect(await told(personId)).toEqual([])
  })

  it('is kept, too, where it was written over as another writing of the same place, and on the sheet of their consultation', async () => {
    const { id, subjectId, personId } = await known(FIRST)
    given(await desk.does('addWhereabouts', { personId, kind: 'phone', text: FIRST.replaceAll('-', ''), mayContact: '' }))
    given(await rewrites(personId, desk, FIRST, { mayContact: '平日昼だけ' }))
    expect(await told(personId)).toHaveLength(2)
    given(await rewrites(personId, desk, FIRST, { text: SECOND, mayContact: '平日昼だけ' }))
    const ended = (await told(personId)).filter((line) => line.some((part) => part.startsWith('until:  → ')))
    expect(ended).toHaveLength(1)
    const { version } = given(await desk.does('getIntake', { id }))
    given(await chief.does('updateIntake', { id, version, subjects: [{ id: subjectId, phone: THIRD }] }))
    const [[who, text] = []] = await told(personId)
    expect([who, text]).toEqual([await nameOf('st29'), SECOND])
  })

  it('shows the second of two who wrote at once what stands, also where the first wrote over it as another writing of the same place', async () => {
    const { personId } = await known(FIRST)
    const [shown] = await placesOf(personId)
    const { ids: [id] } = given(await desk.does('addWhereabouts', { personId, kind: 'phone', text: FIRST.replaceAll('-', '') }))
    given(await desk.does('changeWhereabouts', { id: id ?? '', version: 1, kind: 'phone', text: FIRST.replaceAll('-', ''), mayContact: '夜だけ' }))
    const late = await chief.does('changeWhereabouts', { id: shown?.id ?? '', version: shown?.version ?? 0, kind: 'phone', text: FIRST, mayContact: '朝だけ' })
    expect(late).toMatchObject({ problem: { code: 'stale_version', current: { mayContact: '夜だけ' } } })
  })

  it('is read by nobody but the handlers once they are concealed, and whoever may not is told so', async () => {
    const { personId } = await known(FIRST)
    given(await rewrites(personId, desk, FIRST, { text: FOURTH, mayContact: '夫が出る' }))
    given(await rewrites(personId, desk, FOURTH, { text: THIRD, mayContact: '' }))
    for (const worker of [desk, chief, coordinator]) expect(JSON.stringify(await historyBy(worker, personId))).toContain(FIRST)
    given(await chief.does('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 90), handlers: [member('st29'), member('st04')] }))
    for (const handler of [desk, chief]) {
      const history = JSON.stringify(await historyBy(handler, personId))
      for (const text of [FIRST, FOURTH, '夫が出る']) expect(history).toContain(text)
    }
    expect(await historyBy(coordinator, personId)).toEqual({ changes: [], areConcealed: true })
    expect(await stranger.does('listWhereaboutsChanges', { personId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('is written by the database alone: the login that serves can neither put a line there, nor change one, nor take one away', async () => {
    const { rows } = await city.database.admin.query(`select privilege_type as may from information_schema.role_table_grants where table_name = 'location_revision' and grantee = 'tsunagi_app'`)
    expect(rows).toEqual([{ may: 'SELECT' }])
  })
})
