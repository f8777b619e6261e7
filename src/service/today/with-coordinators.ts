import type { ReferralStatus } from '#domain/referral/status.ts'
import { daysBetween, type Day } from '#domain/shared/day.ts'
import { listWhomToCall } from '#store/referral/coordinators.ts'
import type { Work } from '../handler.ts'

type Row = { readonly id: string; readonly status: ReferralStatus | null; readonly dueOn: string; readonly isSender: boolean; readonly isReceiver: boolean }

/** What is due, and with each つなぎ the reader waits for in vain whom they call: as its own page has it. */
export const withCoordinators = async <R extends Row>({ tx, actor, today }: Work, due: readonly R[]) => {
  const told = await listWhomToCall(tx, actor, due.flatMap(({ status, ...one }) => (status === null ? [] : [{ ...one, status, daysOverdue: daysBetween(one.dueOn as Day, today) }])))
  return due.map(({ isSender: _sender, isReceiver: _receiver, ...one }) => ({ ...one, coordinators: [...((one.status !== null && told.get(one.id)) || [])] }))
}
