import { readFileSync } from 'node:fs'
import { decodeText } from '#documents/shared/decode-text.ts'
import { readCsv } from '#documents/shared/read-csv.ts'
import { isMunicipalityCode } from '#domain/structure/municipality-code.ts'
import { townsOfPost } from '#domain/structure/towns-of-post.ts'
import { OperatorFault } from '#platform/words.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { say } from './say.ts'

/** All of Japan has some 125,000 rows, of fifteen columns. */
const LIMITS = { rows: 300_000, columns: 15, cells: 4_500_000 }

const rowsAt = (path: string): readonly (readonly string[])[] => {
  const text = decodeText(readFileSync(path))
  const read = text.ok ? readCsv(text.value.text, LIMITS) : text
  if (!read.ok)
    throw new OperatorFault({
      ja: `${path} を CSV として読めません。日本郵便の「住所の郵便番号」（CSV）を展開して渡してください。`,
      en: `${path} cannot be read as CSV. Unpack the list of postal codes that Japan Post publishes as CSV, and name that file.`,
    })
  return read.value.map((row) => row.cells)
}

/** `tsunagi municipality towns`: the towns of one municipality, as the structure file has them, out of the list the post publishes. */
export const townsCommand: Command = {
  name: 'municipality towns',
  words: { ja: '日本郵便の郵便番号一覧から、体制ファイルの towns を作る', en: 'make the towns of a structure file out of the list of Japan Post' },
  operands: [
    { name: 'utf_ken_all.csv', words: { ja: '日本郵便の「住所の郵便番号」（CSV）', en: 'the list of postal codes of Japan Post (CSV)' } },
    { name: 'code', words: { ja: '全国地方公共団体コード（6桁）', en: 'the code of the municipality, six digits' } },
  ],
  run: async ({ operands: [path = '', code = ''] }) => {
    if (!isMunicipalityCode(code)) throw new OperatorFault({ ja: `${code} は全国地方公共団体コード（検査数字を含む6桁）ではありません。`, en: `${code} is no code of a municipality (six digits with the check digit).` })
    const towns = townsOfPost(rowsAt(path), code)
    if (towns.length === 0) throw new OperatorFault({ ja: `${path} に ${code} の町はありません。`, en: `${path} names no town of ${code}.` })
    say(`"towns": [\n${towns.map((town) => `  ${JSON.stringify(town)}`).join(',\n')}\n]`)
    return EXIT.done
  },
}
