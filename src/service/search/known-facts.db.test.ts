import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let desk: Worker
let caseId: string
let personId: string
beforeAll(async () => {
  city = await buildCity()
  desk = await city.as('st04')
  const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone', consent: 'spoken', subjects: [{ name: '鷭野 みさ', kana: 'バンノ ミサ' }] }))
  const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
  const bound = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
  caseId = given(await desk.does('endIntake', { id, version: bound.version, outcome: 'kept', householdName: '鷭野家' })).caseId ?? ''
  personId = given(await desk.does('getHouseholdPage', { caseId })).members[0]?.personId ?? ''
})
afterAll(() => city.database.drop())

const find = async (words: string, by: Worker = desk) => given(await by.does('searchEverything', { words }))
const factsOf = async (words: string, by: Worker = desk) => (await find(words, by)).facts
const note = async (text: string, rest: object = {}): Promise<string> => given(await desk.does('addFact', { caseId, code: 'strength', text, source: '民生委員', ...rest })).id

describe('What is known of a household', () => {
  it('is found by its words in any writing, with where it stands, of whom it is and who said it', async () => {
    const id = await note('ﾊｰﾓﾆｶが得意で、毎朝吹く', { personId })
    for (const words of ['ハーモニカ', 'はーもにかが', '毎朝 ハーモニカ', '鷭野 ハーモニカ', '毎朝吹ク']) {
      expect([words, await factsOf(words)]).toMatchObject([words, [{ id, caseId, householdName: '鷭野家', code: 'strength', source: '民生委員', personId, personName: '鷭野 みさ', concealed: false }]])
    }
    expect((await factsOf('ハーモニカ'))[0]?.excerpt).toEqual({ before: '', found: 'ﾊｰﾓﾆｶ', after: 'が得意で、毎朝吹く' })
    for (const words of ['ハーモニー', '毎朝 オルガン', '別野 ハーモニカ']) expect([words, await factsOf(words)]).toEqual([words, []])
  })

  it('is found by whoever may open the case, and by nobody else: hidden and absent answer the same', async () => {
    await note('切手を集めている')
    const stranger = await city.as('st36')
    expect([(await factsOf('切手を集め')).length, JSON.stringify(await find('切手を集め', stranger))]).toEqual([1, JSON.stringify(await find('存在しない言葉', stranger))])
    expect(JSON.stringify(await find('鷭野 切手', stranger))).toEqual(JSON.stringify(await find('鷭野 存在しない', stranger)))
    const colleague = await city.as('st05')
    const restrict = (is: boolean) => city.database.admin.query('update matter set restricted = $2, restricted_reason = case when $2 then $3 end where id = $1', [caseId, is, '本人の希望'])
    await restrict(true)
    expect(await factsOf('切手を集め', colleague)).toEqual([])
    await restrict(false)
  })

  it('is found in the words as they stand, and no more once it has ended', async () => {
    const id = await note('将棋の会に通う')
    given(await desk.does('changeFact', { id, version: 1, code: 'strength', text: '囲碁の会に通う', source: '本人' }))
    expect([await factsOf('将棋の会'), (await factsOf('囲碁の会')).map((one) => [one.id, one.source])]).toEqual([[], [[id, '本人']]])
    given(await desk.does('changeFact', { id, version: 2, code: 'strength', text: '囲碁の会に通う', source: '本人', from: '2020-01-01', until: '2021-01-01' }))
    expect(await factsOf('囲碁の会')).toEqual([])
  })

  it('is found the same whatever way is gone, and told to be more than is shown', async () => {
    for (let n = 0; n < 31; n += 1) await city.database.admin.query(
      `insert into fact (municipality_code, id, household_id, code, text, source, search_key, noted_by)
       select c.municipality_code, $2, c.household_id, 'strength', '苔玉を育てる', '本人', '苔玉ヲ育テル', (select k.noted_by from fact k where k.household_id = c.household_id limit 1)
       from support_case c where c.id = $1`, [caseId, newId()])
    const { facts, more } = await find('苔玉')
    expect([facts.length, more]).toEqual([30, ['facts']])
    for (const [frequent, many] of [[-1, 5000], [-1, 0]]) {
      await city.database.admin.query(
        `create or replace function app.search_bounds(out frequent integer, out many integer, out scarce integer) language sql immutable as $$ select ${frequent}, ${many}, 5000 $$`)
      expect((await find('苔玉')).facts).toEqual(facts)
    }
  })
})
