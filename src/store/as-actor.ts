import { sql, type Kysely, type Transaction } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/role.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import type { Schema } from './schema.generated.ts'

/** A transaction in which everything is seen and done as one actor, under row level security. */
export type ActingTransaction = Transaction<Schema>

type EnteredRow = {
  municipality_code: string | null
  staff_id: string
  membership_id: string
  agency_id: string
  role: Role
}

/** Sets who is acting, from a session's token. `undefined` for a token that is unknown, expired, locked or out of office. */
export const enter = async (tx: ActingTransaction, token: string, purpose: PurposeOfUse): Promise<Actor | undefined> => {
  const { rows } = await sql<EnteredRow>`select * from app.enter(${token}, ${purpose})`.execute(tx)
  const row = rows[0]
  if (row === undefined || row.municipality_code === null) return undefined
  return {
    municipalityCode: row.municipality_code,
    staffId: row.staff_id,
    membershipId: row.membership_id,
    agencyId: row.agency_id,
    role: row.role,
  }
}

/** The only door to the data: one transaction, as the holder of a token, for a purpose. */
export const asActor = async <T>(
  database: Kysely<Schema>,
  pass: { readonly token: string; readonly purpose: PurposeOfUse },
  work: (tx: ActingTransaction, actor: Actor | undefined) => Promise<T>,
): Promise<T> =>
  database.transaction().execute(async (tx) => {
    const actor = await enter(tx, pass.token, pass.purpose)
    return work(tx, actor)
  })

/** The same, for looking at one moment: whatever is written meanwhile is not seen. */
export const asActorAtOneMoment = async <T>(
  database: Kysely<Schema>,
  pass: { readonly token: string; readonly purpose: PurposeOfUse },
  work: (tx: ActingTransaction, actor: Actor | undefined) => Promise<T>,
): Promise<T> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => work(tx, await enter(tx, pass.token, pass.purpose)))
