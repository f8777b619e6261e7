import type pg from 'pg'
import type { Structure } from '#domain/structure/structure.ts'
import { OperatorFault } from '#platform/words.ts'
import { inOneTransaction, journalAsOwner } from '#store/structure/owner-connection.ts'
import { saveStructure } from '#store/structure/save-structure.ts'
import { listLying, listUnnamedStaff, type Lying } from '#store/structure/served.ts'
import { say, sayBoth } from './say.ts'

const KINDS = [
  ['areas', '圏域', 'areas'],
  ['agencies', '機関', 'agencies'],
  ['windows', '窓口', 'windows'],
  ['closingDays', '閉庁日', 'closing days'],
  ['staff', '職員・相談員', 'staff'],
  ['duties', '所属と職務', 'duties'],
] as const

/** One installation serves one municipality, and never a real one beside an invented one. */
const refuseMixture = (lying: readonly Lying[], { municipality }: Structure): void => {
  const other = lying.find(({ code }) => code !== municipality.code)
  if (other !== undefined)
    throw new OperatorFault({
      ja: `ここには別の市町村（${other.name} ${other.code}）が入っています。--data で別の置き場所を指定してください。`,
      en: `Another municipality (${other.name} ${other.code}) lies here. Name another place with --data.`,
    })
  if (municipality.practice || lying.some(({ practice }) => practice))
    throw new OperatorFault({
      ja: '練習用の市は本番の場所に読み込めません。練習には npm run demo を使ってください。',
      en: 'An invented city cannot be loaded for real use. For practice use npm run demo.',
    })
}

const tellChange = (before: Lying | undefined, after: Lying | undefined): void => {
  for (const [key, ja, en] of KINDS) {
    const [was, is] = [before?.[key] ?? 0, after?.[key] ?? 0]
    say(`  ${ja} / ${en}: ${is}${was === is ? '' : `（+${is - was}）`}`)
  }
}

/** Loads a structure, all of it or nothing, and says what it did. */
export const loadMunicipality = async (connection: pg.Client, structure: Structure): Promise<void> => {
  const { code, name } = structure.municipality
  const before = await listLying(connection)
  refuseMixture(before, structure)
  await inOneTransaction(connection, async () => {
    await saveStructure(connection, structure)
    await journalAsOwner(connection, code, 'loadStructure')
  })
  const after = (await listLying(connection)).find((one) => one.code === code)
  sayBoth({ ja: `${name}（${code}）の体制を読み込みました`, en: `loaded the structure of ${name} (${code})` })
  tellChange(before[0], after)
  const unnamed = await listUnnamedStaff(connection, code, structure.staff.map((one) => one.code))
  if (unnamed.length === 0) return
  sayBoth({
    ja: `ファイルにもう書かれていない人が ${unnamed.length} 人残っています（消えません。離任は画面で行うか、to を書いてください）：`,
    en: `${unnamed.length} people whom the file no longer names stay (nobody is removed; end a duty on its page, or write its "to"):`,
  })
  for (const who of unnamed) say(`    ${who}`)
}
