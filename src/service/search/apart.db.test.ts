import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { compareByKana } from '#domain/shared/person-name.ts'
import { newId } from '#platform/ids.ts'
import { asActor } from '#store/as-actor.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, CITY, rowsIn } from '#tests/support/invented.ts'

let city: City
let desk: Worker
let stranger: Worker
beforeAll(async () => {
  city = await buildCity()
  desk = await city.as('st04')
  stranger = await city.as('st36')
})
afterAll(() => city.database.drop())
const rowsOf = rowsIn(() => city)

const find = async (words: string, by: Worker = desk) => given(await by.does('searchEverything', { words }))
/** Everything that was found, by its number. */
const idsOf = (found: Awaited<ReturnType<typeof find>>): readonly string[] => [
  ...found.persons.map((one) => one.personId), ...found.cases.map((one) => one.caseId), ...found.intakes.map((one) => one.id),
  ...found.referrals.map((one) => one.id), ...found.records.map((one) => one.id), ...found.masked.map((one) => one.matterId),
]

/** A household my agency supports, with somebody in it. */
const household = async (name: string, kana: string, place: object = {}, areaId?: string) => {
  const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', channel: 'phone', consent: 'spoken', subjects: [{ name, kana, ...place }], ...(areaId !== undefined && { areaId }) }))
  const subjectId = given(await desk.does('getIntake', { id })).subjects[0]?.id ?? ''
  const { version, personId } = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' }))
  const { caseId } = given(await desk.does('endIntake', { id, version, outcome: 'kept', householdName: `${name.split(' ')[0]}家` }))
  return { caseId: caseId ?? '', personId, intakeId: id }
}
const note = async (matterId: string, facts: string) => given(await desk.does('saveContactRecord', { matterId, method: 'M1', facts, sharing: 'readers' })).id
/** What the database itself tells somebody of two words, before anything of it is read. */
const toldOf = async (words: string, by: Worker) => asActor(city.office.database, { token: by.token, purpose: 'consultation' }, async (tx) => {
  const apart = words.split(' ').map(foldForSearch)
  return (await sql`select kind, id from app.find_everything(${[apart.join('')]}::text[], '', '{person,case,intake,referral,record}', ${apart}::text[], ${apart}::text[])`.execute(tx)).rows
})
const restrict = (matterId: string, is: boolean) =>
  city.database.admin.query('update matter set restricted = $2, restricted_reason = case when $2 then $3 end where id = $1', [matterId, is, '本人の希望'])

