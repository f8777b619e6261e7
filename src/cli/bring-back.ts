import { join } from 'node:path'
import pg from 'pg'
import { readArchive } from '#platform/backup/archive.ts'
import { dataFolderAt } from '#platform/embedded/data-folder.ts'
import { recoverTo } from '#platform/embedded/recover.ts'
import { kyselyOver, openPool } from '#platform/database.ts'
import { signingKeyIn } from '#platform/signed-text.ts'
import { readMirrors } from '#service/journal/mirror.ts'
import { verifyJournal, type JournalVerification } from '#service/journal/verify-journal.ts'
import { listJournalCities } from '#store/journal/read-chain.ts'
import type { Schema } from '#store/schema.generated.ts'
import { recallWitness, type DatabaseWitness } from '#store/witness.ts'
import { compareWitness, type Comparison } from './compare-witness.ts'

/** What a backup says of itself. */
export type AboutBackup = { readonly takenAt: string; readonly restorePoint: string; readonly database: string; readonly witness: DatabaseWitness }

/** A backup brought back, and how it compares with what it was taken of. */
export type BroughtBack = { readonly about: AboutBackup; readonly comparison: Comparison; readonly journal: readonly JournalVerification[] }

type Admin = Parameters<typeof openPool>[0]

const compareIn = async (admin: Admin, witness: DatabaseWitness): Promise<Comparison> => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    return compareWitness(witness, await recallWitness(client, witness))
  } finally {
    await client.end()
  }
}

const verifyIn = async (admin: Admin, root: string): Promise<readonly JournalVerification[]> => {
  const { heads, secrets } = dataFolderAt(root)
  const { genuine } = readMirrors(heads, signingKeyIn(join(secrets, 'journal-key')).publicKey)
  const pool = openPool(admin, { max: 1, name: 'tsunagi-restore' })
  try {
    const database = kyselyOver<Schema>(pool)
    const verified: JournalVerification[] = []
    for (const code of await listJournalCities(database)) verified.push(await verifyJournal(database, code, genuine))
    return verified
  } finally {
    await pool.end()
  }
}

/** Unpacks a backup into an empty folder, lets it recover to the moment it stands for, and compares everything. */
export const bringBack = async (file: string, root: string, passphrase: string | undefined): Promise<BroughtBack> => {
  const about = await readArchive<AboutBackup>(file, root, passphrase)
  return recoverTo(dataFolderAt(root), about.restorePoint, async (server) => {
    const admin = { ...server, database: about.database }
    return { about, comparison: await compareIn(admin, about.witness), journal: await verifyIn(admin, root) }
  })
}
