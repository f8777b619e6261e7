import { sql, type Kysely } from 'kysely'
import type { SignInWay } from '#domain/signin/account-state.ts'
import type { RecentFailures } from '#domain/signin/attempt-limit.ts'
import type { Schema } from '../schema.generated.ts'

/** Somebody trying to come in: by which name if one was given, from where, how. */
export type Attempt = {
  readonly id: string
  readonly municipalityCode: string
  /** `null` for what comes without a name: a passkey, an invitation. */
  readonly loginName: string | null
  readonly address: string
  /** What the address belongs to; failures are counted by it. */
  readonly place: string
  readonly way: SignInWay
}

/** Notes an attempt as failed before anything is checked, so that many at once cannot outrun the count. */
export const saveAttempt = async (door: Kysely<Schema>, { id, municipalityCode, loginName, address, place, way }: Attempt): Promise<void> => {
  await door
    .insertInto('sign_in_attempt')
    .values({ municipality_code: municipalityCode, id, login_name: loginName, address, place, way, succeeded: false })
    .execute()
}

/** Failures of the last fifteen minutes beside this attempt itself. Without a name none is of this name. */
export const countRecentFailures = async (door: Kysely<Schema>, attempt: Attempt): Promise<RecentFailures> => {
  const { rows } = await sql<{ [K in keyof RecentFailures]: string | boolean }>`
    select count(*) filter (where login_name = ${attempt.loginName} and place = ${attempt.place}) as "ofNameHere",
      count(*) filter (where login_name = ${attempt.loginName}) as "ofName", count(*) filter (where place = ${attempt.place}) as "ofPlace",
      count(*) filter (where login_name = ${attempt.loginName} and way = 'unlock') as "ofUnlocking",
      exists (select 1 from sign_in_attempt t where t.municipality_code = ${attempt.municipalityCode} and t.login_name = ${attempt.loginName}
        and t.place = ${attempt.place} and t.succeeded) as "isKnownHere"
    from sign_in_attempt
    where municipality_code = ${attempt.municipalityCode} and not succeeded and at > app.now() - interval '15 minutes'
      and id <> ${attempt.id}::uuid and (login_name = ${attempt.loginName} or place = ${attempt.place})`.execute(door)
  const [found] = rows
  return {
    ofNameHere: Number(found?.ofNameHere ?? 0),
    ofName: Number(found?.ofName ?? 0),
    ofPlace: Number(found?.ofPlace ?? 0),
    ofUnlocking: Number(found?.ofUnlocking ?? 0),
    isKnownHere: found?.isKnownHere === true,
  }
}

/** The attempt came in after all; who did it is only now known when it came without a name. */
export const saveAttemptSucceeded = async (door: Kysely<Schema>, attempt: Attempt, loginName: string | null): Promise<void> => {
  await door
    .updateTable('sign_in_attempt')
    .set({ succeeded: true, login_name: loginName })
    .where('municipality_code', '=', attempt.municipalityCode)
    .where('id', '=', attempt.id)
    .execute()
}

/** Takes an attempt back that was no failure: refused before it was looked at, or only half of it was shown. */
export const forgetAttempt = async (door: Kysely<Schema>, attempt: Attempt): Promise<void> => {
  await door.deleteFrom('sign_in_attempt').where('municipality_code', '=', attempt.municipalityCode).where('id', '=', attempt.id).execute()
}

/** Forgets attempts older than ninety days; the journal keeps what must be kept. */
export const forgetOldAttempts = async (door: Kysely<Schema>, municipalityCode: string): Promise<void> => {
  await door
    .deleteFrom('sign_in_attempt')
    .where('municipality_code', '=', municipalityCode)
    .where(sql<boolean>`at < app.now() - interval '90 days'`)
    .execute()
}