describe('words typed apart that are together nobody’s name', () => {
  it('find a record that says the one and is about whoever the other names, in either order, and nothing else', async () => {
    const [ours, theirs] = [await household('鷹觜 ひろ', 'タカノハシ ヒロ'), await household('鷲巣 まつ', 'ワシズ マツ')]
    const leak = await note(ours.caseId, '台所の雨漏りを見せてくれた')
    await note(ours.caseId, '通院の付き添い')
    const other = await note(theirs.caseId, '雨漏りの見積もり')
    for (const words of ['鷹觜 雨漏り', '雨漏り　鷹觜', 'たかのはし 雨漏り', 'ひろ 雨漏り', '鷹觜 台所の雨漏り']) expect([words, idsOf(await find(words))]).toEqual([words, [leak]])
    expect(idsOf(await find('鷲巣 雨漏り'))).toEqual([other])
    expect((await find('鷹觜 雨漏り')).records[0]?.excerpt.found).toBe('雨漏り')
    expect(idsOf(await find('鷹觜 どこにもない言葉'))).toEqual([])
  })

  it('find what holds all of them, wherever in it they stand, and three words as well as two', async () => {
    const { caseId } = await household('鵜殿 きぬ', 'ウドノ キヌ')
    const told = await note(caseId, '屋根の瓦が割れ、大家は直さないと言う')
    for (const facts of ['大家は留守だった', '瓦のかけらを片付けた', '大家が窓を直さない']) await note(caseId, facts)
    for (const words of ['大家 瓦', '瓦　大家', '瓦 大家 直さない']) expect([words, (await find(words)).records.map((one) => one.id)]).toEqual([words, [told]])
    for (const words of ['鵜殿 瓦 大家', '大家 鵜殿 瓦', 'きぬ 屋根 大家']) expect([words, idsOf(await find(words))]).toEqual([words, [told]])
    expect(idsOf(await find('鵜殿 瓦 どこにもない言葉'))).toEqual([])
  })

  it('find an intake by its words and a name on its sheet, a つなぎ by its need and a name, a case by its title and a name', async () => {
    const { id } = given(await desk.does('receiveIntake', { text: '風呂釜が壊れた', channel: 'phone', consent: 'spoken', subjects: [{ name: '鴻池 うめ', kana: 'コウノイケ ウメ' }] }))
    given(await desk.does('receiveIntake', { text: '風呂釜の値段', channel: 'phone' }))
    for (const words of ['鴻池 風呂釜', '風呂釜 こうのいけ', '風呂釜 コーノイケ']) expect([words, idsOf(await find(words))]).toEqual([words, [id]])
    const sent = given(await desk.does('sendReferral', { matterId: id, need: '給湯器の交換', why: '湯が出ない', urgency: 'usual', toAgencyId: agency('AG06') }))
    expect(idsOf(await find('鴻池 給湯器'))).toEqual([sent.id])
    const { caseId } = await household('鶴岡 とき', 'ツルオカ トキ')
    await rowsOf(`update support_case set title = '成年後見の申立て', search_key = '成年後見ノ申立テ' where id = $1`, [caseId])
    expect((await find('鶴岡 成年後見')).cases.map((one) => one.caseId)).toEqual([caseId])
  })

  it('find whoever the one names where the other is their town or their area', async () => {
    const [near, far] = [await household('鳰 さと', 'ニオ サト', { address: '若葉7-61-23' }, demoId('area/あおば')), await household('鳰 よね', 'ニオ ヨネ', { address: '桜台1-2-3' })]
    for (const words of ['若葉 鳰', 'みどり野市若葉 鳰', 'にお 若葉', '鳰 若葉7-61', 'みどり野市若葉7丁目61番23号 鳰', 'あおば 鳰']) {
      const { persons, cases } = await find(words)
      expect([words, persons.map((one) => one.personId), cases.map((one) => one.caseId)]).toEqual([words, [near.personId], [near.caseId]])
    }
    expect((await find('桜台 鳰')).persons.map((one) => one.personId)).toEqual([far.personId])
  })

  it('find whoever lives in a town that is typed after the name of the own city, and the sheet that says so, whether the city is written there or not', async () => {
    const [whole, short] = [await household('鶸田 ふみ', 'ヒワダ フミ', { address: 'みどり野市孔雀7丁目61番23号' }), await household('鶸田 せつ', 'ヒワダ セツ', { address: '孔雀2-3-4' })]
    for (const words of ['みどり野市孔雀', 'みどり野市 孔雀', '〒999-0001 みどり野市孔雀']) {
      const { persons, intakes } = await find(words)
      expect([words, new Set(persons.map((one) => one.personId)), new Set(intakes.map((one) => one.id))])
        .toEqual([words, new Set([whole.personId, short.personId]), new Set([whole.intakeId, short.intakeId])])
    }
    expect((await find('孔雀')).persons.map((one) => one.personId).toSorted()).toEqual([whole.personId, short.personId].toSorted())
    expect((await find('孔雀 相談のこと')).persons).toEqual([])
  })

  it('find a sheet by a piece of the place on it, by itself or beside another, and by one letter of its words beside a name', async () => {
    const { id } = given(await desk.does('receiveIntake', { text: '犬がずっと鳴いている', channel: 'phone', subjects: [{ describedAs: '隣の人', address: '夜鷹町3丁目の角、莨屋の裏の平屋' }], inquirer: { name: '鵤 とめ', relation: 'neighbour' } }))
    for (const words of ['夜鷹町', '莨屋', '夜鷹町 莨屋', '鵤 犬', '犬 鵤', '夜鷹町 犬']) expect([words, (await find(words)).intakes.map((one) => one.id)]).toEqual([words, [id]])
    expect((await find('鵤 猫')).intakes).toEqual([])
  })

  it('find nothing for whoever may not open it: hidden and absent answer the same', async () => {
    const { caseId, personId, intakeId } = await household('鶉野 ちか', 'ウズラノ チカ', { address: '若葉8-62-24' })
    await note(caseId, '雨戸が閉まらない')
    const nothing = JSON.stringify(await find('存在しない 雨戸', stranger))
    for (const words of ['鶉野 雨戸', '若葉 鶉野', '鶉野 暮らしのこと', 'ちか 雨戸']) {
      expect([words, JSON.stringify(await find(words, stranger)), await toldOf(words, stranger)]).toEqual([words, nothing, []])
      expect([words, idsOf(await find(words)).length > 0, (await toldOf(words, desk)).length > 0]).toEqual([words, true, true])
    }
    for (const id of [caseId, intakeId]) await restrict(id, true)
    const colleague = await city.as('st05')
    for (const words of ['鶉野 雨戸', '若葉 鶉野', '鶉野 暮らしのこと']) expect([words, JSON.stringify(await find(words, colleague)), await toldOf(words, colleague)]).toEqual([words, nothing, []])
    for (const id of [caseId, intakeId]) await restrict(id, false)
    await rowsOf(`insert into location (municipality_code, id, person_id, kind, as_written, search_key) values ($1, $2, $3, 'address', '桜台9-9-9', '桜台999')`, [CITY, newId(), personId])
    for (const words of ['若葉 鶉野', '桜台 鶉野']) expect([words, idsOf(await find(words)).length > 0]).toEqual([words, true])
    await rowsOf(`insert into concealment (municipality_code, id, person_id, reason, concealed_from, review_on) values ($1, $2, $3, '支援措置の申出', now(), '2099-01-01')`, [CITY, newId(), personId])
    for (const words of ['若葉 鶉野', '桜台 鶉野']) expect([words, idsOf(await find(words)), await toldOf(words, desk)]).toEqual([words, [], []])
    expect((await find('鶉野 雨戸')).records).toHaveLength(1)
  })

  it('find every record one may read by a name in its matter and a piece of its text, and no other, whatever way is gone', async () => {
    const pairs = await rowsOf(`select r.id, split_part(n.as_written, ' ', 1) || ' ' || substr(r.search_text, 4, 5) as words, substr(r.search_text, 4, 5) as piece
      from contact_record r join matter_person p on p.matter_id = r.matter_id join person_name n on n.person_id = p.person_id
      where char_length(r.search_text) > 9 and position(' ' in n.as_written) > 2 order by md5(r.id::text || n.id::text) limit 16`)
    const bounds = (frequent: number, many: number, scarce = 5000) =>
      city.database.admin.query(`create or replace function app.search_bounds(out frequent integer, out many integer, out scarce integer) language sql immutable as $$ select ${frequent}, ${many}, ${scarce} $$`)
    let [shown, hidden] = [0, 0]
    for (const [frequent, many, scarce] of [[20_000, 5000, 5000], [20_000, 5000, -1], [-1, 5000, 5000], [-1, 0, 5000]] as const) {
      await bounds(frequent, many, scarce)
      for (const code of ['st03', 'st01', 'st04', 'st36']) {
        const by = await city.as(code)
        for (const { id, words, piece } of pairs) {
          const isReadable = await asActor(city.office.database, { token: by.token, purpose: 'consultation' }, async (tx) =>
            (await sql`select 1 from contact_record where id = ${String(id)}::uuid`.execute(tx)).rows.length > 0)
          const { records } = await find(String(words), by)
          expect([code, words, records.some((one) => one.id === id)]).toEqual([code, words, isReadable])
          expect(records.every((one) => foldForSearch(one.excerpt.found) === piece || foldForSearch(String(words)).startsWith(foldForSearch(one.excerpt.found)))).toBe(true)
          if (isReadable) shown += 1
          else hidden += 1
        }
      }
    }
    await bounds(20_000, 5000)
    expect([shown > 30, hidden > 30]).toEqual([true, true])
  })
})

