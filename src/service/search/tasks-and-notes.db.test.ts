import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
let [desk, colleague, chief, stranger] = [{} as Worker, {} as Worker, {} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, colleague, chief, stranger] = [await city.as('st04'), await city.as('st22'), await city.as('st29'), await city.as('st36')]
})
afterAll(() => city.database.drop())

const find = async (words: string, by: Worker = desk) => given(await by.does('searchEverything', { words }))
const cases = async (words: string, by: Worker = desk) => (await find(words, by)).cases.map(({ caseId, part, excerpt }) => [caseId, part, excerpt.found])
const kept = async (name: string, kana: string, sheet: object = {}) => {
  const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', areaId: demoId('area/あおば'), subjects: [{ name, kana }], ...sheet }))
  return { id, caseId: given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: `${name.slice(0, 2)}家` })).caseId ?? '' }
}
const sameAsNothing = async (words: string, by: Worker) => expect(JSON.stringify(await find(words, by))).toEqual(JSON.stringify(await find('存在しない言葉', by)))

describe('What is still to be done (予定)', () => {
  it('finds its household by its words in any writing, also beside a name, in the words as they stand, and no more once it is done', async () => {
    const { caseId } = await kept('鷺野 はな', 'サギノ ハナ')
    const { id } = given(await desk.does('addTask', { matterId: caseId, text: '補聴器のﾊﾟﾝﾌﾚｯﾄを届ける', dueOn: cityToday() }))
    for (const words of ['補聴器', 'パンフレット', '届ける 補聴器', '鷺野 補聴器']) expect([words, (await cases(words)).map((one) => one.slice(0, 2))]).toEqual([words, [[caseId, 'task']]])
    expect((await cases('パンフレット'))[0]).toEqual([caseId, 'task', 'ﾊﾟﾝﾌﾚｯﾄ'])
    given(await desk.does('changeTask', { id, version: 1, text: '集音器を届ける', dueOn: cityToday(), membershipId: member('st04') }))
    expect([await cases('補聴器'), await cases('集音器')]).toEqual([[], [[caseId, 'task', '集音器']]])
    given(await desk.does('finishTask', { id, version: 2 }))
    expect(await cases('集音器')).toEqual([])
    given(await desk.does('reopenTask', { id, version: 3 }))
    expect(await cases('集音器')).toEqual([[caseId, 'task', '集音器']])
  })

  it('is found by whoever may open the case, and by nobody else: hidden and absent answer the same', async () => {
    const { caseId } = await kept('鵜飼 きよ', 'ウカイ キヨ')
    given(await desk.does('addTask', { matterId: caseId, text: '井戸水の検査を頼む', dueOn: cityToday() }))
    expect(await cases('井戸水', colleague)).toHaveLength(1)
    await sameAsNothing('井戸水', stranger)
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = '本人の希望' where id = $1`, [caseId])
    await sameAsNothing('井戸水', colleague)
    expect(await cases('井戸水', chief)).toHaveLength(1)
  })

  it('is shown where the title does not hold the word, after a warning that does, and of several the next one due', async () => {
    const { caseId } = await kept('鴨志田 ろく', 'カモシダ ロク', { text: '湯たんぽのこと' })
    for (const [days, text] of [[9, '温度計を取り替える'], [2, '温度計を持っていく']] as const) given(await desk.does('addTask', { matterId: caseId, text, dueOn: addDays(cityToday(), days) }))
    const told = async () => (await find('温度計')).cases.map(({ part, excerpt }) => [part, excerpt.found + excerpt.after])
    expect(await told()).toEqual([['task', '温度計を持っていく']])
    given(await desk.does('addWarning', { matterId: caseId, kind: 'safety', text: '温度計を割ったことがある', toldToPerson: true, reviewOn: addDays(cityToday(), 30) }))
    expect(await told()).toEqual([['warning', '温度計を割ったことがある']])
  })
})

describe('How somebody is to be met (配慮の補足)', () => {
  it('finds the sheet for whoever reads it, with the words it was found by, and the case that came of it', async () => {
    const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', areaId: demoId('area/あおば'), considerationNote: '弟の勤め先には電話しない' }))
    expect((await find('勤め先には')).intakes).toMatchObject([{ id, part: 'consideration', excerpt: { before: '弟の', found: '勤め先には', after: '電話しない' } }])
    expect((await find('暮らしのこと')).intakes.find((one) => one.id === id)).toMatchObject({ part: 'text' })
    await sameAsNothing('勤め先には', stranger)
    given(await desk.does('updateIntake', { id, version: 1, considerationNote: '筆談で' }))
    expect([(await find('勤め先には')).intakes, (await find('筆談で')).intakes.map((one) => one.id)]).toEqual([[], [id]])
  })
})

describe('The front of a telephone number', () => {
  const people = async (words: string, by: Worker = desk) => (await find(words, by)).persons.map((one) => one.name)
  it('finds whoever has it from so many digits on that it tells more than an exchange, for whoever may read the number', async () => {
    await kept('鶴巻 よね', 'ツルマキ ヨネ', { subjects: [{ name: '鶴巻 よね', kana: 'ツルマキ ヨネ', phone: '090-9123-4567' }] })
    await kept('鷹取 すえ', 'タカトリ スエ', { subjects: [{ name: '鷹取 すえ', kana: 'タカトリ スエ', phone: '0998-87-6543' }] })
    for (const words of ['090-912', '090-9123', '０９０９１２３', '090-9123-45']) expect([words, await people(words)]).toEqual([words, ['鶴巻 よね']])
    for (const words of ['0998-87-6', '0998-87-65']) expect([words, await people(words)]).toEqual([words, ['鷹取 すえ']])
    for (const words of ['090-91', '0998-87', '9123-45', '098-876']) expect([words, await people(words)]).toEqual([words, []])
    await sameAsNothing('090-9123', stranger)
  })
})
