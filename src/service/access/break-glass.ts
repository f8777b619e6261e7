import type {
  breakGlass as open, getMaskedMatter as masked, listBreakGlass as list, listReadByBreakGlass as read, noteBreakGlassSeen as seen, reviewBreakGlass as review,
} from '#contract/break-glass.ts'
import { isReasonEnough, obstacleToOpening, OPENED_KINDS } from '#domain/access/break-glass.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import {
  findMaskedMatter, findReviewableOpening, listOpenings, listOwnWaiting, lockOwnBreakGlass, mayBreakGlass, saveBreakGlass, saveReview, saveSeenByLead,
} from '#store/access/break-glass.ts'
import { listReadRecords, type ReadRecord } from '#store/access/read-by-break-glass.ts'
import { findRefusal } from '#store/team-answer.ts'
import type { Handler } from '../handler.ts'

/** 閲覧できない記録の案内: nothing is told of what is not there, closed by a conflict of interest, or concealed. */
export const getMaskedMatter: Handler<typeof masked> = async ({ tx, actor }, input) => {
  const found = await findMaskedMatter(tx, actor, input.matterId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const { waiting, limit } = await listOwnWaiting(tx, actor)
  return ok({ ...found, refusal: (await findRefusal(tx, actor, input.matterId)) ?? null, breakGlassObstacle: obstacleToOpening(waiting, input.matterId, limit) ?? null })
}

/** 緊急閲覧. The reason comes first, then what waits for a review: without room nobody learns by trying whether a record is there. */
export const breakGlass: Handler<typeof open> = async ({ tx, actor, newId }, input) => {
  if (!isReasonEnough(input.reason)) return refuse({ code: 'reason_too_short' })
  await lockOwnBreakGlass(tx)
  const { waiting, limit } = await listOwnWaiting(tx, actor)
  const obstacle = obstacleToOpening(waiting, input.matterId, limit)
  if (obstacle !== undefined) return refuse({ code: obstacle })
  if (!(await mayBreakGlass(tx, input.matterId))) return refuse({ code: 'not_found' })
  const id = newId()
  return ok({ id, expiresAt: await saveBreakGlass(tx, actor, { id, matterId: input.matterId, reason: input.reason.trim() }) })
}

/** 緊急閲覧の一覧. */
export const listBreakGlass: Handler<typeof list> = async ({ tx, actor }, input) => {
  const { rows, beyond } = await listOpenings(tx, actor, input.state)
  return ok({ openings: [...rows], beyond })
}

/** Each deed once, the latest first: how often it was done, and when last. */
const deedsOf = (rows: readonly ReadRecord[]) =>
  [...new Map(rows.map(({ operation, result, times, last }) => [`${operation} ${result}`, { operation, result, times, last }])).values()]

/** 緊急閲覧で見たもの. */
export const listReadByBreakGlass: Handler<typeof read> = async ({ tx, actor }, { id }) => {
  const rows = await listReadRecords(tx, actor, id)
  const each = [...new Map(rows.filter((one) => one.result === 'done').map((one) => [one.nth, one])).values()]
  const closed = each.filter((one) => one.id === null)
  return ok({
    deeds: deedsOf(rows),
    records: each.flatMap(({ kind, id: recordId, name }) => (recordId === null ? [] : [{ kind, id: recordId, name: name ?? '' }])),
    unnamed: OPENED_KINDS.map((kind) => ({ kind, count: closed.filter((one) => one.kind === kind).length })).filter((one) => one.count > 0),
  })
}

/** 緊急閲覧を主担当が見た. */
export const noteBreakGlassSeen: Handler<typeof seen> = async ({ tx }, { id }) => {
  const matterId = await saveSeenByLead(tx, id)
  return matterId === undefined ? refuse({ code: 'not_found' }) : ok({ id, matterId })
}

/** 緊急閲覧を確認する. */
export const reviewBreakGlass: Handler<typeof review> = async ({ tx, actor }, input) => {
  const found = await findReviewableOpening(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  if (found.reviewedAt !== null || !(await saveReview(tx, actor, input))) return refuse({ code: 'already_reviewed' })
  return ok({ id: input.id, matterId: found.matterId })
}
