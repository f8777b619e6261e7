import type { Instant } from '../shared/instant.ts'
import type { Period } from './period.ts'
import type { Role } from './role.ts'

/** A session (セッション): opened at the door, and good until it is ended, locked, left alone too long, or has run out. */
export type SessionFacts = {
  readonly isSystem: boolean
  readonly endedAt: Instant | null
  readonly lockedAt: Instant | null
  readonly idleAt: Instant
  readonly expiresAt: Instant
}

/** Who is acting, with all that is dated about them, and how far they reach at this instant. */
export type ActorFacts = {
  readonly municipalityCode: string
  readonly role: Role
  readonly session: SessionFacts
  readonly membership: Period
  readonly contract: Period
  readonly disabledAt: Instant | null
  /** The actor's agency, and those ended ones whose line of successors leads to it. */
  readonly agencies: ReadonlySet<string>
  /** The areas the actor coordinates, with everything below them. */
  readonly areas: ReadonlySet<string>
  readonly coordinatesEverywhere: boolean
}

/** What the rule asks about a matter (案件). */
export type MatterFacts = {
  readonly municipalityCode: string
  readonly accountableAgencyId: string
  readonly recipientAgencyId: string | null
  /** Of a つなぎ that has left: who answered for it as it left, whoever does now. */
  readonly senderAgencyId: string | null
  readonly areaId: string | null
  readonly isRestricted: boolean
}

/** What stands between one actor and one matter at one instant (立場): everything the rule asks, and nothing else. */
export type Standing = {
  readonly now: Instant
  readonly actor: ActorFacts
  readonly matter: MatterFacts
  /** The actor's own seats in its team, and the times they broke the glass to it (緊急閲覧). */
  readonly seats: readonly Period[]
  readonly breakGlass: readonly Period[]
  readonly isClosedByConflict: boolean
}
