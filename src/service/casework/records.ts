import type {
  correctContactRecord as correct, listRecordRevisions as history, pinRecord as pin, saveContactRecord as save,
} from '#contract/casework.ts'
import { METHODS, SHARING_RANGES } from '#domain/casework/codes.ts'
import { sharingOf } from '#domain/casework/sharing.ts'
import { recordProblem } from '#domain/casework/written.ts'
import { toUtc } from '#domain/shared/instant.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import { correctRecord, findRecord, listRevisions, saveRecord, setPinned } from '#store/casework/contact-record.ts'
import { saveTask } from '#store/casework/task.ts'
import { areWhereaboutsConcealed } from '#store/intake/find-intake.ts'
import { becameOfDraft, finishDraft } from '#store/draft/draft.ts'
import { isCaseReadable } from '#store/matter.ts'
import { hasConcealedPerson } from '#store/person/concealed.ts'
import { areAllOfMatter } from '#store/person/find-person.ts'
import { dayOfReturnProblem } from '../day-of-return.ts'
import type { Handler } from '../handler.ts'
import { staleOrAbsent } from '../stale.ts'

/** A task is a line: of a longer next step it holds the beginning, and the record holds the whole. */
const LONGEST_TASK = 200

/** 支援経過を書く: the draft it grew from is finished, and the next step becomes a task when that is wished. */
export const saveContactRecord: Handler<typeof save> = async ({ tx, actor, now, today, newId }, input) => {
  if (!(await isCaseReadable(tx, actor, input.matterId))) return refuse({ code: 'not_found' })
  const became = await becameOfDraft(tx, actor, input.draftId)
  if (became !== undefined) return refuse({ code: 'already_recorded', current: { recordId: became } })
  const happenedAt = toUtc(input.happenedAt ?? now)
  const problem = recordProblem({ ...input, happenedAt, now })
  if (problem !== undefined) return refuse({ code: problem })
  if (!(await areAllOfMatter(tx, actor, input.matterId, [...input.withPersonIds, ...input.aboutPersonIds]))) return refuse({ code: 'person_not_known' })
  if (input.makesTask && (input.nextOn === undefined || isBlank(input.nextStep))) return refuse({ code: 'task_needs_a_day' })
  const tooFar = dayOfReturnProblem(input.nextOn, today, 'nextOn')
  if (tooFar !== undefined) return refuse(tooFar)
  const sharing = sharingOf(input.sharing, await hasConcealedPerson(tx, input.matterId))
  const id = newId()
  await saveRecord(tx, actor, { ...input, id, sharing, happenedAt })
  const taskId = input.makesTask ? newId() : null
  if (taskId !== null) {
    await saveTask(tx, actor, { id: taskId, matterId: input.matterId, text: shortened(input.nextStep.trim(), LONGEST_TASK), dueOn: input.nextOn ?? '' })
  }
  if (input.draftId !== undefined) await finishDraft(tx, actor, { id: input.draftId, kind: 'record', becameId: id })
  return ok({ id, sharing, taskId })
}

/** 支援経過を訂正する: only by its writer; the earlier text stays. */
export const correctContactRecord: Handler<typeof correct> = async ({ tx, actor, now }, input) => {
  const found = await findRecord(tx, actor, input.id)
  if (found === undefined || found.membershipId !== actor.membershipId) return refuse({ code: 'not_found' })
  const problem = recordProblem({ ...input, happenedAt: toUtc(input.happenedAt), now })
  if (problem !== undefined) return refuse({ code: problem })
  if (!(await areAllOfMatter(tx, actor, found.matterId, [...input.withPersonIds, ...input.aboutPersonIds]))) return refuse({ code: 'person_not_known' })
  const corrected = await correctRecord(tx, actor, { id: input.id, version: input.version, before: found, reason: input.reason.trim() }, input)
  return corrected
    ? ok({ id: input.id, version: input.version + 1, matterId: found.matterId })
    : staleOrAbsent(await findRecord(tx, actor, input.id))
}

/** What a kept body tells. A code or moment it does not hold was not kept with it, and is not guessed. */
const toldBy = (body: Readonly<Record<string, unknown>>) => {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const code = <Code extends string>(list: readonly Code[], name: string): Code | null => list.find((one) => one === text(name)) ?? null
  return {
    facts: text('facts'), ownWords: text('ownWords'), judgement: text('judgement'), grounds: text('grounds'), nextStep: text('nextStep'), withWhom: text('withWhom'),
    method: code(METHODS, 'method'), happenedAt: text('happenedAt') || null, sharing: code(SHARING_RANGES, 'sharing'), reached: typeof body['reached'] === 'boolean' ? body['reached'] : null,
  }
}

/** 訂正の履歴: each text with the moment it was written; a record nobody corrected has one. */
export const listRecordRevisions: Handler<typeof history> = async ({ tx, actor }, input) => {
  const found = await findRecord(tx, actor, input.id)
  if (found === undefined) return refuse({ code: 'not_found' })
  // A place taken out of a text still stands in what it was before.
  const kept = (await areWhereaboutsConcealed(tx, found.matterId)) ? [] : await listRevisions(tx, actor, input.id)
  const writtenAt = [found.recordedAt, ...kept.map((one) => one.changedAt)]
  const bodies = [...kept.map((one) => one.body), found as Readonly<Record<string, unknown>>]
  return ok({
    matterId: found.matterId,
    revisions: bodies.map((body, at) => ({
      ...toldBy(body), version: at + 1, changedAt: writtenAt[at] ?? found.recordedAt, changedByName: kept[at - 1]?.changedByName ?? '', reason: kept[at - 1]?.reason ?? '',
    })),
  })
}

/** 経過を固定する・外す. */
export const pinRecord: Handler<typeof pin> = async ({ tx, actor }, input) => {
  if (await setPinned(tx, input)) return ok({ id: input.id })
  const found = await findRecord(tx, actor, input.id)
  return found === undefined || found.version === input.version ? refuse({ code: 'not_found' }) : staleOrAbsent(found)
}
