/** 訂正できる欄: everything of a sheet that may be written anew, in the order of the paper. */
export const SHEET_FIELDS = [
  'text', 'receivedAt', 'channel', 'route', 'introducedByKind', 'introducedBy', 'inquirerName', 'inquirerRelation', 'inquirerAnonymous',
  'subjects', 'whereabouts', 'boxes', 'worstBox', 'ownWords', 'heard', 'judgement', 'urgency', 'considerations', 'considerationNote', 'consent',
  'consentForm', 'consentNote', 'areaId', 'nextContactOn', 'extraAnswers',
] as const
/** One of them. */
export type SheetField = (typeof SHEET_FIELDS)[number]

/** A sheet as it stood at some version: field by field, as far as it was kept. */
export type SheetBody = Readonly<Partial<Record<SheetField, unknown>>>

/** A version of a sheet (版), who wrote another one over it, and why. */
export type SheetEdition<B> = { readonly version: number; readonly at: string; readonly who: string; readonly reason: string; readonly body: B }

/** 変更: one change of a sheet: who made it, when and why, and what stood in each field before and after. */
export type SheetChange = {
  readonly version: number
  readonly at: string
  readonly who: string
  readonly reason: string
  readonly fields: readonly { readonly field: SheetField; readonly before: unknown; readonly after: unknown }[]
}

/** A value as text with its fields in one order: a database gives them back in another. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other)

/** The fields in which two sheets differ, in the order of the paper. */
export const changedFields = (before: SheetBody, after: SheetBody): readonly SheetField[] =>
  SHEET_FIELDS.filter((field) => !isSame(before[field], after[field]))

/**
 * The history of a sheet (変更の履歴), the latest change first. Given are what stood before each change, with who changed it
 * and when, and how it stands now; nothing that was ever written down is out of reach. A change that says nothing, in no field and for no reason, is none.
 */
export const historyFrom = (replaced: readonly SheetEdition<SheetBody>[], now: SheetBody): readonly SheetChange[] => {
  const inOrder = replaced.toSorted((a, b) => a.version - b.version)
  return inOrder
    .map(({ version, at, who, reason, body }, index) => {
      const after = inOrder[index + 1]?.body ?? now
      return { version: version + 1, at, who, reason, fields: changedFields(body, after).map((field) => ({ field, before: body[field], after: after[field] })) }
    })
    .filter((change) => change.fields.length > 0 || change.reason !== '')
    .toReversed()
}
