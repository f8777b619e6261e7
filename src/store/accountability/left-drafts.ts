import { sql } from 'kysely'
import type { HandOnLeftDraftsProblem } from '#domain/accountability/left-drafts.ts'
import type { ActingTransaction } from '../as-actor.ts'

/** A post in which something half written was left, without a word of it. */
export type PostWithDrafts = {
  readonly membershipId: string
  readonly version: number
  readonly name: string
  readonly kana: string
  readonly agencyName: string
  readonly title: string
  readonly drafts: number
  readonly since: string | null
}

/** What became of it: how many, of which matters; or what stands in the way. */
export type DraftsDecided<P extends string> = { readonly obstacle: P | 'stale_version' | ''; readonly drafts: number; readonly matters: readonly string[] }

/** The posts with something left half written (残された書きかけ) that the actor decides about. */
export const listPostsWithDrafts = async (tx: ActingTransaction): Promise<readonly PostWithDrafts[]> => {
  const { rows } = await sql<PostWithDrafts>`
    select membership_id as "membershipId", version, name, kana, agency_name as "agencyName", title, drafts, since from app.posts_with_drafts_left()`.execute(tx)
  return rows
}

/** Who may read what was left in a post, and how much of it; nobody where the actor does not decide about it. */
export const listHeirsOfDrafts = async (tx: ActingTransaction, membershipId: string): Promise<readonly { readonly membershipId: string; readonly drafts: number }[]> => {
  const { rows } = await sql<{ membershipId: string; drafts: number }>`
    select membership_id as "membershipId", drafts from app.heirs_of_drafts_left(${membershipId}::uuid)`.execute(tx)
  return rows
}

const NOTHING: DraftsDecided<'not_found'> = { obstacle: 'not_found', drafts: 0, matters: [] }

/** Passes on what was left in a post, as far as the heir may read it. */
export const saveDraftsHandedOn = async (
  tx: ActingTransaction,
  { membershipId, heirId, version }: { readonly membershipId: string; readonly heirId: string; readonly version: number },
): Promise<DraftsDecided<HandOnLeftDraftsProblem>> => {
  const { rows } = await sql<DraftsDecided<HandOnLeftDraftsProblem>>`
    select obstacle, drafts, matters from app.hand_on_drafts_left(${membershipId}::uuid, ${heirId}::uuid, ${version})`.execute(tx)
  return rows[0] ?? NOTHING
}

/** Throws away what was left in a post. */
export const saveDraftsDiscarded = async (
  tx: ActingTransaction,
  { membershipId, version }: { readonly membershipId: string; readonly version: number },
): Promise<DraftsDecided<'not_found'>> => {
  const { rows } = await sql<DraftsDecided<'not_found'>>`select obstacle, drafts, matters from app.discard_drafts_left(${membershipId}::uuid, ${version})`.execute(tx)
  return rows[0] ?? NOTHING
}
