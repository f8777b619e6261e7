import { numberText, PLAIN, type CellFormat } from './cell-format.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { SheetLimits, SheetRow } from './read-csv.ts'
import { scanXml } from './scan-xml.ts'
import { textCollector } from './shared-strings.ts'

/** What a sheet needs to be read: the texts and formats its cells point to, and where its days are counted from. */
export type SheetWords = { readonly strings: readonly string[]; readonly formats: readonly CellFormat[]; readonly countsFrom1904: boolean }

type OpenCell = { readonly column: number; readonly type: string; readonly format: CellFormat; value: string; inline: string }

const LETTERS = 26
const CODE_BEFORE_A = 64

const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^[A-Z]{1,4}/i.exec(reference ?? '')?.[0].toUpperCase()
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - CODE_BEFORE_A, 0) - 1
}

const textOf = (cell: OpenCell, words: SheetWords): string => {
  switch (cell.type) {
    case 's':
      // A cell that points to no text is empty: the nought it would be read as is the first text of the book.
      return cell.value.trim() === '' ? '' : (words.strings[Number(cell.value)] ?? '')
    case 'inlineStr':
      return cell.inline
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE'
    case 'str':
    case 'e':
    case 'd':
      return cell.value
    default:
      return numberText(cell.value, cell.format, words.countsFrom1904)
  }
}

class RowsBeingRead {
  private readonly rows = new Map<number, string[]>()
  private readonly limits: SheetLimits
  private row = 0
  private filled = 0

  constructor(limits: SheetLimits) {
    this.limits = limits
  }

  begin(asked: number): void {
    this.row = Number.isInteger(asked) && asked > 0 ? asked : this.row + 1
  }

  put(column: number, text: string): void {
    if (text === '') return
    if (column >= this.limits.columns) throw new UnreadableFile({ kind: 'too_many_columns', limit: this.limits.columns, line: this.row })
    const cells = this.rows.get(this.row) ?? []
    while (cells.length < column) cells.push('')
    this.filled += 1
    if (this.filled > this.limits.cells) throw new UnreadableFile({ kind: 'too_many_cells', limit: this.limits.cells })
    cells[column] = text
    this.rows.set(this.row, cells)
    if (this.rows.size > this.limits.rows) throw new UnreadableFile({ kind: 'too_many_rows', limit: this.limits.rows })
  }

  inOrder(): readonly SheetRow[] {
    return [...this.rows].toSorted(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }))
  }
}

/** The rows of one sheet that hold anything, each with the number it has in the sheet. */
export const readSheetRows = (xml: string, words: SheetWords, limits: SheetLimits): readonly SheetRow[] => {
  const rows = new RowsBeingRead(limits)
  let cell: OpenCell | undefined
  let next = 0
  let isValue = false
  const inline = textCollector('is', (text) => {
    if (cell !== undefined) cell.inline = text
  })
  scanXml(xml, {
    onOpen: (name, attributes) => {
      inline.onOpen?.(name, attributes)
      if (name === 'row') {
        rows.begin(Number(attributes['r']))
        next = 0
      } else if (name === 'c') {
        const column = columnOf(attributes['r']) ?? next
        cell = { column, type: attributes['t'] ?? 'n', format: words.formats[Number(attributes['s'])] ?? PLAIN, value: '', inline: '' }
        next = column + 1
      } else if (name === 'v') isValue = true
    },
    onText: (text) => {
      inline.onText?.(text)
      if (isValue && cell !== undefined) cell.value += text
    },
    onClose: (name) => {
      inline.onClose?.(name)
      if (name === 'v') isValue = false
      if (name !== 'c' || cell === undefined) return
      rows.put(cell.column, textOf(cell, words))
      cell = undefined
    },
  })
  return rows.inOrder()
}
