import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (subject: object, by = worker) => {
  const { id } = given(await by.does('receiveIntake', { text: '電話で名乗られた', subjects: [subject] }))
  return { id, subjectId: given(await by.does('getIntake', { id })).subjects[0]?.id ?? '' }
}
const onRecord = async (subject: object): Promise<string> =>
  given(await worker.does('bindIntakePerson', { ...(await receive(subject)), version: 1, whyNew: '初めて来られた方' })).personId
const written = (id: string, subjects: object[], version = 1, by = worker) => by.does('updateIntake', { id, version, subjects })
const sheetOf = async (id: string) => given(await worker.does('getIntake', { id }))

describe('whoever is recognised while a sheet is written on (書き足す・直す)', () => {
  it('is bound as by この人です, with what was written of them in the same step, and where they are goes along', async () => {
    const personId = await onRecord({ name: '斑鳩 浩', birth: 'S30.4.4' })
    const { id, subjectId } = await receive({ describedAs: '隣の高齢の男性' })
    expect(given(await worker.does('findSimilarPersons', { subjectId, name: '斑鳩 浩' })).persons.map((one) => one.personId)).toEqual([personId])
    given(await written(id, [{ id: subjectId, name: '斑鳩 浩', phone: '0999-77-4488', personId }]))
    expect((await sheetOf(id)).subjects).toMatchObject([{ id: subjectId, personId, name: '斑鳩 浩', describedAs: '隣の高齢の男性' }])
    expect(given(await worker.does('findSimilarPersons', { phone: '0999-77-4488' })).persons.map((one) => one.personId)).toEqual([personId])
    expect(given(await worker.does('getPersonPage', { personId })).whereabouts.map((one) => one.text)).toContain('0999-77-4488')
    expect(given(await worker.does('listIntakeChanges', { id })).changes).toHaveLength(1)
  })

  it('is bound, too, where somebody more is written on the sheet', async () => {
    const personId = await onRecord({ name: '鷹觜 民子' })
    const { id } = await receive({ name: '架空 一郎' })
    given(await written(id, [{ name: '鷹觜 民子', personId }]))
    expect((await sheetOf(id)).subjects.map((one) => [one.name, one.personId])).toEqual([['架空 一郎', null], ['鷹觜 民子', personId]])
  })

  it('is proposed never again, once they are said to be somebody else', async () => {
    const personId = await onRecord({ name: '鴫原 環' })
    const { id, subjectId } = await receive({ describedAs: '若い女性' })
    given(await written(id, [{ id: subjectId, name: '鴫原 環', notPersonIds: [personId] }]))
    expect(given(await worker.does('findSimilarPersons', { subjectId, name: '鴫原 環' })).persons).toEqual([])
    expect(given(await worker.does('findSimilarPersons', { name: '鴫原 環' })).persons.map((one) => one.personId)).toEqual([personId])
  })

  it('stays who they are: nobody who is bound is bound to another, and nothing else of that change is kept', async () => {
    const [personId, other] = [await onRecord({ name: '薙野 甲' }), await onRecord({ name: '薙野 乙' })]
    const { id, subjectId } = await receive({ name: '薙野 甲', personId })
    expect(await written(id, [{ id: subjectId, describedAs: '長男', personId: other }])).toMatchObject({ ok: false, problem: { code: 'already_bound' } })
    expect((await sheetOf(id)).subjects).toMatchObject([{ personId, describedAs: '' }])
    given(await written(id, [{ id: subjectId, describedAs: '長男', personId }]))
    expect((await sheetOf(id)).subjects).toMatchObject([{ personId, describedAs: '長男' }])
  })

  it('is somebody whom whoever writes may open: everybody else is as if not there, whether concealed or another agency’s', async () => {
    const stranger = await city.as('st16')
    const { rows } = await city.database.admin.query<{ id: string }>(`select person_id as id from concealment where released_at is null limit 1`)
    const hers = await onRecord({ name: '鳰 他所' })
    const { id, subjectId } = await receive({ describedAs: '高齢の女性' }, stranger)
    for (const personId of [rows[0]?.id, hers, demoId('person/nobody')]) {
      expect(await written(id, [{ id: subjectId, personId }], 1, stranger)).toMatchObject({ ok: false, problem: { code: 'not_found' } })
      expect(await written(id, [{ id: subjectId, notPersonIds: [personId] }], 1, stranger)).toMatchObject({ ok: false, problem: { code: 'not_found' } })
    }
  })
})
