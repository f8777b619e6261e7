import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { isBlank } from '#domain/shared/text-limits.ts'

const LENGTH = 40

/** What is written first in a draft of any kind, by the names the forms give it; then whatever else is written in words. No place: it would tell where somebody is. */
const FIRST = ['text', 'facts', 'need', 'why', 'heard', 'note', 'ownWords', 'judgement', 'grounds', 'nextStep', 'considerationNote', 'consentNote', 'introducedBy', 'toOutside'] as const
/** How somebody is called in a draft, the fullest first. */
const CALLED = ['name', 'personName', 'describedAs', 'kana'] as const

/**
 * What a draft tells of itself (書きかけの中身): how it begins, who is named in it, whether a telephone number stands in it, which itself is not told, and
 * what troubles were marked with ○, ◎ before the others.
 */
export type DraftTold = { readonly begins: string; readonly who: string; readonly hasPhone: boolean; readonly boxes: readonly string[] }

const fieldsOf = (body: unknown): ReadonlyMap<string, unknown> => new Map(Object.entries(typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}))
const firstOf = (fields: ReadonlyMap<string, unknown>, names: readonly string[]): string => {
  const first = names.map((name) => fields.get(name)).find((text): text is string => typeof text === 'string' && !isBlank(text))
  return limitGraphemes((first ?? '').trim().replaceAll(/\s+/g, ' '), LENGTH)
}
const listIn = (fields: ReadonlyMap<string, unknown>, name: string): readonly unknown[] => {
  const list = fields.get(name)
  return Array.isArray(list) ? list : []
}
const subjectsOf = (fields: ReadonlyMap<string, unknown>): readonly ReadonlyMap<string, unknown>[] => listIn(fields, 'subjects').map(fieldsOf)

/** What was let travel with a つなぎ before anything was written in it; a place never. */
const firstTravelling = (fields: ReadonlyMap<string, unknown>): string =>
  firstOf(listIn(fields, 'facts').map(fieldsOf).find((fact) => fact.get('isOn') === true && fact.get('category') !== 'contact') ?? new Map(), ['text'])

/** How the sheet calls the troubles that are marked on it. */
const TROUBLE = /^C\d\d$/

const markedIn = (fields: ReadonlyMap<string, unknown>): readonly string[] => {
  const marked = listIn(fields, 'boxes').filter((box): box is string => typeof box === 'string' && TROUBLE.test(box))
  return [...new Set(marked)].toSorted((a, b) => Number(b === fields.get('worstBox')) - Number(a === fields.get('worstBox')))
}

/** How a draft (下書き) begins, whom it names, whether it holds a number and what is marked in it, so that its writer knows it again; of several people the first, else whoever called. */
export const draftTold = (body: unknown): DraftTold => {
  const fields = fieldsOf(body)
  const subjects = subjectsOf(fields)
  const named = subjects.map((one) => firstOf(one, CALLED)).find((who) => who !== '')
  return {
    begins: firstOf(fields, FIRST) || firstTravelling(fields),
    who: named ?? firstOf(fields, ['inquirerName', 'inquirerRelation']),
    hasPhone: [...subjects.map((one) => firstOf(one, ['phone'])), firstOf(fields, ['inquirerPhone'])].some((phone) => phone !== ''),
    boxes: markedIn(fields),
  }
}

/** Whether a draft tells anything of itself. */
export const tellsAnything = ({ begins, who, hasPhone, boxes }: DraftTold): boolean => begins !== '' || who !== '' || hasPhone || boxes.length > 0

/** The persons on record a draft names: where one of them is concealed, it tells nothing. */
export const personsInDraft = (body: unknown): readonly string[] =>
  subjectsOf(fieldsOf(body)).map((one) => one.get('personId')).filter((id): id is string => typeof id === 'string' && id !== '')

/** Whether a draft tells of somebody concealed (取扱注意・秘匿): where its matter or anybody it names is, nothing of it is shown but what it is. */
export const isDraftConcealed = (
  { id, matterId, personIds }: { readonly id: string; readonly matterId: string | null; readonly personIds: readonly string[] },
  { matters, persons }: { readonly matters: ReadonlySet<string>; readonly persons: ReadonlySet<string> },
): boolean => matters.has(id) || matters.has(matterId ?? id) || personIds.some((one) => persons.has(one))
