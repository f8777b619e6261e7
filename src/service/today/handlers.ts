import type { getMyDay as day } from '#contract/today.ts'
import { longestSilenceOn } from '#domain/household/rhythm.ts'
import { decideRuleOn } from '#domain/intake/decide-by.ts'
import { ok } from '#domain/shared/result.ts'
import { draftTold, personsInDraft } from '#domain/draft/beginning.ts'
import { listOwnDrafts } from '#store/draft/draft.ts'
import { listReferralDrafts } from '#store/referral/list-referrals.ts'
import { listTakeovers } from '#store/referral/takeover.ts'
import { findHouseholdNames, findSubjectNames } from '#store/today/household-names.ts'
import { listLeavingsNear } from '#store/today/leavings.ts'
import { listDue, listNewIntakes, listSilent } from '#store/today/my-day.ts'
import type { Handler, Work } from '../handler.ts'
import { markConcealed } from './mark-concealed.ts'
import { withCoordinators } from './with-coordinators.ts'

/** 下書き: my own texts, and every つなぎ my agency keeps to be sent later; each with its household, or whom the consultation is about. */
const listHalfWritten = async ({ tx, actor }: Work) => {
  const referrals = await listReferralDrafts(tx, actor)
  const drafts = [
    ...(await listOwnDrafts(tx, actor)).map(({ id, kind, matterId, savedAt, body }) => ({ id, kind, matterId, savedAt, ...draftTold(body), personIds: personsInDraft(body) })),
    ...referrals.rows.map(({ need, ...draft }) => ({ ...draft, kind: 'drafted_referral' as const, ...draftTold({ need }), personIds: [] })),
  ]
  const matterIds = drafts.flatMap((one) => one.matterId ?? [])
  const [households, subjects] = [await findHouseholdNames(tx, matterIds), await findSubjectNames(tx, matterIds)]
  return { rows: drafts.map((one) => ({ ...one, householdName: households.get(one.matterId ?? '') ?? null, subjectName: subjects.get(one.matterId ?? '') ?? null })), beyond: referrals.beyond }
}

const PAGE_SIZE = 300

const getMyDay: Handler<typeof day> = async (work, { kind, page }) => {
  const { tx, today } = work
  const { due, counts } = await listDue(tx, decideRuleOn(today), { kind, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const takeovers = await listTakeovers(tx)
  const leavings = await listLeavingsNear(tx)
  const newIntakes = await listNewIntakes(tx)
  const silent = await listSilent(tx, longestSilenceOn(today))
  const drafts = await listHalfWritten(work)
  const marked = await markConcealed(tx, { due, takeovers, newIntakes: newIntakes.rows, silent: silent.rows, drafts: drafts.rows })
  return ok({
    due: await withCoordinators(work, marked.due),
    dueCounts: counts,
    pageSize: PAGE_SIZE,
    leavings: [...leavings],
    takeovers: marked.takeovers,
    newIntakes: marked.newIntakes,
    silent: marked.silent,
    drafts: marked.drafts,
    beyond: { newIntakes: newIntakes.beyond, silent: silent.beyond, referralDrafts: drafts.beyond },
  })
}

/** Who answers at the start of a day. */
export const todayHandlers = { getMyDay }
