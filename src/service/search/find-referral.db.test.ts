import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { addDays } from '#domain/shared/day.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const [SENDER, RECEIVER, STRANGER] = ['st04', 'st05', 'st16']
const find = async (code: string, words: string) => given(await (await city.as(code)).does('searchEverything', { words }))
const referrals = async (code: string, words: string) => (await find(code, words)).referrals.map((one) => one.id)

/** Somebody known at the sender's agency, and a household of theirs. */
const household = async (name: string, kana: string, phone?: string) => {
  const desk = await city.as(SENDER)
  const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone', consent: 'spoken', subjects: [{ name, kana, ...(phone !== undefined && { phone }) }] }))
  const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
  const { version } = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
  const { caseId } = given(await desk.does('endIntake', { id, version, outcome: 'kept', householdName: `${name.split(' ')[0]}家` }))
  return caseId ?? ''
}
const sheet = { need: '雨漏りの修繕', why: '天井から水が垂れて寝られない', urgency: 'usual' as const, toAgencyId: agency('AG06') }
const identity = (text: string) => [{ category: 'identity' as const, text, basis: 'within_purpose' as const }]

describe('a つなぎ', () => {
  it('is found by sender and receiver under the words of its need and of why it was sent, in any writing, and by nobody who may not open it; whoever was named stands in the journal', async () => {
    const matterId = await household('百目鬼 やす', 'ドウメキ ヤス')
    const { id } = given(await (await city.as(SENDER)).does('sendReferral', { ...sheet, matterId, facts: identity('百目鬼 やす') }))
    for (const words of ['雨漏り', '天井から水', '天井カラ水', '寝られない']) {
      expect([words, await referrals(SENDER, words), await referrals(RECEIVER, words)]).toEqual([words, [id], [id]])
      expect([words, await referrals(STRANGER, words)]).toEqual([words, []])
    }
    const [hit] = (await find(RECEIVER, '天井カラ水')).referrals
    expect(hit).toMatchObject({ need: '雨漏りの修繕', about: [{ personId: expect.any(String), name: '百目鬼 やす' }], excerpt: { found: '天井から水' } })
    const { rows } = await city.database.admin.query(`select 1 from journal where operation = 'searchEverything' and staff_id = $1 and subjects @> array[$2::uuid, $3::uuid]`,
      [demoId(`staff/${RECEIVER}`), id, hit?.about[0]?.personId])
    expect(rows.length).toBeGreaterThan(0)
  })

  it('is found by the name and reading of whoever went along with it, given name first as well', async () => {
    const matterId = await household('小鳥遊 かよ', 'タカナシ カヨ')
    const { id } = given(await (await city.as(SENDER)).does('sendReferral', { ...sheet, matterId, facts: identity('小鳥遊 かよ（女性）') }))
    for (const words of ['小鳥遊', '小鳥遊 かよ', 'かよ 小鳥遊', 'たかなし', 'カヨ タカナシ']) {
      expect([words, await referrals(SENDER, words), await referrals(RECEIVER, words), await referrals(STRANGER, words)]).toEqual([words, [id], [id], []])
    }
  })

  it('is found by the number on the 受付控え which the family holds, by whoever may read it, also after the intake became a case; by nobody else, and the sheet itself by its own agency alone', async () => {
    const desk = await city.as(SENDER)
    const { id: matterId, number } = given(await desk.does('receiveIntake', { text: '父のこと' }))
    const { id } = given(await desk.does('sendReferral', { ...sheet, matterId }))
    const typed = numberText('intake', number)
    for (const words of [typed, typed.replaceAll('-', ''), String(number)]) {
      expect([words, await referrals(RECEIVER, words), await referrals(STRANGER, words)]).toEqual([words, [id], []])
    }
    expect((await find(RECEIVER, typed)).intakes).toEqual([])
    expect((await find(SENDER, typed)).intakes.map((one) => one.id)).toEqual([matterId])
    given(await desk.does('endIntake', { id: matterId, version: 1, outcome: 'kept', householdName: '架空家' }))
    expect([await referrals(RECEIVER, typed), await referrals(SENDER, typed), await referrals(STRANGER, typed)]).toEqual([[id], [id], []])
  })

  it('a draft is found by it at the agency that keeps it alone', async () => {
    const desk = await city.as(SENDER)
    const { id: matterId, number } = given(await desk.does('receiveIntake', { text: '母のこと' }))
    const { id } = given(await desk.does('draftReferral', { ...sheet, matterId }))
    const typed = numberText('intake', number)
    expect([await referrals(SENDER, typed), await referrals(RECEIVER, typed)]).toEqual([[id], []])
  })

  it('that told no name is found by it for those who know the household alone', async () => {
    const matterId = await household('一尺八寸 くめ', 'カマツカ クメ')
    const { id } = given(await (await city.as(SENDER)).does('sendReferral', { ...sheet, matterId }))
    for (const words of ['一尺八寸', 'かまつか', 'くめ 一尺八寸']) {
      expect([words, await referrals(SENDER, words), await referrals(RECEIVER, words)]).toEqual([words, [id], []])
    }
    expect((await find(RECEIVER, '雨漏り')).referrals.find((one) => one.id === id)?.about).toEqual([])
  })

  it('is not found by where somebody is, though that travelled with it', async () => {
    const matterId = await household('薬袋 いち', 'ミナイ イチ')
    const place = { category: 'contact' as const, text: '柚子ヶ丘7丁目8番', basis: 'within_purpose' as const }
    given(await (await city.as(SENDER)).does('sendReferral', { ...sheet, matterId, facts: [...identity('薬袋 いち'), place] }))
    for (const code of [SENDER, RECEIVER]) expect([code, await referrals(code, '柚子ヶ丘'), (await referrals(code, '薬袋')).length]).toEqual([code, [], 1])
  })

  it('of an intake with a name that was only heard is found by the name that travels', async () => {
    const { id: matterId } = given(await (await city.as(SENDER)).does('receiveIntake', { text: '雨漏りのこと', channel: 'phone', consent: 'spoken', subjects: [{ name: '四月一日 ふゆ' }] }))
    const { id } = given(await (await city.as(SENDER)).does('sendReferral', { ...sheet, matterId, facts: identity('四月一日 ふゆ') }))
    expect([await referrals(SENDER, '四月一日'), await referrals(RECEIVER, '四月一日'), await referrals(STRANGER, '四月一日')]).toEqual([[id], [id], []])
  })

  it('is a draft for its own agency alone, and is found by the words as they stand now', async () => {
    const desk = await city.as(SENDER)
    const matterId = await household('勘解由小路 さち', 'カデノコウジ サチ')
    const { id } = given(await desk.does('draftReferral', { ...sheet, need: '井戸のポンプ', matterId }))
    expect([await referrals(SENDER, '井戸のポンプ'), await referrals(RECEIVER, '井戸のポンプ')]).toEqual([[id], []])
    given(await desk.does('changeReferralDraft', { ...sheet, id, version: 1, need: '浄化槽の点検', why: '臭いがする', facts: identity('勘解由小路 さち') }))
    expect([await referrals(SENDER, '井戸のポンプ'), await referrals(SENDER, '浄化槽'), await referrals(SENDER, '臭いがする')]).toEqual([[], [id], [id]])
  })

  it('is found by its need exactly by those who may open it', async () => {
    const rows = await rowsIn(() => city)(`select r.id, t.need, r.why from referral r join referral_route t on t.id = r.route_id where r.number in (select number from referral order by number limit 40)`)
    let [shown, hidden] = [0, 0]
    for (const code of ['st03', 'st08', 'st18', 'st01']) {
      const desk = await city.as(code)
      for (const { id, need, why } of rows) {
        const isOpen = (await desk.does('getReferral', { id: String(id) })).ok
        for (const words of [need, why]) expect([code, words, (await referrals(code, String(words))).includes(String(id))]).toEqual([code, words, isOpen])
        if (isOpen) shown += 1
        else hidden += 1
      }
    }
    expect([shown > 20, hidden > 20]).toEqual([true, true])
  })
})

