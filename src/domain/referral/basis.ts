import { addDays, compareDays, type Day } from '../shared/day.ts'

/** On which basis a fact travels with a referral (情報提供の根拠). Every fact names one. */
export const DISCLOSURE_BASES = [
  'consent', 'within_purpose', 'swa_106_6', 'sra_9', 'pa_27_3', 'cwa_25_2', 'capl_13_4', 'ltc_115_48',
  'appi_69_2_2', 'appi_69_2_4', 'appi_27_1', 'life_body_property', 'abuse_notification',
] as const
/** One of the bases. */
export type DisclosureBasis = (typeof DISCLOSURE_BASES)[number]

/** A basis as the law has it from a day on: the clause, how far it reaches, and whether the reason must be written down. */
export type BasisRule = {
  readonly basis: DisclosureBasis
  readonly from: Day
  /** The first day on which it no longer holds. */
  readonly to?: Day
  /** The row of the sharing matrix (情報共有の表) it comes from. */
  readonly row: string
  readonly law: string
  readonly reach: string
  readonly needsReason: boolean
  /** Within how many days of the sending somebody looks again whether it had to travel and is still needed (見直し). */
  readonly reviewWithin?: number
}

const day = (text: string): Day => text as Day

/** The bases and since when (根拠の一覧). Clauses are quoted in the law's own language; a change of the law is one more line. */
export const BASIS_RULES: readonly BasisRule[] = [
  { basis: 'consent', from: day('2000-01-01'), row: 'IS-05・IS-14', law: '本人の同意（個人情報保護法27条1項・69条2項1号）', reach: '同意した人本人の情報だけ。家族の同意は家族本人から', needsReason: false },
  { basis: 'within_purpose', from: day('2023-04-01'), row: 'IS-01・IS-02', law: '利用目的の範囲内（個人情報保護法61条・69条1項）', reach: '集めたときに示した目的のため。市の部署と委託先の間', needsReason: false },
  { basis: 'swa_106_6', from: day('2021-04-01'), row: 'IS-07', law: '支援会議（社会福祉法106条の6第3項）', reach: '会議の構成員の間。情報の交換と検討に必要な範囲', needsReason: false },
  { basis: 'sra_9', from: day('2018-10-01'), row: 'IS-11', law: '支援会議（生活困窮者自立支援法9条）', reach: '会議の構成員の間。生活に困窮する人について', needsReason: false },
  { basis: 'pa_27_3', from: day('2025-04-01'), row: 'IS-12', law: '調整会議（生活保護法27条の3）', reach: '会議の構成員の間。保護を受けている人について', needsReason: false },
  { basis: 'cwa_25_2', from: day('2005-04-01'), row: 'IS-08', law: '要保護児童対策地域協議会（児童福祉法25条の2第2項・25条の3）', reach: '協議会の構成員の間。子ども・保護者・特定妊婦について', needsReason: false },
  { basis: 'capl_13_4', from: day('2017-04-01'), row: 'IS-09', law: '資料又は情報の提供（児童虐待防止法13条の4）', reach: '市町村長・福祉事務所長・児童相談所長の求めに応じて。相当な理由が要る', needsReason: true },
  { basis: 'ltc_115_48', from: day('2015-04-01'), row: 'IS-13', law: '地域ケア会議（介護保険法115条の48）', reach: '会議の構成員の間。地域の課題だけを話すときは名前を伏せる', needsReason: false },
  { basis: 'appi_69_2_2', from: day('2023-04-01'), row: 'IS-02・IS-03・IS-04', law: '法令に定める事務に必要（個人情報保護法69条2項2号・3号）', reach: '市の中、ほかの行政機関、民生委員。目的と相当の理由を書く', needsReason: true },
  { basis: 'appi_69_2_4', from: day('2023-04-01'), row: 'IS-05', law: '明らかに本人の利益・特別の理由（個人情報保護法69条2項4号）', reach: '民間の相手にも。狭く使い、理由を書く', needsReason: true },
  { basis: 'appi_27_1', from: day('2005-04-01'), row: 'IS-06', law: '民間の機関から市へ（個人情報保護法27条1項2号〜4号）', reach: '生命・身体・財産、子どもの健全な育成、法令の事務への協力。同意を得にくい理由を書く', needsReason: true },
  { basis: 'life_body_property', from: day('2005-04-01'), row: 'IS-15', law: '緊急：生命・身体・財産の保護（個人情報保護法27条1項2号・69条2項4号）', reach: '必要なことだけ。理由を書き、7日以内に見直す', needsReason: true, reviewWithin: 7 },
  { basis: 'abuse_notification', from: day('2012-10-01'), row: 'IS-10', law: '虐待の通告・通報（児童虐待防止法6条、高齢者・障害者の虐待防止法7条）', reach: '市町村・児童相談所・警察へ。知らせた人の名は伏せる', needsReason: false },
]

const isInForce = (rule: BasisRule, on: Day): boolean => compareDays(rule.from, on) <= 0 && (rule.to === undefined || compareDays(on, rule.to) < 0)

/** The rule of a basis on a day; `undefined` on a day outside the table, which never falls back to another day's rule. */
export const basisRuleOn = (basis: DisclosureBasis, on: Day, rules: readonly BasisRule[] = BASIS_RULES): BasisRule | undefined =>
  rules.find((rule) => rule.basis === basis && isInForce(rule, on))

/** Every basis in force on a day, in the order of the list. */
export const basisRulesOn = (on: Day, rules: readonly BasisRule[] = BASIS_RULES): readonly BasisRule[] =>
  DISCLOSURE_BASES.flatMap((basis) => basisRuleOn(basis, on, rules) ?? [])

/** The day by which the sender has looked again at what travelled (根拠の見直し): the first that a basis asks for; `undefined` where none does. */
export const basisReviewOn = (bases: readonly DisclosureBasis[], sentOn: Day, rules: readonly BasisRule[] = BASIS_RULES): Day | undefined => {
  const within = bases.flatMap((basis) => basisRuleOn(basis, sentOn, rules)?.reviewWithin ?? [])
  return within.length === 0 ? undefined : addDays(sentOn, Math.min(...within))
}
