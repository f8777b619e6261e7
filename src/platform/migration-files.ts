import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OperatorWords } from './words.ts'

/** One numbered file. */
export type MigrationFile = { readonly name: string; readonly sql: string; readonly sha256: string }

const NUMBERED = /^\d{4}_[a-z0-9_]+\.sql$/

/** The files of this version, in the order of their names. */
export const migrationFilesIn = (folder: string): readonly MigrationFile[] =>
  readdirSync(folder)
    .filter((name) => NUMBERED.test(name))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })

/** What runs after every file, in its transaction. */
export const afterEachIn = (folder: string): string => {
  const file = join(folder, '_after_each.sql')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Why the files of this version do not go with what was applied, in words; `undefined` when they do. */
export const findConflict = (files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): OperatorWords | undefined => {
  const byName = new Map(files.map((file) => [file.name, file]))
  const unknown = [...applied.keys()].find((name) => !byName.has(name))
  if (unknown !== undefined)
    return {
      ja: `データベースはこのバージョンが知らない ${unknown} まで進んでいます。新しい Tsunagi で起動してください。`,
      en: `The database was brought further, to ${unknown}, which this version does not know. Start it with the newer Tsunagi.`,
    }
  const changed = files.find((file) => applied.has(file.name) && applied.get(file.name) !== file.sha256)
  if (changed !== undefined)
    return {
      ja: `適用済みの ${changed.name} が、適用した後に書き換えられています。配布されたままのファイルに戻してください。`,
      en: `${changed.name} was changed after it had been applied. Put the file back as it was delivered.`,
    }
  const last = [...applied.keys()].toSorted().at(-1) ?? ''
  const late = files.find((file) => file.name < last && !applied.has(file.name))
  return (
    late && {
      ja: `${late.name} は、適用済みの ${last} より後から加えられました。番号を後ろに付け直してください。`,
      en: `${late.name} came after ${last} had been applied. Give it a later number.`,
    }
  )
}
