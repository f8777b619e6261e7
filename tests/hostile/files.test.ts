import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import Encoding from 'encoding-japanese'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readIntakeList } from '#documents/intake/read-list.ts'
import { writeWorkbook } from '#documents/shared/write-workbook.ts'
import { checkRows } from '#domain/intake/import/check-rows.ts'
import { findHeaderRow } from '#domain/intake/import/find-header-row.ts'
import { guessColumns, headerKeyFrom } from '#domain/intake/import/guess-columns.ts'
import { IMPORT_FIELDS } from '#domain/intake/import/import-field.ts'
import { csvText } from '#domain/shared/csv-text.ts'
import type { Day } from '#domain/shared/day.ts'
import { FILE_TROUBLES } from '#domain/shared/file-trouble.ts'
import { readStructureFile } from '#service/structure/load-structure.ts'
import { archiveOf } from '#tests/support/archive.ts'
import { hostileText } from './hostile-text.ts'
import { pathsIn, withAt } from './input-from-schema.ts'
import { checkMany, LONG, metTooFew } from './runs.ts'

const TODAY = '2026-11-24' as Day

/** Reads a file the whole way an import goes; what comes out is rows or a trouble of the list, and every row is answered for. */
const importable = (file: Uint8Array): void => {
  const read = readIntakeList(file)
  if (!read.ok) {
    expect(FILE_TROUBLES).toContain(read.problem.kind)
    return
  }
  const { rows } = read.value
  const at = findHeaderRow(rows)
  const headers = rows[at]?.cells ?? []
  headerKeyFrom(headers)
  const checked = checkRows({ headers, rows: rows.slice(at + 1) }, guessColumns(headers), TODAY)
  expect(checked.intakes.length + checked.faultyRows).toBeLessThanOrEqual(rows.length)
  expect(checked.intakes.every((one) => one.text.isWellFormed() && one.text !== '')).toBe(true)
}

const demoList = readFileSync('demo/intake-list.csv')
const encodings: readonly Uint8Array[] = [
  demoList,
  Buffer.from(demoList.toString(), 'utf16le'),
  Uint8Array.from(Encoding.convert(demoList.toString(), { from: 'UNICODE', to: 'SJIS', type: 'array' })),
  Uint8Array.from(Encoding.convert(demoList.toString(), { from: 'UNICODE', to: 'EUCJP', type: 'array' })),
]

/** One thing done to a file on its way: a byte changed, a piece cut out, doubled, or broken off. */
type Harm = { readonly at: number; readonly size: number; readonly byte: number; readonly way: 'change' | 'cut' | 'double' | 'break' | 'insert' }

const harm: fc.Arbitrary<Harm> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(64), byte: fc.nat(255), way: fc.constantFrom('change', 'change', 'change', 'cut', 'double', 'break', 'insert'),
})

const harmed = (file: Uint8Array, harms: readonly Harm[]): Uint8Array =>
  harms.reduce<Uint8Array>((bytes, { at, size, byte, way }) => {
    const start = Math.floor(at * bytes.length)
    const [before, piece, after] = [bytes.subarray(0, start), bytes.subarray(start, start + size), bytes.subarray(start + size)]
    if (way === 'break') return Uint8Array.from(before)
    if (way === 'cut') return Buffer.concat([before, after])
    if (way === 'double') return Buffer.concat([before, piece, piece, after])
    if (way === 'insert') return Buffer.concat([before, Uint8Array.of(byte), piece, after])
    const changed = Uint8Array.from(bytes)
    if (start < changed.length) changed[start] = byte
    return changed
  }, file)

const RELATIONS = '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const bookOf = (sheet: string | Uint8Array, strings = '<sst><si><t>相談内容</t></si></sst>'): Uint8Array =>
  archiveOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': RELATIONS, 'xl/sharedStrings.xml': strings, 'xl/worksheets/sheet1.xml': sheet,
  })

const TEXTS = 200
const FEW = 6

/** The structure of the invented city, of each list the first few: whole and valid, and quickly read a great many times. */
const smallCity: unknown = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync('demo/midorino.structure.json', 'utf8')) as Record<string, unknown>).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, FEW) : value]),
)

