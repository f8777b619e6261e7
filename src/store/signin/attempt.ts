import { sql, type Kysely } from 'kysely'
import type { SignInWay } from '#domain/signin/account-state.ts'
import type { RecentFailures, WrongCodes } from '#domain/signin/attempt-limit.ts'
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

/** Notes that the password was right, before the code is looked at, so that many at once cannot outrun this count either. */
export const savePasswordRight = async (door: Kysely<Schema>, attempt: Attempt): Promise<void> => {
  await door
    .updateTable('sign_in_attempt')
    .set({ password_was_right: true })
    .where('municipality_code', '=', attempt.municipalityCode)
    .where('id', '=', attempt.id)
    .execute()
}

/** Wrong codes after a right password by this name, from wherever, beside this attempt itself. */
export const countWrongCodes = async (door: Kysely<Schema>, attempt: Attempt): Promise<WrongCodes> => {
  const { rows } = await sql<{ hour: string; day: string }>`
    select count(*) filter (where at > app.now() - interval '1 hour') as hour, count(*) as day from sign_in_attempt
    where municipality_code = ${attempt.municipalityCode} and login_name = ${attempt.loginName} and password_was_right and not succeeded
      and at > app.now() - interval '1 day' and id <> ${attempt.id}::uuid`.execute(door)
  return { inHour: Number(rows[0]?.hour ?? 0), inDay: Number(rows[0]?.day ?? 0) }
}

/** Whose session, and at which place: for what its holder is told when they come in. */
export type Sitting = { readonly municipalityCode: string; readonly token: string; readonly loginName: string }

/**
 * Wrong codes after a right password since the holder came in the time before: what somebody else may have tried. Not those of
 * the same place shortly before or during this session, which were the holder's own fingers.
 */
export const countWrongCodesOfOthers = async (door: Kysely<Schema>, { municipalityCode, token, loginName }: Sitting): Promise<number> => {
  const { rows } = await sql<{ others: string }>`
    with mine as (select s.staff_id, s.created_at, s.place from session s
        where s.municipality_code = ${municipalityCode} and s.token_hash = sha256(convert_to(${token}, 'UTF8'))),
      before as (select max(p.created_at) as at from session p, mine
        where p.municipality_code = ${municipalityCode} and p.staff_id = mine.staff_id and p.created_at < mine.created_at)
    select count(*) as others from sign_in_attempt t, mine, before
    where t.municipality_code = ${municipalityCode} and t.login_name = ${loginName} and t.password_was_right and not t.succeeded
      and t.at > coalesce(before.at, '-infinity') and not (t.place = mine.place and t.at > mine.created_at - interval '15 minutes')`.execute(door)
  return Number(rows[0]?.others ?? 0)
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
