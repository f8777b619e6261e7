import type { Sex } from '#domain/person/codes.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { isBlank } from '#domain/shared/text-limits.ts'
import type { Box, Channel, Consent, Outcome, Route, Urgency } from '../codes.ts'

type Words<C extends string> = Readonly<Record<C, readonly string[]>>

const CHANNEL_WORDS: Words<Channel> = {
  visit: ['来所', '来庁', '窓口', '面談'], phone: ['電話', 'TEL'], mail: ['メール', 'Eメール'], web: ['Web', 'SNS', 'Web・SNS', 'LINE'],
  letter: ['手紙', 'FAX', '手紙・FAX', '郵送'], home_visit: ['訪問'], meeting: ['会議'], list: ['名簿', '調査', '名簿・調査'], other: ['その他'],
}
const ROUTE_WORDS: Words<Route> = {
  R01: ['本人（来所）', '本人'], R02: ['本人（電話・メール）', '本人（電話）'], R03: ['家族・知人（来所）', '家族', '知人', '家族・知人'],
  R04: ['家族・知人（電話・メール）', '家族（電話）'], R05: ['関係機関・関係者紹介', '関係機関', '紹介'],
  R06: ['自機関・自治体関係のアウトリーチ', 'アウトリーチ'], R07: ['その他'], R10: ['会議で把握', '会議'],
  R11: ['民生委員・地域住民からの情報', '民生委員', '地域住民', '民生委員・地域住民'], R12: ['Web・SNS', 'Web', 'SNS'], R13: ['災害時調査'], R99: ['不明'],
}
const URGENCY_WORDS: Words<Urgency> = {
  immediate: ['即時', '即時（生命）'], within_48h: ['24〜48時間', '24-48h', '48時間以内'],
  within_week: ['1週', '1週間以内', '一週間以内'], usual: ['通常', '普通', 'なし'],
}
const CONSENT_WORDS: Words<Consent> = {
  not_asked: ['未確認', '未'], written: ['書面同意', '書面で同意', '書面'], spoken: ['口頭同意', '口頭で同意（記録）', '口頭'],
  partial: ['一部同意', '一部'], working_towards: ['未取得', '未取得（働きかけ中）'], refused: ['同意しない', '拒否'],
  unable_to_judge: ['判断困難'], not_needed: ['同意不要', '同意不要（根拠あり）', '不要'],
}
const SEX_WORDS: Words<Sex> = { M: ['男', '男性', 'male', '1'], F: ['女', '女性', 'female', '2'], X: ['その他', '他', '3'] }
/** What a list writes of a consultation that is not over (対応中). */
export const STILL_OPEN = 'open'

const OUTCOME_WORDS: Words<Outcome | typeof STILL_OPEN> = {
  kept: ['ここで受け持つ', '受け持ち', '受持ち', '支援開始', '支援決定', '継続支援', 'ケース化', '支援終了', '支援終結'],
  passed_on: ['つないだ（確認ずみ）', 'つないだ', 'つなぎ', '他機関につないだ', '他機関へ', '他機関紹介', '紹介', '引継ぎ', '引き継ぎ', '引継', '送致', '移管', '引継ぎ済', '引継済'],
  informed: ['情報提供', '情報提供・助言', '助言', '情報提供のみ', '相談のみ', '傾聴', '終了', '終結', '完了', '解決', '済', '済み', '対応済', '対応済み', '処理済', '処理済み'],
  watched: ['見守り', '見守り中', '見守り継続', '経過観察', '経過観察中', '見守り終了', '経過観察終了'],
  escalated: ['多機関協働へ', '多機関協働', '支援会議', '重層的支援会議'],
  emergency: ['緊急対応', '緊急', '緊急対応済'],
  open: ['対応中', '継続', '継続中', '未了', '未対応', '未処理', '未済', '処理中', '受付中', '進行中'],
}

/** Words that say of themselves that it is over (終わったと言う語). 見守り, 緊急対応, 支援開始 and 他機関紹介 say what was begun, and not that it came to an end. */
const SAYING_OVER = [...OUTCOME_WORDS.informed, '支援終了', '支援終結', 'つないだ（確認ずみ）', '引継ぎ済', '引継済', '見守り終了', '経過観察終了', '緊急対応済']

