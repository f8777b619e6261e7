import type { Structure } from '#domain/structure/structure.ts'
import type { Config } from '#platform/config.ts'
import type { Command } from './command.ts'
import { EXIT } from './exit-code.ts'
import { loadMunicipality } from './load-municipality.ts'
import { asOwnerOf } from './owner-visit.ts'
import { samePlace } from './same-place.ts'
import { say, sayBoth } from './say.ts'
import { readStructureAt } from './structure-file.ts'

/** Whoever can go on from here: without an administrator nobody could ever invite anybody. */
const tellNextStep = (structure: Structure, config: Config): void => {
  const administrators = structure.staff.filter((one) => one.duties.some((duty) => duty.role === 'administrator'))
  say('')
  sayBoth({ ja: '次に、最初の管理者を招待してください', en: 'next, invite the first administrator' })
  for (const { code, name } of administrators) say(`  npx tsunagi account invite ${code}${samePlace(config)}    # ${name}`)
}

/** `tsunagi setup`: the first day. Makes the database, loads the municipality, and says how to go on. */
export const setup: Command = {
  name: 'setup',
  words: { ja: '初日の準備をする（データベースを作り、市町村の体制を読み込む）', en: 'prepare the first day: make the database and load the municipality' },
  operands: [{ name: 'structure.json', words: { ja: '体制ファイル（書き方は docs/domain/structure.md）', en: 'the structure file (docs/domain/structure.md)' } }],
  run: async ({ config, operands: [path = ''] }) => {
    const read = readStructureAt(path)
    if (read === undefined || !(await asOwnerOf(config, (connection) => loadMunicipality(connection, read)))) return EXIT.found
    tellNextStep(read.structure, config)
    return EXIT.done
  },
}
