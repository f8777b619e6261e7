import type { CommonDoorProblem, DoorActionName, DoorAnswer, DoorInput, DoorProblem } from '#contract/door.ts'
import type { Result } from '#domain/shared/result.ts'
import type { Seal } from '#platform/seal.ts'
import type { Strangers } from '#platform/strangers.ts'
import type { Database } from '#store/database.ts'

/** Where the product is reached, as a passkey is bound to it; `undefined` where browsers allow no passkeys (an address of numbers). */
export type Site = { readonly rpId: string; readonly origin: string }

/** Somebody standing at the door (受付口に来た人): with what token, from where, at which device. */
export type Visit = {
  readonly token: string
  readonly address: string
  readonly device: string
  readonly site: Site | undefined
  /** At the very machine the server runs on, without anything between. */
  readonly isOnThisMachine: boolean
}

/** Somebody of the invented city who can be played with one click. */
export type CastMember = { readonly code: string; readonly ja: string; readonly en: string }

/** What the door stands on. */
export type Ground = {
  readonly database: Database
  readonly municipalityCode: string
  readonly practice: boolean
  readonly cast: readonly CastMember[]
  readonly seal: Seal
  /** How much is written down for people nobody knows. */
  readonly strangers: Strangers
}

/** What becomes of the session a browser holds: a new token, or none any more. */
export type TokenChange = { readonly give: string } | 'take'

/** What came of it: the answer, and what becomes of the session. */
export type Outcome<N extends DoorActionName> = Result<
  { readonly answer: DoorAnswer<N>; readonly token?: TokenChange },
  { readonly code: DoorProblem<N> | CommonDoorProblem }
>

/** Does one thing at the door. */
export type DoorHandler<N extends DoorActionName> = (visit: Visit, input: DoorInput<N>) => Promise<Outcome<N>>
