import { draftTold, tellsAnything } from './beginning.ts'
import type { DraftKind } from './kinds.ts'

type Draft = { readonly id: string; readonly kind: string; readonly matterId: string | null; readonly body: unknown }

/** What is being begun: of which kind, about which matter, and under which number. */
type Begun = { readonly kind: DraftKind; readonly matterId?: string | undefined; readonly but?: string | undefined }

/** Forms keep under these names which record they correct or change: such a text belongs to that record, and is gone on with there. */
const OF_A_RECORD = ['corrects', 'changes', 'seen'] as const

const belongsToRecord = (body: unknown): boolean => typeof body === 'object' && body !== null && OF_A_RECORD.some((name) => name in body)

/**
 * The drafts of one kind that stand open (書きかけ), the newest first as they came: with words or a name in them, about one matter or about none yet, and not `but` the one being written. Whoever
 * begins another is told of them.
 */
export const openDrafts = <D extends Draft>(drafts: readonly D[], { kind, matterId, but }: Begun): readonly D[] =>
  drafts.filter((one) => one.kind === kind && one.matterId === (matterId ?? null) && one.id !== but && !belongsToRecord(one.body) && tellsAnything(draftTold(one.body)))
