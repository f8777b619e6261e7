import type { getMyDay as day } from '#contract/today.ts'
import type { Day } from '#domain/shared/day.ts'
import { decideRuleOn } from '#domain/intake/decide-by.ts'
import { ok } from '#domain/shared/result.ts'
import { beginningOfDraft } from '#domain/draft/beginning.ts'
import { dueGroupOf } from '#domain/today/due.ts'
import { listOwnDrafts } from '#store/draft/draft.ts'
import { listReferralDrafts } from '#store/referral/list-referrals.ts'
import { findHouseholdNames } from '#store/today/household-names.ts'
import { listLeavingsNear } from '#store/today/leavings.ts'
import { listDue, listNewIntakes, listSilent } from '#store/today/my-day.ts'
import type { Handler, Work } from '../handler.ts'

/** 下書き: my own texts, and every つなぎ my agency keeps to be sent later; each with its household. */
const listHalfWritten = async ({ tx, actor }: Work) => {
  const drafts = [
    ...(await listOwnDrafts(tx, actor)).map(({ id, kind, matterId, savedAt, body }) => ({ id, kind, matterId, savedAt, begins: beginningOfDraft(body) })),
    ...(await listReferralDrafts(tx, actor)).map(({ need, ...draft }) => ({ ...draft, kind: 'drafted_referral' as const, begins: beginningOfDraft({ need }) })),
  ]
  const names = await findHouseholdNames(tx, drafts.flatMap((one) => one.matterId ?? []))
  return drafts.map((one) => ({ ...one, householdName: names.get(one.matterId ?? '') ?? null }))
}

const getMyDay: Handler<typeof day> = async (work) => {
  const { tx, today } = work
  const due = await listDue(tx, decideRuleOn(today).days)
  return ok({
    due: due.map((one) => ({ ...one, group: dueGroupOf(one.kind, one.dueOn as Day, today) })),
    leavings: [...(await listLeavingsNear(tx))],
    newIntakes: await listNewIntakes(tx),
    silent: await listSilent(tx),
    drafts: await listHalfWritten(work),
  })
}

/** Who answers at the start of a day. */
export const todayHandlers = { getMyDay }
