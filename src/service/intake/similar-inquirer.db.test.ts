import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (sheet: object, by = worker): Promise<string> => given(await by.does('receiveIntake', { text: '電話で名乗られた', ...sheet })).id
const onRecord = async (subject: object): Promise<string> => {
  const id = await receive({ subjects: [subject] })
  const subjectId = given(await worker.does('getIntake', { id })).subjects[0]?.id ?? ''
  return given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' })).personId
}
const came = async (typed: object, by = worker) => given(await by.does('findSimilarPersons', { whose: 'inquirer', ...typed }))
const personsLike = async (typed: object) => (await came(typed)).persons.map((one) => one.personId)
const sheetsOf = async (typed: object, by = worker) => (await came(typed, by)).intakes.map((one) => one.id)

describe('whoever comes about somebody else', () => {
  it('is told of by their number, in any writing, and by their whole name or reading, with the household they are known in', async () => {
    const personId = await onRecord({ name: '斑鳩 浩', kana: 'イカルガ ヒロシ', phone: '0999-77-4411', address: '若葉7-61-23' })
    for (const typed of [{ phone: '77-4411' }, { phone: '０９９９（７７）４４１１' }, { name: '斑鳩 浩' }, { name: '斑鳩浩さん' }, { name: 'いかるが ひろし' }, { name: '斑鳩', phone: '0999774411' }, { name: '斑鳩', address: 'みどり野市若葉7丁目61番23号' }])
      expect([typed, await personsLike(typed)]).toEqual([typed, [personId]])
  })

  it('is not taken for everybody of their surname, nor for whoever lives where they do: 斑鳩 from next door is not every 斑鳩 on record', async () => {
    for (const typed of [{ name: '斑鳩' }, { name: '斑鳩さん' }, { name: 'いかるが' }, { name: '斑鳩 ひろこ' }, { address: '若葉7-61-23' }, { name: '隣の人' }]) expect([typed, await personsLike(typed)]).toEqual([typed, []])
    expect(given(await worker.does('findSimilarPersons', { name: '斑鳩' })).persons).toHaveLength(1)
  })

  it('and is written in kana is not every グエン on record: a name and its reading are one thing, but for the whole of it', async () => {
    const [an] = [await onRecord({ name: 'グエン ヴァン アン', kana: 'グエン ヴァン アン' }), await onRecord({ name: 'グエン ティ ホア', kana: 'グエン ティ ホア' })]
    for (const typed of [{ name: 'グエン' }, { name: 'グエン', kana: 'グエン' }, { kana: 'ぐえん' }]) expect([typed, await personsLike(typed)]).toEqual([typed, []])
    expect(await personsLike({ name: 'グエン ヴァン アン' })).toEqual([an])
  })

  it('is told of by the sheets they came with before, whoever each was about, but for the one that is written on', async () => {
    const inquirer = { name: '鷹觜 民子', phone: '0999-77-4422' }
    const [first, second] = [await receive({ inquirer, subjects: [{ name: '架空 一郎' }] }), await receive({ inquirer: { phone: '77-4422' } })]
    await receive({ subjects: [{ name: inquirer.name, phone: inquirer.phone }] })
    expect(await sheetsOf({ phone: '0999774422' })).toEqual([second, first])
    expect(await sheetsOf({ phone: '0999774422', intakeId: second })).toEqual([first])
    for (const name of ['鷹觜 民子', '鷹觜民子さん', '民子 鷹觜']) expect([name, await sheetsOf({ name })]).toEqual([name, [first]])
    for (const typed of [{ name: '鷹觜' }, { name: '民子' }, { phone: '0999-77-4423' }, { name: '架空 一郎' }]) expect([typed, await sheetsOf(typed)]).toEqual([typed, []])
    expect((await came({ phone: '0999774422' })).intakes.at(-1)).toMatchObject({ subjectName: '架空 一郎' })
  })

  it('and stayed without a name is not brought together with anybody by it', async () => {
    await receive({ inquirer: { name: '鴫原 匿子', phone: '0999-77-4433', anonymous: true } })
    expect([await sheetsOf({ name: '鴫原 匿子' }), await sheetsOf({ phone: '0999-77-4433' })]).toEqual([[], []])
  })

  it('is told of to nobody who may not open the sheet they came with', async () => {
    const stranger = await city.as('st16')
    await receive({ inquirer: { name: '鳰 匡', phone: '0999-77-4455' } })
    const absent = await came({ name: '存在しない 人', phone: '0999-77-0000' }, stranger)
    expect(await came({ name: '鳰 匡', phone: '0999-77-4455' }, stranger)).toEqual(absent)
  })
})

describe('whoever came and may not be opened', () => {
  it('is told of as on the sheet: masked by a number or the whole name, never by less', async () => {
    const id = await receive({ subjects: [{ name: '薙野 浩', kana: 'ナギノ ヒロシ', phone: '0999-77-4466' }] })
    given(await worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' }))
    const stranger = await city.as('st16')
    const masked = async (typed: object) => (await came(typed, stranger)).masked.map((one) => [one.name, one.askAgency])
    expect(await masked({ phone: '77-4466' })).toEqual([['○○', 'あおば包括']])
    for (const typed of [{ name: '薙野 浩' }, { name: 'なぎの ひろし' }, { name: '薙野', phone: '77-4466' }]) expect([typed, await masked(typed)]).toEqual([typed, [['薙○ ○○', 'あおば包括']]])
    for (const typed of [{ name: '薙野' }, { name: '薙野 ひろし' }, { phone: '77-446' }]) expect([typed, await masked(typed)]).toEqual([typed, []])
  })

  it('and is concealed is as if not there, by name and by number, and so is the number they left on a sheet', async () => {
    const stranger = await city.as('st16')
    const { rows } = await city.database.admin.query<{ name: string; phone: string | null }>(`select n.as_written as name,
      (select l.as_written from location l where l.person_id = c.person_id and l.kind = 'phone' limit 1) as phone
      from concealment c join person_name n on n.municipality_code = c.municipality_code and n.person_id = c.person_id where c.released_at is null`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { name, phone } of rows) expect(await came({ name, ...(phone !== null && { phone }) }, stranger)).toMatchObject({ persons: [], masked: [], intakes: [] })
  })

  it('the number of whoever came about somebody concealed finds the sheet for no one but handlers', async () => {
    const handler = await city.as('st07')
    const { rows } = await city.database.admin.query<{ id: string; colleague: string }>(`select c.person_id as id, f.code as colleague from concealment c
      join concealment_handler h on h.municipality_code = c.municipality_code and h.concealment_id = c.id
      join membership m on m.municipality_code = h.municipality_code and m.id = h.membership_id
      join staff own on own.municipality_code = m.municipality_code and own.id = m.staff_id and own.code = 'st07'
      join membership o on o.municipality_code = m.municipality_code and o.agency_id = m.agency_id and o.role in ('counsellor', 'supervisor')
        and o.id not in (select membership_id from concealment_handler)
      join staff f on f.municipality_code = o.municipality_code and f.id = o.staff_id where c.released_at is null`)
    const typed = { phone: '0999-77-4477' }
    const id = await receive({ inquirer: { name: '鵜飼 通報', ...typed }, subjects: [{ personId: rows[0]?.id }] }, handler)
    const colleague = await city.as(rows[0]?.colleague ?? '')
    expect((await colleague.does('getIntake', { id })).ok).toBe(true)
    expect([await sheetsOf(typed, handler), await sheetsOf(typed, colleague), await sheetsOf({ name: '鵜飼 通報' }, colleague)]).toEqual([[id], [], [id]])
  })
})
