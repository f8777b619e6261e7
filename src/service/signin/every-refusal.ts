import type { DoorActionName } from '#contract/door.ts'
import type { DoorDeed } from '#domain/journal/unpromised.ts'
import { findSession } from '#store/signin/session.ts'
import { isRefusalTold, knownAs, noteHeldRefusal, noteRefusal } from './door-entry.ts'
import type { DoorHandler, Ground, Visit } from './visit.ts'

/** What each thing done at the door would have come to, as the journal names it. */
const DEEDS: Readonly<Record<DoorActionName, DoorDeed>> = {
  signIn: 'signIn', askPasskey: 'signIn', signInByPasskey: 'signIn', signInForPractice: 'signIn', chooseMembership: 'openSession', openInvitation: 'openInvitation',
  setPassword: 'setPassword', beginTotp: 'setTotp', confirmTotp: 'setTotp', renewRecoveryCodes: 'renewRecoveryCodes', beginPasskey: 'addPasskey', confirmPasskey: 'addPasskey',
  unlock: 'unlock', unlockByPasskey: 'unlock', unlockForPractice: 'unlock', switchMembership: 'switchMembership', here: 'stayHere', lock: 'lock', signOut: 'signOut',
  signOutEverywhere: 'signOutEverywhere',
}

/**
 * Writes down that something was refused at the door (受付口で断られたこと): in the name of who holds the session or was found out, else in
 * nobody's. Strangers under their measure; what somebody does with a living session always.
 */
export const noteDoorRefusal = async (ground: Ground, visit: Visit, { name, problem }: { readonly name: DoorActionName; readonly problem: string }): Promise<void> => {
  const session = visit.token === '' ? undefined : await findSession(ground.database, visit.token)
  const entry = { operation: DEEDS[name], staffId: session?.staffId ?? knownAs(visit), problem, detail: { action: name } }
  await (session === undefined ? noteRefusal(ground, visit, entry) : noteHeldRefusal(ground, visit, entry))
}

/** Does one thing at the door, and sees to it that a refusal stands in the journal: once, whoever refused, and none is left out. */
export const tellingRefusals =
  <N extends DoorActionName>(ground: Ground, name: N, handle: DoorHandler<N>): DoorHandler<N> =>
  async (visit, input) => {
    const own = { ...visit }
    const outcome = await handle(own, input)
    if (!outcome.ok && !isRefusalTold(own)) await noteDoorRefusal(ground, own, { name, problem: outcome.problem.code })
    return outcome
  }
