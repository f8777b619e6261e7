import { toKatakana } from '../shared/kana.ts'

const ROWS: readonly (readonly [string, string])[] = [
  ['アイウエオ', 'a i u e o'],
  ['カキクケコ', 'ka ki ku ke ko'],
  ['ガギグゲゴ', 'ga gi gu ge go'],
  ['サシスセソ', 'sa shi su se so'],
  ['ザジズゼゾ', 'za ji zu ze zo'],
  ['タチツテト', 'ta chi tsu te to'],
  ['ダヂヅデド', 'da ji zu de do'],
  ['ナニヌネノ', 'na ni nu ne no'],
  ['ハヒフヘホ', 'ha hi fu he ho'],
  ['バビブベボ', 'ba bi bu be bo'],
  ['パピプペポ', 'pa pi pu pe po'],
  ['マミムメモ', 'ma mi mu me mo'],
  ['ヤユヨワヲンヴ', 'ya yu yo wa o n vu'],
  ['ラリルレロ', 'ra ri ru re ro'],
]

const SOUNDS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([kana, sounds]) => sounds.split(' ').map((sound, at): [string, string] => [kana.charAt(at), sound])),
)
const SMALL: Readonly<Record<string, string>> = { ャ: 'ya', ュ: 'yu', ョ: 'yo' }

/** ショ is sho, キョ is kyo: the small letter takes the place of the vowel before it. */
const joined = (before: string, small: string): string =>
  /(?:sh|ch|j)i$/.test(before) ? `${before.slice(0, -1)}${small.slice(1)}` : `${before.slice(0, -1)}${small}`

/** A reading in Latin letters (ローマ字) as people write their own name in a password: long vowels are not marked. */
export const romajiFrom = (reading: string): string => {
  const sounds: string[] = []
  let doubles = false
  let wasSmall = false
  for (const letter of toKatakana(reading)) {
    const sound = SOUNDS.get(letter)
    const small = SMALL[letter]
    if (letter === 'ッ') doubles = true
    else if (small !== undefined) sounds.push(wasSmall ? small : joined(sounds.pop() ?? '', small))
    else if (sound !== undefined) {
      sounds.push(doubles ? `${sound.charAt(0)}${sound}` : sound)
      doubles = false
    }
    wasSmall = small !== undefined
  }
  return sounds.join('')
}
