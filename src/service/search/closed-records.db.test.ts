import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let keeper: Worker
let stranger: Worker
beforeAll(async () => {
  city = await buildCity()
  keeper = await city.as('st04')
  stranger = await city.as('st36')
})
afterAll(() => city.database.drop())

const told = async (words: string) => {
  const { persons, masked } = given(await stranger.does('searchEverything', { words }))
  return { persons, masked: masked.map(({ name, askAgency, restricted }) => ({ name, askAgency, restricted })) }
}

const sheetAbout = async (name: string, kana: string) => {
  const { id } = given(await keeper.does('receiveIntake', { text: '相談', areaId: demoId('area/あおば'), subjects: [{ name, kana }] }))
  const { version, subjects } = given(await keeper.does('getIntake', { id }))
  given(await keeper.does('bindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '', whyNew: '初めての人' }))
  return { id, version: version + 1 }
}
const restrict = (matterId: string) => city.database.admin.query(`update matter set restricted = true, restricted_reason = '職員の親族' where id = $1`, [matterId])

describe('a full name that is searched for by whoever may not open the record', () => {
  it('finds whom to ask as long as the household is supported, restricted or not, and in the same words', async () => {
    const sheet = await sheetAbout('御厨 ゆら', 'みくりや ゆら')
    const { caseId } = given(await keeper.does('endIntake', { ...sheet, outcome: 'kept', householdName: '御厨家' }))
    const pointer = { persons: [], masked: [{ name: '御○ ○○', askAgency: 'あおば包括', restricted: false }] }
    expect(await told('御厨ゆら')).toEqual(pointer)
    await restrict(caseId ?? '')
    for (const words of ['御厨ゆら', 'ミクリヤ　ユラ']) expect(await told(words)).toEqual(pointer)
    expect(await told('御厨')).toEqual({ persons: [], masked: [] })
  })

  it('finds nobody who stands on a sheet alone: restricted or not, they are as absent as whoever never came', async () => {
    const nobody = await told('架空 だれもいない')
    expect(nobody).toEqual({ persons: [], masked: [] })
    const { id } = await sheetAbout('鹿討 そよ', 'ししうち そよ')
    expect(await told('鹿討そよ')).toEqual(nobody)
    await restrict(id)
    expect(await told('鹿討そよ')).toEqual(nobody)
  })
})

describe('what the reader may find', () => {
  const WORDS = ['鷺沼', '鷺沼7-6-2', '鷺', 'サギヌマ', 'サギノマ', '鷺沼 太郎', '鷺沼太郎', '太郎 鷺沼', '鷺沼 雨漏り', '雨漏り サギヌマ', '太郎']
  const answers = () => Promise.all(WORDS.map(async (words) => [words, given(await stranger.does('searchEverything', { words }))]))

  it('is never more nor less because somebody they may not find has a name like it: a short town is found as before', async () => {
    const { id } = given(await stranger.does('receiveIntake', { text: '雨漏りのこと', subjects: [{ name: '鴫原 一子', kana: 'シギハラ カズコ', address: '鷺沼7-6-2' }] }))
    const { version, subjects } = given(await stranger.does('getIntake', { id }))
    given(await stranger.does('bindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '', whyNew: '初めての人' }))
    const before = await answers()
    expect(Object.fromEntries(before)['鷺沼']).toMatchObject({ persons: [{ name: '鴫原 一子' }], intakes: [{ id }] })
    for (const [name, kana] of [['鷺沼 太郎', 'サギヌマ タロウ'], ['太郎 鷺沼', 'タロウ サギノマ']]) expect((await stranger.does('getIntake', { id: (await sheetAbout(name ?? '', kana ?? '')).id })).ok).toBe(false)
    expect(await answers()).toEqual(before)
  })
})
