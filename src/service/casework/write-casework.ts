import type {
  addTask as add, correctContactRecord as correct, finishTask as finish, saveContactRecord as save,
} from '#contract/household.ts'
import { sharingOf } from '#domain/casework/sharing.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { closeTask, correctRecord, findRecord, saveRecord, saveTask } from '#store/casework/contact-record.ts'
import { isMatterReadable } from '#store/matter.ts'
import { hasConcealedPerson } from '#store/person/concealed.ts'
import type { Handler } from '../handler.ts'

/** 支援経過を書く. */
export const saveContactRecord: Handler<typeof save> = async ({ tx, actor, now, newId }, input) => {
  if (!(await isMatterReadable(tx, actor, input.matterId))) return refuse({ code: 'not_found' })
  const sharing = sharingOf(input.sharing, await hasConcealedPerson(tx, actor, input.matterId))
  const id = newId()
  await saveRecord(tx, actor, { ...input, id, sharing, happenedAt: input.happenedAt ?? now, nextOn: input.nextOn ?? null })
  return ok({ id, sharing })
}

/** 支援経過を訂正する: only by its writer; the earlier text stays. */
export const correctContactRecord: Handler<typeof correct> = async ({ tx, actor }, input) => {
  const found = await findRecord(tx, actor, input.id)
  if (found === undefined || found.membershipId !== actor.membershipId) return refuse({ code: 'not_found' })
  const corrected = await correctRecord(tx, actor, { id: input.id, version: input.version, before: found }, input)
  return corrected ? ok({ id: input.id, version: input.version + 1 }) : refuse({ code: 'stale_version', current: found })
}

/** 予定を立てる. */
export const addTask: Handler<typeof add> = async ({ tx, actor, newId }, input) => {
  if (!(await isMatterReadable(tx, actor, input.matterId))) return refuse({ code: 'not_found' })
  const id = newId()
  await saveTask(tx, actor, { ...input, id })
  return ok({ id })
}

/** 予定を済ませる. */
export const finishTask: Handler<typeof finish> = async ({ tx, actor, now }, input) =>
  (await closeTask(tx, actor, input, now)) ? ok({ id: input.id }) : refuse({ code: 'not_found' })