const BOX_WORDS: Words<Box> = {
  C01: ['病気や健康、障害のこと', '病気や健康', '健康', '病気', '障害'], C02: ['住まいについて', '住まい'], C03: ['収入・生活費のこと', '収入・生活費', '生活費', '収入'],
  C04: ['家賃やローンの支払いのこと', '家賃やローンの支払い', '家賃', 'ローン'], C05: ['税金や公共料金等の支払いについて', '税金や公共料金', '税金', '公共料金'],
  C06: ['債務について', '債務', '借金'], C07: ['仕事探し、就職について', '仕事探し', '就職'], C08: ['仕事上の不安やトラブル', '仕事上の不安'],
  C09: ['地域との関係について', '地域との関係'], C10: ['家族との関係について', '家族との関係', '家族関係'], C11: ['子育てのこと', '子育て'],
  C12: ['介護のこと', '介護'], C13: ['ひきこもり・不登校', 'ひきこもり', '不登校'], C14: ['DV・虐待', 'DV', '虐待'], C15: ['食べるものがない', '食料'], C16: ['その他'],
}

/** A cell as it is compared: without width, spaces and marks. Circles and crosses stay, for they are answers. */
const foldCell = (cell: string): string => foldForSearch(cell).replaceAll(/[^\p{L}\p{N}○×〇◯✕]/gu, '').replaceAll(/[〇◯]/gu, '○').replaceAll('✕', '×')

const readerOf = <C extends string>(words: Words<C>): ((cell: string) => C | undefined) => {
  const known = new Map(Object.entries<readonly string[]>(words).flatMap(([code, ways]) => [code, ...ways].map((way): [string, C] => [foldCell(way), code as C])))
  return (cell) => known.get(foldCell(cell))
}

/** Words that say something and not which: 有 is no 書面同意 and 無 may be 未確認; 高 is not yet somebody's life (即時（生命）). Nothing is stated that nobody said. */
const UNCLEAR = {
  urgency: ['高', '中', '低', '緊急', '至急', '有', 'あり', '○', '×'],
  consent: ['有', 'あり', '有り', '無', 'なし', '無し', '○', '×', '済', '同意', '同意あり', '同意なし'],
} as const
/** The columns in which offices write such words. */
export const UNCLEAR_FIELDS = ['urgency', 'consent'] as const

const unclear = { urgency: new Set(UNCLEAR.urgency.map(foldCell)), consent: new Set(UNCLEAR.consent.map(foldCell)) }

/** Whether a cell says something that could mean more than one answer of the form (どちらとも読める語): it is kept in its words, and the answer stays open. */
export const isUnclear = (field: (typeof UNCLEAR_FIELDS)[number], cell: string): boolean => unclear[field].has(foldCell(cell))

/** Reads a channel (受付の方法) as offices write it. */
export const findChannel = readerOf(CHANNEL_WORDS)
/** Reads a route (相談経路) as offices write it. */
export const findRoute = readerOf(ROUTE_WORDS)
/** Reads an urgency (緊急度) as offices write it. */
export const findUrgency = readerOf(URGENCY_WORDS)
/** Reads a sex (性別) as offices write it. */
export const findSex = readerOf(SEX_WORDS)
/** Reads a state of consent (同意の状態) as offices write it. */
export const findConsent = readerOf(CONSENT_WORDS)
/** Reads how a consultation ended (対応・結果) as offices write it, or that it has not. */
export const findOutcome = readerOf(OUTCOME_WORDS)
const sayingOver = new Set(SAYING_OVER.map(foldCell))

/** Whether the word of an ending says by itself that the consultation is over (情報提供, 見守り終了), and not only what was begun (見守り). */
export const saysOver = (cell: string): boolean => sayingOver.has(foldCell(cell))

/** Reads one of the sixteen boxes (相談内容) as offices write it. */
export const findBox = readerOf(BOX_WORDS)

const longestFirst = Object.entries<readonly string[]>(BOX_WORDS)
  .flatMap(([box, ways]) => [box, ...ways].map((way): [string, Box] => [foldCell(way), box as Box]))
  .toSorted(([a], [b]) => b.length - a.length)

/**
 * Reads several boxes out of one cell. The labels themselves hold commas, so a cell is never cut at commas: known labels
 * are taken out, and if anything is left, the cell cannot be read.
 */
export const findBoxes = (cell: string): readonly Box[] | undefined => {
  let rest = foldCell(cell).replaceAll(/[○×]/gu, ' ')
  const found = new Set<Box>()
  for (const [way, box] of longestFirst) {
    if (!rest.includes(way)) continue
    found.add(box)
    rest = rest.replaceAll(way, ' ')
  }
  return isBlank(rest) ? [...found].toSorted() : undefined
}
