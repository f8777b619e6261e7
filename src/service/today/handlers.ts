import type { getMyDay as day } from '#contract/today.ts'
import type { Day } from '#domain/shared/day.ts'
import { decideRuleOn } from '#domain/intake/decide-by.ts'
import { ok } from '#domain/shared/result.ts'
import { beginningOfDraft } from '#domain/draft/beginning.ts'
import { dueGroupOf } from '#domain/today/due.ts'
import { listOwnDrafts } from '#store/draft/draft.ts'
import { listReferralDrafts } from '#store/referral/list-referrals.ts'
import { listDue, listNewIntakes, listSilent } from '#store/today/my-day.ts'
import type { Handler } from '../handler.ts'

const getMyDay: Handler<typeof day> = async ({ tx, actor, today }) => {
  const due = await listDue(tx, decideRuleOn(today).days)
  const drafts = await listOwnDrafts(tx, actor)
  return ok({
    due: due.map((one) => ({ ...one, group: dueGroupOf(one.kind, one.dueOn as Day, today) })),
    newIntakes: await listNewIntakes(tx),
    silent: await listSilent(tx),
    drafts: [
      ...drafts.map(({ body, ...draft }) => ({ ...draft, begins: beginningOfDraft(body) })),
      ...(await listReferralDrafts(tx, actor)).map(({ need, ...draft }) => ({ ...draft, kind: 'drafted_referral' as const, matterId: null, begins: beginningOfDraft({ need }) })),
    ],
  })
}

/** Who answers at the start of a day. */
export const todayHandlers = { getMyDay }
