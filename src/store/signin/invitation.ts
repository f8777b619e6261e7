import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'
import { journalAsOwner, type OwnerConnection } from '../structure/owner-connection.ts'

/** The hash under which a one-time secret is kept. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest()

/** A living invitation (招待). */
export type Invitation = { readonly id: string; readonly staffId: string; readonly expiresAt: string }

/** The living invitation behind a code; `undefined` when it ran out, was used, was withdrawn, or never was. */
export const findInvitation = (door: Kysely<Schema>, municipalityCode: string, code: string): Promise<Invitation | undefined> =>
  door
    .selectFrom('invitation')
    .select(['id', 'staff_id as staffId', 'expires_at as expiresAt'])
    .where('municipality_code', '=', municipalityCode)
    .where('code_hash', '=', hashOfSecret(code))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`expires_at > app.now()`)
    .executeTakeFirst()

/** Holds a living invitation until the transaction ends, so that nobody takes it up meanwhile: `false` when somebody was quicker. */
export const holdInvitation = async (tx: Kysely<Schema>, municipalityCode: string, id: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('invitation')
    .select('id')
    .where('municipality_code', '=', municipalityCode)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Uses an invitation up: `false` when somebody was quicker. */
export const saveInvitationUsed = async (door: Kysely<Schema>, municipalityCode: string, id: string): Promise<boolean> => {
  const result = await door
    .updateTable('invitation')
    .set({ used_at: sql`app.now()` })
    .where('municipality_code', '=', municipalityCode)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Whether somebody can sign in already, by a password or a passkey that an invitation would end. */
export const hasWayIn = async (connection: OwnerConnection, municipalityCode: string, staffCode: string): Promise<boolean> => {
  const { rows } = await connection.query(
    `select 1 from staff f where f.municipality_code = $1 and f.code = $2 and (
       exists (select 1 from account a where a.municipality_code = f.municipality_code and a.staff_id = f.id and a.password_hash is not null)
       or exists (select 1 from passkey p where p.municipality_code = f.municipality_code and p.staff_id = f.id))`,
    [municipalityCode, staffCode],
  )
  return rows.length > 0
}

/** Invites somebody by staff code in the name of whoever runs the server; `undefined` when nobody in office has the code. */
export const inviteAsOwner = async (
  connection: OwnerConnection,
  who: { readonly municipalityCode: string; readonly staffCode: string; readonly code: string },
): Promise<{ readonly name: string; readonly loginName: string; readonly expiresAt: string } | undefined> => {
  const { rows } = await connection.query(
    `select f.name, a.login_name, i.until from staff f
       cross join lateral (select app.invite(f.municipality_code, f.id, $3, null) as until) i
       left join account a on a.municipality_code = f.municipality_code and a.staff_id = f.id
     where f.municipality_code = $1 and f.code = $2`,
    [who.municipalityCode, who.staffCode, hashOfSecret(who.code)],
  )
  const row = rows[0] as { name: string; login_name: string | null; until: string | null } | undefined
  if (row === undefined || row.until === null) return undefined
  await journalAsOwner(connection, who.municipalityCode, 'inviteToAccount')
  return { name: row.name, loginName: row.login_name ?? who.staffCode, expiresAt: row.until }
}
