import { createHash } from 'node:crypto'
import { tellingLines } from '#domain/access/told-place.ts'
import { findConcealmentOf } from '#store/access/protection.ts'
import { listSettledTexts } from '#store/access/settled-text.ts'
import { listSheetsBeyond } from '#store/access/sheet-beyond.ts'
import { listTextsAbout, type TextAbout } from '#store/access/texts-about.ts'
import { listConcealedPlaces } from '#store/access/told-place.ts'
import type { Work } from '../handler.ts'

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
export const findAllTelling = async (work: Work, personId: string) => {
  const concealment = await findConcealmentOf(work.tx, work.actor, personId)
  const handled = concealment?.iHandle === true ? concealment.id : undefined
  const telling = await findTelling(work, personId)
  if (telling === undefined && handled === undefined) return undefined
  return { concealmentId: concealment?.id, handled, texts: [...(handled === undefined ? [] : await findBeyond(work, handled)), ...(telling ?? [])] }
}

type AllTelling = NonNullable<Awaited<ReturnType<typeof findAllTelling>>>

/** Each of them with what a handler did about it as it stands. */
export const withSettled = async ({ tx, actor }: Work, { concealmentId, texts }: AllTelling) => {
  const settled = concealmentId === undefined ? [] : await listSettledTexts(tx, actor, concealmentId)
  return texts.map(({ told, ...text }) => {
    const done = settled.find((one) => keyOf(one) === keyOf(text) && one.told === told)
    return { ...text, settled: done === undefined ? null : { who: done.who, at: done.at, note: done.note } }
  })
}

/** How many of them still wait for a handler: none, for whoever does not handle the concealment. */
export const countTelling = async (work: Work, personId: string): Promise<number> => {
  const found = await findAllTelling(work, personId)
  return found?.handled === undefined ? 0 : (await withSettled(work, found)).filter((one) => one.settled === null).length
}
