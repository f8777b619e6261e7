import { ok, refuse, type Result } from './result.ts'

/** A postal code (郵便番号): seven digits, without a hyphen. */
export type Postcode = string & { readonly __postcode: true }

/** Why a text is no postal code (郵便番号の誤り). */
export type PostcodeProblem = 'empty' | 'not_seven_digits'

/** Reads a postal code (郵便番号の読み取り): 〒, full width, every kind of dash or none. */
export const parsePostcode = (text: string): Result<Postcode, PostcodeProblem> => {
  if (text.trim() === '') return refuse('empty')
  const plain = text.normalize('NFKC').replace(/[〒\s‐‑‒–—―−─━ー-]/g, '')
  return /^[0-9]{7}$/.test(plain) ? ok(plain as Postcode) : refuse('not_seven_digits')
}

/** A postal code as it is printed (郵便番号の表示): 518-0701. */
export const formatPostcode = (postcode: Postcode): string => `${postcode.slice(0, 3)}-${postcode.slice(3)}`
