import { areaCodeLengthOf } from './area-code.ts'
import { ok, refuse, type Result } from './result.ts'
import { isBlank } from './text-limits.ts'

/** What kind of number it is (番号の種別), as far as its beginning tells. */
export const phoneKinds = ['landline', 'mobile', 'ip', 'free', 'shared_cost', 'abroad', 'unknown'] as const
/** One of {@link phoneKinds}. */
export type PhoneKind = (typeof phoneKinds)[number]

/** What is odd about a number that is kept all the same (確認の問い). */
export type PhoneWarning = 'unknown_form' | 'several_numbers' | 'area_code_missing'

/** A telephone number (電話番号): kept as typed, shown in the usual form, compared by its digits. */
export type Phone = {
  readonly text: string
  readonly shown: string
  readonly key: string
  readonly kind: PhoneKind
  readonly extension?: string
  readonly warning?: PhoneWarning
}

/** Why there is no number at all (電話番号の誤り). Anything with a digit in it is kept. */
export type PhoneProblem = 'empty' | 'no_digits'

/** Numbers that belong to no place: beginning, length, where the hyphens go. */
const PLACELESS: readonly { readonly form: RegExp; readonly kind: PhoneKind }[] = [
  { form: /^(0[6789]0)(\d{4})(\d{4})$/, kind: 'mobile' },
  { form: /^(050)(\d{4})(\d{4})$/, kind: 'ip' },
  { form: /^(0120)(\d{3})(\d{3})$/, kind: 'free' },
  { form: /^(0570)(\d{3})(\d{3})$/, kind: 'shared_cost' },
]
const FREE_OF_ELEVEN = /^(0800)(\d{3})(\d{4})$/

const DASHES = /[‐‑‒–—―−─━ーｰ]/g
const plainForm = (text: string): string => text.normalize('NFKC').replace(DASHES, '-').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
const EXTENSION = /(?:内線|内|ext\.?|x|#)[\s:.]*(\d{1,6})\D*$/i

/** The number alone, +81 read as the leading zero, and the extension behind it. */
const split = (text: string): { readonly main: string; readonly extension: string | undefined } => {
  const plain = plainForm(text)
  const main = plain.replace(EXTENSION, '').replace(/\+\s*81[\s-]*(?:\(0\)|0)?/, '0')
  return { main, extension: EXTENSION.exec(plain)?.[1] }
}

/** The digits of a number (照合用の数字), full width and +81 included, extension left out: two numbers are one when these are equal. */
export const phoneKey = (text: string): string => split(text).main.replace(/[^0-9]/g, '')

/** The digits of a number typed in full (番号の全部); `undefined` for less, and for what is no number. */
export const wholePhoneKey = (text: string): string | undefined => {
  const key = phoneKey(text)
  return /^0\d{9,10}$/.test(key) ? key : undefined
}

const shownFrom = (key: string): { readonly shown: string; readonly kind: PhoneKind } | undefined => {
  const free = FREE_OF_ELEVEN.exec(key)
  if (free !== null) return { shown: free.slice(1).join('-'), kind: 'free' }
  for (const { form, kind } of PLACELESS) {
    const parts = form.exec(key)
    if (parts !== null) return { shown: parts.slice(1).join('-'), kind }
  }
  const area = areaCodeLengthOf(key)
  if (area === undefined) return undefined
  return { shown: `${key.slice(0, area)}-${key.slice(area, 6)}-${key.slice(6)}`, kind: 'landline' }
}

/**
 * The number a spreadsheet has taken the leading zero from (先頭の0の抜け), with it: 9012345678 is 090-1234-5678. `undefined` where the digits are a number as they are,
 * or would be none with a zero either.
 */
export const withLostZero = (text: string): { readonly text: string; readonly shown: string } | undefined => {
  const { main } = split(text)
  const key = main.replace(/[^0-9]/g, '')
  if (!/^[1-9]/.test(key) || /^\s*\+/.test(main) || shownFrom(key) !== undefined) return undefined
  const usual = shownFrom(`0${key}`)
  return usual === undefined ? undefined : { text: `0${plainForm(text).trim()}`, shown: usual.shown }
}

const SEVERAL = /0\d{1,4}[-\s(]*\d{1,4}[-\s)]*\d{3,4}\D+0\d{1,4}[-\s(]*\d{1,4}[-\s)]*\d{3,4}/
const warningFor = (main: string, key: string): PhoneWarning => {
  if (SEVERAL.test(main)) return 'several_numbers'
  return /^[2-9]\d{4,7}$/.test(key) ? 'area_code_missing' : 'unknown_form'
}

/**
 * Reads a telephone number (電話番号の読み取り): full width, every kind of dash, none at all, 内線. Shown by its area code where
 * that can be told; otherwise as typed and with a warning, never lost.
 */
export const parsePhone = (text: string): Result<Phone, PhoneProblem> => {
  if (isBlank(text)) return refuse('empty')
  const { main, extension } = split(text)
  const key = main.replace(/[^0-9]/g, '')
  if (key === '') return refuse('no_digits')
  const inside = extension === undefined ? {} : { extension }
  const usual = shownFrom(key)
  if (usual !== undefined) return ok({ text, key, ...usual, ...inside })
  const abroad = /^\s*\+/.test(main) || /^010\d{7,}$/.test(key)
  const kept = { text, shown: text.trim(), key, ...inside }
  return ok(abroad ? { ...kept, kind: 'abroad' } : { ...kept, kind: 'unknown', warning: warningFor(main, key) })
}

const NUMBER_ALONE = /^[\d\s()+-]+$/

/** A number in the usual form (番号の表示), ０５９５６２１２３４ as 0595-62-1234; with a remark beside it, or of no known form, as it was written. */
export const phoneShown = (text: string): string => {
  const read = parsePhone(text)
  return read.ok && read.value.warning === undefined && NUMBER_ALONE.test(plainForm(text)) ? read.value.shown : text
}

/** What is to be said beside a number that was typed (番号の読み方): how it is shown, where that is otherwise, or what is odd about it. */
export type PhoneRemark = { readonly kind: 'shown'; readonly shown: string } | { readonly kind: PhoneWarning | 'no_digits' }

/** What is to be said beside a number; `undefined` where nothing stands, or it stands as it is shown. */
export const phoneRemark = (text: string): PhoneRemark | undefined => {
  const read = parsePhone(text)
  if (!read.ok) return read.problem === 'empty' ? undefined : { kind: 'no_digits' }
  if (read.value.warning !== undefined) return { kind: read.value.warning }
  return read.value.shown === text.trim() ? undefined : { kind: 'shown', shown: read.value.shown }
}
