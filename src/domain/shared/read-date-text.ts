import { KANJI_NUMERALS, kanjiToNumber } from './kanji-number.ts'
import { plainWriting } from './plain-writing.ts'

/** The parts of a written date, still as written. */
export type WrittenDate = {
  readonly era?: string
  readonly year: string
  readonly month?: string
  readonly date?: string
  readonly approximate: boolean
}

const ERA = '明治|大正|昭和|平成|令和|[明大昭平令mtshr]'
const BETWEEN = '[年./・、,-]'
const PARTED = new RegExp(
  `^(?<era>${ERA})?\\.?(?<year>元|\\d{1,4})(?:${BETWEEN}(?:(?<month>\\d{1,2})(?:[月./・、,-](?:(?<date>\\d{1,2})日?)?)?)?)?$`,
  'u',
)
const EIGHT_DIGITS = /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/
const ERA_AND_SIX_DIGITS = new RegExp(`^(?<era>${ERA})(?<year>\\d{2})(?<month>\\d{2})(?<date>\\d{2})$`, 'u')

const ABOUT_BEFORE = /^(?:およそ|だいたい|約|推定)/
const ABOUT_AFTER = /(?:頃|ころ|ごろ|くらい|ぐらい|前後|\?)$/
const NUMERALS_BEFORE_UNIT = new RegExp(`${KANJI_NUMERALS}+(?=[年月日])`, 'gu')
const LONGEST = 40

/** Width, case, spaces, kinds of dash and kanji numerals no longer count; weekday, 西暦, 生まれ and 不詳 are taken off. */
const plainForm = (text: string): string =>
  plainWriting(text)
    .replace(/\([日月火水木金土](?:曜日?|・祝)?\)$|[日月火水木金土]曜日?$/u, '')
    .replace(/^西暦/, '')
    .replace(/(?:生まれ|生)$/, '')
    .replace(/(?<=年)(?:月日)?(?:不詳|不明)|(?<=月)日?(?:不詳|不明)/u, '')
    .replace(NUMERALS_BEFORE_UNIT, (run) => String(kanjiToNumber(run) ?? run))

/** The parts of a written date; `undefined` when it is not written like one. Whether such a day exists is not asked here. */
export const readDateText = (text: string): WrittenDate | undefined => {
  if (text.length > LONGEST) return undefined
  const plain = plainForm(text)
  const bare = plain.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '').replace(/生(?:まれ)?$/, '')
  const parts = (EIGHT_DIGITS.exec(bare) ?? ERA_AND_SIX_DIGITS.exec(bare) ?? PARTED.exec(bare))?.groups
  if (parts?.['year'] === undefined) return undefined
  const { era, year, month, date } = parts
  return {
    year,
    approximate: ABOUT_BEFORE.test(plain) || ABOUT_AFTER.test(plain),
    ...(era === undefined ? {} : { era }),
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { date }),
  }
}
