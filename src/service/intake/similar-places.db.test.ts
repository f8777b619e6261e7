import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

/** Somebody on record at my own agency, with the address or number as it was written then. */
const onRecord = async (place: object): Promise<string> => {
  const { id } = given(await worker.does('receiveIntake', { text: '電話で名乗られた', subjects: [{ name: `架空 ${newId()}`, ...place }] }))
  const subjectId = given(await worker.does('getIntake', { id })).subjects[0]?.id ?? ''
  return given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' })).personId
}
const likeThis = async (typed: object) => given(await worker.does('findSimilarPersons', typed)).persons.map((one) => one.personId)

const WRITINGS = ['若葉7-61-23', 'みどり野市若葉7-61-23', '〒999-0001 みどり野市若葉7丁目61番23号', '若葉7-61-23コーポ101', '若葉七丁目六十一番二十三号 101号室']

describe('somebody written down again', () => {
  it('is found by the house they live in, whatever of city, postal code, numbering and building is written, then or now', async () => {
    const ids: string[] = []
    for (const address of WRITINGS) ids.push(await onRecord({ address }))
    const elsewhere = await onRecord({ address: 'みどり野市若葉7-62-23' })
    for (const address of [...WRITINGS, '架空の県みどり野市若葉７－６１－２３－１０１']) {
      const found = await likeThis({ address })
      expect({ address, missing: ids.filter((id) => !found.includes(id)), wrong: found.includes(elsewhere) }).toEqual({ address, missing: [], wrong: false })
    }
  })

  it('is told of before whoever lives in another room of the house, who is told of all the same', async () => {
    const kana = (first: string) => `${first}カクウ`
    const other = await onRecord({ kana: kana('ア'), address: '若葉7-63-23 コーポ102' })
    const same = await onRecord({ kana: kana('ン'), address: 'みどり野市若葉7-63-23-101' })
    expect(await likeThis({ address: '若葉7丁目63番23号 コーポ101' })).toEqual([same, other])
  })

  it('is found by their number with the area code of the city and without it', async () => {
    const whole = await onRecord({ phone: '0999-62-7234' })
    const short = await onRecord({ phone: '62-7234' })
    const abroad = await onRecord({ phone: '0888-62-7234' })
    for (const phone of ['62-7234', '６２－７２３４', '0999-62-7234', '0999627234']) {
      const found = await likeThis({ phone })
      expect({ phone, found: [whole, short].filter((id) => found.includes(id)), wrong: found.includes(abroad) }).toEqual({ phone, found: [whole, short], wrong: false })
    }
  })

  it('is found by no writing of a place that is concealed from whoever writes', async () => {
    const personId = await onRecord({ address: 'みどり野市若葉7-64-23', phone: '0999-62-7235' })
    expect(await likeThis({ address: '若葉7-64-23コーポ101' })).toContain(personId)
    await city.database.admin.query(
      `insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on) values ('990019', $1, $2, '支援措置の申出', now(), '2099-01-01')`, [newId(), personId])
    for (const typed of [{ address: '若葉7-64-23コーポ101' }, { address: 'みどり野市若葉7丁目64番23号' }, { phone: '62-7235' }]) expect(await likeThis(typed)).not.toContain(personId)
  })

  it('is looked for by the index of pairs, not by reading every place', async () => {
    const { rows } = await city.database.admin.query<{ 'QUERY PLAN': string }>(
      `explain select l.id from location l where l.municipality_code = '990019' and l.kind = 'phone'
         and app.bigrams(l.search_key) @@ (app.pairs_of('621234') || app.pairs_of('999621234')) and l.search_key like any (array['621234', '0999621234'])`)
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('location_words')
  })
})
