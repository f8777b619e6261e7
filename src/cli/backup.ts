import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { writeArchive } from '#platform/backup/archive.ts'
import { folderEntries } from '#platform/backup/cluster-files.ts'
import { copyCluster, type CopiedMoment } from '#platform/backup/copy-cluster.ts'
import { noRoomForBackup } from '#platform/backup/problems.ts'
import type { ArchiveEntry } from '#platform/backup/tar.ts'
import { clearLeftovers, withWorkPlace } from '#platform/backup/work-place.ts'
import { nowInstant } from '#platform/clock.ts'
import { freeMegabytes } from '#platform/embedded/folder-state.ts'
import { OperatorFault } from '#platform/words.ts'
import { takeWitness, type DatabaseWitness } from '#store/witness.ts'
import { bringBack, type AboutBackup } from './bring-back.ts'
import type { Call, Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { visitDatabase, type VisitedDatabase } from './open-database.ts'
import { sayBoth } from './say.ts'
import { tellComparison } from './tell-comparison.ts'

const MEGABYTE = 1_048_576
const SPARE = 300

const megabytesOf = (folder: string): number =>
  Math.ceil(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0) / MEGABYTE,
  )

/** A copy is packed to less than half; a rehearsal needs room for the whole once more. */
const refuseWithoutRoom = (visited: VisitedDatabase, target: string, rehearses: boolean): void => {
  const size = megabytesOf(visited.folder.cluster)
  const needed = Math.ceil(size / 2) + SPARE + (rehearses ? size : 0)
  const free = freeMegabytes(dirname(target))
  if (free < needed) throw noRoomForBackup(dirname(target), free, needed)
}

async function* everything(visited: VisitedDatabase, name: string, onMoment: (moment: CopiedMoment<DatabaseWitness>) => void): AsyncGenerator<ArchiveEntry> {
  const { admin, folder } = visited
  yield* folderEntries(folder.secrets, 'secrets')
  if (existsSync(folder.heads)) yield* folderEntries(folder.heads, 'heads')
  yield* copyCluster({ admin, cluster: folder.cluster, name, witness: takeWitness, onMoment }, 'postgres')
}

const writeBackup = async (visited: VisitedDatabase, target: string, passphrase: string | undefined): Promise<void> => {
  const takenAt = nowInstant()
  const name = `tsunagi ${takenAt}`
  let moment: CopiedMoment<DatabaseWitness> | undefined
  const about = (): AboutBackup => {
    if (moment === undefined) throw new Error('the copy has no moment')
    return { takenAt, database: visited.admin.database, ...moment }
  }
  await writeArchive(target, everything(visited, name, (found) => { moment = found }), { passphrase, about })
}

const rehearse = async (file: string, place: string, passphrase: string | undefined): Promise<ExitCode> => {
  sayBoth({ ja: '別の場所に戻して比べています', en: 'bringing it back elsewhere, to compare' })
  return withWorkPlace(place, 'rehearsal', async (root) => (tellComparison(await bringBack(file, root, passphrase)) ? EXIT.done : EXIT.found))
}

const targetFor = ({ option }: Call, backups: string, sealed: boolean): string => {
  const stamp = nowInstant().replaceAll(/[:.]/g, '-')
  return join(resolve(option('to') ?? backups), `tsunagi-${stamp}.tar.gz${sealed ? '.sealed' : ''}`)
}

const backUp = async (call: Call): Promise<ExitCode> => {
  const { config, option } = call
  if (config.ownServer !== undefined)
    throw new OperatorFault({
      ja: '自前の PostgreSQL のバックアップは、その道具（pg_dump か pgBackRest）で取ります。docs/operate/own-postgresql.md を見てください。',
      en: 'A PostgreSQL of your own is backed up by its own tools (pg_dump or pgBackRest); see docs/operate/own-postgresql.md.',
    })
  const passphrase = config.backupPassphrase
  const rehearses = option('rehearse') !== undefined
  const visited = await visitDatabase(config)
  const target = targetFor(call, visited.folder.backups, passphrase !== undefined)
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    clearLeftovers(dirname(target))
    refuseWithoutRoom(visited, target, rehearses)
    await writeBackup(visited, target, passphrase)
  } finally {
    await visited.close()
  }
  sayBoth({ ja: `バックアップを取りました: ${target}（${Math.ceil(statSync(target).size / MEGABYTE)} MB）`, en: 'backup taken' })
  return rehearses ? rehearse(target, visited.folder.root, passphrase) : EXIT.done
}

/** `tsunagi backup`: one file with everything, taken while the server runs; with `--rehearse` it is brought back and compared. */
export const backup: Command = {
  name: 'backup',
  words: { ja: 'バックアップを取る（動作中でもよい）', en: 'take a backup (also while it is served)' },
  options: [
    { name: 'to', value: 'folder', words: { ja: '置き場所（既定はデータフォルダの backups）', en: 'where to put it (backups in the data folder)' } },
    { name: 'rehearse', words: { ja: '取ったものを別の場所に戻し、すべて比べる', en: 'bring it back elsewhere and compare everything' } },
  ],
  run: backUp,
}
