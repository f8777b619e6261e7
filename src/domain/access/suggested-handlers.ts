import { LEAST_HANDLERS } from './protection.ts'
import type { ReaderKind } from './readers.ts'

/** Those who read a record and can be asked first to handle a concealment in it: its team, then the supervisors of its agency, then the coordinators. */
const FIRST_ASKED: readonly ReaderKind[] = ['team', 'agency_supervisors', 'area_coordinators', 'tree_coordinators']

/** Who stands on top where handlers are chosen (取扱者の候補): whoever decides, then those who read the record anyway, the nearest to the person first. */
export const nearestHandlers = (me: string, readers: readonly { readonly kind: ReaderKind; readonly membershipId: string }[]): readonly string[] =>
  [...new Set([me, ...FIRST_ASKED.flatMap((kind) => readers.filter((one) => one.kind === kind).map((one) => one.membershipId))])]

/** 取扱者の案: whoever decides, and the first of those who work with the person anyway. Both may be changed before anything is done. */
export const suggestedHandlers = (me: string, readers: readonly { readonly kind: ReaderKind; readonly membershipId: string }[]): readonly string[] =>
  nearestHandlers(me, readers).slice(0, LEAST_HANDLERS)