describe('a file of any bytes is read or refused with its trouble, at once', { timeout: LONG }, () => {
  it('as text in any encoding, whole or harmed', async () => {
    const text = fc.tuple(fc.constantFrom(...encodings), fc.array(harm, { maxLength: 6 })).map(([file, harms]) => harmed(file, harms))
    const cells = fc.array(fc.array(hostileText(4), { maxLength: 6 }), { maxLength: 5 }).map((rows) => Buffer.from(csvText(rows)))
    await checkMany('a list as text', fc.oneof(fc.uint8Array({ maxLength: 200 }), text, cells), importable)
  })

  it('as a workbook, harmed outside or inside', async () => {
    const whole = await writeWorkbook({ name: '一覧', mark: '', headings: [...IMPORT_FIELDS], rows: [['家賃', { at: '2026-04-01T00:00:00Z' as never }, 7, null]] })
    const inside = Buffer.from('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="0"><v>45000</v></c><c t="inlineStr"><is><t>=1+1</t></is></c></row></sheetData></worksheet>')
    const file = fc.oneof(
      fc.array(harm, { minLength: 1, maxLength: 5 }).map((harms) => harmed(whole, harms)),
      fc.array(harm, { maxLength: 8 }).map((harms) => bookOf(harmed(inside, harms))),
      fc.tuple(hostileText(6), hostileText(6)).map(([sheet, strings]) => bookOf(`<row><c><v>${sheet}</v></c>`, `<si><t>${strings}`)),
    )
    await checkMany('a list as a workbook', file, importable)
  })

  it('as a workbook made to grow or to stretch without end', () => {
    const began = performance.now()
    expect(readIntakeList(bookOf(Buffer.alloc(200 * 1024 * 1024, ' ')))).toMatchObject({ problem: { kind: 'workbook_too_large' } })
    expect(readIntakeList(bookOf(`<row r="1"><c r="A1"><v>1</v></c></row><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)).ok).toBe(true)
    expect(readIntakeList(bookOf(`<c ${'a'.repeat(3_000_000)}><v>1</v></c>`)).ok).toBe(true)
    expect(readIntakeList(bookOf('<row><c><v>1</v></c></row>'.repeat(11_000)))).toMatchObject({ problem: { kind: 'too_many_rows', limit: 10_000 } })
    expect(readIntakeList(bookOf('<c r="ZZZZ9"><v>1</v></c>'))).toMatchObject({ problem: { kind: 'too_many_columns' } })
    readIntakeList(bookOf('&'.repeat(2_000_000)))
    readIntakeList(bookOf('<'.repeat(2_000_000)))
    expect(performance.now() - began).toBeLessThan(60_000)
  })

  it('as texts written into a workbook, which come back as they were and never as a formula', async () => {
    const written = async (texts: readonly string[]): Promise<void> => {
      const file = await writeWorkbook({ name: '一', mark: '', headings: ['相談内容'], rows: texts.map((text) => [text]) })
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Buffer.from(file) as never)
      book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
      expect(readIntakeList(file).ok).toBe(true)
    }
    // To pack and unpack a workbook costs more than to write a cell: a sheet of many texts at a time.
    await checkMany('texts in a workbook', fc.array(hostileText(5), { minLength: TEXTS, maxLength: TEXTS }), written, TEXTS)
  })

  it('as a file of the structure', async () => {
    const names = fc.constantFrom('municipality', 'areas', 'agencies', 'windows', 'closingDays', 'staff', 'code', 'name', 'duties', 'from', 'to', 'areas', '__proto__')
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        hostileText(3), fc.double(), fc.constant(null), fc.boolean(), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(names, tie('value'), { maxKeys: 6 }),
      ),
    })).value
    const otherwise = fc.tuple(fc.constantFrom(...pathsIn(smallCity)), json).map(([path, value]) => Buffer.from(JSON.stringify(withAt(smallCity, path, value)) ?? 'null'))
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      json.map((value) => Buffer.from(JSON.stringify(value) ?? 'null')),
      fc.array(harm, { minLength: 1, maxLength: 4 }).map((harms) => harmed(Buffer.from(JSON.stringify(smallCity)), harms)),
      otherwise,
    )
    await checkMany('a file of the structure', file, (bytes) => void readStructureFile(bytes))
  })

  it('and each of these parsers met the promised number of inputs', () => {
    expect(readStructureFile(Buffer.from(JSON.stringify(smallCity))).ok).toBe(true)
    expect(metTooFew(['a list as text', 'a list as a workbook', 'texts in a workbook', 'a file of the structure'])).toEqual([])
  })
})
