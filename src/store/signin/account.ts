import { sql, type Kysely } from 'kysely'
import type { RecentFailures } from '#domain/signin/attempt-limit.ts'
import type { Schema } from '../schema.generated.ts'

/** An account as the door knows it. Never leaves the server. */
export type Account = {
  readonly municipalityCode: string
  readonly staffId: string
  readonly passwordHash: string | null
  readonly totpSecret: string | null
  readonly totpLastStep: number
}

/** The account of a login name, unless it was disabled or its holder left. */
export const findAccount = async (door: Kysely<Schema>, loginName: string): Promise<Account | undefined> => {
  const row = await door
    .selectFrom('account')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.municipality_code', '=', 'account.municipality_code')
        .onRef('staff.id', '=', 'account.staff_id'),
    )
    .select(['account.municipality_code', 'staff_id', 'password_hash', 'totp_secret', 'totp_last_step'])
    .where('login_name', '=', loginName)
    .where('disabled_at', 'is', null)
    .where('staff.left_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      municipalityCode: row.municipality_code,
      staffId: row.staff_id,
      passwordHash: row.password_hash,
      totpSecret: row.totp_secret,
      totpLastStep: row.totp_last_step,
    }
  )
}

/** Failures of the last fifteen minutes, for the name and for the address. */
export const countRecentFailures = async (
  door: Kysely<Schema>,
  loginName: string,
  address: string,
): Promise<RecentFailures> => {
  const { rows } = await sql<{ of_name: number; of_address: number }>`
    select count(*) filter (where login_name = ${loginName}) as of_name,
      count(*) filter (where address = ${address}) as of_address
    from sign_in_attempt
    where not succeeded and at > app.now() - interval '15 minutes'
      and (login_name = ${loginName} or address = ${address})`.execute(door)
  return { ofName: Number(rows[0]?.of_name ?? 0), ofAddress: Number(rows[0]?.of_address ?? 0) }
}

/** Notes an attempt, and when a one-time code was used, that it cannot be used again. */
export const saveAttempt = async (
  door: Kysely<Schema>,
  attempt: { id: string; municipalityCode: string; loginName: string; address: string; succeeded: boolean },
): Promise<void> => {
  await door
    .insertInto('sign_in_attempt')
    .values({
      municipality_code: attempt.municipalityCode,
      id: attempt.id,
      login_name: attempt.loginName,
      address: attempt.address,
      succeeded: attempt.succeeded,
    })
    .execute()
}

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
