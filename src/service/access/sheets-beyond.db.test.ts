import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [handler, desk] = [{} as Worker, {} as Worker]
let [personId, name] = ['', '']
const concealment = demoId('concealment/1')
const [phone, address] = ['0999-66-7711', 'みどり区白鳥5丁目11番23号']
/** An area of whose coordinators none coordinates that of the household. */
const areaId = demoId('area/あおば')

beforeAll(async () => {
  city = await buildCity()
  ;[handler, desk] = [await city.as('st07'), await city.as('st03')]
  const { rows } = await city.database.admin.query<{ id: string }>('select person_id as id from concealment where id = $1', [concealment])
  personId = rows[0]?.id ?? ''
  given(await handler.does('addWhereabouts', { personId, kind: 'phone', text: phone }))
  given(await handler.does('addWhereabouts', { personId, kind: 'address', text: address }))
  name = given(await handler.does('getPersonPage', { personId })).names[0]?.asWritten ?? ''
})
afterAll(() => city.database.drop())

const receive = async (subject: object) => given(await desk.does('receiveIntake', { text: '人に言えない話', areaId, subjects: [subject] })).id
const dayOf = async (staff: string, id: string) => given(await (await city.as(staff)).does('getMyDay', {})).due.filter((one) => one.id === id)
const kindsFor = async (staff: string, id: string) => (await dayOf(staff, id)).flatMap(({ kind }) => (kind === 'elsewhere' || kind === 'resembling' ? [kind] : []))
const lineOf = async (id: string, by = handler) => given(await by.does('listTellingTexts', { personId })).texts.find((one) => one.id === id)
const note = '受付番号を伝えて電話した。同じ番号の別の人だった'

describe('a sheet bound to nobody that may be of somebody concealed, and that nobody opens who protects them', () => {
  it('stands by their number or their address on the day of every handler, with the agency to call, and on that of nobody else', async () => {
    for (const id of [await receive({ phone }), await receive({ address })]) {
      for (const staff of ['st07', 'st39']) expect(await dayOf(staff, id)).toMatchObject([{ kind: 'elsewhere', matterId: personId, text: name, concealed: true }])
      for (const staff of ['st01', 'st03', 'st08', 'st16']) expect(await kindsFor(staff, id)).toEqual([])
    }
  })

  it('is told on their page with its number, its agency and the telephone, and nothing of what it says', async () => {
    const id = await receive({ phone })
    const { number } = given(await desk.does('getIntake', { id }))
    expect(await lineOf(id)).toMatchObject({ kind: 'elsewhere', number, matterId: null, receiver: { name: expect.any(String), phone: expect.any(String) }, settled: null })
    expect(JSON.stringify([await dayOf('st07', id), await lineOf(id)])).not.toMatch(/人に言えない|7711|9996677/u)
    expect(await handler.does('getIntake', { id })).toMatchObject({ problem: { code: 'not_found' } })
    expect(await desk.does('listTellingTexts', { personId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('stands by their name with the coordinator who opens both, and with the handlers only where there is none: a restricted one reads as any other', async () => {
    const id = await receive({ name })
    expect([await kindsFor('st01', id), await kindsFor('st07', id)]).toEqual([['resembling'], []])
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = '加害者が同じ機関に通う' where id = $1`, [id])
    expect([await kindsFor('st01', id), await kindsFor('st07', id)]).toEqual([[], ['elsewhere']])
    expect(Object.keys((await lineOf(id)) ?? {}).toSorted()).toEqual(['at', 'id', 'kind', 'matterId', 'number', 'receiver', 'settled'])
  })

  it('is no line of its own where a handler opens it', async () => {
    const { id } = given(await (await city.as('st40')).does('receiveIntake', { text: '窓口に来た', subjects: [{ phone }] }))
    expect(await kindsFor('st07', id)).toEqual(['resembling'])
    expect(await kindsFor('st39', id)).not.toContain('elsewhere')
  })

  it('is over once a handler has written down what came of the call: for every handler, who read it; nobody else can', async () => {
    const id = await receive({ phone })
    const settle = { personId, kind: 'elsewhere' as const, id, note }
    expect(await desk.does('settleTellingText', settle)).toMatchObject({ problem: { code: 'not_found' } })
    given(await handler.does('settleTellingText', settle))
    expect([await kindsFor('st07', id), await kindsFor('st39', id)]).toEqual([[], []])
    expect((await lineOf(id, await city.as('st39')))?.settled).toMatchObject({ note, who: expect.any(String) })
  })

  it('is over once the sheet is closed', async () => {
    const id = await receive({ phone })
    given(await desk.does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
    expect(await kindsFor('st07', id)).toEqual([])
  })

  it('is told to no handler who stands in a conflict of interest with somebody on it', async () => {
    const id = await receive({ phone })
    await city.database.admin.query(
      `insert into matter_person (municipality_code, matter_id, person_id, part) values ('990019', $1, $2, 'concerned')`, [id, demoId('person/3/0')])
    const other = await city.as('st39')
    expect([await kindsFor('st07', id), await kindsFor('st39', id)]).toEqual([['elsewhere'], ['elsewhere']])
    await city.database.admin.query(
      `insert into conflict (municipality_code, id, staff_id, person_id, kind, valid_from)
       select '990019', gen_random_uuid(), b.staff_id, $2, 'family', clock_timestamp() - interval '1 minute' from membership b where b.id = $1`, [member('st39'), demoId('person/3/0')])
    expect([await kindsFor('st07', id), await kindsFor('st39', id)]).toEqual([['elsewhere'], []])
    expect(await lineOf(id, other)).toBeUndefined()
  })
})
