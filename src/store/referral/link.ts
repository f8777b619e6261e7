import { sql } from 'kysely'
import type { Actor } from '#domain/access/actor.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** Keeps the hash of a new link. Answers what stands in the way: it is no referral for a link, or another one stands and is not to end. */
export const saveReferralLink = async (
  tx: ActingTransaction,
  link: { readonly referralId: string; readonly tokenHash: Uint8Array; readonly expiresAt: string; readonly endsEarlier: boolean },
): Promise<'not_possible_now' | 'link_stands' | undefined> => {
  const { rows } = await sql<{ obstacle: 'not_possible_now' | 'link_stands' | '' }>`
    select app.issue_referral_link(${link.referralId}::uuid, ${link.tokenHash}, ${link.expiresAt}::timestamptz, ${link.endsEarlier}) as obstacle`.execute(tx)
  const obstacle = rows[0]?.obstacle ?? 'not_possible_now'
  return obstacle === '' ? undefined : obstacle
}

/** How the last link of a referral stands; `undefined` when there is none, or it is not the actor's to know. */
export const findLinkState = async (
  tx: ActingTransaction,
  referralId: string,
): Promise<{ readonly expiresAt: string; readonly openedAt: string | null; readonly answeredAt: string | null } | undefined> => {
  const { rows } = await sql<{ expiresAt: string; openedAt: string | null; answeredAt: string | null }>`
    select expires_at as "expiresAt", opened_at as "openedAt", answered_at as "answeredAt" from app.referral_link_state(${referralId}::uuid)`.execute(tx)
  return rows[0]
}

/** The referral behind a living link. Only the office may ask. */
export const findLinkedReferral = async (
  tx: ActingTransaction,
  tokenHash: Uint8Array,
): Promise<{ readonly referralId: string; readonly expiresAt: string } | undefined> => {
  const { rows } = await sql<{ referralId: string; expiresAt: string }>`
    select referral_id as "referralId", expires_at as "expiresAt" from app.open_referral_link(${tokenHash})`.execute(tx)
  return rows[0]
}

/** Uses a link up. Undefined when it is used up already, has run out, or never was. */
export const saveLinkUsed = async (tx: ActingTransaction, tokenHash: Uint8Array): Promise<string | undefined> => {
  const { rows } = await sql<{ referralId: string | null }>`select app.use_referral_link(${tokenHash}) as "referralId"`.execute(tx)
  return rows[0]?.referralId ?? undefined
}

/** The municipality's name, for a page that is read by somebody outside. */
export const findMunicipalityName = async (tx: ActingTransaction, actor: Actor): Promise<string> => {
  const row = await tx.selectFrom('municipality').select('name').where('municipality_code', '=', actor.municipalityCode).executeTakeFirst()
  return row?.name ?? ''
}
