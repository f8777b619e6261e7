import { compareTexts } from '#domain/casework/compare-texts.ts'
import { draftTold } from '#domain/draft/beginning.ts'
import { maskName } from '#domain/household/mask.ts'
import { checkRows } from '#domain/intake/import/check-rows.ts'
import { findBoxes, findChannel, findConsent, findOutcome, findRoute, findSex, findUrgency } from '#domain/intake/import/cell-words.ts'
import { findHeaderRow } from '#domain/intake/import/find-header-row.ts'
import { guessColumns, headerKeyFrom } from '#domain/intake/import/guess-columns.ts'
import type { ImportField } from '#domain/intake/import/import-field.ts'
import { dayInCell, dayOfSerial } from '#domain/intake/import/list-day.ts'
import { letterNamesFrom } from '#domain/person/letter-names.ts'
import { subjectsToldOf } from '#domain/referral/told-subject.ts'
import { excerptAround } from '#domain/search/excerpt.ts'
import { placeMeant } from '#domain/search/place-meant.ts'
import { wordsApart } from '#domain/shared/words-apart.ts'
import { nameOrders } from '#domain/shared/name-orders.ts'
import { birthDateFrom } from '#domain/shared/birth-date.ts'
import { harmlessText, textBeforeHarmless } from '#domain/shared/csv-text.ts'
import { isDay, type Day } from '#domain/shared/day.ts'
import { parseJapaneseDate } from '#domain/shared/era.ts'
import { foldForSearch, foldKanaLoosely } from '#domain/shared/fold-text.ts'
import { limitGraphemes } from '#domain/shared/graphemes.ts'
import { isKana, toHiragana, toKatakana } from '#domain/shared/kana.ts'
import { kanjiToNumber } from '#domain/shared/kanji-number.ts'
import { numbersTyped } from '#domain/shared/number-typed.ts'
import { kanaSortKey, nameKey, splitFullName } from '#domain/shared/person-name.ts'
import { parsePhone, wholePhoneKey } from '#domain/shared/phone.ts'
import { placeKey } from '#domain/shared/place-key.ts'
import { placeParts } from '#domain/shared/place-parts.ts'
import { parsePostcode, postedAddress } from '#domain/shared/postcode.ts'
import { quoted } from '#i18n/quoted.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { cleanText, isBlank } from '#domain/shared/text-limits.ts'
import { toldAgeFrom } from '#domain/shared/told-age.ts'
import { parseTypedDay } from '#domain/shared/typed-day.ts'
import { parseTypedTime } from '#domain/shared/typed-time.ts'
import { deviceFrom } from '#domain/signin/device.ts'
import { readOneTimeSecret } from '#domain/signin/one-time-secret.ts'
import { problemOfPassword } from '#domain/signin/password-rule.ts'
import { romajiFrom } from '#domain/signin/romaji.ts'
import { isMunicipalityCode } from '#domain/structure/municipality-code.ts'
import { townsOfPost } from '#domain/structure/towns-of-post.ts'
import { isViewQuery } from '#domain/view/saved-view.ts'

/** A reader of what was typed or stands in a cell: letters in the neighbourhood of what it knows, and how it reads. */
export type TextReader = { readonly letters: readonly string[]; readonly read: (text: string) => unknown }

const TODAY = '2026-11-24' as Day
const DAYS = ['令和', '昭和', 'R8.4.1', 'S', '元', '年', '月', '日', '頃', '/', '-', '.', '1', '12', '31', '2026', '０', '〇', '十', ' ', 'T', '(月)', '10:30', ':00'] as const
const NAMES = ['渡邉', '𠮷', ' ', '　', '様', 'ワタナベ', 'ﾜﾀﾅﾍﾞ', 'ー', 'ャ', 'シ', '(', '・'] as const
const CELLS = ['有', '無', '高', '○', '×', '書面', '来所', '家賃', '、', '（', '）', '(', ')', ' ', '電話', '相談内容'] as const

const COLUMNS = ['text', 'receivedAt', 'receivedTime', 'birth', 'phone', 'outcomeOn'] as const satisfies readonly ImportField[]

const holder = (text: string) => ({ loginName: text, name: text, kana: text })

