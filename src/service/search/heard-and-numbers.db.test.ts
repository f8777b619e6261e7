import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let desk: Worker
beforeAll(async () => {
  city = await buildCity()
  desk = await city.as('st04')
})
afterAll(() => city.database.drop())

const personsOf = async (words: string) => given(await desk.does('searchEverything', { words })).persons.map((one) => one.name)

/** Somebody whose household my agency supports. */
const somebody = async (name: string, kana: string, place: object = {}): Promise<void> => {
  const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone', consent: 'spoken', subjects: [{ name, kana, ...place }] }))
  const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
  const { version } = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
  given(await desk.does('endIntake', { id, version, outcome: 'kept', householdName: `${name.split(' ')[0]}家` }))
}

describe('A house number', () => {
  it('is held number by number: 7-6-2 finds 7-6-2 and every room of it, never 7-62 nor 7-6-20', async () => {
    const [here, elsewhere] = [['若葉7-6-2', '若葉7-6-2-305', '〒999-0001 みどり野市若葉七丁目六番二号 コーポ架空305'], ['若葉7-62', '若葉7-6-20', '若葉76-2', '若葉17-6-2', '若葉7-62-5']]
    for (const [n, address] of [...here, ...elsewhere].entries()) await somebody(`鴫原 ${'一二三四五六七八'.charAt(n)}子`, 'シギハラ カクウ', { address })
    for (const words of ['若葉7-6-2', '若葉７丁目６番２号', 'みどり野市若葉7-6-2', '若葉7の6の2', '鴫原 若葉7-6-2']) expect([words, (await personsOf(words)).toSorted()]).toEqual([words, ['鴫原 一子', '鴫原 三子', '鴫原 二子']])
    expect((await personsOf('若葉7-62')).toSorted()).toEqual(['鴫原 八子', '鴫原 四子'])
    expect(await personsOf('若葉7-6')).toHaveLength(4)
  })

  it('finds the intakes on whose sheet it stands by the same rule', async () => {
    for (const address of ['桜台8-6-2', '桜台8-62', '桜台8-6-2-101']) given(await desk.does('receiveIntake', { text: `相談（${address}）`, channel: 'phone', subjects: [{ name: '鴫原 架空', address }] }))
    const { intakes } = given(await desk.does('searchEverything', { words: '桜台8丁目6番2号' }))
    expect(intakes.map((one) => one.excerpt.before).toSorted()).toEqual(['相談（桜台8-6-2-101）', '相談（桜台8-6-2）'])
  })
})

describe('A name of which one word was misheard', () => {
  it('finds its bearer, whichever of the words it is, and whatever stands first', async () => {
    await somebody('鵺野 幸之助', 'ヌエノ コウノスケ')
    await somebody('鵺野 修', 'ヌエノ オサム')
    await somebody('榊 山崎子', 'サカキ ヤマザキコ')
    const bearers = async (words: string) => [words, await personsOf(words)]
    for (const words of ['鵺野 コーノスケ', '鵺野 こおのすけ', '鵺野 ごうのすけ', 'コノスケ 鵺野', 'ぬえの 幸之助', 'ヌエーノ 幸之助', '鵺野コーノスケ', 'ヌエノ コーノスケ']) expect(await bearers(words)).toEqual([words, ['鵺野 幸之助']])
    expect(await bearers('鵺野 おざむ')).toEqual(['鵺野 おざむ', ['鵺野 修']])
    expect(await bearers('榊 やまさきこ')).toEqual(['榊 やまさきこ', ['榊 山崎子']])
    for (const words of ['鵺野 はなこ', '鷸野 こうのすけ', '榊 こうのすけ']) expect(await bearers(words)).toEqual([words, []])
  })

  it('stands behind those whose name it is', async () => {
    await somebody('鶍田 裕香', 'イスカダ ユカ')
    await somebody('鶍田 優歌', 'イスカダ ユウカ')
    expect(await personsOf('鶍田 ゆうか')).toEqual(['鶍田 優歌', '鶍田 裕香'])
  })

  it('finds its bearer by a letter that is wrong, where nobody is called as it was typed', async () => {
    await somebody('鶚 弘', 'ミサゴ ヒロシ')
    await somebody('鶚 浩美', 'ミサゴ ヒロミ')
    await somebody('鴇田 健', 'トキタ ケン')
    for (const words of ['鶚 ひろこ', '鶚ひろこ', 'ひろこ 鶚']) expect([words, await personsOf(words)]).toEqual([words, ['鶚 弘', '鶚 浩美']])
    expect([await personsOf('鶚 ひろし'), await personsOf('みなご 浩美')]).toEqual([['鶚 弘'], ['鶚 浩美']])
    for (const words of ['鶚 ひさこ', '鶚 ろこ', '鶚 ひろこさん', '鷺 ひろこ', '鴇田 れん']) expect([words, await personsOf(words)]).toEqual([words, []])
  })

  it('finds the sheet it stands on, of somebody whom nobody on record is yet, for whoever may open that', async () => {
    const { id } = given(await desk.does('receiveIntake', { text: '雨樋の詰まり', channel: 'phone', subjects: [{ name: '鵲 宏樹', kana: 'かささぎ ひろき' }] }))
    const stranger = await city.as('st36')
    const sheetsFound = async (words: string, by: Worker) => given(await by.does('searchEverything', { words })).intakes.map((one) => one.id)
    for (const words of ['鵲 ひーろき', '鵲 ひろぎ', '鵲 ひろみ', '鵲ひろみ', 'かささき 宏樹']) expect([words, await sheetsFound(words, desk), await sheetsFound(words, stranger)]).toEqual([words, [id], []])
    for (const words of ['鵲 ひさみ', '鵠 ひろき']) expect([words, await sheetsFound(words, desk)]).toEqual([words, []])
  })
})
