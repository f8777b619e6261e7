import { describe, expect, it } from 'vitest'
import { archiveOf } from '#tests/support/archive.ts'
import { formatFrom } from './cell-format.ts'
import { readWorkbook } from './read-workbook.ts'

const LIMITS = { rows: 100, columns: 20, cells: 1_000 }

/** A sheet as one program writes it: its number formats, which of them each style takes, the cells of its one row below the headings. */
type Book = { readonly forms?: Readonly<Record<number, string>>; readonly styles: readonly number[]; readonly cells: string }

const HEADINGS = ['氏名', '年齢', '電話', '番地', '受付日'] as const

const quotedForXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

const bookOf = ({ forms = {}, styles, cells }: Book): Uint8Array => {
  const written = Object.entries(forms).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${quotedForXml(code)}"/>`)
  const headings = HEADINGS.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')
  return archiveOf({
    'xl/workbook.xml': '<workbook><sheets><sheet name="名簿" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><numFmts>${written.join('')}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${[...HEADINGS, '若葉 太郎'].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${headings}</row><row r="2">${cells}</row></sheetData></worksheet>`,
  })
}

const rowOf = (book: Book): readonly string[] | undefined => {
  const read = readWorkbook(bookOf(book), LIMITS)
  return read.ok ? read.value.rows[1]?.cells : undefined
}

describe('what stands in a cell of a workbook is what its writer sees there', () => {
  it('in a book of LibreOffice, which writes General on every cell: an age, a number and a house number are no days', () => {
    const numbers = '<c r="B2" s="0"><v>80</v></c><c r="C2" s="0"><v>621234</v></c><c r="D2" s="0"><v>1123</v></c><c r="E2" s="1"><v>46113</v></c>'
    const book = { forms: { 164: 'General', 165: '[$-411]ggge"年"m"月"d"日"' }, styles: [164, 165], cells: `<c r="A2" s="0" t="s"><v>5</v></c>${numbers}` }
    expect(rowOf(book)).toEqual(['若葉 太郎', '80', '621234', '1123', '2026-04-01'])
  })

  it('in a book of Excel, which puts a word behind a number by its form and keeps an era in a form of its own', () => {
    const cells = '<c r="A2" t="s"><v>5</v></c><c r="B2" s="1"><v>80</v></c><c r="C2" s="2"><v>999621234</v></c><c r="D2" s="3"><v>1123</v></c><c r="E2" s="4"><v>46113</v></c>'
    const forms = { 176: 'General"歳"', 177: '0000000000', 178: '#,##0"番地"', 179: '[$-ja-JP-x-gannen]ge.m.d;@' }
    expect(rowOf({ forms, styles: [0, 176, 177, 178, 179], cells })).toEqual(['若葉 太郎', '80', '0999621234', '1123', '2026-04-01'])
    expect(rowOf({ styles: [0, 14], cells: '<c r="A2" t="s"><v>5</v></c><c r="E2" s="1"><v>46113</v></c>' })).toEqual(['若葉 太郎', '', '', '', '2026-04-01'])
  })

  it('in a book of Google Sheets, with its days, times and prices', () => {
    const cells = '<c r="A2" t="s"><v>5</v></c><c r="B2" s="1"><v>80.0</v></c><c r="C2" s="2"><v>621234.0</v></c><c r="D2" s="3"><v>46113.4375</v></c><c r="E2" s="4"><v>46113.0</v></c>'
    const forms = { 164: '#,##0.00', 165: '[$¥-411]#,##0', 166: 'yyyy/m/d h:mm:ss', 167: 'yyyy\\-mm\\-dd' }
    expect(rowOf({ forms, styles: [0, 164, 165, 166, 167], cells })).toEqual(['若葉 太郎', '80', '621234', '2026-04-01 10:30', '2026-04-01'])
  })

  it('an empty cell is empty, and never the first text of the book: nobody is called 氏名', () => {
    const cells = '<c r="A2" s="0" t="s"/><c r="B2" s="0" t="s"><v></v></c><c r="C2"><v>1</v></c>'
    expect(rowOf({ styles: [0], cells })).toEqual(['', '', '1'])
  })

  it.each([
    'General', 'general', 'GENERAL;General', 'General"件"', 'G/標準', '0', '0.00', '#,##0', '0.00E+00', '##0.0E+0', '"第"0"号"', '0"days"', '[Red]0', '[Blue]General', '@', '0_);(0)', '0\\d', '[$€-de]0', '"yyyy-mm-dd"', '# ?/?', '[>999]0;General',
  ])('the form %s shows no date', (code) => {
    expect(formatFrom(164, code).isDate).toBe(false)
  })

  it.each([
    'yyyy/m/d', 'YYYY-MM-DD', 'm/d', 'd-mmm-yy', 'h:mm', 'mm:ss.0', '[h]:mm', '[mm]', 'h:mm AM/PM', 'ge.m.d', 'ggge"年"m"月"d"日"', 'e"年"', '[$-411]ge', 'yyyy"年"m"月"', 'aaaa', '[$-F800]dddd, mmmm dd, yyyy', 'yyyy/m/d;@', '[Red]yyyy', 'm\\月',
  ])('the form %s shows a date or a time', (code) => {
    expect(formatFrom(164, code).isDate).toBe(true)
  })
})
