import type { listTellingTexts as list, settleTellingText as settle } from '#contract/telling-text.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { listReceivers, saveSettledText } from '#store/access/settled-text.ts'
import type { Handler } from '../handler.ts'
import { findAllTelling, withSettled } from './telling-of.ts'

/** 所在が書かれている文章: for a handler, so that each can be mended, or settled where nobody can; for everybody else there is no such person. */
export const listTellingTexts: Handler<typeof list> = async (work, { personId }) => {
  const { tx, actor } = work
  const found = await findAllTelling(work, personId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const receivers = await listReceivers(tx, actor, found.texts.filter((one) => one.kind === 'referral').map((one) => one.id))
  return ok({
    texts: (await withSettled(work, found)).map((text) => {
      const receiver = text.kind === 'referral' ? receivers.find((one) => one.id === text.id) : text.receiver
      return { ...text, receiver: receiver ? { name: receiver.name, phone: receiver.phone } : null }
    }),
  })
}

/** 直せない文章について、したことを記録する. */
export const settleTellingText: Handler<typeof settle> = async (work, { personId, kind, id, note }) => {
  const { tx, actor, newId } = work
  const found = await findAllTelling(work, personId)
  const text = found?.texts.find((one) => one.kind === kind && one.id === id)
  if (text === undefined || found?.handled === undefined) return refuse({ code: 'not_found' })
  await saveSettledText(tx, actor, { newId: newId(), concealmentId: found.handled, kind, id, told: text.told, note })
  return ok({ personId, matterId: text.matterId })
}
