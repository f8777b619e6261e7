import type { StoryKind } from './codes.ts'

/** What the timeline (支援経過) is narrowed to: one sort of entry, one method, one agency, one person. */
export type StoryNarrowing = {
  readonly kind?: StoryKind | undefined
  readonly method?: string | undefined
  readonly agencyId?: string | undefined
  readonly personId?: string | undefined
}

/**
 * Whether only a part of the timeline is asked for. What is pinned stands on top of the whole of it alone: whoever looks for
 * something finds what is pinned among what fits, in its place, or else they would take it for missing.
 */
export const isNarrowed = ({ kind, method, agencyId, personId }: StoryNarrowing): boolean => [kind, method, agencyId, personId].some((one) => one !== undefined)
