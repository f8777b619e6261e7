import type { KeptEnd, LiftedEnd, ReplacedPlan, Succession } from '#domain/structure/compare-structure.ts'
import type { Structure } from '#domain/structure/structure.ts'
import { OperatorFault } from '#platform/words.ts'
import { bringUpToDate, tryStructure, type BroughtUpToDate } from '#service/structure/bring-up-to-date.ts'
import { located } from '#service/structure/load-structure.ts'
import type { OwnerConnection } from '#store/structure/owner-connection.ts'
import { listLying, listUnnamedStaff, type Lying } from '#store/structure/served.ts'
import { say, sayBoth } from './say.ts'
import { tellFaults, type ReadFile } from './structure-file.ts'

const KINDS = [
  ['areas', '圏域', 'areas'],
  ['agencies', '機関', 'agencies'],
  ['windows', '窓口', 'windows'],
  ['closingDays', '閉庁日', 'closing days'],
  ['towns', '町字', 'towns'],
  ['staff', '職員・相談員', 'staff'],
  ['duties', '所属と職務', 'duties'],
] as const

/**
 * One installation serves one municipality, and never a real one beside an invented one. Into the practice city itself its own file is loaded like any other: so the way of a
 * new colleague can be tried.
 */
const refuseMixture = (lying: readonly Lying[], { municipality }: Structure): void => {
  const other = lying.find(({ code }) => code !== municipality.code)
  if (other !== undefined)
    throw new OperatorFault({
      ja: `ここには別の市町村（${other.name} ${other.code}）が入っています。--data で別の置き場所を指定してください。`,
      en: `Another municipality (${other.name} ${other.code}) lies here. Name another place with --data.`,
    })
  const isPracticeHere = lying.some(({ practice }) => practice)
  if (municipality.practice && !isPracticeHere)
    throw new OperatorFault({
      ja: '練習用の市は本番の場所に読み込めません。練習には npm run demo を使ってください。練習用の市に人を加えるときは、その置き場所を --data（ふつうは data/practice）で指定してください。',
      en: 'An invented city cannot be loaded for real use. For practice use npm run demo. To add people to the practice city, name its place with --data (usually data/practice).',
    })
  if (isPracticeHere && !municipality.practice)
    throw new OperatorFault({
      ja: 'ここには練習用の市が入っているため、本番の体制は読み込めません。--data で別の置き場所を指定してください。',
      en: 'The practice city lies here; a real structure cannot be loaded into it. Name another place with --data.',
    })
}

const tellChange = (before: Lying | undefined, after: Lying | undefined): void => {
  for (const [key, ja, en] of KINDS) {
    const [was, is] = [before?.[key] ?? 0, after?.[key] ?? 0]
    say(`  ${ja} / ${en}: ${is}${was === is ? '' : `（+${is - was}）`}`)
  }
}

const tellUnnamed = (unnamed: readonly string[]): void => {
  if (unnamed.length === 0) return
  sayBoth({
    ja: `ファイルにもう書かれていない人が ${unnamed.length} 人残っています（消えません。離任は画面で行ってください）：`,
    en: `${unnamed.length} people whom the file no longer names stay (nobody is removed; end a duty on the page 離任):`,
  })
  for (const who of unnamed) say(`    ${who}`)
}

const tellKept = (kept: readonly KeptEnd[]): void => {
  if (kept.length === 0) return
  sayBoth({
    ja: `すでに終わりが決まっているため、ファイルと違っても終わりのままにしました（${kept.length} か所。to に書き写してください）：`,
    en: `${kept.length} ends stay although the file says otherwise; copy them into the file as "to":`,
  })
  for (const { path, to } of kept) say(`    ${path}  to: ${to}`)
}

const tellReplaced = (replaced: readonly ReplacedPlan[]): void => {
  if (replaced.length === 0) return
  sayBoth({
    ja: `画面で決めた離任・機関の終了の予定（${replaced.length} か所）は、ファイルのものに置き換わります（画面で決めた引き継ぐ人の指名もなくなります）：`,
    en: `${replaced.length} ends planned on the screen, and who was named there to go on, give way to what the file says:`,
  })
  for (const { path, to } of replaced) say(`    ${path}  to: ${to} →`)
}

const tellLifted = (lifted: readonly LiftedEnd[]): void => {
  if (lifted.length === 0) return
  sayBoth({
    ja: `ファイルから消えた機関の終わり（${lifted.length} か所）はなくなり、機関は続きます：`,
    en: `${lifted.length} ends of agencies that the file no longer names are lifted; the agencies go on:`,
  })
  for (const { path, to } of lifted) say(`    ${path}  to: ${to} → ―`)
}

const tellSuccessions = (successions: readonly Succession[]): void => {
  if (successions.length === 0) return
  sayBoth({
    ja: `終わりが決まっている機関の引継ぎ先（${successions.length} か所）は、ファイルのものに変わります：`,
    en: `${successions.length} ending agencies get the successor that the file names:`,
  })
  for (const { path, before, after } of successions) say(`    ${path}: ${before} → ${after}`)
}

const tellEnds = ({ kept, replaced, lifted, successions }: BroughtUpToDate): void => {
  tellKept(kept)
  tellReplaced(replaced)
  tellLifted(lifted)
  tellSuccessions(successions)
}

/** Loads a structure, all of it or nothing, and says what it did or what is to be mended; whether it was loaded. */
export const loadMunicipality = async (connection: OwnerConnection, { file, text, structure }: ReadFile): Promise<boolean> => {
  const { code, name } = structure.municipality
  const before = await listLying(connection)
  refuseMixture(before, structure)
  const loaded = await bringUpToDate(connection, structure)
  if (!loaded.ok) {
    tellFaults(file, located(text, loaded.problem))
    return false
  }
  const after = (await listLying(connection)).find((one) => one.code === code)
  sayBoth({ ja: `${name}（${code}）の体制を読み込みました`, en: `loaded the structure of ${name} (${code})` })
  tellChange(before[0], after)
  tellEnds(loaded.value)
  tellUnnamed(await listUnnamedStaff(connection, code, structure.staff.map((one) => one.code)))
  return true
}

/** Says what loading would say is to be mended, and loads nothing; whether there is nothing to mend. */
export const tryMunicipality = async (connection: OwnerConnection, { file, text, structure }: ReadFile): Promise<boolean> => {
  refuseMixture(await listLying(connection), structure)
  const tried = await tryStructure(connection, structure)
  if (tried.ok) tellEnds(tried.value)
  else tellFaults(file, located(text, tried.problem))
  return tried.ok
}
