import type { Instant } from '../shared/instant.ts'
import { hasCome, isInForce, type Period } from './period.ts'

/** What is dated about somebody in a seat: the seat itself, their agency's contract and their account. */
export type Acting = { readonly membership: Period; readonly contract: Period; readonly disabledAt: Instant | null }

/**
 * Whether somebody can act at an instant (在任し、使える). Nothing open is given to anybody else, and nobody else counts as holding
 * it: a lead who was disabled answers as little as one who has left.
 */
export const canAct = ({ membership, contract, disabledAt }: Acting, at: Instant): boolean =>
  isInForce(membership, at) && isInForce(contract, at) && !hasCome(disabledAt, at)
