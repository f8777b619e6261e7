import type { Command, Operand } from './command.ts'
import { EXIT } from './exit-code.ts'
import { loadMunicipality } from './load-municipality.ts'
import { asOwnerOf } from './owner-visit.ts'
import { sayBoth } from './say.ts'
import { numbersOf, readStructureAt } from './structure-file.ts'

const file: Operand = { name: 'structure.json', words: { ja: '体制ファイル（書き方は docs/domain/structure.md）', en: 'the structure file (docs/domain/structure.md)' } }

/** `tsunagi municipality check`: looks a structure file through and loads nothing. */
export const checkMunicipality: Command = {
  name: 'municipality check',
  words: { ja: '体制ファイルを調べる（読み込まない）', en: 'look a structure file through, without loading it' },
  operands: [file],
  run: async ({ operands: [path = ''] }) => {
    const structure = readStructureAt(path)
    if (structure === undefined) return EXIT.found
    const { agencies, staff, duties } = numbersOf(structure)
    const { name } = structure.municipality
    sayBoth({
      ja: `${name}：機関 ${agencies}、職員・相談員 ${staff}、所属と職務 ${duties}。直すところはありません。`,
      en: `${name}: ${agencies} agencies, ${staff} staff, ${duties} duties. Nothing to mend.`,
    })
    return EXIT.done
  },
}

/** `tsunagi municipality load`: brings the structure up to date, whether or not the server is running. */
export const loadMunicipalityCommand: Command = {
  name: 'municipality load',
  words: { ja: '体制ファイルを読み込む（二度目からは更新）', en: 'load a structure file, or bring the structure up to date' },
  operands: [file],
  run: async ({ config, operands: [path = ''] }) => {
    const structure = readStructureAt(path)
    if (structure === undefined) return EXIT.found
    await asOwnerOf(config, (connection) => loadMunicipality(connection, structure))
    return EXIT.done
  },
}
