import { isDraftConcealed, type DraftTold } from '#domain/draft/beginning.ts'
import type { DueKind } from '#domain/today/due.ts'
import type { ActingTransaction } from '#store/as-actor.ts'
import { findConcealedAmong, findConcealedIn } from '#store/person/concealed.ts'

/** What is there only because of somebody concealed: a handler's own, with their name. */
const OF_A_HANDLER: readonly DueKind[] = ['concealment', 'unbound', 'resembling', 'elsewhere']
/** What is of a post, and of no matter. */
const OF_A_POST: readonly DueKind[] = ['leaving', 'leaver']

/** What is shown of a draft's own words where somebody is concealed. */
const NOTHING: DraftTold = { begins: '', who: '', hasPhone: false, boxes: [] }

type Lines<D, T, I, S, H> = { readonly due: readonly D[]; readonly takeovers: readonly T[]; readonly newIntakes: readonly I[]; readonly silent: readonly S[]; readonly drafts: readonly H[] }

/** Which lines of a day bear 取扱注意・秘匿; asked once for all of them, for the day is the page that is opened most. */
export const markConcealed = async <
  D extends { readonly kind: DueKind; readonly matterId: string }, T extends { readonly opens: string }, I extends { readonly id: string },
  S extends { readonly caseId: string }, H extends { readonly id: string; readonly matterId: string | null; readonly personIds: readonly string[] },
>(tx: ActingTransaction, { due, takeovers, newIntakes, silent, drafts }: Lines<D, T, I, S, H>) => {
  const ofMatters = due.filter(({ kind }) => !OF_A_HANDLER.includes(kind) && !OF_A_POST.includes(kind)).map((one) => one.matterId)
  const ids = [...ofMatters, ...takeovers.map((one) => one.opens), ...newIntakes.map((one) => one.id), ...silent.map((one) => one.caseId), ...drafts.flatMap((one) => [one.id, one.matterId ?? one.id])]
  const hidden = await findConcealedIn(tx, [...new Set(ids)])
  const people = await findConcealedAmong(tx, [...new Set(drafts.flatMap((one) => one.personIds))])
  return {
    due: due.map((one) => ({ ...one, concealed: OF_A_HANDLER.includes(one.kind) || hidden.has(one.matterId) })),
    takeovers: takeovers.map((one) => ({ ...one, concealed: hidden.has(one.opens) })),
    newIntakes: newIntakes.map((one) => ({ ...one, concealed: hidden.has(one.id) })),
    silent: silent.map((one) => ({ ...one, concealed: hidden.has(one.caseId) })),
    // A handler's own text may tell the place, and this page stands open on a counter: of such a draft is shown what it is and whose.
    drafts: drafts.map(({ personIds, ...one }) => {
      const concealed = isDraftConcealed({ ...one, personIds }, { matters: hidden, persons: people })
      return { ...one, concealed, ...(concealed && NOTHING) }
    }),
  }
}
