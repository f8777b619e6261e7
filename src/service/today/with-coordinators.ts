import { waitsInVain } from '#domain/referral/escalation.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import { daysBetween, type Day } from '#domain/shared/day.ts'
import { listCoordinatorsOf } from '#store/referral/coordinators.ts'
import type { Work } from '../handler.ts'

type Row = { readonly id: string; readonly status: ReferralStatus | null; readonly dueOn: string }

/** What is due, and with each つなぎ somebody waits for in vain whoever coordinates there; a coordinator is not told to call themselves. */
export const withCoordinators = async <R extends Row>({ tx, actor, today }: Work, due: readonly R[]) => {
  const isInVain = ({ status, dueOn }: R): boolean => status !== null && waitsInVain(status, daysBetween(dueOn as Day, today))
  const told = await listCoordinatorsOf(tx, actor.role === 'coordinator' ? [] : due.filter(isInVain).map((one) => one.id))
  return due.map((one) => ({ ...one, coordinators: [...(told.get(one.id) ?? [])] }))
}
