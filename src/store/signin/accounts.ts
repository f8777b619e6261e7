import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/role.ts'
import type { AccountObstacle, AccountState } from '#domain/signin/account-state.ts'
import type { ActingTransaction } from '../as-actor.ts'
import { hashOfSecret } from './invitation.ts'

type ListedAccount = {
  readonly staffId: string
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly loginName: string | null
  readonly state: AccountState
  readonly invitedUntil: string | null
  readonly hasTotp: boolean
  readonly passkeys: number
  readonly openSessions: number
  readonly lastSeenAt: string | null
}

/** Everybody's account, for an administrator; for anybody else nobody's. */
export const listEveryAccount = async (tx: ActingTransaction): Promise<ListedAccount[]> => {
  const { rows } = await sql<ListedAccount>`select staff_id as "staffId", code, name, kana, login_name as "loginName", state,
    invited_until as "invitedUntil", has_totp as "hasTotp", passkeys, open_sessions as "openSessions", last_seen_at as "lastSeenAt"
    from app.list_accounts()`.execute(tx)
  return rows
}

/** When a membership is over: with itself, or with the contract of its agency. */
const over = sql<string | null>`least(m.valid_to, a.contract_to)`

/** Of everybody whose every post is over, when the last one ended. */
export const listEndedStaff = async (tx: ActingTransaction, actor: Actor) => {
  const { rows } = await sql<{ staffId: string; endedAt: string }>`
    select m.staff_id as "staffId", max(${over}) as "endedAt" from membership m
      join agency a on a.municipality_code = m.municipality_code and a.id = m.agency_id
    where m.municipality_code = ${actor.municipalityCode} and m.role <> 'system'
    group by m.staff_id having bool_and(${over} is not null and ${over} <= app.now())`.execute(tx)
  return new Map(rows.map((row) => [row.staffId, row.endedAt]))
}

/** Who works where, as what: all memberships that are not over. */
export const listMembershipsNotOver = async (tx: ActingTransaction, actor: Actor) => {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('agency as a', (join) => join.onRef('a.municipality_code', '=', 'm.municipality_code').onRef('a.id', '=', 'm.agency_id'))
    .select(['m.staff_id as staffId', 'm.id as membershipId', 'a.short_name as agencyName', 'm.role', 'm.title', 'm.valid_from as from', 'm.valid_to as to'])
    .select(sql<string | null>`nullif(concat_ws(' ', a.kana, a.short_kana), '')`.as('agencyKana'))
    .where('m.municipality_code', '=', actor.municipalityCode)
    .where('m.role', '<>', 'system')
    .where(sql<boolean>`(${over} is null or ${over} > app.now())`)
    .orderBy('m.valid_from')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

type Invited = { readonly obstacle: AccountObstacle | ''; readonly expiresAt: string | null }

/** Invites somebody anew; or tells what stands in the way. Only the code's hash is kept. */
export const saveInvitation = async (tx: ActingTransaction, staffId: string, code: string): Promise<Invited> => {
  const { rows } = await sql<Invited>`select obstacle, expires_at as "expiresAt"
    from app.invite_by_administrator(${staffId}::uuid, ${hashOfSecret(code)})`.execute(tx)
  return rows[0] ?? { obstacle: 'not_found', expiresAt: null }
}

/** Withdraws somebody's living invitation; or tells what stands in the way. */
export const saveInvitationWithdrawn = async (tx: ActingTransaction, staffId: string): Promise<AccountObstacle | undefined> => {
  const { rows } = await sql<{ obstacle: AccountObstacle | '' }>`select app.withdraw_invitation(${staffId}::uuid) as obstacle`.execute(tx)
  return rows[0]?.obstacle || undefined
}

/** Disables somebody's account; or tells what stands in the way. */
export const saveAccountDisabled = async (tx: ActingTransaction, staffId: string): Promise<AccountObstacle | undefined> => {
  const { rows } = await sql<{ obstacle: AccountObstacle | '' }>`select app.disable_account(${staffId}::uuid) as obstacle`.execute(tx)
  return rows[0]?.obstacle || undefined
}
