import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIntakeList } from '#documents/intake/read-list.ts'
import { checkRows } from '#domain/intake/import/check-rows.ts'
import { guessColumns } from '#domain/intake/import/guess-columns.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const bytesOf = (answer: { readonly content: string }): Uint8Array => Buffer.from(answer.content, 'base64')
const rowsOf = (file: Uint8Array): readonly (readonly string[])[] => {
  const read = readIntakeList(file)
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value.rows.map((row) => row.cells)
}
const everything = (worker: Worker, format: 'csv' | 'xlsx' = 'csv') =>
  worker.does('exportIntakes', { state: 'all', format, purpose: 'statistics' })

describe('the list of intakes as a file', () => {
  it('holds exactly the rows the list shows to the same reader', async () => {
    for (const code of ['st04', 'st11', 'st01', 'st22']) {
      const worker = await city.as(code)
      const list = given(await worker.does('listIntakes', { state: 'all' }))
      const file = given(await everything(worker))
      expect(file.rows).toBe(list.total)
      expect(new Set(file.intakeIds).size).toBe(list.total)
      expect(list.intakes.filter((one) => !file.intakeIds.includes(one.id))).toEqual([])
      expect(rowsOf(bytesOf(file))).toHaveLength(list.total + 1)
    }
  })

  it('is asked what for above fifty rows, and the journal keeps the answer and the count', async () => {
    const worker = await city.as('st01')
    expect(await worker.does('exportIntakes', { state: 'all', format: 'csv' })).toMatchObject({ problem: { code: 'purpose_needed' } })
    expect(await worker.does('exportIntakes', { state: 'all', format: 'csv', purpose: 'other', purposeNote: '　' })).toMatchObject({ problem: { code: 'purpose_needs_a_note' } })
    const file = given(await everything(worker))
    const { rows } = await city.database.admin.query<{ detail: object; n: number }>(
      `select detail, cardinality(subjects) as n from journal where operation = 'exportIntakes' and result = 'done' order by at desc limit 1`)
    expect(rows).toEqual([{ detail: { rows: file.rows, format: 'csv', purpose: 'statistics', purposeNote: '' }, n: file.rows }])
  })

  it('tells nobody where anybody is, whoever takes it out and in whichever form', async () => {
    const { rows } = await city.database.admin.query<{ place: string }>('select as_written as place from location')
    for (const code of ['st04', 'st07', 'st08', 'st01']) {
      for (const format of ['csv', 'xlsx'] as const) {
        const text = rowsOf(bytesOf(given(await everything(await city.as(code), format)))).flat().join('\n')
        expect(rows.filter(({ place }) => text.includes(place))).toEqual([])
      }
    }
  })

  it('begins no formula in either form, keeps leading zeros and gives every text back as it was', async () => {
    const worker = await city.as('st28')
    const texts = ['=HYPERLINK("http://x")', '+81 90', '-1', '@SUM(A1)', '＝１＋１', '0012', '"a",b\nc', '_x0041_', "'=x"]
    for (const text of texts) given(await worker.does('receiveIntake', { text }))
    const mine = { state: 'open', reach: 'mine', purpose: 'statistics' } as const
    const csv = bytesOf(given(await worker.does('exportIntakes', { ...mine, format: 'csv' })))
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(rowsOf(csv).slice(1).flat().filter((cell) => /^[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
    const [headers = [], ...rows] = rowsOf(csv)
    const read = checkRows({ headers, rows: rows.map((cells, row) => ({ row, cells })) }, guessColumns(headers), cityToday())
    expect(read.faults).toEqual([])
    expect(read.intakes.map((one) => one.text)).toEqual(expect.arrayContaining(texts))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytesOf(given(await worker.does('exportIntakes', { ...mine, format: 'xlsx' })))) as never)
    const types = new Set<ExcelJS.ValueType>()
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
    expect(types.has(ExcelJS.ValueType.Formula)).toBe(false)
    expect(types.has(ExcelJS.ValueType.Number) && types.has(ExcelJS.ValueType.Date)).toBe(true)
    expect(rowsOf(bytesOf(given(await worker.does('exportIntakes', { ...mine, format: 'xlsx' })))).map((row) => row[2])).toEqual(expect.arrayContaining(texts))
  })

  it('is not for those who open no matters', async () => {
    for (const code of ['st13', 'st48', 'st33', 'st12']) {
      expect(await everything(await city.as(code))).toMatchObject({ problem: { code: 'not_your_role' } })
    }
  })
})
