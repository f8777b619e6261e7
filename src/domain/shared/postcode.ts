import { ok, refuse, type Result } from './result.ts'
import { isBlank } from './text-limits.ts'

/** A postal code (郵便番号): seven digits, without a hyphen. */
export type Postcode = string & { readonly __postcode: true }

/** Why a text is no postal code (郵便番号の誤り). */
export type PostcodeProblem = 'empty' | 'not_seven_digits'

/** Reads a postal code (郵便番号の読み取り): 〒, full width, every kind of dash or none. */
export const parsePostcode = (text: string): Result<Postcode, PostcodeProblem> => {
  if (isBlank(text)) return refuse('empty')
  const plain = text.normalize('NFKC').replace(/[〒\s‐‑‒–—―−─━ー-]/g, '')
  return /^[0-9]{7}$/.test(plain) ? ok(plain as Postcode) : refuse('not_seven_digits')
}

/** A postal code as it is printed (郵便番号の表示): 518-0701. */
export const formatPostcode = (postcode: Postcode): string => `${postcode.slice(0, 3)}-${postcode.slice(3)}`

// 090-9999-4412 begins with no postal code: what goes on in figures is a telephone number.
const LEADING = /^\s*(?:〒\s*\d{3}[‐‑‒–—―−─━ー-]?\d{4}|\d{3}[‐‑‒–—―−─━ー-]\d{4}(?![(（]?[‐‑‒–—―−─━ー-]?\d)|\d{7}(?=\s|$))\s*/u

/** An address and the postal code that stands before it (郵便番号付きの住所): 〒999-0001 みどり野市若葉 is 9990001 and みどり野市若葉. */
export type PostedAddress = { readonly postcode: Postcode; readonly rest: string }

/** The postal code an address begins with (住所の頭の郵便番号), and what follows; undefined where none does. Seven digits that go on without a space are none. */
export const postedAddress = (text: string): PostedAddress | undefined => {
  // Width alone is folded, letter by letter, so that what follows is cut off at the same place.
  const plain = text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')).replaceAll('－', '-').replaceAll('\u3000', ' ')
  const head = LEADING.exec(plain)?.[0]
  const read = head === undefined ? undefined : parsePostcode(head)
  return head === undefined || read?.ok !== true ? undefined : { postcode: read.value, rest: text.slice(head.length) }
}

/** An address without the postal code before it (郵便番号を除いた住所): two writings of one place differ in it. A code that stands alone stays. */
export const withoutPostcode = (text: string): string => {
  const rest = postedAddress(text)?.rest ?? ''
  return rest === '' ? text : rest
}
