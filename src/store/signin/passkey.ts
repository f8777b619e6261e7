import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** A passkey (パスキー): the public half; the private one never leaves its holder's device. */
export type Passkey = {
  readonly credentialId: string
  readonly staffId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
}

/** The passkey of an identifier. */
export const findPasskey = async (door: Kysely<Schema>, municipalityCode: string, credentialId: string): Promise<Passkey | undefined> => {
  const row = await door
    .selectFrom('passkey')
    .select(['staff_id', 'public_key', 'counter', 'transports'])
    .where('municipality_code', '=', municipalityCode)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return (
    row && {
      credentialId,
      staffId: row.staff_id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
      transports: row.transports,
    }
  )
}

/** The identifiers of somebody's passkeys, so that the same device is not registered twice. */
export const listPasskeyIds = async (door: Kysely<Schema>, municipalityCode: string, staffId: string): Promise<readonly string[]> => {
  const rows = await door
    .selectFrom('passkey')
    .select('credential_id')
    .where('municipality_code', '=', municipalityCode)
    .where('staff_id', '=', staffId)
    .execute()
  return rows.map((row) => row.credential_id)
}

/** Keeps a new passkey. */
export const savePasskey = async (door: Kysely<Schema>, municipalityCode: string, passkey: Passkey & { readonly label: string }): Promise<void> => {
  await door
    .insertInto('passkey')
    .values({
      municipality_code: municipalityCode,
      credential_id: passkey.credentialId,
      staff_id: passkey.staffId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      label: passkey.label,
    })
    .execute()
}

/** Notes a passkey's use. `false` when its counter did not move on although it counts: then somebody has a copy of it. */
export const savePasskeyUse = async (door: Kysely<Schema>, municipalityCode: string, used: { credentialId: string; counter: number }): Promise<boolean> => {
  const result = await door
    .updateTable('passkey')
    .set({ counter: used.counter, last_used_at: sql`app.now()` })
    .where('municipality_code', '=', municipalityCode)
    .where('credential_id', '=', used.credentialId)
    .where((where) => where.or([where('counter', '<', used.counter), where.and([where('counter', '=', 0), where.val(used.counter === 0)])]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
