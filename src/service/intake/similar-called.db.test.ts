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

const receive = async (subject: object) => {
  const { id } = given(await worker.does('receiveIntake', { text: '電話で名乗られた', subjects: [subject] }))
  return { id, subjectId: given(await worker.does('getIntake', { id })).subjects[0]?.id ?? '' }
}
const onRecord = async (subject: object): Promise<string> =>
  given(await worker.does('bindIntakePerson', { ...(await receive(subject)), version: 1, whyNew: '初めて来られた方' })).personId
const like = async (typed: object, by = worker) => given(await by.does('findSimilarPersons', typed))
const idsLike = async (typed: object) => (await like(typed)).persons.map((one) => one.personId)
const searched = async (words: string) => given(await worker.does('searchEverything', { words })).persons.map((one) => one.personId)

describe('whoever is written down by a name that was only heard', () => {
  it('is found by the surname in kanji and the given name in kana, apart or not, in either order, misheard or not, just as by the search', async () => {
    const personId = await onRecord({ name: '鵤 浩', kana: 'イカルガ ヒロシ' })
    for (const name of ['鵤 ひろし', '鵤ひろし', 'ひろし 鵤', '浩 鵤', '鵤 ﾋﾛｼ', '鵤 ひろし さん', '鵤 ひーろし', '鵤 ひろじ', '鵤 ひろこ', 'いかるが ひろし', 'ひろし いかるが', 'いかるかひろし', 'いかるか'])
      expect([name, await idsLike({ name }), await searched(name.replace(' さん', ''))]).toEqual([name, [personId], [personId]])
    expect(await idsLike({ name: '鵤 ゆきこ' })).toEqual([])
  })

  it('is found no less for anything more that is written of them', async () => {
    const personId = await onRecord({ name: '鷹觜 浩', kana: 'タカノハシ ヒロシ', birth: 'S30.4.4' })
    const all = { name: '鷹觜 ひろし', kana: 'ひろし たかのはし', birth: 'S30.4.4' }
    for (const typed of [{ name: all.name }, { kana: all.kana }, { name: all.name, kana: all.kana }, all, { ...all, kana: 'やまもと' }, { ...all, birth: 'S31.5.5' }, { name: '鷹觜 ひろこ', kana: 'いしはら' }])
      expect([typed, await idsLike(typed)]).toEqual([typed, expect.arrayContaining([personId])])
    expect((await like(all)).persons[0]).toMatchObject({ personId, matched: ['birth', 'kana', 'name'] })
  })

  it('gives way, with one letter wrong, to whoever is called so; and alone is too little to be the same', async () => {
    const [hiroshi, hiroko] = [await onRecord({ name: '鴫原 浩', kana: 'シギハラ ヒロシ' }), await onRecord({ name: '鴫原 浩子', kana: 'シギハラ ヒロコ' })]
    expect(await idsLike({ name: '鴫原 ひろこ' })).toEqual([hiroko])
    expect((await idsLike({ name: '鴫原 ひろき' })).toSorted()).toEqual([hiroshi, hiroko].toSorted())
    const { id, subjectId } = await receive({ name: '鴫原 ひろき' })
    expect((await worker.does('bindIntakePerson', { id, version: 1, subjectId })).ok).toBe(true)
  })

  it('is asked about once more by a name they bore before, in whichever order, just as a stranger is who may not open their record', async () => {
    const first = await receive({ name: '雉子牟田 花子', kana: 'キジムタ ハナコ' })
    const { personId } = given(await worker.does('bindIntakePerson', { ...first, version: 1, whyNew: '初めて来られた方' }))
    given(await worker.does('endIntake', { id: first.id, version: 2, outcome: 'kept', householdName: '架空家' }))
    given(await worker.does('addPersonName', { personId, kind: 'official', asWritten: '鵺野 花子', kana: 'ヌエノ ハナコ', from: '2020-04-01' }))
    for (const subject of [{ name: '雉子牟田 花子', kana: 'きじむた はなこ' }, { name: '花子 雉子牟田', kana: 'はなこ きじむた' }, { name: '鵺野花子', kana: 'ぬえのはなこ' }]) {
      for (const by of [worker, await city.as('st16')]) {
        const { id } = given(await by.does('receiveIntake', { text: '電話で名乗られた', subjects: [subject] }))
        const subjectId = given(await by.does('getIntake', { id })).subjects[0]?.id ?? ''
        expect([subject, await by.does('bindIntakePerson', { id, version: 1, subjectId })]).toMatchObject([subject, { problem: { code: 'resembles_somebody' } }])
      }
      expect((await like({ ...subject, whose: 'inquirer' })).persons.map((one) => one.personId)).toEqual([personId])
    }
    const { id, subjectId } = await receive({ name: '雉子牟田', kana: 'きじむた' })
    expect((await worker.does('bindIntakePerson', { id, version: 1, subjectId })).ok).toBe(true)
  })

  it('is told of by an earlier sheet where nobody has recognised them yet', async () => {
    const { id } = await receive({ name: '鳰 浩', kana: 'ニオ ヒロシ' })
    for (const name of ['鳰 ひろし', '鳰ひろし', 'ひろし 鳰', 'にお ひろし', 'ひろし にお', 'にお　ひろじ']) expect([name, (await like({ name })).intakes.map((one) => one.id)]).toEqual([name, [id]])
    expect((await like({ name: '鳰 ゆきこ' })).intakes).toEqual([])
  })
})

