import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** An account as the door knows it. Never leaves the server. */
export type Account = {
  readonly municipalityCode: string
  readonly staffId: string
  readonly loginName: string
  readonly name: string
  readonly kana: string
  readonly passwordHash: string | null
  readonly totpSecret: string | null
  readonly totpLastStep: number
}

const accounts = (door: Kysely<Schema>, municipalityCode: string) =>
  door
    .selectFrom('account')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.municipality_code', '=', 'account.municipality_code')
        .onRef('staff.id', '=', 'account.staff_id'),
    )
    .select([
      'account.municipality_code as municipalityCode', 'staff_id as staffId', 'login_name as loginName', 'staff.name', 'staff.kana',
      'password_hash as passwordHash', 'totp_secret as totpSecret', 'totp_last_step as totpLastStep',
    ])
    .where('account.municipality_code', '=', municipalityCode)
    .where('disabled_at', 'is', null)

/** The account of a login name, unless it was disabled. */
export const findAccount = (door: Kysely<Schema>, municipalityCode: string, loginName: string): Promise<Account | undefined> =>
  accounts(door, municipalityCode).where('login_name', '=', loginName).executeTakeFirst()

/** The account of somebody, unless it was disabled. */
export const findAccountOf = (door: Kysely<Schema>, municipalityCode: string, staffId: string): Promise<Account | undefined> =>
  accounts(door, municipalityCode).where('staff_id', '=', staffId).executeTakeFirst()

const change = async (door: Kysely<Schema>, account: Account, set: Readonly<Record<string, unknown>>): Promise<void> => {
  await door
    .updateTable('account')
    .set(set)
    .where('municipality_code', '=', account.municipalityCode)
    .where('staff_id', '=', account.staffId)
    .execute()
}

/** Keeps a new password, as its hash. */
export const savePassword = (door: Kysely<Schema>, account: Account, passwordHash: string): Promise<void> =>
  change(door, account, { password_hash: passwordHash, password_set_at: sql`app.now()` })

/** Keeps the sealed key of an authenticator app, and the step its first code spent. */
export const saveTotp = (door: Kysely<Schema>, account: Account, totp: { readonly sealed: string; readonly step: number }): Promise<void> =>
  change(door, account, { totp_secret: totp.sealed, totp_set_at: sql`app.now()`, totp_last_step: totp.step })

/** Spends a one-time code's step: `false` when that step, or a later one, was spent before. */
export const spendTotpStep = async (door: Kysely<Schema>, account: Account, step: number): Promise<boolean> => {
  const result = await door
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('municipality_code', '=', account.municipalityCode)
    .where('staff_id', '=', account.staffId)
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Keeps new recovery codes, as hashes. Those from before no longer open anything. Belongs in one transaction. */
export const saveRecoveryCodes = async (tx: Kysely<Schema>, account: Account, hashes: readonly Buffer[]): Promise<void> => {
  const whose = { municipality_code: account.municipalityCode, staff_id: account.staffId }
  await tx
    .deleteFrom('recovery_code')
    .where('municipality_code', '=', whose.municipality_code)
    .where('staff_id', '=', whose.staff_id)
    .execute()
  await tx.insertInto('recovery_code').values(hashes.map((code_hash) => ({ ...whose, code_hash }))).execute()
}

/** Spends a recovery code: `false` when it is none, or was spent before. */
export const spendRecoveryCode = async (door: Kysely<Schema>, account: Account, hash: Buffer): Promise<boolean> => {
  const result = await door
    .updateTable('recovery_code')
    .set({ used_at: sql`app.now()` })
    .where('municipality_code', '=', account.municipalityCode)
    .where('staff_id', '=', account.staffId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
