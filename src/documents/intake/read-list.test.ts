import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import Encoding from 'encoding-japanese'
import { describe, expect, it } from 'vitest'
import { checkRows } from '#domain/intake/import/check-rows.ts'
import { findHeaderRow } from '#domain/intake/import/find-header-row.ts'
import { guessColumns } from '#domain/intake/import/guess-columns.ts'
import type { Day } from '#domain/shared/day.ts'
import { readIntakeList } from './read-list.ts'

const TEXT = '受付日,氏名,相談内容\r\nR8.4.1,髙橋 﨑子,"家賃①\r\n㈱みどり"\r\n,𠮷野,～－￠'
const CP932_TEXT = TEXT.replace('𠮷', '吉')
const EXPECTED = [['受付日', '氏名', '相談内容'], ['R8.4.1', '髙橋 﨑子', '家賃①\r\n㈱みどり'], ['', '𠮷野', '～－￠']]

const sixteenBit = (text: string, mark: boolean): Buffer => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
const encoded = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array =>
  Uint8Array.from(Encoding.convert(text, { from: 'UNICODE', to, type: 'array' }))

const cellsOf = (file: Uint8Array) => {
  const read = readIntakeList(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return { cells: read.value.rows.map((row) => row.cells), encoding: read.value.encoding }
}
const troubleOf = (file: Uint8Array) => {
  const read = readIntakeList(file)
  return read.ok ? undefined : read.problem
}

describe('a text file of intakes', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE', sixteenBit(TEXT, true)],
    ['UTF-16LE', sixteenBit(TEXT.replaceAll(',', '\t'), true)],
    ['UTF-16LE', sixteenBit(TEXT, false)],
  ])('is read in %s, with a mark or without', (encoding, file) => {
    expect(cellsOf(file)).toEqual({ encoding, cells: EXPECTED })
  })
  it('is read in CP932 with the letters only Windows has', () => {
    const read = cellsOf(encoded(CP932_TEXT, 'SJIS'))
    expect(read).toEqual({ encoding: 'CP932', cells: [EXPECTED[0], EXPECTED[1], ['', '吉野', '～－￠']] })
    expect(cellsOf(Uint8Array.from([0xfb, 0xfc, 0xfa, 0xb1, 0x87, 0x40, 0x87, 0x8a])).cells).toEqual([['髙﨑①㈱']])
    expect(cellsOf(encoded('ﾔﾏﾀﾞ,ｻｸﾗ\n', 'SJIS')).cells).toEqual([['ﾔﾏﾀﾞ', 'ｻｸﾗ']])
  })
  it.each([
    ['EUC-JP', encoded('受付日,そうだん\n令和8年,やちん\n', 'EUCJP')],
    ['ISO-2022-JP', encoded('受付日,そうだん', 'JIS')],
    ['UTF-16BE', sixteenBit('受付日,相談\n', true).swap16()],
    ['UTF-16BE', sixteenBit('受付日,相談\n', false).swap16()],
  ])('in %s is refused by the name of its encoding', (encoding, file) => {
    expect(troubleOf(file)).toEqual({ kind: 'wrong_encoding', encoding })
  })
  it('with broken characters is refused with their line', () => {
    const broken = Buffer.concat([Buffer.from('受付日,相談\n家賃,'), Buffer.from([0xe3, 0x81]), Buffer.from('\n食費,あ\n')])
    expect(troubleOf(broken)).toEqual({ kind: 'broken_characters', encoding: 'UTF-8', line: 2 })
  })
  it('keeps the number each row has in the file, and what looks like a formula as text', () => {
    const read = readIntakeList(Buffer.from('相談内容\n\n=1+1\n+81,-5,@x\n'))
    expect(read.ok && read.value.rows).toEqual([
      { row: 1, cells: ['相談内容'] }, { row: 3, cells: ['=1+1'] }, { row: 4, cells: ['+81', '-5', '@x'] },
    ])
  })
  it('whose quotes never close is refused with the line', () => {
    expect(troubleOf(Buffer.from('a,b\n"c,d\ne,f\n'))).toMatchObject({ kind: 'unclosed_quote' })
  })
  it('with too many rows, columns or cells is refused with the limit', () => {
    expect(troubleOf(Buffer.from('x\n'.repeat(10_021)))).toMatchObject({ kind: 'too_many_rows' })
    expect(troubleOf(Buffer.from(`${'x,'.repeat(101)}x`))).toMatchObject({ kind: 'too_many_columns', limit: 100 })
    expect(troubleOf(Buffer.from(`${'x,'.repeat(99)}x\n`.repeat(4_001)))).toEqual({ kind: 'too_many_cells', limit: 400_000 })
    expect(readIntakeList(Buffer.from(`${'x,'.repeat(39)}x\n`.repeat(10_000)))).toMatchObject({ ok: true })
  })
})

