import { dayInTokyo } from '#domain/shared/instant.ts'
import { compareStructure } from '#domain/structure/compare-structure.ts'
import { nowInstant } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { located } from '#service/structure/load-structure.ts'
import type { Command, Operand } from './command.ts'
import { EXIT } from './exit-code.ts'
import { loadMunicipality, tryMunicipality } from './load-municipality.ts'
import { asOwnerOf, asOwnerWhereThereIsAny } from './owner-visit.ts'
import { sayBoth } from './say.ts'
import { numbersOf, readStructureAt, tellFaults, type ReadFile } from './structure-file.ts'

const file: Operand = { name: 'structure.json', words: { ja: '体制ファイル（書き方は docs/domain/structure.md）', en: 'the structure file (docs/domain/structure.md)' } }

/** What the records say to a file; where there are none yet, nobody can say anything against it. */
const fitsRecords = async (config: Config, read: ReadFile): Promise<boolean> => {
  const tried = await asOwnerWhereThereIsAny(config, (connection) => tryMunicipality(connection, read))
  if (tried !== undefined) return tried
  sayBoth({ ja: 'まだデータがないため、ファイルだけを調べました', en: 'there are no data yet; the file alone was looked at' })
  const { faults } = compareStructure({ today: dayInTokyo(nowInstant()), agencies: [], duties: [] }, read.structure)
  if (faults.length > 0) tellFaults(read.file, located(read.text, faults))
  return faults.length === 0
}

/** `tsunagi municipality check`: looks a structure file through, also against the records, and loads nothing. */
export const checkMunicipality: Command = {
  name: 'municipality check',
  words: { ja: '体制ファイルを調べる（読み込まない）', en: 'look a structure file through, without loading it' },
  operands: [file],
  run: async ({ config, operands: [path = ''] }) => {
    const read = readStructureAt(path)
    if (read === undefined || !(await fitsRecords(config, read))) return EXIT.found
    const { agencies, staff, duties } = numbersOf(read.structure)
    const { name } = read.structure.municipality
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
    const read = readStructureAt(path)
    if (read === undefined) return EXIT.found
    return (await asOwnerOf(config, (connection) => loadMunicipality(connection, read))) ? EXIT.done : EXIT.found
  },
}
