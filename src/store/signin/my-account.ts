import { sql } from 'kysely'
import type { SignInWay } from '#domain/signin/account-state.ts'
import type { ActingTransaction } from '../as-actor.ts'

type WaysIn = { readonly loginName: string; readonly passwordSetAt: string | null; readonly totpSetAt: string | null; readonly recoveryCodes: number }
type MyPasskey = { readonly credentialId: string; readonly label: string; readonly createdAt: string; readonly lastUsedAt: string | null }
type MySession = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly isThis: boolean
}
type MyAttempt = { readonly id: string; readonly at: string; readonly way: SignInWay; readonly succeeded: boolean; readonly wrongCode: boolean; readonly address: string }

/** The ways into the actor's own account, without any secret. */
export const findMyWaysIn = async (tx: ActingTransaction): Promise<WaysIn | undefined> => {
  const { rows } = await sql<WaysIn>`select login_name as "loginName", password_set_at as "passwordSetAt", totp_set_at as "totpSetAt",
    recovery_codes as "recoveryCodes" from app.my_ways_in()`.execute(tx)
  return rows[0]
}

/** The actor's own passkeys. */
export const listMyPasskeys = async (tx: ActingTransaction): Promise<MyPasskey[]> => {
  const { rows } = await sql<MyPasskey>`select credential_id as "credentialId", label, created_at as "createdAt",
    last_used_at as "lastUsedAt" from app.my_passkeys()`.execute(tx)
  return rows
}

/** The actor's own sessions that are not over. */
export const listMySessions = async (tx: ActingTransaction): Promise<MySession[]> => {
  const { rows } = await sql<MySession>`select id, device, address, created_at as "createdAt", last_seen_at as "lastSeenAt",
    expires_at as "expiresAt", is_this as "isThis" from app.my_sessions()`.execute(tx)
  return rows
}

/** The last attempts to come in by the actor's name. */
export const listMyAttempts = async (tx: ActingTransaction): Promise<MyAttempt[]> => {
  const { rows } = await sql<MyAttempt>`select id, at, way, succeeded, wrong_code as "wrongCode", address from app.my_attempts()`.execute(tx)
  return rows
}

/** Ends one session of the actor's, or all but the present one: how many. */
export const endMySessions = async (tx: ActingTransaction, one: string | undefined): Promise<number> => {
  const { rows } = await sql<{ ended: number }>`select app.end_my_sessions(${one ?? null}::uuid) as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

/** Puts a passkey of the actor's away; or tells what stands in the way. */
export const removePasskey = async (tx: ActingTransaction, credentialId: string): Promise<'not_found' | 'sign_in_again' | 'last_way_in' | undefined> => {
  const { rows } = await sql<{ obstacle: 'not_found' | 'sign_in_again' | 'last_way_in' | '' }>`
    select app.remove_my_passkey(${credentialId}) as obstacle`.execute(tx)
  return rows[0]?.obstacle || undefined
}