describe('what is no list', () => {
  it('is told by its kind: an old workbook, an encrypted one, a picture, a damaged one, nothing', () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(troubleOf(old)).toEqual({ kind: 'old_workbook' })
    expect(troubleOf(Buffer.concat([old, Buffer.alloc(99), Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual({ kind: 'encrypted_workbook' })
    expect(troubleOf(Buffer.from('%PDF-1.7'))).toEqual({ kind: 'not_a_list' })
    expect(troubleOf(Buffer.from('PK\u0003\u0004 torn'))).toEqual({ kind: 'broken_workbook' })
    expect(troubleOf(Buffer.alloc(0))).toEqual({ kind: 'file_empty' })
    expect(troubleOf(Buffer.from('\n , \n'))).toEqual({ kind: 'file_empty' })
  })
})

describe('a workbook', () => {
  const bookWith = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook()
    fill(book.addWorksheet('受付'), book)
    return new Uint8Array(await book.xlsx.writeBuffer())
  }
  it('gives dates, times, numbers with their leading zeros and texts as their reader sees them', async () => {
    const file = await bookWith((sheet) => {
      sheet.addRow(['受付日', '電話', '生年月日', '数', '負', '文', '済'])
      const row = sheet.addRow([new Date(Date.UTC(2026, 3, 1)), 999_223_333, new Date(Date.UTC(1940, 0, 7, 13, 30)), 0.1 + 0.2, -5, '0999-22', true])
      row.getCell(1).numFmt = 'ggge"年"m"月"d"日"'
      row.getCell(2).numFmt = '0000-00-0000'
      row.getCell(3).numFmt = 'yyyy/m/d h:mm'
    })
    expect(cellsOf(file).cells[1]).toEqual(['2026-04-01', '0999-22-3333', '1940-01-07 13:30', '0.3', '-5', '0999-22', 'TRUE'])
  })
  it('never works a formula out: its last value is read, and a text that looks like one is a text', async () => {
    const file = await bookWith((sheet) => {
      sheet.addRow([{ formula: 'HYPERLINK("http://x")', result: '家賃' }, { formula: '1+1', result: 2 }, '=1+1', { formula: 'A9' } as ExcelJS.CellFormulaValue])
    })
    expect(cellsOf(file).cells).toEqual([['家賃', '2', '=1+1']])
  })
  it('puts a text of several colours together, leaves its furigana out and passes hidden and empty sheets over', async () => {
    const file = await bookWith((sheet, book) => {
      sheet.state = 'hidden'
      sheet.addRow(['隠し'])
      book.addWorksheet('空')
      const shown = book.addWorksheet('一覧')
      shown.getCell('B3').value = { richText: [{ text: '家' }, { text: '賃', font: { bold: true } }] }
    })
    const read = readIntakeList(file)
    expect(read.ok && read.value).toMatchObject({ sheets: ['空', '一覧'], sheet: '一覧', rows: [{ row: 3, cells: ['', '家賃'] }] })
    expect(readIntakeList(file, '隠し')).toMatchObject({ problem: { kind: 'no_such_sheet' } })
  })
  it('made to stretch without end is refused or read at once, whatever it claims', async () => {
    const file = await bookWith((sheet) => {
      sheet.getCell('A1').value = '一'
      sheet.getCell('ZZ1').value = '端'
    })
    expect(troubleOf(file)).toMatchObject({ kind: 'too_many_columns' })
    const wide = await bookWith((sheet) => {
      sheet.getCell('A1').value = '一'
      sheet.getCell('A1048576').value = '底'
      sheet.mergeCells('C1:C2000')
    })
    expect(cellsOf(wide).cells.at(-1)).toEqual(['底'])
  })
})

describe('the example in demo', () => {
  it('is taken in without a fault, with every column understood', () => {
    const read = readIntakeList(readFileSync('demo/intake-list.csv'))
    if (!read.ok) throw new Error(read.problem.kind)
    const { rows } = read.value
    const at = findHeaderRow(rows)
    const headers = rows[at]?.cells ?? []
    const mapping = guessColumns(headers)
    expect(mapping).not.toContain(null)
    const checked = checkRows({ headers, rows: rows.slice(at + 1) }, mapping, '2026-11-24' as Day)
    expect(checked.faults).toEqual([])
    expect(checked.intakes).toHaveLength(4)
  })
})
