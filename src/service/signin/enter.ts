import { randomBytes } from 'node:crypto'
import { SESSION_HOURS } from '#domain/signin/idle.ts'
import { ok, refuse, type Result } from '#domain/shared/result.ts'
import { newId } from '#platform/ids.ts'
import type { Database } from '#store/database.ts'
import { saveChallenge, takeChallenge } from '#store/signin/challenge.ts'
import { endSession, listActiveMemberships, saveSession } from '#store/signin/session.ts'
import { atOnce } from './at-once.ts'
import { knowAs, noteAtDoor } from './door-entry.ts'
import type { DoorHandler, Ground, TokenChange, Visit } from './visit.ts'

/** An opened session. */
export type Opened = { readonly token: string; readonly staffId: string; readonly membershipId: string }

/** A fresh token: 32 random bytes that only its holder will know. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Opens a session for somebody who has been recognised, in one membership: the one named, else the oldest. */
export const openSession = async (
  door: Database,
  who: { staffId: string; membershipId?: string | undefined; device: string; address?: string },
): Promise<Result<Opened, 'no_membership'>> => {
  const memberships = await listActiveMemberships(door, who.staffId)
  const acting = who.membershipId === undefined ? memberships[0] : memberships.find((m) => m.membershipId === who.membershipId)
  if (acting === undefined) return refuse('no_membership')
  const token = newToken()
  await saveSession(door, {
    token,
    municipalityCode: acting.municipalityCode,
    staffId: who.staffId,
    membershipId: acting.membershipId,
    kind: 'person',
    device: who.device.slice(0, 200),
    address: who.address ?? '',
    hours: SESSION_HOURS,
  })
  return ok({ token, staffId: who.staffId, membershipId: acting.membershipId })
}

/** What entering leads to: a session, or first the choice in which membership to act. */
export type Entered = { readonly answer: { readonly token?: string; readonly choice?: Choice }; readonly token?: TokenChange }
type Choice = { ticket: string; memberships: { membershipId: string; agencyName: string; role: Awaited<ReturnType<typeof listActiveMemberships>>[number]['role']; title: string }[] }

/**
 * Lets somebody in who has been recognised. With several memberships and none named, they choose first: a session acts
 * in exactly one, and rights are never the sum. Whatever session the browser held before is over. Belongs inside `atOnce`.
 */
export const enter = async (
  ground: Ground,
  visit: Visit,
  who: { readonly staffId: string; readonly membershipId?: string | undefined },
): Promise<Result<Entered, 'no_membership'>> => {
  const { database, municipalityCode } = ground
  const memberships = await listActiveMemberships(database, who.staffId)
  if (memberships.length > 1 && who.membershipId === undefined) {
    const ticket = newId()
    await saveChallenge(database, { municipalityCode, id: ticket, kind: 'choose', staffId: who.staffId, challenge: visit.device.slice(0, 200) })
    const choices = memberships.map(({ membershipId, agencyName, role, title }) => ({ membershipId, agencyName, role, title }))
    return ok({ answer: { choice: { ticket, memberships: choices } } })
  }
  const opened = await openSession(database, { ...who, device: visit.device, address: visit.address })
  if (!opened.ok) return opened
  if (visit.token !== '') await endSession(database, visit.token)
  await noteAtDoor(ground, { operation: 'openSession', staffId: who.staffId, detail: { membershipId: opened.value.membershipId } })
  return ok({ answer: { token: opened.value.token }, token: { give: opened.value.token } })
}

/** 所属を選ぶ: the second half of signing in for somebody with several memberships. A ticket is taken once. */
export const chooseMembership =
  (ground: Ground): DoorHandler<'chooseMembership'> =>
  async (visit, { ticket, membershipId }) => {
    const { database, municipalityCode } = ground
    const waiting = await takeChallenge(database, { municipalityCode, id: ticket, kind: 'choose' })
    if (waiting?.staffId === undefined || waiting.staffId === null) return refuse({ code: 'not_found' })
    const { staffId } = waiting
    knowAs(visit, staffId)
    const entered = await atOnce(ground, (inside) => enter(inside, visit, { staffId, membershipId }))
    return entered.ok ? entered : refuse({ code: entered.problem })
  }
