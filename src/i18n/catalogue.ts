import type { Locale } from './locale.ts'
import { readingOf } from './ruby.ts'

/** One message in every language. A language that is missing does not compile. */
export type Entry<M> = { readonly ja: M; readonly en: NoInfer<M>; readonly simple: NoInfer<M> }

/** Messages of one screen or feature: texts, or functions of named parameters. */
export type Catalogue<T> = { readonly [K in keyof T]: Entry<T[K]> }

/** Words for every member of a closed list, e.g. a status: a member without a word does not compile. */
export type LabelsFor<S extends string> = Catalogue<Record<S, string>>

/** Messages in one language, ready to use. */
export type Messages<C> = { readonly [K in keyof C]: C[K] extends { readonly ja: infer M } ? M : never }

/** Declares a catalogue; the compiler demands ja, en and simple, with the same parameters in each. */
export const defineMessages = <T>(catalogue: Catalogue<T>): Catalogue<T> => catalogue

const languageOf: { readonly [L in Locale]: 'ja' | 'en' | 'simple' } = { ja: 'ja', en: 'en', 'ja-simple': 'simple' }

// What people typed may hold the markup's own brackets; it must come out as it went in.
const shield = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('《', '\uE000').replaceAll('》', '\uE001').replaceAll('｜', '\uE002') : value
const unshield = (text: string): string =>
  text.replaceAll('\uE000', '《').replaceAll('\uE001', '》').replaceAll('\uE002', '｜')

const shieldAll = (params: unknown): unknown => {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return shield(params)
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shield(value)]))
}

const plain = (message: unknown): unknown => {
  if (typeof message === 'string') return readingOf(message)
  if (typeof message !== 'function') return message
  return (params: unknown): string => unshield(readingOf(String(message(shieldAll(params)))))
}

const select = (catalogue: object, locale: Locale, finish: (message: unknown) => unknown): object =>
  Object.fromEntries(
    Object.entries(catalogue).map(([key, entry]) => [key, finish((entry as Entry<unknown>)[languageOf[locale]])]),
  )

const plainCache = new WeakMap<object, Map<Locale, object>>()

/**
 * The catalogue in one language, as plain text, so that every message can be a title or the name of a control: where no
 * furigana can be drawn, its reading stands instead of the kanji. The same catalogue and language give the same object.
 */
export const translate = <T>(catalogue: Catalogue<T>, locale: Locale): { readonly [K in keyof T]: T[K] } => {
  const known = plainCache.get(catalogue) ?? new Map<Locale, object>()
  plainCache.set(catalogue, known)
  const messages = known.get(locale) ?? select(catalogue, locale, locale === 'ja-simple' ? plain : (message) => message)
  known.set(locale, messages)
  return messages as { readonly [K in keyof T]: T[K] }
}

/** The catalogue in one language with furigana markup kept, for texts drawn with `RubyText`. */
export const translateWithRuby = <T>(catalogue: Catalogue<T>, locale: Locale): { readonly [K in keyof T]: T[K] } =>
  select(catalogue, locale, (message) => message) as { readonly [K in keyof T]: T[K] }