describe('whoever may not be opened', () => {
  const kept = async (subject: object): Promise<void> => {
    const { id } = await receive(subject)
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
  }
  const hidden = async (typed: object) => like(typed, await city.as('st16'))
  const found = async (words: string) => given(await (await city.as('st16')).does('searchEverything', { words })).masked.map((one) => one.name)

  it('is told of masked only when much agrees: a name as it was heard beside a birth date, never by itself nor with a letter wrong', async () => {
    const { id } = await receive({ name: '鷲頭 浩', kana: 'ワシズ ヒロシ', birth: 'S33.6.6' })
    const absent = await hidden({ name: '存在しない ひろし', birth: 'S33.6.6' })
    expect(await hidden({ name: '鷲頭 ひろし', birth: 'S33.6.6' })).toEqual(absent)
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '鷲頭家' }))
    expect((await hidden({ name: '鷲頭 ひろし', birth: 'S33.6.6' })).masked).toMatchObject([{ name: '鷲○ ○○', matched: ['birth', 'name'] }])
    for (const typed of [{ name: '鷲頭 ひろし' }, { name: '鷲頭 ひろこ' }, { name: '鷲頭 ひろこ', birth: 'S33.6.6' }]) expect([typed, await hidden(typed)]).toEqual([typed, absent])
  })

  it('is told of by no more of their name than the search tells of them by: the whole of it or of its reading, in either order; a surname and its reading are one thing', async () => {
    await kept({ name: '薙野 浩', kana: 'ナギノ ヒロシ' })
    const panel = async (typed: object) => (await hidden(typed)).masked.map((one) => one.name)
    for (const words of ['薙野 浩', '浩 薙野', 'なぎの ひろし', 'ひろし なぎの']) expect([words, await panel({ name: words }), await found(words)]).toEqual([words, ['薙○ ○○'], ['薙○ ○○']])
    for (const words of ['薙野', '薙野 ひろし', '薙野ひろし', 'ひろし 薙野', 'なぎの', 'なきの ひろし', 'なぎの ひろこ']) expect([words, await panel({ name: words }), await found(words)]).toEqual([words, [], []])
    for (const typed of [{ name: '薙野', kana: 'なぎの' }, { name: 'なぎの', kana: 'なぎの' }, { name: '薙野 ひろし', kana: 'なぎの' }, { name: '浩', kana: 'ひろし' }, { kana: 'なきのひろし', name: '薙野 ひろし' }])
      expect([typed, await panel(typed)]).toEqual([typed, []])
    expect(await panel({ name: '薙野 広', kana: 'なぎの ひろし' })).toEqual(['薙○ ○○'])
  })

  it('is told of under the name that was asked for, and never by a letter of the one they bear now', async () => {
    await kept({ name: '鴇田 葉', kana: 'トキタ ヨウ', birth: 'S44.8.8', phone: '0999-77-4488' })
    await city.database.admin.query(`insert into person_name (municipality_code, id, person_id, kind, as_written, kana, search_key, kana_key, source)
      select municipality_code, $1, person_id, 'former', '碇 葉', 'イカリ ヨウ', '碇葉', 'イカリヨウ', 'told' from person_name where as_written = '鴇田 葉'`, [newId()])
    const told = async (typed: object) => (await hidden(typed)).masked.map((one) => one.name)
    const [birth, phone] = ['S44.8.8', '77-4488']
    for (const typed of [{ name: '碇 葉' }, { name: '碇 葉', birth }, { kana: 'いかり', birth }, { name: '碇 よう', birth }, { kana: 'いがりよう', birth }, { name: 'よう いかり', birth }, { name: '碇 よう', phone }, { kana: 'いがり', phone }])
      expect([typed, await told(typed)]).toEqual([typed, ['碇○ ○○']])
    for (const typed of [{ name: '鴇田', birth }, { name: '葉 鴇田', phone }, { kana: 'ときた', phone }]) expect([typed, await told(typed)]).toEqual([typed, ['鴇○ ○○']])
    for (const typed of [{ phone }, { name: '別人 花子', phone }, { name: '葉', kana: 'よう', birth }, { name: '別人 葉', birth, phone }]) expect([typed, await told(typed)]).toEqual([typed, ['○○']])
  })
})
