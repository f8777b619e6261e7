import type { DisclosureBasis } from '#domain/referral/basis.ts'
import type { LinkAnswerKind } from '#domain/referral/link.ts'
import type { ReturnReason } from '#domain/referral/return.ts'
import type { LateStanding } from '#domain/referral/standing.ts'
import type { ReferralMove, ReferralStatus } from '#domain/referral/status.ts'
import type { AnswerChannel, NotedStep, ReferralStep } from '#domain/referral/step.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** States. */
export const statusLabels: LabelsFor<ReferralStatus> = defineMessages({
  drafted: { ja: '下書き', en: 'Draft', simple: 'したがき' },
  sent: { ja: '返事待ち', en: 'Sent, waiting', simple: 'へんじを まって いる' },
  received: { ja: '受領・検討中', en: 'Received, considering', simple: 'うけとった。かんがえて いる' },
  accepted: { ja: '引受け・接触待ち', en: 'Accepted, to be met', simple: 'ひきうけた。あうのは これから' },
  met: { ja: '会えた・確認待ち', en: 'Met, to be confirmed', simple: 'あえた。たしかめるのは これから' },
  confirmed: { ja: '確認ずみ', en: 'Confirmed', simple: 'あえたと たしかめた' },
  returned: { ja: '戻された', en: 'Returned', simple: 'もどった' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn', simple: 'とりさげた' },
})

/** States in which the other side waits, as they are read by whoever is to answer. */
export const receiverStatusLabels: LabelsFor<'sent' | 'received'> = defineMessages({
  sent: { ja: '返事をする', en: 'To answer', simple: 'へんじを する' },
  received: { ja: '検討中・返事をする', en: 'Considering, to answer', simple: 'かんがえて、へんじを する' },
})

/** States past their day: what has not happened. Said so wherever a つなぎ is told of, beside by how many days it is late. */
export const lateLabels: LabelsFor<LateStanding> = defineMessages({
  sent_late: { ja: '未受領・返事なし', en: 'Not received, no answer', simple: 'うけとって いない' },
  received_late: { ja: '受領済み・返事なし', en: 'Received, no answer', simple: 'うけとった・へんじが ない' },
  accepted_late: { ja: '引受け済み・接触なし', en: 'Accepted, nobody met', simple: 'まだ あえて いない' },
  met_late: { ja: '会えた・確認なし', en: 'Met, not confirmed', simple: 'まだ たしかめて いない' },
})

/** The same, as whoever is to answer reads it. */
export const receiverLateLabels: LabelsFor<'sent_late' | 'received_late'> = defineMessages({
  sent_late: { ja: '至急、返事をする', en: 'To answer now', simple: 'すぐ へんじを する' },
  received_late: { ja: '受領済み・至急、返事をする', en: 'Received, to answer now', simple: 'うけとった・すぐ へんじを する' },
})

/** Moves, as buttons. */
export const moveLabels: LabelsFor<ReferralMove> = defineMessages({
  send: { ja: '送る', en: 'Send', simple: 'おくる' },
  receive: { ja: '受け取った', en: 'Received', simple: 'うけとった' },
  accept: { ja: '引き受ける', en: 'Accept', simple: 'ひきうける' },
  meet: { ja: '本人に会えた', en: 'Met the person', simple: 'あえた' },
  confirm: { ja: '会えたことを確認した', en: 'Confirm the contact', simple: 'あえたと たしかめた' },
  reopen: { ja: 'まだ会えていない', en: 'Not met after all', simple: 'まだ あえて いない' },
  return: { ja: '返す', en: 'Return', simple: 'かえす' },
  withdraw: { ja: '取り下げる', en: 'Withdraw', simple: 'とりさげる' },
})

/** Reasons for a return. */
export const returnLabels: LabelsFor<ReturnReason> = defineMessages({
  no_capacity: { ja: '今は手が足りない', en: 'No capacity now', simple: 'いまは できない' },
  other_agency_fits: { ja: 'ほかの機関がよりふさわしい', en: 'Another agency fits better', simple: 'ほかが よい' },
  outside_our_law: { ja: '根拠法上できない', en: 'Outside our law', simple: 'ほうりつで できない' },
  not_reached: { ja: '本人に会えない', en: 'Could not reach the person', simple: 'あえない' },
  person_declined: { ja: '本人が望まない', en: 'The person does not want it', simple: 'いらないと いった' },
  needs_more_facts: { ja: '情報が足りない', en: 'More facts needed', simple: 'もっと しりたい' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})

/** Bases, in short; the clause in the law's own words stands in the domain's list. */
export const basisLabels: LabelsFor<DisclosureBasis> = defineMessages({
  consent: { ja: '本人の同意', en: 'Consent', simple: 'はいと いった' },
  within_purpose: { ja: '利用目的の範囲内', en: 'Within the purpose', simple: 'もくてきの なか' },
  swa_106_6: { ja: '社会福祉法106条の6 支援会議', en: 'Social Welfare Act 106-6', simple: 'しえんかいぎ' },
  sra_9: { ja: '生活困窮者自立支援法9条 支援会議', en: 'Self-Reliance Act 9', simple: 'しえんかいぎ（こんきゅう）' },
  pa_27_3: { ja: '生活保護法27条の3 調整会議', en: 'Public Assistance Act 27-3', simple: 'せいかつほごの かいぎ' },
  cwa_25_2: { ja: '児童福祉法25条の2 要対協', en: 'Child Welfare Act 25-2', simple: 'こどもを まもる かいぎ' },
  capl_13_4: { ja: '児童虐待防止法13条の4 資料・情報の提供', en: 'Child Abuse Prevention Act 13-4', simple: 'こどもを まもる ために たのまれた' },
  ltc_115_48: { ja: '介護保険法115条の48 地域ケア会議', en: 'Long-Term Care Insurance Act 115-48', simple: 'かいごの かいぎ' },
  appi_69_2_2: { ja: '個情法69条2項2・3号（事務に必要）', en: 'APPI 69(2)(ii)(iii)', simple: 'しごとに ひつよう' },
  appi_69_2_4: { ja: '個情法69条2項4号（本人の利益）', en: 'APPI 69(2)(iv)', simple: 'その 人の ため' },
  appi_27_1: { ja: '個情法27条1項2〜4号（民間から市へ）', en: 'APPI 27(1)(ii)–(iv)', simple: 'みんかんから しやくしょへ' },
  life_body_property: { ja: '緊急（生命・身体・財産の保護）', en: 'Emergency: life, body, property', simple: 'いのちを まもる' },
  abuse_notification: { ja: '虐待の通告・通報', en: 'Notification of abuse', simple: 'ぎゃくたいの つうほう' },
})

/** Kinds of fact. */
export const categoryLabels: LabelsFor<FactCategory> = defineMessages({
  identity: { ja: '氏名・生年月日', en: 'Identity', simple: 'なまえ' },
  contact: { ja: '住所・連絡先', en: 'Contact', simple: 'れんらくさき' },
  situation: { ja: '状況', en: 'Situation', simple: 'いまの ようす' },
  health: { ja: '健康・障害', en: 'Health', simple: 'からだ' },
  money: { ja: '家計・債務', en: 'Money', simple: 'おかね' },
  family: { ja: '家族', en: 'Family', simple: 'かぞく' },
  caller: { ja: '来談者', en: 'Inquirer', simple: 'そうだんに きた 人' },
  risk: { ja: '危険・配慮', en: 'Risk', simple: 'きを つけること' },
  wish: { ja: '本人の希望', en: 'Wish', simple: 'のぞみ' },
  perpetrator: { ja: '加害者情報', en: 'Perpetrator', simple: 'こわい 人' },
})

const notedSteps: LabelsFor<NotedStep> = {
  called: { ja: '電話した', en: 'Called', simple: 'でんわした' },
  accompanied: { ja: '同行した', en: 'Accompanied', simple: 'いっしょに いった' },
  three_way_met: { ja: '三者で面談した', en: 'Met three-way', simple: '3にんで あった' },
  wrote: { ja: '連絡した', en: 'Wrote', simple: 'れんらくした' },
  reported: { ja: '本人へ報告した', en: 'Told the person', simple: 'ほんにんに つたえた' },
  known_apart: { ja: '別の人と確かめた', en: 'Found to be two people', simple: 'べつの 人と たしかめた' },
  basis_reviewed: { ja: '緊急の根拠を見直した', en: 'Looked again at the urgent basis', simple: 'いそいで つたえた ことを みなおした' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
}

/** What somebody writes into the story. */
export const notedStepLabels: LabelsFor<NotedStep> = defineMessages(notedSteps)

/** What happened, in a story. */
export const stepLabels: LabelsFor<ReferralStep> = defineMessages({
  ...notedSteps,
  sent: { ja: '送った', en: 'Sent', simple: 'おくった' },
  received: { ja: '受け取った', en: 'Received', simple: 'うけとった' },
  accepted: { ja: '引き受けた', en: 'Accepted', simple: 'ひきうけた' },
  met: { ja: '本人に会えた', en: 'Met', simple: 'あえた' },
  confirmed: { ja: '初回接触を確認した', en: 'Contact confirmed', simple: 'たしかめた' },
  reopened: { ja: 'まだ会えていないことが分かった', en: 'Found not to have met', simple: 'まだ あえて いなかった' },
  returned: { ja: '返した', en: 'Returned', simple: 'かえした' },
  withdrawn: { ja: '取り下げた', en: 'Withdrawn', simple: 'とりさげた' },
  link_issued: { ja: '一回限りのリンクを出した', en: 'One-time link issued', simple: '1かいだけの リンクを だした' },
  escalated: { ja: '期限を過ぎたため調整担当の一覧へ', en: 'Escalated to the coordinator: past its due day', simple: 'おくれて いる' },
  successor: { ja: '機関の終了により引継ぎ先へ', en: 'Handed on to the successor agency', simple: 'つぎの ところへ' },
  not_told: { ja: '本人にはまだ伝えていない', en: 'The person was not told yet', simple: 'ほんにんは まだ しらない' },
  taken_up: { ja: '調整担当が多機関協働として引き取った', en: 'Taken up as multi-agency work', simple: 'ちょうせい がかりが ひきとった' },
})

/** How an answer came. */
export const answerChannelLabels: LabelsFor<AnswerChannel> = defineMessages({
  screen: { ja: '画面で', en: 'On screen', simple: 'がめんで' },
  link: { ja: 'リンクで回答', en: 'By link', simple: 'リンクで' },
  paper: { ja: '紙の返信で', en: 'On paper', simple: 'かみで' },
  phone: { ja: '電話で', en: 'By telephone', simple: 'でんわで' },
  in_person: { ja: '対面で', en: 'In person', simple: 'あって' },
})

/** Ways of going along. */
export const warmHandoverLabels: LabelsFor<'none' | 'accompany' | 'three_way'> = defineMessages({
  none: { ja: 'なし', en: 'None', simple: 'いかない' },
  accompany: { ja: '同行する', en: 'Accompany', simple: 'いっしょに いく' },
  three_way: { ja: '三者面談', en: 'Three-way meeting', simple: '3にんで はなす' },
})

/** What the receiver may answer through its link, or on the slip of the paper. */
export const linkAnswerLabels: LabelsFor<LinkAnswerKind> = defineMessages({
  receive: { ja: '受け取りました（これから検討します）', en: 'Received, we are considering it', simple: 'うけとりました' },
  accept: { ja: '引き受けます', en: 'We take it up', simple: 'ひきうけます' },
  met: { ja: '引き受け、本人に会えました', en: 'We take it up and have met the person', simple: 'ひきうけて、あえました' },
  return: { ja: 'お返しします', en: 'We return it', simple: 'かえします' },
})
