import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { isBlank } from '#domain/shared/text-limits.ts'

const LENGTH = 40

/** What is written first in a draft of any kind, by the names the forms give it; then whatever else is written in words. No place: it would tell where somebody is. */
const FIRST = ['text', 'facts', 'need', 'why', 'heard', 'note', 'ownWords', 'judgement', 'grounds', 'nextStep', 'considerationNote', 'consentNote', 'introducedBy'] as const
/** How somebody is called in a draft, the fullest first. */
const CALLED = ['name', 'personName', 'describedAs', 'kana'] as const

/** What a draft tells of itself (書きかけの中身): how it begins, who is named in it, and whether a telephone number stands in it, which itself is not told. */
export type DraftTold = { readonly begins: string; readonly who: string; readonly hasPhone: boolean }

const fieldsOf = (body: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}))
const firstOf = (fields: ReadonlyMap<string, unknown>, names: readonly string[]): string => {
  const first = names.map((name) => fields.get(name)).find((text): text is string => typeof text === 'string' && !isBlank(text))
  return limitGraphemes((first ?? '').trim().replaceAll(/\s+/g, ' '), LENGTH)
}
const subjectsOf = (fields: ReadonlyMap<string, unknown>): readonly ReadonlyMap<string, unknown>[] => {
  const subjects = fields.get('subjects')
  return Array.isArray(subjects) ? subjects.map(fieldsOf) : []
}

/** How a draft (下書き) begins, whom it names and whether it holds a number, so that its writer knows it again; of several people the first, else whoever called. */
export const draftTold = (body: unknown): DraftTold => {
  const fields = fieldsOf(body)
  const subjects = subjectsOf(fields)
  const named = subjects.map((one) => firstOf(one, CALLED)).find((who) => who !== '')
  return {
    begins: firstOf(fields, FIRST),
    who: named ?? firstOf(fields, ['inquirerName', 'inquirerRelation']),
    hasPhone: [...subjects.map((one) => firstOf(one, ['phone'])), firstOf(fields, ['inquirerPhone'])].some((phone) => phone !== ''),
  }
}

/** Whether a draft tells anything of itself. */
export const tellsAnything = ({ begins, who, hasPhone }: DraftTold): boolean => begins !== '' || who !== '' || hasPhone

/** The persons on record a draft names: where one of them is concealed, it tells nothing. */
export const personsInDraft = (body: unknown): readonly string[] =>
  subjectsOf(fieldsOf(body)).map((one) => one.get('personId')).filter((id): id is string => typeof id === 'string' && id !== '')

/** Whether a draft tells of somebody concealed (取扱注意・秘匿): where its matter or anybody it names is, nothing of it is shown but what it is. */
export const isDraftConcealed = (
  { id, matterId, personIds }: { readonly id: string; readonly matterId: string | null; readonly personIds: readonly string[] },
  { matters, persons }: { readonly matters: ReadonlySet<string>; readonly persons: ReadonlySet<string> },
): boolean => matters.has(id) || matters.has(matterId ?? id) || personIds.some((one) => persons.has(one))