/** Every reader of the rules that meets a text from outside, by what it reads. */
export const TEXT_READERS: Readonly<Record<string, TextReader>> = {
  'a day with its time in a cell': { letters: DAYS, read: dayInCell },
  'the bare number of a day in a cell': { letters: ['4', '45000', '.', '５', ' '], read: dayOfSerial },
  'a day of the work at hand': { letters: [...DAYS, '今日', '来週', 'の', '月曜日', '月末', '3', '後', '前'], read: (text) => parseTypedDay(text, TODAY) },
  'a time of day': { letters: ['午前', '午後', 'am', '2', '14', '時', '半', '分', '頃', ':', '正午', '十', ' '], read: parseTypedTime },
  'an age as it was told': { letters: ['約', '満', '80', '八', '十', '歳', '代', '前半', '頃', 'くらい', '前後', '-', '〜', '?'], read: toldAgeFrom },
  'a date of an era': { letters: DAYS, read: parseJapaneseDate },
  'a birth date': { letters: DAYS, read: birthDateFrom },
  'a day as ISO': { letters: ['2026', '-', '04', '1'], read: isDay },
  'a telephone number': { letters: ['0', '81', '+', '-', '(', '（', '内線', '#', 'x', '1', ' '], read: (text) => [parsePhone(text), wholePhoneKey(text)] },
  'a postal code': { letters: ['〒', '1', '９', '-', ' ', '1234567'], read: (text) => [parsePostcode(text), postedAddress(text)] },
  'an address': { letters: ['みどり野市', '五', '十', '丁目', '番地', 'の', '-', '1', ' ', '（'], read: (text) => [placeKey(text), placeParts(text)] },
  'a name': { letters: NAMES, read: (text) => [nameKey(text), splitFullName(text), maskName(text), nameOrders(text)] },
  'a reading': { letters: NAMES, read: (text) => [isKana(text), toKatakana(text), toHiragana(text), kanaSortKey(text), foldKanaLoosely(text), romajiFrom(text)] },
  'the letters of a name by their numbers': { letters: ['MJ012345', 'mj', '0', ' ', '、', ';'], read: letterNamesFrom },
  'a number in kanji': { letters: ['一', '十', '百', '万', '〇'], read: kanjiToNumber },
  'the number of a record': { letters: ['受', 'ケース', 'ツナギ', '番号', '-', ' ', '2026', '00012', '：'], read: (text) => numbersTyped(text, 2026) },
  'words to search by': { letters: [...NAMES, '一'], read: (text) => [foldForSearch(text), excerptAround(text, ['ワタナベ']), excerptAround('渡辺', [text]), wordsApart(text), placeMeant(text, { name: '渡辺', prefecture: '' })] },
  'a text to keep': { letters: ['\u0000', '\r', '\n', '　', '\u200b', 'が', '「', '」'], read: (text) => [cleanText(text), isBlank(text), quoted(text), shortened(text, 40), limitGraphemes(text, 40), draftTold({ text })] },
  'two writings of a note': { letters: ['、', '。', '\n', 'と言う', '電話'], read: (text) => compareTexts(text, `${text}と`) },
  'what travels of somebody': { letters: ['氏名', '　', '\n', '昭和15年', '（', '(', '70代', 'ワタナベ', '0999-77-1234'], read: (text) => subjectsToldOf([{ category: 'identity', text }, { category: 'contact', text }]) },
  'a cell with a word of a code': {
    letters: CELLS, read: (text) => [findBoxes(text), ...[findChannel, findConsent, findOutcome, findRoute, findSex, findUrgency].map((find) => find(text))],
  },
  'the headings of a list': { letters: CELLS, read: (text) => [guessColumns([text, text]), headerKeyFrom([text]), findHeaderRow([{ cells: [text] }])] },
  'a row of a list': {
    letters: [...CELLS, ...DAYS], read: (text) => checkRows({ headers: [...COLUMNS], rows: [{ row: 2, cells: COLUMNS.map(() => text) }] }, [...COLUMNS], TODAY),
  },
  'a cell that may be a formula': { letters: ["'", '=', '＝', '+', '@', '\t'], read: (text) => [harmlessText(text), textBeforeHarmless(text)] },
  'a secret that is used once': { letters: ['A', 'O', '0', '-', 'ー', 'ABCDE', ' '], read: (text) => [readOneTimeSecret('invitation', text), readOneTimeSecret('recovery', text)] },
  'a password': { letters: ['a', 'password', '1', '!', 'ャ', ' ', '渡'], read: (text) => [problemOfPassword(text, holder('渡辺 茂')), problemOfPassword('long-enough-for-anybody', holder(text.slice(0, 200)))] },
  'what a browser says of itself': { letters: ['Mozilla/5.0', 'Chrome/', 'Safari/', ' ', 'Edg', ';'], read: deviceFrom },
  'a view that is kept': { letters: ['a', '=', '&', '1', '.', '_'], read: isViewQuery },
  'the code of a municipality': { letters: ['9', '900', '19'], read: isMunicipalityCode },
  'a town in the list of the post': { letters: ['（', '）', 'の次に', '番地', 'がくる場合', '一円', '\n', '若葉'], read: (text) => townsOfPost([['99001', '', '9990001', '', '', '', '', '', text]], '990019') },
}
