import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { ListedIntake } from '#domain/intake/import/check-rows.ts'
import { knownRows, rowKeysOf, type KnownRow, type RowKey } from '#domain/intake/import/row-keys.ts'
import type { ActingTransaction } from '#store/as-actor.ts'

const LETTERS = 24

/**
 * A key as it is kept: which kind it is of stays to be seen, and nothing of what it says. Without the secret of the installation nobody can try out which name and
 * which day make it.
 */
const fingerprint = ({ kind, text }: RowKey, secret: string): string =>
  `${kind}:${createHmac('sha256', secret).update(`${kind} ${text}`).digest('base64url').slice(0, LETTERS)}`

/** By which the secret itself is known, and nothing of it told (鍵の目印): it stands with every import, so that a secret made anew is noticed. */
export const keyMarkOf = (secret: string): string => createHmac('sha256', secret).update('the secret itself').digest('base64url').slice(0, LETTERS)

/** What an imported row is known by, as it is kept with its intake (行の指紋). */
export const importKeysOf = (listed: ListedIntake, secret: string): string[] => rowKeysOf(listed, true).map((key) => fingerprint(key, secret))

/** The fingerprint of a whole row: what somebody said of it holds for it when its file is looked at once more. */
export const rowMark = (listed: ListedIntake, secret: string): string => fingerprint({ kind: 'whole', text: listed.said }, secret)

/** Which rows of a list the actor's agency took in before, as far as the actor reads what came of them. */
export const findKnownRows = async (tx: ActingTransaction, intakes: readonly ListedIntake[], secret: string): Promise<readonly KnownRow[]> => {
  const keys = intakes.flatMap((listed) => rowKeysOf(listed, false).map((key) => ({ row: listed.row, kind: key.kind, key: fingerprint(key, secret) })))
  const { rows } = await sql<{ key: string; id: string }>`
    select f.key, f.intake_id as id from app.rows_imported_before(${keys.map((one) => one.key)}::text[]) f`.execute(tx)
  const found = Map.groupBy(rows, (one) => one.key)
  return knownRows(keys.flatMap(({ row, kind, key }) => (found.get(key) ?? []).map(({ id }) => ({ row, kind, id }))))
}

/** What came of rows that were taken in before, to be told beside them. */
export const listKnownIntakes = async (tx: ActingTransaction, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; number: number; receivedAt: string; text: string }>`
    select i.id, i.number, i.received_at as "receivedAt", left(i.text, 200) as text from intake i
    where i.municipality_code = (select app.my_municipality()) and i.id = any (${[...ids]}::uuid[])`.execute(tx)
  return rows
}
