/** 所在の欄: what is written of a place, in the order of its form. */
export const PLACE_FIELDS = ['kind', 'text', 'mayContact', 'from', 'until', 'source'] as const
/** One of them. */
export type PlaceField = (typeof PLACE_FIELDS)[number]

/** A place (住所・連絡先) as it stood, or stands. */
export type PlaceBody = Readonly<Record<PlaceField, string | null>>

/** A place as it stood before somebody wrote over it, with who did and when; `now` is how it stands today. */
export type PlaceEdition = { readonly placeId: string; readonly version: number; readonly at: string; readonly who: string; readonly body: PlaceBody; readonly now: PlaceBody }

/** 変更: one writing over: of which place, as it was called then, who wrote it, when, and what stood in each field before and after. */
export type PlaceChange = Omit<PlaceEdition, 'body' | 'now'> & {
  readonly kind: string
  readonly text: string
  readonly fields: readonly { readonly field: PlaceField; readonly before: string | null; readonly after: string | null }[]
}

/**
 * What was ever typed over of somebody's places (変更の履歴), the latest change first. Given is what stood before each change, so that no text is out of reach: what a change
 * put down is what stood before the next one of the same place, and after the last one it is what stands.
 */
export const placeHistoryFrom = (replaced: readonly PlaceEdition[]): readonly PlaceChange[] => {
  const inOrder = replaced.toSorted((a, b) => a.version - b.version)
  return inOrder
    .map(({ placeId, version, at, who, body, now }, index) => {
      const after = inOrder.slice(index + 1).find((one) => one.placeId === placeId)?.body ?? now
      const fields = PLACE_FIELDS.filter((field) => body[field] !== after[field]).map((field) => ({ field, before: body[field], after: after[field] }))
      return { placeId, version: version + 1, at, who, kind: body.kind ?? '', text: body.text ?? '', fields }
    })
    .toSorted((a, b) => (a.at === b.at ? b.version - a.version : a.at < b.at ? 1 : -1))
}
