import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (text: string, subjects: object[], by = worker) => given(await by.does('receiveIntake', { text, subjects })).id

const listed = async (id: string, by = worker) =>
  given(await by.does('listIntakes', { order: 'received' })).intakes.find((one) => one.id === id)?.about.map((one) => one.called)

const found = async (id: string, words: string, by = worker) => {
  const hit = given(await by.does('searchEverything', { words })).intakes.find((one) => one.id === id)
  return hit && { who: hit.about.map((one) => one.called), urgency: hit.urgency }
}

describe('a line of the list of intakes, and one that the search finds', () => {
  it('says whom it is about, as they are called, and nobody where nobody is known', async () => {
    const id = await receive('雨どいから水が落ちる', [{ name: '架空 草太', kana: 'カクウ ソウタ' }, { kana: 'カクウ ハル' }, { describedAs: '隣の母子' }, { sex: 'F' }])
    const nobody = await receive('雨どいのことで匿名の電話', [])
    expect([await listed(id), await listed(nobody)]).toEqual([['架空 草太', 'カクウ ハル', '隣の母子'], []])
    expect([await found(id, '雨どいから'), await found(nobody, '雨どいのこと')]).toEqual([{ who: ['架空 草太', 'カクウ ハル', '隣の母子'], urgency: null }, { who: [], urgency: null }])
  })

  it('says the name on record of somebody who is bound, and the journal keeps who was named', async () => {
    const id = await receive('屋根の修理', [{ name: '架空 草次郎' }])
    const subjectId = given(await worker.does('getIntake', { id })).subjects[0]?.id ?? ''
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
    await city.database.admin.query('update intake_subject set name_as_heard = $1 where id = $2', ['くさじろう', subjectId])
    expect(await listed(id)).toEqual(['架空 草次郎'])
    expect(await found(id, '屋根の修理')).toMatchObject({ who: ['架空 草次郎'] })
    for (const operation of ['listIntakes', 'searchEverything']) {
      const { rows } = await city.database.admin.query<{ named: boolean }>(
        'select $1::uuid = any (subjects) as named from journal where operation = $2 order by at desc limit 1', [personId, operation])
      expect([operation, rows[0]?.named]).toEqual([operation, true])
    }
  })

  it('says the household of the case it goes on in, where nobody stands on the sheet', async () => {
    const id = await receive('物置の片付け', [])
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家', householdKana: 'カクウケ' }))
    const of = given(await worker.does('listIntakes', { state: 'all', order: 'received' })).intakes.find((one) => one.id === id)?.about
    expect(of).toEqual([{ personId: null, called: '架空家', concealed: false }])
    expect(await found(id, '物置の片付け')).toMatchObject({ who: ['架空家'] })
  })

  it('says how urgent it is', async () => {
    const id = given(await worker.does('receiveIntake', { text: '今夜の寝る所がない', urgency: 'within_48h' })).id
    expect(await found(id, '寝る所がない')).toEqual({ who: [], urgency: 'within_48h' })
  })
})
