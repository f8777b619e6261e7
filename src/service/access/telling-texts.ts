import { createHash } from 'node:crypto'
import type { listTellingTexts as list, settleTellingText as settle } from '#contract/telling-text.ts'
import { tellingLines } from '#domain/access/told-place.ts'
import { ok, refuse } from '#domain/shared/result.ts'
import { findConcealmentOf } from '#store/access/protection.ts'
import { listReceivers, listSettledTexts, saveSettledText } from '#store/access/settled-text.ts'
import { listSheetsBeyond } from '#store/access/sheet-beyond.ts'
import { listTextsAbout, type TextAbout } from '#store/access/texts-about.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import type { Handler, Work } from '../handler.ts'

type Receiver = { readonly name: string; readonly phone: string | null }
type Telling = Omit<TextAbout, 'text'> & { readonly told: string; readonly number: number | null; readonly receiver: Receiver | null }

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
    kind, id, matterId, at, number: null, receiver: null, told: createHash('sha256').update(JSON.stringify(lines.toSorted())).digest('hex'),
  }))
}

/** Sheets bound to nobody that may be theirs and that no handler opens: which agency has each, and its number to ask by. */
const findBeyond = async ({ tx }: Work, concealmentId: string): Promise<readonly Telling[]> =>
  (await listSheetsBeyond(tx, concealmentId)).map(({ id, number, at, name, phone }) => ({ kind: 'elsewhere', id, matterId: null, at, number, told: '', receiver: { name, phone } }))

/** Both of them, with the concealment they are about where the actor handles it; `undefined` for whoever does not handle the places of that person. */
const findAll = async (work: Work, personId: string) => {
  const concealment = await findConcealmentOf(work.tx, work.actor, personId)
  const handled = concealment?.iHandle === true ? concealment.id : undefined
  const telling = await findTelling(work, personId)
  if (telling === undefined && handled === undefined) return undefined
  return { concealmentId: concealment?.id, handled, texts: [...(handled === undefined ? [] : await findBeyond(work, handled)), ...(telling ?? [])] }
}

/** 所在が書かれている文章: for a handler, so that each can be mended, or settled where nobody can; for everybody else there is no such person. */
export const listTellingTexts: Handler<typeof list> = async (work, { personId }) => {
  const { tx, actor } = work
  const found = await findAll(work, personId)
  if (found === undefined) return refuse({ code: 'not_found' })
  const settled = found.concealmentId === undefined ? [] : await listSettledTexts(tx, actor, found.concealmentId)
  const receivers = await listReceivers(tx, actor, found.texts.filter((one) => one.kind === 'referral').map((one) => one.id))
  return ok({
    texts: found.texts.map(({ told, ...text }) => {
      const done = settled.find((one) => keyOf(one) === keyOf(text) && one.told === told)
      const receiver = text.kind === 'referral' ? receivers.find((one) => one.id === text.id) : text.receiver
      return {
        ...text, receiver: receiver ? { name: receiver.name, phone: receiver.phone } : null,
        settled: done === undefined ? null : { who: done.who, at: done.at, note: done.note },
      }
    }),
  })
}

/** 直せない文章について、したことを記録する. */
export const settleTellingText: Handler<typeof settle> = async (work, { personId, kind, id, note }) => {
  const { tx, actor, newId } = work
  const found = await findAll(work, personId)
  const text = found?.texts.find((one) => one.kind === kind && one.id === id)
  if (text === undefined || found?.handled === undefined) return refuse({ code: 'not_found' })
  await saveSettledText(tx, actor, { newId: newId(), concealmentId: found.handled, kind, id, told: text.told, note })
  return ok({ personId, matterId: text.matterId })
}
