import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

const NOBODY = { persons: [], masked: [], intakes: [], beyond: { persons: 0, masked: 0, intakes: 0 } }
let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (subject: object, by = worker) => {
  const { id } = given(await by.does('receiveIntake', { text: '電話で名乗られた', subjects: [subject] }))
  const sheet = given(await by.does('getIntake', { id }))
  return { id, subjectId: sheet.subjects[0]?.id ?? '' }
}

/** A person on record at my own agency, under the name of an intake that was kept. */
const onRecord = async (subject: object): Promise<string> => {
  const { id, subjectId } = await receive(subject)
  return given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' })).personId
}

const namesFor = async (typed: object, by = worker) => given(await by.does('findSimilarPersons', typed))

describe('whoever may be known already', () => {
  it('is shown under any writing of the name, by kana, birth date, number and address', async () => {
    const personId = await onRecord({ name: '齋藤 みよ子', kana: 'サイトウ ミヨコ', birth: 'S22.3.3', phone: '0999-77-1234', address: '若葉５丁目１１番２３号' })
    for (const typed of [
      { name: '斉藤みよ子' }, { name: '斎藤 みよ子' }, { name: 'さいとう みよこ' }, { name: 'ｻｲﾄｳ' }, { kana: 'さいとう みよこ' }, { kana: 'ｻｲﾄｳ' }, { birth: '昭和22年3月3日' }, { phone: '０９９９（７７）１２３４' }, { address: '若葉5-11-23' },
    ]) {
      const found = await namesFor(typed)
      expect({ typed, found: found.persons.map((one) => one.personId) }).toEqual({ typed, found: expect.arrayContaining([personId]) })
    }
    const [strongest] = (await namesFor({ name: '斉藤みよ子', birth: 'S22.3.3', phone: '0999771234' })).persons
    expect(strongest).toMatchObject({ personId, matched: ['birth', 'name', 'phone'] })
  })

  it('is shown, and found by the search, with the middle dot of the name, without it and with a space, by letters and by reading', async () => {
    const personId = await onRecord({ name: 'ホセ・架空・ペレス', kana: 'ホセ・カクウ・ペレス' })
    for (const name of ['ホセ・架空・ペレス', 'ホセ架空ペレス', 'ホセ 架空 ペレス', 'ﾎｾ･架空･ﾍﾟﾚｽ', 'ほせ・かくう・ぺれす', 'ホセ カクウ ペレス', '架空ペレス']) {
      const similar = (await namesFor({ name })).persons.map((one) => one.personId)
      const found = given(await worker.does('searchEverything', { words: name })).persons.map((one) => one.personId)
      expect([name, similar, found]).toEqual([name, expect.arrayContaining([personId]), expect.arrayContaining([personId])])
    }
  })

  it('is told apart from another of the same name by address and number, wherever the reader may know them', async () => {
    const [one, other] = [{ name: '佐藤 架空', phone: '0999-77-4001', address: '若葉9丁目1番' }, { name: '佐藤 架空', phone: '0999-77-4002', address: '若葉9丁目2番' }]
    const ids = [await onRecord(one), await onRecord(other)]
    const found = async () => (await namesFor({ name: '佐藤 架空' })).persons.filter((person) => ids.includes(person.personId)).map(({ personId, phone, address }) => ({ personId, phone, address }))
    expect((await found()).toSorted((a, b) => (a.personId < b.personId ? -1 : 1))).toEqual(
      [{ personId: ids[0], phone: one.phone, address: one.address }, { personId: ids[1], phone: other.phone, address: other.address }]
        .toSorted((a, b) => ((a.personId ?? '') < (b.personId ?? '') ? -1 : 1)))
    await city.database.admin.query(
      `insert into household_member (municipality_code, id, household_id, person_id, relationship)
        select c.municipality_code, $1, c.household_id, $3, '孫' from support_case c where c.id = $2`, [newId(), demoId('case/10'), ids[1]])
    expect(JSON.stringify(await found())).not.toContain(other.phone)
  })

  it('is not looked for before there is enough to tell people apart', async () => {
    expect(await namesFor({ name: '斉', phone: '0999' })).toEqual(NOBODY)
  })

  it('an earlier caller nobody has recognised yet is told of as well', async () => {
    const { id } = await receive({ name: '名無し 権之助', phone: '0999-77-5678' })
    expect((await namesFor({ name: '名無し' })).intakes).toMatchObject([{ id, subjectName: '名無し 権之助' }])
    expect((await namesFor({ phone: '0999775678' })).intakes.map((one) => one.id)).toContain(id)
  })

  it('but may not be opened is masked, with the agency to ask, and only when much agrees', async () => {
    const name = '鷲頭 とよ'
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = '試験' where id = $1`, [
      given(await worker.does('endIntake', { id: (await receive({ name, phone: '0999-77-9999' })).id, version: 1, outcome: 'kept', householdName: '鷲頭家' })).caseId,
    ])
    const colleague = await city.as('st16')
    const found = await namesFor({ name, phone: '0999-77-9999' }, colleague)
    expect(found.persons).toEqual([])
    expect(found.masked).toMatchObject([{ name: '鷲○ ○○', askAgency: 'あおば包括' }])
    expect(JSON.stringify(found)).not.toContain('鷲頭')
    expect((await namesFor({ name: '鷲頭' }, colleague)).masked).toEqual([])
  })

  it('and is as if not there, for the search as well, once they live with somebody who is concealed', async () => {
    const [name, colleague] = ['鷲頭 とよ', await city.as('st16')]
    const told = async () => [(await namesFor({ name, phone: '0999-77-9999' }, colleague)).masked.length, given(await colleague.does('searchEverything', { words: name })).masked.length]
    expect(await told()).toEqual([1, 1])
    await city.database.admin.query(
      `insert into household_member (municipality_code, id, household_id, person_id, relationship)
        select c.municipality_code, $1, c.household_id, n.person_id, '孫' from person_name n
          join support_case c on c.municipality_code = n.municipality_code and c.id = $2 where n.as_written = $3`, [newId(), demoId('case/10'), name])
    expect(await told()).toEqual([0, 0])
  })

  it('who is concealed, or closed to me by a conflict of interest, is as if not there', async () => {
    const concealed = await city.database.admin.query(
      `select n.as_written as name from concealment c join person_name n on n.person_id = c.person_id where c.released_at is null limit 1`)
    const stranger = await city.as('st16')
    expect(await namesFor({ name: String(concealed.rows[0]?.name) }, stranger)).toEqual(NOBODY)
    const relative = await city.as('st30')
    expect(JSON.stringify(await namesFor({ name: '森下 フミ' }, relative))).not.toContain(demoId('person/0/1'))
  })

  it('but is concealed is shown to whoever may open their record; what tells where they are agrees for their handlers alone', async () => {
    const [handler, teammate, stranger] = [await city.as('st07'), await city.as('st08'), await city.as('st16')]
    const caseId = demoId('case/1')
    const personId = given(await handler.does('getHouseholdPage', { caseId })).members.find((one) => one.concealed && one.whereabouts.some((place) => place.kind === 'address'))?.personId ?? ''
    const page = given(await handler.does('getPersonPage', { personId }))
    const [name = '', birth, address = ''] = [page.names[0]?.asWritten, page.birthOn ?? '', page.whereabouts.find((one) => one.kind === 'address')?.text]
    const typed = { name, birth, address: address.replace('（秘匿）', '') }
    const mine = async (by: typeof handler, what: object) => (await namesFor(what, by)).persons.filter((one) => one.personId === personId)
    expect(await mine(handler, typed)).toMatchObject([{ matched: ['address', 'birth', 'name'], address, caseId }])
    expect((await teammate.does('getPersonPage', { personId })).ok).toBe(true)
    expect(await mine(teammate, typed)).toMatchObject([{ matched: ['birth', 'name'], address: null, phone: null }])
    expect(await mine(teammate, { address: typed.address })).toEqual([])
    expect(await namesFor(typed, stranger)).toEqual(await namesFor({ name: '存在しない 人', birth, address: 'どこにもない町一丁目一番' }, stranger))
  })

  it('and is another agency’s is masked with its number and no word of a restriction; the word is kept for whom it is no news to', async () => {
    const restricted = { name: '小鳥遊 きく', phone: '0999-77-8801' }
    const sheet = await receive(restricted)
    const { caseId } = given(await worker.does('endIntake', { id: sheet.id, version: 1, outcome: 'kept', householdName: '小鳥遊家' }))
    const [stranger, colleague] = [await city.as('st16'), await city.as('st30')]
    const told = async (by: typeof worker) => [
      (await namesFor(restricted, by)).masked, given(await by.does('searchEverything', { words: restricted.name })).masked,
      [given(await by.does('getMaskedMatter', { matterId: caseId ?? '' }))],
    ].map(([one]) => one?.restricted)
    const before = await told(stranger)
    expect((await namesFor(restricted, stranger)).masked).toMatchObject([{ askAgency: 'あおば包括', askPhone: expect.stringMatching(/^0/) }])
    await city.database.admin.query(`update matter set restricted = true, restricted_reason = '試験' where id in ($1, $2)`, [caseId, sheet.id])
    expect([before, await told(stranger), await told(colleague)]).toEqual([[false, false, false], [false, false, false], [true, true, true]])
  })
})

describe('somebody new beside another who resembles them', () => {
  it('becomes a person only with a reason, which stays in the history of the sheet; and opens no household before that', async () => {
    const typed = { name: '四宮 双葉', kana: 'しのみや ふたば', birth: 'S50.5.5' }
    const first = await onRecord(typed)
    const { id, subjectId } = await receive(typed)
    const keep = { id, version: 1, outcome: 'kept', householdName: '四宮家' } as const
    expect(await worker.does('endIntake', keep)).toMatchObject({ problem: { code: 'resembles_somebody' } })
    const bind = { id, version: 1, subjectId }
    expect(await worker.does('bindIntakePerson', bind)).toMatchObject({ problem: { code: 'resembles_somebody' } })
    expect(await worker.does('bindIntakePerson', { ...bind, whyNew: '　' })).toMatchObject({ problem: { code: 'resembles_somebody' } })
    const { personId } = given(await worker.does('bindIntakePerson', { ...bind, whyNew: '双子の妹' }))
    expect(personId).not.toBe(first)
    expect(given(await worker.does('listIntakeChanges', { id })).changes).toMatchObject([{ reason: '双子の妹', fields: [] }])
    given(await worker.does('endIntake', { ...keep, version: 2 }))
  })
})

describe('「別の人」', () => {
  it('is remembered, and never proposed again, also once the subject is a person', async () => {
    const other = await onRecord({ name: '二宮 金太' })
    const { id, subjectId } = await receive({ name: '二宮 金太' })
    expect((await namesFor({ subjectId, name: '二宮 金太' })).persons.map((one) => one.personId)).toContain(other)
    given(await worker.does('markAsOtherPerson', { id, subjectId, personId: other }))
    expect((await namesFor({ subjectId, name: '二宮 金太' })).persons.map((one) => one.personId)).not.toContain(other)
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId }))
    const { rows } = await city.database.admin.query('select count(*)::int as n from not_same_person where $1 in (person_id, other_person_id) and $2 in (person_id, other_person_id)', [personId, other])
    expect(rows).toEqual([{ n: 1 }])
  })

  it('said while the sheet is written is kept with it', async () => {
    const other = await onRecord({ name: '三宅 別人' })
    const { subjectId } = await receive({ name: '三宅 別人', notPersonIds: [other] })
    expect((await namesFor({ subjectId, name: '三宅 別人' })).persons.map((one) => one.personId)).not.toContain(other)
  })

  it('cannot be said of somebody one may not see', async () => {
    const { id, subjectId } = await receive({ name: 'だれか' })
    const absent = await worker.does('markAsOtherPerson', { id, subjectId, personId: newId() })
    expect(await worker.does('markAsOtherPerson', { id, subjectId, personId: demoId('person/1/0') })).toEqual(absent)
    const stranger = await city.as('st16')
    expect(await stranger.does('markAsOtherPerson', { id, subjectId, personId: demoId('person/0/0') })).toEqual(absent)
  })
})

describe('「この人です」', () => {
  it('makes somebody of record also of whom no name is known: kept as a code, to be said in each reader’s language', async () => {
    const { id, subjectId } = await receive({ phone: '0999-66-0009' })
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId }))
    const { rows } = await city.database.admin.query('select as_written from person_name where person_id = $1', [personId])
    expect(rows).toEqual([{ as_written: 'nameless' }])
  })

  it('takes what was heard along: the number becomes the person’s, and the intake part of their story', async () => {
    const { id, subjectId } = await receive({ describedAs: '若い男性', phone: '0999-66-0001' })
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, personId: demoId('person/0/0') }))
    expect(personId).toBe(demoId('person/0/0'))
    const sheet = given(await worker.does('getIntake', { id }))
    expect(sheet.subjects[0]).toMatchObject({ personId, personName: '森下 浩', describedAs: '若い男性' })
    expect((await namesFor({ phone: '0999660001' })).persons.map((one) => one.personId)).toEqual([personId])
    expect(await worker.does('bindIntakePerson', { id, version: 2, subjectId })).toMatchObject({ problem: { code: 'already_bound' } })
    expect(await worker.does('updateIntake', { id, version: 2, removedSubjectIds: [subjectId] })).toMatchObject({ problem: { code: 'subject_is_bound' } })
  })

  it('can be said long after the intake has ended', async () => {
    const { id, subjectId } = await receive({ describedAs: '名乗らなかった方' })
    given(await worker.does('endIntake', { id, version: 1, outcome: 'informed', note: '窓口を案内した' }))
    given(await worker.does('bindIntakePerson', { id, version: 2, subjectId, personId: demoId('person/0/0') }))
    expect(given(await worker.does('getIntake', { id })).subjects[0]?.personId).toBe(demoId('person/0/0'))
  })

  it('reaches nobody and no sheet one may not see, and no version but the present one', async () => {
    const { id, subjectId } = await receive({ describedAs: '母' })
    const bind = { id, version: 1, subjectId }
    const absent = await worker.does('bindIntakePerson', { ...bind, personId: newId() })
    expect(absent).toMatchObject({ problem: { code: 'not_found' } })
    expect(await worker.does('bindIntakePerson', { ...bind, personId: demoId('person/1/0') })).toEqual(absent)
    expect(await (await city.as('st16')).does('bindIntakePerson', bind)).toEqual(absent)
    expect(await worker.does('bindIntakePerson', { ...bind, version: 7 })).toMatchObject({ problem: { code: 'stale_version' } })
    const key = newId()
    const first = given(await worker.does('bindIntakePerson', bind, key))
    expect(given(await worker.does('bindIntakePerson', bind, key))).toEqual(first)
    expect(await worker.does('bindIntakePerson', { ...bind, version: 2 }, key)).toMatchObject({ problem: { code: 'idempotency_key_reused' } })
  })

  it('is taken back without a trace on the wrong person, who is then another', async () => {
    const { id, subjectId } = await receive({ name: '森下 ひろし', phone: '0999-66-0002' })
    given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, personId: demoId('person/0/0') }))
    const taken = given(await worker.does('unbindIntakePerson', { id, version: 2, subjectId }))
    expect(taken.version).toBe(3)
    const { rows } = await city.database.admin.query(
      'select (select count(*)::int from matter_person where matter_id = $1) as named, (select count(*)::int from location where matter_id = $1 and person_id is not null) as told', [id])
    expect(rows).toEqual([{ named: 0, told: 0 }])
    expect((await namesFor({ subjectId, name: '森下 浩' })).persons.map((one) => one.personId)).not.toContain(demoId('person/0/0'))
    expect(await worker.does('unbindIntakePerson', { id, version: 3, subjectId })).toMatchObject({ problem: { code: 'not_bound' } })
    given(await worker.does('endIntake', { id, version: 3, outcome: 'informed', note: '窓口を案内した' }))
    given(await worker.does('bindIntakePerson', { id, version: 4, subjectId }))
    expect(await worker.does('unbindIntakePerson', { id, version: 5, subjectId })).toMatchObject({ problem: { code: 'already_ended' } })
    expect(await (await city.as('st16')).does('unbindIntakePerson', { id, version: 5, subjectId })).toMatchObject({ problem: { code: 'not_found' } })
  })

  it('to somebody concealed closes what was told of where they are, and only a handler takes that back', async () => {
    const handler = await city.as('st07')
    const caseId = demoId('case/1')
    const { members } = given(await handler.does('getHouseholdPage', { caseId }))
    const personId = members.find((one) => one.concealed)?.personId ?? ''
    const { id, subjectId } = await receive({ name: '新しい 住まい', address: '隠れ町9番地' }, handler)
    given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId }))
    const colleague = await city.as('st23')
    const seen = await colleague.does('getIntake', { id })
    expect(JSON.stringify(seen)).not.toContain('隠れ町')
    expect(given(await handler.does('getIntake', { id })).whereabouts).toMatchObject([{ text: '隠れ町9番地' }])
  })
})
