import type { DoorActionName } from '#contract/door.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { bucketsOf } from '#platform/buckets.ts'
import { placeOf } from '#platform/network-address.ts'
import { measureStrangers, type Strangers } from '#platform/strangers.ts'
import { sealWith } from '#platform/seal.ts'
import { countWrongCodesOfOthers } from '#store/signin/attempt.ts'
import { findMunicipalityName } from '#store/signin/municipality.ts'
import { findSession, listActiveMemberships, touchSession, type ActiveMembership } from '#store/signin/session.ts'
import { beginPasskey, beginTotp, confirmPasskey, confirmTotp, openInvitation, renewRecoveryCodes, setPassword } from './enrolment.ts'
import { chooseMembership, enter } from './enter.ts'
import { noteDoorRefusal, tellingRefusals } from './every-refusal.ts'
import { here, lock, signOut, signOutEverywhere, switchMembership, unlock, unlockByPasskey, unlockForPractice } from './hold.ts'
import { askForPasskey, recogniseByPasskey } from './passkeys.ts'
import { attempt } from './recognise.ts'
import { signIn, signInForPractice } from './sign-in.ts'
import type { CastMember, DoorHandler, Ground, Visit } from './visit.ts'

/** Who is signed in, as the screens show it. */
export type SignedIn = {
  readonly staffId: string
  readonly name: string
  readonly locked: boolean
  /** Codes that somebody else got wrong after the right password, since the holder came in the time before. */
  readonly wrongCodes: number
  readonly acting: ActiveMembership
  readonly memberships: readonly ActiveMembership[]
}

/** What a screen is told before anything else. */
export type DoorState = {
  readonly session: SignedIn | null
  readonly municipalityName: string
  readonly practice: boolean
  readonly cast: readonly CastMember[]
  readonly canUsePasskeys: boolean
}

/** The door (受付口): everything that happens before anybody is acting, and to one's own ways in. */
export type Door = {
  readonly state: (visit: Visit) => Promise<DoorState>
  /** A program's call is itself the sign that somebody is there; a page's is not, it may ask by itself. */
  readonly noteCall: (token: string) => Promise<void>
  readonly handlers: { readonly [N in DoorActionName]: DoorHandler<N> }
  /** Writes down what was refused before the door was reached: a message that says nothing, from a page of another origin, too large, too often. */
  readonly noteRefused: (visit: Visit, refused: { readonly name: DoorActionName; readonly problem: string }) => Promise<void>
}

const whoIs = async ({ database }: Ground, token: string): Promise<SignedIn | null> => {
  const session = token === '' ? undefined : await findSession(database, token)
  if (session === undefined) return null
  const memberships = await listActiveMemberships(database, session.staffId)
  const acting = memberships.find((m) => m.membershipId === session.membershipId)
  if (acting === undefined) return null
  const { staffId, staffName: name, locked, loginName, municipalityCode } = session
  const wrongCodes = await countWrongCodesOfOthers(database, { municipalityCode, token, loginName })
  return { staffId, name, locked, wrongCodes, acting, memberships }
}

/** Every question waits ten minutes for its answer, and anybody may ask: a place asks so often, fifty times in a hurry. */
const QUESTIONS_PER_SECOND = 5

const askPasskey = (ground: Ground): DoorHandler<'askPasskey'> => {
  const mayAsk = bucketsOf(QUESTIONS_PER_SECOND, Date.now)
  return async ({ site, address }) => {
    if (site === undefined) return refuse({ code: 'no_passkeys_here' })
    if (!mayAsk(placeOf(address))) return refuse({ code: 'rate_limited' })
    return ok({ answer: await askForPasskey(ground, site) })
  }
}

const signInByPasskey =
  (ground: Ground): DoorHandler<'signInByPasskey'> =>
  async (visit, shown) => {
    const by = { loginName: null, way: 'passkey', operation: 'signIn' } as const
    const entered = await attempt(ground, visit, by, {
      check: () => recogniseByPasskey(ground, visit, shown),
      goOn: (inside, { staffId }) => enter(inside, visit, { staffId, membershipId: shown.membershipId }),
    })
    if (entered.ok) return entered
    const { problem } = entered
    return refuse({ code: problem === 'rate_limited' || problem === 'no_membership' ? problem : 'wrong_credentials' })
  }

/** Everything that is done at the door, with every refusal written down. */
const handlersOn = (ground: Ground): Door['handlers'] => {
  const telling = <N extends DoorActionName>(name: N, handle: DoorHandler<N>): DoorHandler<N> => tellingRefusals(ground, name, handle)
  return {
    signIn: telling('signIn', signIn(ground)),
    askPasskey: telling('askPasskey', askPasskey(ground)),
    signInByPasskey: telling('signInByPasskey', signInByPasskey(ground)),
    signInForPractice: telling('signInForPractice', signInForPractice(ground)),
    chooseMembership: telling('chooseMembership', chooseMembership(ground)),
    openInvitation: telling('openInvitation', openInvitation(ground)),
    setPassword: telling('setPassword', setPassword(ground)),
    beginTotp: telling('beginTotp', beginTotp(ground)),
    confirmTotp: telling('confirmTotp', confirmTotp(ground)),
    renewRecoveryCodes: telling('renewRecoveryCodes', renewRecoveryCodes(ground)),
    beginPasskey: telling('beginPasskey', beginPasskey(ground)),
    confirmPasskey: telling('confirmPasskey', confirmPasskey(ground)),
    unlock: telling('unlock', unlock(ground)),
    unlockByPasskey: telling('unlockByPasskey', unlockByPasskey(ground)),
    unlockForPractice: telling('unlockForPractice', unlockForPractice(ground)),
    switchMembership: telling('switchMembership', switchMembership(ground)),
    here: telling('here', here(ground)),
    lock: telling('lock', lock(ground)),
    signOut: telling('signOut', signOut(ground)),
    signOutEverywhere: telling('signOutEverywhere', signOutEverywhere(ground)),
  }
}

type Opening = Omit<Ground, 'seal' | 'strangers'> & { readonly secret: string; readonly strangers?: Strangers }

/**
 * Opens the door of one municipality. In practice mode the cast of the invented city may come in without a password.
 * @param options `secret` is this installation's own: with it the keys of authenticator apps are sealed.
 */
export const openDoor = ({ secret, strangers = measureStrangers(), ...options }: Opening): Door => {
  const ground: Ground = { ...options, strangers, seal: sealWith(secret) }
  const { database, municipalityCode, practice, cast } = ground
  return {
    state: async (visit) => ({
      session: await whoIs(ground, visit.token),
      municipalityName: await findMunicipalityName(database, municipalityCode),
      practice: practice && visit.isOnThisMachine,
      cast: practice && visit.isOnThisMachine ? cast : [],
      canUsePasskeys: visit.site !== undefined,
    }),
    noteCall: async (token) => void (await touchSession(database, token)),
    handlers: handlersOn(ground),
    noteRefused: (visit, refused) => noteDoorRefusal(ground, visit, refused),
  }
}
