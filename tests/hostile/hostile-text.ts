import fc from 'fast-check'

/** What people, programs and attackers put into a field: each has broken some product. */
const PIECES = [
  '\u0000', '\ud83d', '\udc00', '\ufeff', '\ufffe', '\u200b', '\u200d', '\u202e', '\u2066', '\u0085', '\u2028', '\r\n', '\t', '\u001b$B',
  '👨‍👩‍👧', '🏳️‍🌈', '葛\u{e0100}', '辻\u{e0101}', '𠮷', '髙', '﨑', '渡邉', '①', '㈱', '㌔', 'ｶﾞ', 'が', 'か\u3099', 'ー', '〜', '～', '－', '‐', '−',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table intake; --", '{{7*7}}', '${jndi:x}', '%00', '../../', '\\u0000', '&#0;',
  '=1+1', '+1', '-1', '@x', '＝１', '_x000D_', '《', '｜', '》', '__proto__', 'constructor', 'NaN', '1e999', '９', '〇', '元', '令和', '平成', '昭和', '大正',
  '明治', 'R', 'S', 'H', '年', '月', '日', '頃', '/', '.', '-', '0', '1', '9', '31', '2026', '64', '（', '）', '(', ')', '千', '万', '百', '十', '億', '丁目',
  '番地', '号', '内線', '〒', '様', 'さん', '　', ' ', ',', '"', "'", ';',
] as const

const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) })

/** A text of such pieces, of any length a person may look at. */
export const hostileText = (pieces = 12): fc.Arbitrary<string> => fc.array(piece, { maxLength: pieces }).map((parts) => parts.join(''))

/** Now and then the same piece a great many times: what takes a time that grows faster than its length shows itself. */
export const longText = (length: number): fc.Arbitrary<string> =>
  fc.tuple(hostileText(3), fc.constantFrom(...PIECES), hostileText(3)).map(([before, one, after]) => `${before}${one.repeat(Math.ceil(length / one.length))}${after}`)

/** Digits and marks in the neighbourhood of what a parser knows. */
export const nearText = (...letters: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((parts) => parts.join('')) }, { weight: 1, arbitrary: hostileText() })
