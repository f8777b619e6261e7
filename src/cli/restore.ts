import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withWorkPlace } from '#platform/backup/work-place.ts'
import { nowInstant } from '#platform/clock.ts'
import { dataFolderAt, prepareFolder, type DataFolder } from '#platform/embedded/data-folder.ts'
import { databaseUserFor } from '#platform/embedded/database-user.ts'
import { lockFolder } from '#platform/embedded/lock.ts'
import { OperatorFault } from '#platform/words.ts'
import { bringBack } from './bring-back.ts'
import type { Call, Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { sayBoth } from './say.ts'
import { tellComparison } from './tell-comparison.ts'

const PARTS = ['cluster', 'secrets', 'heads'] as const

const holdsAnything = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

/** Does renames one after the other; where one fails those before it are taken back, so that all or none is done. */
const renameAll = (renames: readonly (readonly [from: string, to: string])[]): void => {
  const done: (readonly [string, string])[] = []
  try {
    for (const [from, to] of renames) {
      renameSync(from, to)
      done.unshift([to, from])
    }
  } catch (error) {
    for (const [from, to] of done) renameSync(from, to)
    throw error
  }
}

/**
 * Only when the backup stands whole beside it is the present state put aside, and the backup put in its place. Whether
 * there was anything to put aside. Killed meanwhile, it leaves a mark by which the next start refuses instead of beginning anew.
 */
const putInPlace = (from: DataFolder, to: DataFolder): boolean => {
  const stamp = nowInstant().replaceAll(/[:.]/g, '-')
  const present = PARTS.filter((part) => holdsAnything(to[part]))
  for (const part of PARTS) if (!present.includes(part) && existsSync(from[part])) rmSync(to[part], { recursive: true, force: true })
  writeFileSync(to.restoring, stamp)
  renameAll([
    ...present.map((part) => [to[part], `${to[part]}.before-${stamp}`] as const),
    ...PARTS.filter((part) => existsSync(from[part])).map((part) => [from[part], to[part]] as const),
  ])
  rmSync(to.restoring)
  return present.length > 0
}

const restoreInto = (file: string, folder: DataFolder, passphrase: string | undefined): Promise<ExitCode> =>
  withWorkPlace(folder.root, 'restore', async (root) => {
    const isWhole = tellComparison(await bringBack(file, root, passphrase))
    if (!isWhole) throw new OperatorFault({ ja: '戻したものが取ったときと一致しないため、今のデータはそのままにしました。', en: 'What was brought back is not as it was taken, so the present data were left as they are.' })
    const wasAnything = putInPlace(dataFolderAt(root), folder)
    sayBoth({ ja: `戻しました: ${folder.root}`, en: 'restored' })
    if (wasAnything) sayBoth({ ja: '前のものは .before-… に残しました', en: 'what lay there before is kept as .before-…' })
    return EXIT.done
  })

const bringInto = async ({ config, operands }: Call): Promise<ExitCode> => {
  const file = resolve(operands[0] ?? '')
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new OperatorFault({ ja: `バックアップのファイル ${file} がありません。`, en: `There is no backup file ${file}.` })
  const folder = folderOf(config)
  const problem = prepareFolder(folder, databaseUserFor(folder.cluster))
  if (problem) throw new OperatorFault(problem)
  const lock = await lockFolder(folder.root)
  if (!lock.ok) throw new OperatorFault(lock.problem)
  try {
    return await restoreInto(file, folder, config.backupPassphrase)
  } finally {
    lock.value()
  }
}

/** `tsunagi restore <file>`: brings a backup back. What lay there before is kept beside it, never deleted. */
export const restore: Command = {
  name: 'restore',
  words: { ja: 'バックアップから戻す（今のデータは脇に残す）', en: 'bring a backup back (the present data are put aside, not deleted)' },
  operands: [{ name: 'file', words: { ja: 'バックアップのファイル', en: 'backup file' } }],
  run: bringInto,
}