describe('a name', () => {
  it('is found by its family name in kanji and its given name in kana, apart or together, in either order', async () => {
    const { personId } = await household('鵤 弘', 'イカルガ ヒロシ')
    for (const words of ['鵤 ひろし', '鵤ひろし', 'ひろし　鵤', 'ﾋﾛｼ 鵤', 'いかるが 弘', '弘 いかるが']) expect([words, (await find(words)).persons.map((one) => one.personId)]).toEqual([words, [personId]])
    for (const words of ['鵤 ゆきこ', '鵤ゆきこ']) expect([words, (await find(words)).persons]).toEqual([words, []])
  })

  it('that was heard on a sheet is found as it may have been misheard, until whoever bore it is taken off', async () => {
    const { id } = given(await desk.does('receiveIntake', { text: '網戸の張替え', channel: 'phone', subjects: [{ name: '甲田 千代', kana: 'こうだ ちよ' }] }))
    const { id: unread } = given(await desk.does('receiveIntake', { text: '畳の張替え', channel: 'phone', subjects: [{ name: 'やまざき すえ' }], inquirer: { name: 'じょうがさき', anonymous: false } }))
    const sheets = async (words: string, by: Worker = desk) => (await find(words, by)).intakes.map((one) => one.id)
    for (const words of ['こうだ ちよ', 'コータ', 'こおだちよ', 'ちよ こーだ']) expect([words, await sheets(words), await sheets(words, stranger)]).toEqual([words, [id], []])
    for (const words of ['やまさきすえ', 'しようかさき']) expect([words, await sheets(words)]).toEqual([words, [unread]])
    const { version, subjects } = given(await desk.does('getIntake', { id }))
    given(await desk.does('updateIntake', { id, version, subjects: [{ name: '別の 方', kana: 'ベツノ カタ' }], removedSubjectIds: subjects.map((one) => one.id) }))
    for (const words of ['こうだ ちよ', 'コータ']) expect([words, await sheets(words)]).toEqual([words, []])
  })

  it('that somebody bears now finds the household as well as the one it was opened under', async () => {
    const { caseId, personId } = await household('鴫原 みつ', 'シギハラ ミツ')
    await rowsOf(`insert into person_name (municipality_code, id, person_id, kind, as_written, kana, search_key, kana_key, valid_from) values ($1, $2, $3, 'official', '鷺沼 みつ', 'サギヌマ ミツ', '鷺沼ミツ', 'サギヌマミツ', current_date)`, [CITY, newId(), personId])
    for (const words of ['鷺沼', 'さぎぬま みつ', '鴫原']) expect([words, (await find(words)).cases.map((one) => one.caseId)]).toEqual([words, [caseId]])
    const { version: caseVersion, householdVersion: version, title } = given(await desk.does('getHouseholdPage', { caseId }))
    given(await desk.does('updateHousehold', { caseId, version, caseVersion, title, name: '雁金家', kana: 'カリガネ' }))
    for (const words of ['雁金', 'かりがね']) expect([words, (await find(words)).cases.map((one) => one.householdName)]).toEqual([words, ['雁金家']])
  })

  it('that many bear is cut off in the order of a Japanese list, never of code points', async () => {
    const { caseId } = await household('鰐淵 ガア', 'ワニブチ ガア')
    await rowsOf(`with made as (insert into person (municipality_code, id) select $1, gen_random_uuid() from generate_series(1, 70) returning id),
        numbered as (select id, row_number() over () as n from made),
        named as (insert into person_name (municipality_code, id, person_id, kind, as_written, kana, search_key, kana_key)
          select $1, gen_random_uuid(), id, 'official', '鰐淵 ' || n, 'ワニブチ カ' || chr(12450 + n::int), '鰐淵' || n, 'ワニブチカ' || chr(12450 + n::int) from numbered)
      insert into matter_person (municipality_code, matter_id, person_id, part) select $1, $2, id, 'member' from made`, [CITY, caseId])
    const { persons, more } = await find('鰐淵')
    expect([persons.length, persons.some((one) => one.name === '鰐淵 ガア'), more]).toEqual([30, true, ['persons']])
    const readings = persons.map((one) => one.kana ?? '')
    expect(readings).toEqual(readings.toSorted(compareByKana))
  })
})

describe('a place', () => {
  const WRITINGS = ['若葉9-63-25', 'みどり野市若葉9-63-25', '〒999-0001 みどり野市若葉9丁目63番25号', '若葉9-63-25コーポ101', '若葉九丁目六十三番二十五号 101号室']

  it('finds who lives there and the sheet it stands on, whatever of city, postal code, numbering and building is written, then or now', async () => {
    const there: string[] = []
    const sheets: string[] = []
    for (const [n, address] of WRITINGS.entries()) {
      there.push((await household(`鶫 ${n}`, `ツグミ ${n}`, { address })).personId)
      sheets.push(given(await desk.does('receiveIntake', { text: '物音のこと', channel: 'phone', subjects: [{ name: `名のみ ${n}`, address }] })).id)
    }
    for (const words of WRITINGS) {
      const { persons, intakes } = await find(words)
      expect([words, persons.map((one) => one.personId).toSorted()]).toEqual([words, there.toSorted()])
      expect([words, sheets.filter((id) => !intakes.some((one) => one.id === id))]).toEqual([words, []])
      expect([words, idsOf(await find(words, stranger))]).toEqual([words, []])
    }
  })
})
