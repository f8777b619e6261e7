import { createHash } from 'node:crypto'
import type { listTellingTexts as list, settleTellingText as settle } from '#contract/telling-text.ts'
import { tellingLines } from '#domain/access/told-place.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findConcealmentOf } from '#store/access/protection.ts'
import { listReceivers, listSettledTexts, saveSettledText } from '#store/access/settled-text.ts'
import { listTextsAbout, type TextAbout } from '#store/access/texts-about.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import type { Handler, Work } from '../handler.ts'

type Telling = Omit<TextAbout, 'text'> & { readonly told: string }

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`

/** The texts about somebody that tell a place the actor handles, each with a digest of the lines that do; `undefined` for whoever does not handle it. */
const findTelling = async ({ tx }: Work, personId: string): Promise<readonly Telling[] | undefined> => {
  const places = await listConcealedPlaces(tx)
  if (!places.some((place) => place.personId === personId)) return undefined
  const found = new Map<string, { readonly about: TextAbout; readonly lines: readonly string[] }>()
  for (const about of await listTextsAbout(tx, personId)) {
    const lines = tellingLines(about.text, places)
    if (lines.length > 0) found.set(keyOf(about), { about, lines: [...(found.get(keyOf(about))?.lines ?? []), ...lines] })
  }
  return [...found.values()].map(({ about: { kind, id, matterId, at }, lines }) => ({
    kind, id, matterId, at, told: createHash('sha256').update(JSON.stringify(lines.toSorted())).digest('hex'),
  }))
}

/** 所在が書かれている文章: for a handler, so that each can be mended, or settled where nobody can; for everybody else there is no such person. */
export const listTellingTexts: Handler<typeof list> = async (work, { personId }) => {
  const { tx, actor } = work
  const texts = await findTelling(work, personId)
  if (texts === undefined) return refuse({ code: 'not_found' })
  const concealment = await findConcealmentOf(tx, actor, personId)
  const settled = concealment === undefined ? [] : await listSettledTexts(tx, actor, concealment.id)
  const receivers = await listReceivers(tx, actor, texts.filter((one) => one.kind === 'referral').map((one) => one.id))
  return ok({
    texts: texts.map(({ told, ...text }) => {
      const done = settled.find((one) => keyOf(one) === keyOf(text) && one.told === told)
      const receiver = text.kind === 'referral' ? receivers.find((one) => one.id === text.id) : undefined
      return {
        ...text, receiver: receiver === undefined ? null : { name: receiver.name, phone: receiver.phone },
        settled: done === undefined ? null : { who: done.who, at: done.at, note: done.note },
      }
    }),
  })
}

/** 直せない文章について、したことを記録する. */
export const settleTellingText: Handler<typeof settle> = async (work, { personId, kind, id, note }) => {
  const { tx, actor, newId } = work
  const text = (await findTelling(work, personId))?.find((one) => one.kind === kind && one.id === id)
  const concealment = await findConcealmentOf(tx, actor, personId)
  if (text === undefined || concealment?.iHandle !== true) return refuse({ code: 'not_found' })
  await saveSettledText(tx, actor, { newId: newId(), concealmentId: concealment.id, kind, id, told: text.told, note })
  return ok({ personId, matterId: text.matterId })
}
