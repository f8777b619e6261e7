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

const looked = async (name: string, other: string) => {
  const fileId = newId()
  const list = ['概要,氏名,ふりがな,生年月日,電話', `配食,${name},,S20.3.3,0998-11-2233`, `見守り,${name.replace(' ', '　')},,昭和20年3月3日,`, `家賃,${other},,S20.3.3,０９９８１１２２３３`, '食費,,,,']
  given(await worker.does('putImportPart', { fileId, fileName: '受付簿.csv', part: 0, parts: 1, content: Buffer.from(list.join('\r\n')).toString('base64') }))
  const seen = given(await worker.does('checkImport', { fileId }))
  return { seen, reading: { fileId, mapping: seen.mapping, faultyRows: 'leave_out' as const, known: seen.known.map((one) => ({ row: one.row, take: true })) } }
}
const boundOn = async (intakeId: string): Promise<string | null> => given(await worker.does('getIntake', { id: intakeId })).subjects[0]?.personId ?? null
const countPersons = async (): Promise<unknown> => (await city.database.admin.query('select (select count(*) from person) as persons, (select count(*) from person_name) as names, (select count(*) from not_same_person) as apart')).rows

describe('rows of one list that may be about the same person', () => {
  it('are told before anything is taken in; without a word they are taken apart, and the panel of possible duplicates finds them', async () => {
    const { seen, reading } = await looked('御子柴 ゆい', '御子柴 りん')
    expect(seen.like.map(({ row, earlier }) => [row, earlier.map((one) => [one.row, one.matched])])).toEqual([[3, [[2, ['name', 'birth']]]], [4, [[2, ['birth', 'phone']]]]])
    const done = given(await worker.does('commitImport', reading))
    expect(await Promise.all(done.intakeIds.slice(0, 3).map(boundOn))).toEqual([null, null, null])
    const panel = given(await worker.does('findSimilarPersons', { name: '御子柴ゆい' }))
    expect(panel.intakes.map((one) => one.id)).toEqual(expect.arrayContaining(done.intakeIds.slice(0, 2)))
    given(await worker.does('undoImport', { batchId: done.batchId }))
  })

  it('are one person where somebody says so, on record from then on, and never offered for whoever was set apart; taken back, nobody stays', async () => {
    const before = await countPersons()
    const { reading } = await looked('小鳥谷 あん', '小鳥谷 れん')
    const done = given(await worker.does('commitImport', { ...reading, samePersons: [{ row: 3, sameAs: 2 }, { row: 4, sameAs: null }] }))
    const [first, second, third] = await Promise.all(done.intakeIds.slice(0, 3).map(boundOn))
    expect(first).not.toBeNull()
    expect(second).toBe(first)
    expect([null, first]).not.toContain(third)
    const similar = given(await worker.does('findSimilarPersons', { birth: 'S20.3.3', phone: '0998112233', personId: third ?? '' }))
    expect(similar.persons.map((one) => one.personId)).not.toContain(first)
    expect(given(await worker.does('findSimilarPersons', { phone: '0998112233' })).persons.map((one) => one.personId)).toContain(first)
    const { rows } = await city.database.admin.query(`select subjects @> $1::uuid[] as named from journal where operation = 'commitImport' order by at desc limit 1`, [[first, third]])
    expect(rows).toEqual([{ named: true }])
    given(await worker.does('undoImport', { batchId: done.batchId }))
    expect(await countPersons()).toEqual(before)
  })

  it('are bound on their sheets where they resemble somebody on record: nobody is made a second time by a list', async () => {
    const { reading } = await looked('五百旗頭 そら', '五百旗頭 うみ')
    given(await worker.does('commitImport', { ...reading, samePersons: [{ row: 3, sameAs: 2 }] }))
    const again = await looked('五百旗頭 そら', '五百旗頭 りく')
    expect(await worker.does('commitImport', { ...again.reading, samePersons: [{ row: 3, sameAs: 2 }] })).toMatchObject({ problem: { code: 'row_known', detail: { row: 2 } } })
    expect(await worker.does('commitImport', { ...again.reading, samePersons: [{ row: 5, sameAs: 2 }] })).toMatchObject({ problem: { code: 'not_found' } })
    expect(given(await worker.does('commitImport', again.reading))).toMatchObject({ taken: 4 })
  })
})
