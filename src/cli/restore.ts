import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nowInstant } from '#platform/clock.ts'
import { dataFolderAt, type DataFolder } from '#platform/embedded/data-folder.ts'
import { lockFolder } from '#platform/embedded/lock.ts'
import { OperatorFault } from '#platform/words.ts'
import { bringBack } from './bring-back.ts'
import type { Call, Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { folderOf } from './open-database.ts'
import { sayBoth } from './say.ts'
import { tellComparison } from './tell-comparison.ts'

const PARTS = ['cluster', 'secrets', 'heads'] as const

/** Only when the backup stands whole beside it is the present state put aside, and the backup put in its place. */
const putInPlace = (from: DataFolder, to: DataFolder): void => {
  const aside = nowInstant().replaceAll(/[:.]/g, '-')
  for (const part of PARTS) if (existsSync(to[part])) renameSync(to[part], `${to[part]}.before-${aside}`)
  for (const part of PARTS) if (existsSync(from[part])) renameSync(from[part], to[part])
}

const restoreInto = async (file: string, folder: DataFolder, passphrase: string | undefined): Promise<ExitCode> => {
  const root = mkdtempSync(join(folder.root, '.restore-'))
  try {
    const isWhole = tellComparison(await bringBack(file, root, passphrase))
    if (!isWhole) throw new OperatorFault({ ja: '戻したものが取ったときと一致しないため、今のデータはそのままにしました。', en: 'What was brought back is not as it was taken, so the present data were left as they are.' })
    putInPlace(dataFolderAt(root), folder)
    sayBoth({ ja: `戻しました: ${folder.root}（前のものは .before-… に残しました）`, en: 'restored; what lay there before is kept as .before-…' })
    return EXIT.done
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const bringInto = async ({ config, operands }: Call): Promise<ExitCode> => {
  const file = resolve(operands[0] ?? '')
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new OperatorFault({ ja: `バックアップのファイル ${file} がありません。`, en: `There is no backup file ${file}.` })
  const folder = folderOf(config)
  mkdirSync(folder.root, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder.root)
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
