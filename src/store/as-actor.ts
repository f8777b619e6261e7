import { sql, type Kysely, type Transaction } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/role.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { instantFrom, type Instant } from '#domain/shared/instant.ts'
import type { Schema } from './schema.generated.ts'

/** A transaction in which everything is seen and done as one actor, under row level security. */
export type ActingTransaction = Transaction<Schema>

/** Who is acting, and the moment by the database's clock at which they began to: the only clock that counts. */
export type Entered = { readonly actor: Actor; readonly now: Instant }

type EnteredRow = {
  now: string
  municipality_code: string | null
  staff_id: string
  membership_id: string
  agency_id: string
  role: Role
}

/** Sets who is acting, from a session's token. `undefined` for a token that is unknown, expired, locked or out of office. */
export const enter = async (tx: ActingTransaction, token: string, purpose: PurposeOfUse): Promise<Entered | undefined> => {
  const { rows } = await sql<EnteredRow>`select app.now() as now, e.* from app.enter(${token}, ${purpose}) e`.execute(tx)
  const row = rows[0]
  if (row === undefined || row.municipality_code === null) return undefined
  const actor = { municipalityCode: row.municipality_code, staffId: row.staff_id, membershipId: row.membership_id, agencyId: row.agency_id, role: row.role }
  return { actor, now: instantFrom(Date.parse(row.now)) }
}

/** What is done as an actor. */
type Doing<T> = (tx: ActingTransaction, actor: Actor | undefined, now: Instant | undefined) => Promise<T>

/** The only door to the data: one transaction, as the holder of a token, for a purpose. */
export const asActor = async <T>(
  database: Kysely<Schema>,
  pass: { readonly token: string; readonly purpose: PurposeOfUse },
  work: Doing<T>,
): Promise<T> =>
  database.transaction().execute(async (tx) => {
    const entered = await enter(tx, pass.token, pass.purpose)
    return work(tx, entered?.actor, entered?.now)
  })

/** The same, for looking at one moment: whatever is written meanwhile is not seen. */
export const asActorAtOneMoment = async <T>(
  database: Kysely<Schema>,
  pass: { readonly token: string; readonly purpose: PurposeOfUse },
  work: Doing<T>,
): Promise<T> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const entered = await enter(tx, pass.token, pass.purpose)
      return work(tx, entered?.actor, entered?.now)
    })
