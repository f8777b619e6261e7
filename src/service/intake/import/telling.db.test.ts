import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

type Hidden = { readonly personId: string; readonly name: string; readonly phone: string; readonly address: string }

let city: City
let handler: Worker
let stranger: Worker
let hidden: Hidden
beforeAll(async () => {
  city = await buildCity()
  handler = await city.as('st07')
  stranger = await city.as('st04')
  const { rows: [one] } = await city.database.admin.query<Hidden>(
    `select c.person_id as "personId", n.as_written as name, l.as_written as phone, a.as_written as address from concealment c
       join concealment_handler h on h.concealment_id = c.id and h.membership_id = $1
       join person_name n on n.person_id = c.person_id and n.kind = 'official'
       join location l on l.person_id = c.person_id and l.kind = 'phone' and l.valid_to is null
       join location a on a.person_id = c.person_id and a.kind = 'address' and a.valid_to is null
      where c.released_at is null order by 1 limit 1`, [demoId('membership/st07')])
  if (one === undefined) throw new Error('nobody concealed is handled')
  hidden = one
})
afterAll(() => city.database.drop())

const HEADINGS = '概要,氏名,電話,住所'
const looked = async (by: Worker, rows: readonly string[]) => {
  const fileId = newId()
  const content = Buffer.from([HEADINGS, ...rows].join('\r\n')).toString('base64')
  given(await by.does('putImportPart', { fileId, fileName: '受付簿.csv', part: 0, parts: 1, content }))
  const seen = given(await by.does('checkImport', { fileId }))
  return { fileId, seen, reading: { fileId, mapping: seen.mapping, faultyRows: 'leave_out' as const, known: seen.known.map((one) => ({ row: one.row, take: true })) } }
}

const herRow = () => `家計の相談,${hidden.name},${hidden.phone},別の町1（夫と同居）`
const rest = (): readonly string[] => ['家賃のこと,架空 一郎,0999-33-0001,', herRow(), `${hidden.address}に移った,架空 二郎,,`, '食費のこと,架空 三郎,0999-33-0003,']

const placesReadBy = async (by: Worker, id: string): Promise<string> => JSON.stringify(given(await by.does('getIntake', { id })).whereabouts)

describe('a list with rows that tell where somebody concealed is', () => {
  it('is asked about row by row: the handler sees which, whose place and where it stands; the others are taken, and what nobody answered for is told and left out', async () => {
    const { seen, reading } = await looked(handler, rest())
    expect(seen.telling.map(({ row, persons }) => [row, persons.map(({ personId, inTexts, inPlaces }) => [personId === hidden.personId, inTexts, inPlaces])])).toEqual([
      [3, [[true, false, true]]], [4, expect.arrayContaining([[true, true, false]])],
    ])
    const done = given(await handler.does('commitImport', reading))
    expect(done).toMatchObject({ taken: 2, leftOut: 0, putAside: [3, 4], openly: 0 })
    const { rows } = await city.database.admin.query<{ text: string }>('select text from intake where id = any ($1) order by number', [done.intakeIds])
    expect(rows.map((one) => one.text)).toEqual(['家賃のこと', '食費のこと'])
    expect(given(await handler.does('listImportFaults', { batchId: done.batchId })).faults).toEqual([])
  })

  it('one row that is said to be about them is closed with them; one that is meant is taken in as it is, and the journal says so; the list can still be taken back', async () => {
    const { reading } = await looked(handler, [herRow(), `家計,${hidden.name},${hidden.phone},`])
    const done = given(await handler.does('commitImport', { ...reading, answers: [{ row: 2, personId: hidden.personId }, { row: 3, openly: true }] }))
    expect(done).toMatchObject({ taken: 2, putAside: [], openly: 1 })
    const colleague = await city.sitDown(...(await somebodyBeside()))
    const [closed, open] = done.intakeIds
    expect(await placesReadBy(handler, closed ?? '')).toContain(hidden.phone)
    expect(await placesReadBy(colleague, closed ?? '')).not.toMatch(/夫と同居|\d{4}/u)
    expect(await placesReadBy(colleague, open ?? '')).toContain(hidden.phone)
    const { rows } = await city.database.admin.query(`select detail ->> 'openly' as openly, subjects @> array[$1::uuid] as named from journal where operation = 'commitImport' order by at desc limit 1`, [hidden.personId])
    expect(rows).toEqual([{ openly: '1', named: true }])
    expect(given(await handler.does('getImportBatch', { batchId: done.batchId }))).toMatchObject({ worked: 0 })
    given(await handler.does('undoImport', { batchId: done.batchId }))
  })

  it('lets a row come that was said to be about the person of one that is left out: alone, and the others as if nothing had been said', async () => {
    const { seen, reading } = await looked(handler, ['配食,架空 五郎,0999-33-0101,', `${hidden.address}に移った,架空 五郎,0999330101,`, '家賃,毛馬内 六郎,0998-71-0102,', '医療,毛馬内 六郎,0998710102,'])
    expect(seen.like.map(({ row, earlier }) => [row, earlier.map((one) => one.row)])).toEqual([[3, [2]], [5, [4]]])
    const done = given(await handler.does('commitImport', { ...reading, samePersons: [{ row: 3, sameAs: 2 }, { row: 5, sameAs: 4 }] }))
    expect(done).toMatchObject({ taken: 3, putAside: [3] })
    const bound = await Promise.all(done.intakeIds.map(async (id) => given(await handler.does('getIntake', { id })).subjects[0]?.personId))
    expect(bound[0]).toBeNull()
    expect(bound[1]).toEqual(expect.any(String))
    expect(bound[2]).toBe(bound[1])
  })

  it('all or none means that none waits for a word; nobody is bound whose place does not stand in the row itself', async () => {
    const { reading } = await looked(handler, [...rest(), '衣類のこと,架空 五郎,,'])
    expect(await handler.does('commitImport', { ...reading, faultyRows: 'take_none' })).toMatchObject({ problem: { code: 'faulty_rows', detail: { count: 2 } } })
    for (const row of [2, 4]) {
      expect(await handler.does('commitImport', { ...reading, answers: [{ row, personId: hidden.personId, openly: true }] })).toMatchObject({ problem: { code: 'not_found' } })
    }
  })

  it('tells nobody else of it: for whoever does not handle the concealment every row is a row', async () => {
    const { seen, reading } = await looked(stranger, rest())
    expect(seen.telling).toEqual([])
    expect(await stranger.does('commitImport', { ...reading, answers: [{ row: 3, personId: hidden.personId }] })).toMatchObject({ problem: { code: 'not_found' } })
    expect(given(await stranger.does('commitImport', reading))).toMatchObject({ taken: 4, putAside: [] })
  })
})

/** A colleague of the handler's agency who opens what came with the list and handles no concealment of theirs. */
async function somebodyBeside(): Promise<[string, string]> {
  const { rows: [one] } = await city.database.admin.query<{ staff: string; membership: string }>(
    `select m.staff_id as staff, m.id as membership from membership m join membership me on me.id = $1 and me.agency_id = m.agency_id
      where m.id <> me.id and m.role in ('counsellor', 'supervisor') and m.valid_to is null
        and not exists (select 1 from concealment_handler h join concealment c on c.id = h.concealment_id where h.membership_id = m.id and c.person_id = $2) limit 1`,
    [demoId('membership/st07'), hidden.personId])
  return [one?.staff ?? '', one?.membership ?? '']
}
