import type { JournalFault } from '#domain/journal/chain.ts'
import type { JournalResult } from '#domain/journal/entry.ts'
import type { PrintedList, PrintedSheet } from '#domain/journal/printed.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** What can be wrong with the journal, as it is told to an auditor and at the terminal. */
export const journalFaultLabels: LabelsFor<JournalFault> = defineMessages({
  changed: { ja: '書き換えられている', en: 'was changed', simple: 'かきかえられて います' },
  missing_before: { ja: 'この前の項目がない', en: 'the entry before it is missing', simple: 'まえの きろくが ありません' },
  wrong_predecessor: { ja: '前の項目とつながらない', en: 'does not follow the entry before it', simple: 'まえの きろくと つながりません' },
  time_went_back: { ja: '時刻が前の項目より古い', en: 'is dated before the entry it follows', simple: 'じかんが もどって います' },
  cut_off: { ja: 'ここから後が切り取られている', en: 'is missing: the lane was cut off here', simple: 'ここから あとが ありません' },
  beyond_head: { ja: '後から付け足されている', en: 'was added behind the end of the lane', simple: 'あとから たされて います' },
  differs_from_mirrored: { ja: '外に控えた署名付きの記録と違う', en: 'differs from the signed head kept elsewhere', simple: 'べつに とって おいた ものと ちがいます' },
  shorter_than_mirrored: { ja: '外に控えた署名付きの記録より短い', en: 'is missing although a signed head kept elsewhere knows it', simple: 'べつに とって おいた ものより みじかいです' },
})

/** How an operation ended, as the journal tells it. */
export const journalResultLabels: LabelsFor<JournalResult> = defineMessages({
  done: { ja: '実施', en: 'Done', simple: 'しました' },
  refused: { ja: '受け付けず', en: 'Not taken', simple: 'うけつけません でした' },
  not_found: { ja: '該当なし', en: 'Not found', simple: 'みつかりません' },
  denied: { ja: '権限外', en: 'Not of the role', simple: 'できません' },
})

/** What personal information is used for, as an auditor reads it. */
export const purposeOfUseLabels: LabelsFor<PurposeOfUse> = defineMessages({
  consultation: { ja: '相談と支援', en: 'Consultation and support', simple: 'そうだんと しえん' },
  referral: { ja: 'つなぎ', en: 'Referral', simple: 'つなぎ' },
  coordination: { ja: '機関の間の調整', en: 'Coordination of agencies', simple: 'きかんの ちょうせい' },
  supervision: { ja: '監督と担当の決定', en: 'Supervision', simple: 'みまもりと たんとうぎめ' },
  protection: { ja: '本人の安全の確保', en: 'Protection of persons', simple: 'ひとを まもる' },
  evaluation: { ja: '統計と評価', en: 'Statistics and evaluation', simple: 'とうけい' },
  administration: { ja: '体制と職員の管理', en: 'Administration', simple: 'しくみの かんり' },
  audit: { ja: '監査と閲覧の確認', en: 'Audit', simple: 'かんさ' },
  identification: { ja: '職員の本人確認', en: 'Identification of staff', simple: 'しょくいんの かくにん' },
})

/** Why somebody could open a record, in the order the reasons are weighed. */
export const openingReasonLabels = defineMessages({
  team: { ja: '支援チーム', en: 'Team', simple: 'チーム' },
  accountable_agency: { ja: '受け持つ機関', en: 'Accountable agency', simple: 'うけもつ ところ' },
  recipient_agency: { ja: 'つなぎ先の機関', en: 'Receiving agency', simple: 'つなぐ さき' },
  coordinator: { ja: '圏域の推進員', en: 'Coordinator of the area', simple: 'ちいきの たんとう' },
  system: { ja: '事務局の自動処理', en: 'The office itself', simple: 'じどう' },
  sending_agency: { ja: 'つないだ機関（受持ちが移った後）', en: 'Sending agency, taken up since', simple: 'つないだ ところ' },
  break_glass: { ja: '緊急の閲覧', en: 'Emergency opening', simple: 'いそぎで みた' },
})

/** What went to print, as it is told in the journal and to whoever asks who looked: a list by the title of its page. They stand in brackets and have none of their own. */
export const printedLabels: LabelsFor<PrintedSheet | PrintedList> = defineMessages({
  household: { ja: '世帯ページ', en: 'Household page', simple: 'いえの ページ' },
  household_paper: { ja: '紙の世帯の記録', en: 'Household record on paper', simple: 'かみの かぞくの こと' },
  household_viewers: { ja: '世帯のだれが見たか', en: 'Who looked at the household', simple: 'いえを だれが みたか' },
  record_form: { ja: '支援経過の書く画面', en: 'Form of a contact record', simple: 'きろくを かく ページ' },
  record_history: { ja: '支援経過の訂正の履歴', en: 'History of a contact record', simple: 'きろくを なおした あと' },
  intake: { ja: '相談受付票の画面', en: 'Intake page', simple: 'そうだんの ページ' },
  intake_paper: { ja: '紙の相談受付・申込票', en: 'Intake form on paper', simple: 'そうだんの かみ' },
  intake_viewers: { ja: '相談のだれが見たか', en: 'Who looked at the intake', simple: 'そうだんを だれが みたか' },
  receipt: { ja: '控え', en: 'Receipt', simple: 'ひかえ' },
  referral: { ja: 'つなぎシートの画面', en: 'Page of a referral sheet', simple: 'つなぎシートの ページ' },
  referral_draft: { ja: 'つなぎの下書き', en: 'Draft of a referral', simple: 'つなぎの したがき' },
  referral_form: { ja: 'つなぎを書く画面', en: 'Form of a referral', simple: 'つなぎを かく ページ' },
  referral_notice: { ja: '紙のつなぎのお知らせ', en: 'Notice of a referral on paper', simple: 'つなぎの おしらせの かみ' },
  referral_paper: { ja: '紙のつなぎシート', en: 'Referral sheet on paper', simple: 'かみの つなぎシート' },
  referral_viewers: { ja: 'つなぎのだれが見たか', en: 'Who looked at the referral', simple: 'つなぎを だれが みたか' },
  person: { ja: '人のページ', en: 'Page of a person', simple: '人の ページ' },
  person_viewers: { ja: '人のだれが見たか', en: 'Who looked at a person', simple: '人を だれが みたか' },
  today: { ja: 'わたしの一日', en: 'My day', simple: 'きょうの しごと' },
  intakes: { ja: '受付一覧', en: 'Intakes', simple: 'うけた そうだん' },
  cases: { ja: '世帯', en: 'Households', simple: 'かぞく' },
  referrals: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
  board: { ja: '行き場のない相談', en: 'Stranded matters', simple: 'いくところの ない そうだん' },
  search: { ja: '検索', en: 'Search', simple: 'さがす' },
  reviews: { ja: '緊急閲覧の確認', en: 'Emergency openings', simple: 'きんきゅうで みた きろく' },
  leaving: { ja: '離任', en: 'Leaving', simple: 'やめる' },
  import_batch: { ja: '取込の内容', en: 'Import', simple: 'いれた もの' },
  reconciliation: { ja: '受持ちの突合せ', en: 'Reconciliation', simple: 'つきあわせ' },
})
