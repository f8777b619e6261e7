import type { SignInWay } from '#domain/signin/account-state.ts'
import { mayAttempt } from '#domain/signin/attempt-limit.ts'
import { newId } from '#platform/ids.ts'
import { placeOf } from '#platform/network-address.ts'
import { countRecentFailures, forgetAttempt, saveAttempt, type Attempt } from '#store/signin/attempt.ts'
import type { Ground, Visit } from './visit.ts'

/** How somebody tries to come in: in which way, and by which name if one is given. */
export type Trying = { readonly loginName: string | null; readonly way: SignInWay }

/**
 * Notes that somebody tries to come in (試行): as failed, before anything is checked, so that many at once cannot outrun the
 * count. `undefined` when there were too many; then nothing is kept of it, and however long somebody goes on, nothing grows.
 */
export const tried = async ({ database, municipalityCode }: Ground, { address }: Visit, { loginName, way }: Trying): Promise<Attempt | undefined> => {
  const made: Attempt = { id: newId(), municipalityCode, loginName: loginName?.slice(0, 100) ?? null, address, place: placeOf(address), way }
  const isStillFree = async (): Promise<boolean> => mayAttempt(way, await countRecentFailures(database, made))
  if (!(await isStillFree())) return undefined
  await saveAttempt(database, made)
  if (await isStillFree()) return made
  await forgetAttempt(database, made)
  return undefined
}
