import type {
  askRelease as ask, concealPerson as conceal, declareConflict as declare, endConflict as end, listOwnConflicts as own,
  nameHandler as name, releaseConcealment as release, restrictMatter as restrict, reviewConcealment as review,
} from '#contract/protection.ts'
import { reviewDayProblem } from '#domain/casework/review-day.ts'
import type { Day } from '#domain/shared/day.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { closeConflict, findConflict, listOwn, saveConflict } from '#store/access/conflict.ts'
import {
  findHandledConcealment, moveConcealmentReview, listMattersAbout, saveConcealment, saveHandler, saveRelease, saveReleaseRequest, setRestriction,
} from '#store/access/protection.ts'
import { findDecisions } from '#store/team.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** 閲覧を制限する・解く. */
export const restrictMatter: Handler<typeof restrict> = async ({ tx, actor }, input) => {
  const obstacle = await setRestriction(tx, input)
  if (obstacle === 'stale_version') {
    const stands = await findDecisions(tx, actor, input.matterId)
    return staleOrAbsent(stands && { ...stands, reason: stands.restrictedReason })
  }
  return obstacle === '' ? ok({ matterId: input.matterId }) : refuse({ code: obstacle })
}

/** 住所等を秘匿する. */
export const concealPerson: Handler<typeof conceal> = async ({ tx, today, newId, touched }, input) => {
  const problem = reviewDayProblem(input.reviewOn as Day, today)
  if (problem !== undefined) return refuse({ code: problem })
  const id = newId()
  const obstacle = await saveConcealment(tx, { ...input, id })
  touched.push(...(await listMattersAbout(tx, input.personId)))
  return obstacle === '' ? ok({ id }) : refuse({ code: obstacle })
}

/** 取扱者を加える. */
export const nameHandler: Handler<typeof name> = async ({ tx }, input) => {
  const obstacle = await saveHandler(tx, input.concealmentId, input.membershipId)
  return obstacle === '' ? ok({ concealmentId: input.concealmentId }) : refuse({ code: obstacle })
}

/** 秘匿を見直す. */
export const reviewConcealment: Handler<typeof review> = async ({ tx, actor, today }, input) => {
  const problem = reviewDayProblem(input.reviewOn as Day, today)
  if (problem !== undefined) return refuse({ code: problem })
  const moved = await moveConcealmentReview(tx, actor, input, input.reviewOn)
  return moved
    ? ok({ concealmentId: input.concealmentId, version: input.version + 1 })
    : staleOrAbsent(await findHandledConcealment(tx, actor, input.concealmentId))
}

/** 秘匿の解除を求める. */
export const askRelease: Handler<typeof ask> = async ({ tx, actor }, input) => {
  const obstacle = await saveReleaseRequest(tx, input)
  if (obstacle === 'stale_version') {
    const stands = await findHandledConcealment(tx, actor, input.concealmentId)
    return staleOrAbsent(stands && { ...stands, reason: stands.releaseReason })
  }
  return obstacle === '' ? ok({ concealmentId: input.concealmentId }) : refuse({ code: obstacle })
}

/** 秘匿を解く. */
export const releaseConcealment: Handler<typeof release> = async ({ tx, actor }, input) => {
  const obstacle = await saveRelease(tx, input.concealmentId, input.version)
  if (obstacle === 'stale_version') return staleOrAbsent(await findHandledConcealment(tx, actor, input.concealmentId))
  return obstacle === '' ? ok({ concealmentId: input.concealmentId }) : refuse({ code: obstacle })
}

/** 利害関係を登録する. */
export const declareConflict: Handler<typeof declare> = async ({ tx, actor, newId }, input) => {
  const id = newId()
  const obstacle = await saveConflict(tx, { ...input, id, staffId: input.staffId ?? actor.staffId })
  return obstacle === '' ? ok({ id }) : refuse({ code: obstacle })
}

/** 利害関係を終える. */
export const endConflict: Handler<typeof end> = async ({ tx, actor }, input) => {
  const obstacle = await closeConflict(tx, input)
  if (obstacle === 'stale_version') return staleOrAbsent(await findConflict(tx, actor, input.id))
  return obstacle === '' ? ok({ id: input.id }) : refuse({ code: obstacle })
}

/** 自分の利害関係. */
export const listOwnConflicts: Handler<typeof own> = async ({ tx, actor }) => ok({ conflicts: await listOwn(tx, actor) })
