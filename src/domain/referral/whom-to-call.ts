import type { Actor } from '../access/actor.ts'
import { waitsInVain } from './escalation.ts'
import type { ReferralSides, ReferralStatus } from './status.ts'

/** A つなぎ, as far as it decides whether somebody is to be called about it. */
export type Awaited = Pick<ReferralSides, 'isSender' | 'isReceiver'> & { readonly status: ReferralStatus; readonly daysOverdue: number | null }

/** Whoever coordinates there: somebody by their post, or the desk of 多機関協働 (no post). */
export type Coordinating = { readonly membershipId: string | null; readonly agencyId: string }

const isOneself = ({ membershipId, agencyId }: Coordinating, reader: Actor): boolean =>
  membershipId === null ? reader.role === 'coordinator' && agencyId === reader.agencyId : membershipId === reader.membershipId

/** Whether whoever coordinates there is named: to the sender who waits in vain, not to the side that is silent, and not where one agency stands on both. */
export const asksWhomToCall = ({ isSender, isReceiver, status, daysOverdue }: Awaited): boolean => isSender && !isReceiver && waitsInVain(status, daysOverdue)

/** Whom they call (調整担当): nobody where they coordinate there themselves. */
export const whomToCall = <C extends Coordinating>(coordinating: readonly C[], reader: Actor): readonly C[] =>
  coordinating.some((one) => isOneself(one, reader)) ? [] : coordinating
