import { translate } from './catalogue.ts'
import { fieldNames } from './field.messages.ts'
import { fieldRuleMessages } from './field-rule.messages.ts'
import type { Locale } from './locale.ts'

/** A field at fault as the contract tells of it. */
export type BrokenField = {
  readonly path: string
  readonly rule: keyof typeof fieldRuleMessages
  readonly limit?: number | undefined
  readonly found?: number | undefined
  readonly nearest?: string | undefined
}

const nameOf = (locale: Locale, step: string): string => {
  const names: Readonly<Record<string, string>> = translate(fieldNames, locale)
  return Object.hasOwn(names, step) ? (names[step] ?? step) : step
}

/** What a field is called: `subjects.0.name` is 本人 1・氏名. */
export const sayFieldName = (locale: Locale, path: string): string =>
  path
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : nameOf(locale, step)))
    .join(' ')

/** A field by the name whoever wrote a program knows it by, with the word for it. */
const calledAs = (locale: Locale, name: string): { readonly name: string; readonly word: string | undefined } => {
  const word = nameOf(locale, name)
  return { name, word: word === name ? undefined : word }
}

/** Where a field is at fault, what is wrong with it and how to mend it, in the reader's language. */
export const sayFieldProblem = (locale: Locale, { path, rule, limit = 0, found, nearest }: BrokenField): { readonly where: string; readonly how: string } => ({
  where: sayFieldName(locale, path),
  how: translate(fieldRuleMessages, locale)[rule]({ limit, found, name: path.split('.').at(-1) ?? '', nearest: nearest === undefined ? undefined : calledAs(locale, nearest) }),
})
