import { ok, refuse, type Result } from '#domain/shared/result.ts'
import type { FileTrouble } from '#domain/shared/file-trouble.ts'

/** 文字コード: how offices in Japan write text files. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'CP932'

/** A text and the encoding it came in. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding }

type Label = 'utf-8' | 'utf-16le' | 'shift_jis' | 'euc-jp'

const LABELS: Readonly<Record<Encoding, Label>> = { 'UTF-8': 'utf-8', 'UTF-16LE': 'utf-16le', CP932: 'shift_jis' }

const decodeStrictly = (bytes: Uint8Array, label: Label): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const firstBrokenLine = (bytes: Uint8Array, label: Label): number => {
  const text = new TextDecoder(label).decode(bytes)
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split(/\r\n|\n|\r/).length
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)

const wrong = (encoding: string): Result<never, FileTrouble> => refuse({ kind: 'wrong_encoding', encoding })

const decodeAs = (bytes: Uint8Array, encoding: Encoding): Result<DecodedText, FileTrouble> => {
  const text = decodeStrictly(bytes, LABELS[encoding])
  if (text !== undefined) return ok({ text, encoding })
  return refuse({ kind: 'broken_characters', encoding, line: firstBrokenLine(bytes, LABELS[encoding]) })
}

/** Which half of the byte pairs is zero: in a text of sixteen-bit units every comma and line end has one zero byte. */
const sixteenBitOrder = (bytes: Uint8Array): 'little' | 'big' | undefined => {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd + even === 0 || odd + even < bytes.length / 100) return undefined
  return odd > even ? 'little' : 'big'
}

const ESCAPE_TO_KANJI = /\u001b(?:\$[@B]|\([JI])/

const KANA = /[ぁ-ゖァ-ヺ]/gu

/** Bytes of EUC-JP are often bytes of CP932 too, as a soup of half-width letters; but then they show kana in EUC-JP alone. */
const looksLikeEucJp = (bytes: Uint8Array, asCp932: string | undefined): boolean => {
  const text = decodeStrictly(bytes, 'euc-jp')
  const kana = text?.match(KANA)?.length ?? 0
  return kana > 0 && kana > (asCp932?.match(KANA)?.length ?? 0)
}

const decodeUnmarked = (bytes: Uint8Array): Result<DecodedText, FileTrouble> => {
  const order = sixteenBitOrder(bytes)
  if (order !== undefined) return order === 'little' ? decodeAs(bytes, 'UTF-16LE') : wrong('UTF-16BE')
  const asUtf8 = decodeStrictly(bytes, 'utf-8')
  if (asUtf8 !== undefined) return ESCAPE_TO_KANJI.test(asUtf8) ? wrong('ISO-2022-JP') : ok({ text: asUtf8, encoding: 'UTF-8' })
  const asCp932 = decodeStrictly(bytes, 'shift_jis')
  if (looksLikeEucJp(bytes, asCp932)) return wrong('EUC-JP')
  if (asCp932 !== undefined) return ok({ text: asCp932, encoding: 'CP932' })
  const broken = (label: Label): number => new TextDecoder(label).decode(bytes).split('\ufffd').length
  return decodeAs(bytes, broken('utf-8') <= broken('shift_jis') ? 'UTF-8' : 'CP932')
}

/**
 * Reads the bytes of a text file (UTF-8 with or without a mark, UTF-16LE, CP932 with ①㈱髙﨑). What is written in another
 * encoding is refused by its name, and broken characters with their line: a guess would put wrong names on record.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, FileTrouble> => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeAs(bytes, 'UTF-8')
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'UTF-16LE')
  if (startsWith(bytes, 0xfe, 0xff)) return wrong('UTF-16BE')
  return decodeUnmarked(bytes)
}
