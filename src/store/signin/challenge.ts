import { sql, type Kysely } from 'kysely'
import type { Schema } from '../schema.generated.ts'

/** What a half-done step at the door waits for: a passkey's answer, an app's first code, the choice of a membership. */
export type ChallengeKind = 'register' | 'sign_in' | 'totp' | 'choose'

/** A half-done step (途中経過): lives a few minutes and is taken once. */
export type Challenge = {
  readonly municipalityCode: string
  readonly id: string
  readonly kind: ChallengeKind
  readonly staffId: string | null
  readonly challenge: string
}

const MINUTES = 10

/** Keeps a half-done step, and forgets those that ran out. */
export const saveChallenge = async (door: Kysely<Schema>, one: Challenge): Promise<void> => {
  await door
    .deleteFrom('sign_in_challenge')
    .where('municipality_code', '=', one.municipalityCode)
    .where(sql<boolean>`expires_at < app.now()`)
    .execute()
  await door
    .insertInto('sign_in_challenge')
    .values({
      municipality_code: one.municipalityCode,
      id: one.id,
      staff_id: one.staffId,
      challenge: one.challenge,
      kind: one.kind,
      expires_at: sql`app.now() + make_interval(mins => ${MINUTES})`,
    })
    .execute()
}

/** Takes a half-done step: it is gone afterwards, whatever comes of it. */
export const takeChallenge = async (
  door: Kysely<Schema>,
  asked: Pick<Challenge, 'municipalityCode' | 'id' | 'kind'>,
): Promise<Challenge | undefined> => {
  const row = await door
    .deleteFrom('sign_in_challenge')
    .where('municipality_code', '=', asked.municipalityCode)
    .where('id', '=', asked.id)
    .where('kind', '=', asked.kind)
    .where(sql<boolean>`expires_at > app.now()`)
    .returning(['staff_id', 'challenge'])
    .executeTakeFirst()
  return row && { ...asked, staffId: row.staff_id, challenge: row.challenge }
}

/** Looks at a half-done step and leaves it: somebody who mistyped tries again. */
export const findChallenge = async (
  door: Kysely<Schema>,
  asked: Pick<Challenge, 'municipalityCode' | 'id' | 'kind'>,
): Promise<Challenge | undefined> => {
  const row = await door
    .selectFrom('sign_in_challenge')
    .select(['staff_id', 'challenge'])
    .where('municipality_code', '=', asked.municipalityCode)
    .where('id', '=', asked.id)
    .where('kind', '=', asked.kind)
    .where(sql<boolean>`expires_at > app.now()`)
    .executeTakeFirst()
  return row && { ...asked, staffId: row.staff_id, challenge: row.challenge }
}