describe('a warning in force', () => {
  it('finds its household for those who may open it, in the words as they stand, and no more once it has ended', async () => {
    const desk = await city.as(SENDER)
    const matterId = await household('月見里 はつ', 'ヤマナシ ハツ')
    const cases = async (code: string, words: string) => (await find(code, words)).cases.map(({ caseId, part, excerpt }) => [caseId, part, excerpt.found])
    const { id } = given(await desk.does('addWarning', { matterId, kind: 'safety', text: '玄関先の大型犬に注意', toldToPerson: true, reviewOn: addDays(cityToday(), 30) }))
    expect([await cases(SENDER, '大型犬'), await cases(STRANGER, '大型犬')]).toEqual([[[matterId, 'warning', '大型犬']], []])
    given(await desk.does('reviewWarning', { id, version: 1, text: '番犬は裏庭へ移った', toldToPerson: true, reviewOn: addDays(cityToday(), 60) }))
    expect([await cases(SENDER, '大型犬'), await cases(SENDER, '裏庭')]).toEqual([[], [[matterId, 'warning', '裏庭']]])
    given(await desk.does('endWarning', { id, version: 2, why: '引き取られた' }))
    expect(await cases(SENDER, '裏庭')).toEqual([])
  })
})

describe('somebody', () => {
  const NAME = ['東海林 きぬ', 'ショウジ キヌ'] as const
  const PHONE = '0999-77-4455'

  it('is found with the given name first, in kanji and in kana, by whoever may open them', async () => {
    await household(...NAME, PHONE)
    for (const words of ['きぬ 東海林', 'きぬ　東海林', 'ｷﾇ ｼｮｳｼﾞ']) expect([words, (await find(SENDER, words)).persons.map((one) => one.name)]).toEqual([words, ['東海林 きぬ']])
  })

  it('is found by a reading that was misheard, for whoever may open them, behind those who are called so', async () => {
    await household('神野 さと', 'コウノ サト')
    await household('小野 さと', 'コノ サト')
    await household('山﨑 とく', 'ヤマザキ トク')
    for (const [words, name] of [['こうのさと', '神野 さと'], ['コーノ サト', '神野 さと'], ['こおのさと', '神野 さと'], ['やまさきとく', '山﨑 とく'], ['ﾔﾏｻｷ', '山﨑 とく']] as const)
      expect([words, (await find(SENDER, words)).persons.map((one) => one.name)]).toEqual([words, expect.arrayContaining([name])])
    expect((await find(STRANGER, 'やまさきとく')).persons).toEqual([])
    const { persons } = given(await (await city.as(SENDER)).does('findSimilarPersons', { kana: 'ヤマサキ トク' }))
    expect(persons.map((one) => [one.name, one.matched])).toEqual([['山﨑 とく', ['kana']]])
  })

  it('of another agency is told by the whole telephone number as by the whole name: masked, with the agency to ask, and by no part of either; by a number no letter of the name is told', async () => {
    const { masked } = await find(STRANGER, NAME[0])
    expect(masked).toMatchObject([{ name: '東○ ○○', askAgency: 'あおば包括' }])
    const unnamed = masked.map((one) => ({ ...one, name: '○○' }))
    for (const words of ['きぬ 東海林', 'ショウジ キヌ']) expect([words, (await find(STRANGER, words)).masked]).toEqual([words, masked])
    for (const words of [PHONE, '０９９９（７７）４４５５', '+81 999 77 4455', '0999774455']) expect([words, (await find(STRANGER, words)).masked]).toEqual([words, unnamed])
    for (const words of ['東海林', '4455', '77-4455', '999774455']) expect([words, (await find(STRANGER, words)).masked]).toEqual([words, []])
  })

  it('who is concealed, or closed by a conflict of interest, is as if their number were nobody’s', async () => {
    const numberOf = async (personId: string) => {
      const [row] = await rowsIn(() => city)(`select as_written as phone from location where person_id = $1 and kind = 'phone' limit 1`, [personId])
      return String(row?.['phone'])
    }
    const add = (personId: string, digits: string) => rowsIn(() => city)(`insert into location (municipality_code, id, person_id, kind, as_written, search_key) values ('990019', gen_random_uuid(), $1, 'phone', $2, $2)`, [personId, digits])
    await add(demoId('person/10/0'), '0999778811')
    await add(demoId('person/0/1'), '0999778822')
    const nobody = JSON.stringify(await find(STRANGER, '0999778899'))
    expect(JSON.stringify(await find(STRANGER, await numberOf(demoId('person/10/0'))))).toBe(nobody)
    expect(JSON.stringify(await find('st30', '0999778822'))).toBe(nobody)
    expect((await find(STRANGER, '0999778822')).masked).toMatchObject([{ name: '○○' }])
  })
})
