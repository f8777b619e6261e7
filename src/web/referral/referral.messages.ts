import type { DisclosureBasis } from '#domain/referral/basis.ts'
import type { ReturnReason } from '#domain/referral/return.ts'
import type { ReferralStatus } from '#domain/referral/status.ts'
import type { FactCategory } from '#domain/referral/travelling-fact.ts'
import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'

/** Words of the referral screens. */
export const referralMessages = defineMessages({
  title: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
  incoming: { ja: '届いたもの', en: 'Incoming', simple: 'とどいた' },
  outgoing: { ja: '送ったもの', en: 'Outgoing', simple: 'おくった' },
  returned: { ja: '戻されたもの', en: 'Returned', simple: 'もどった' },
  done: { ja: '済んだもの', en: 'Done', simple: 'おわった' },
  box: { ja: '表示', en: 'Show', simple: 'みるもの' },
  need: { ja: '困りごと', en: 'Need', simple: 'こまっていること' },
  from: { ja: '送り手', en: 'From', simple: 'おくった ところ' },
  to: { ja: '受け手', en: 'To', simple: 'うける ところ' },
  status: { ja: '状態', en: 'State', simple: 'じょうたい' },
  due: { ja: '期限', en: 'Due', simple: 'いつまで' },
  overdue: { ja: (p: { n: number }) => `${p.n}日超過`, en: (p: { n: number }) => `${p.n} days late`, simple: (p: { n: number }) => `${p.n}にち おくれ` },
  none: { ja: 'いまは一件もありません。', en: 'There are none now.', simple: 'いまは ありません。' },
  send: { ja: 'つなぐ', en: 'Refer', simple: 'つなぐ' },
  sendLead: {
    ja: '相手が本人と会えたと確認できるまで、受け持ちはこちらに残ります。',
    en: 'We stay accountable until the first contact at the other agency is confirmed.',
    simple: 'あえるまで、こちらが うけもちます。',
  },
  outside: { ja: '一覧にない相手（名称）', en: 'Somebody not on the list (name)', simple: 'ほかの ところ（なまえ）' },
  chooseAgency: { ja: '（機関を選ぶ）', en: '(choose an agency)', simple: '（えらぶ）' },
  why: { ja: 'お願いしたいこと', en: 'What we ask for', simple: 'おねがい' },
  urgency: { ja: '緊急度', en: 'Urgency', simple: 'いそぐか' },
  warm: { ja: '引き合わせ', en: 'Going along', simple: 'いっしょに いくか' },
  warmNone: { ja: 'なし', en: 'None', simple: 'いかない' },
  accompany: { ja: '同行する', en: 'Accompany', simple: 'いっしょに いく' },
  threeWay: { ja: '三者面談', en: 'Three-way meeting', simple: '3にんで はなす' },
  facts: { ja: '一緒に渡す情報', en: 'Facts that travel', simple: 'つたえること' },
  factsLead: { ja: 'ここに書いたものだけが、書いた根拠で伝わります。', en: 'Only what is written here travels, on the basis named.', simple: 'ここに かいたことだけ つたわります。' },
  category: { ja: '種類', en: 'Kind', simple: 'しゅるい' },
  factText: { ja: '内容', en: 'Fact', simple: 'なかみ' },
  basis: { ja: '根拠', en: 'Basis', simple: 'つたえて よい わけ' },
  basisNote: { ja: '理由（同意以外のとき）', en: 'Reason (other than consent)', simple: 'わけ' },
  addFact: { ja: '情報を加える', en: 'Add a fact', simple: 'ふやす' },
  attempts: { ja: 'この困りごとのこれまで', en: 'This need so far', simple: 'いままで' },
  story: { ja: '歩み', en: 'Story', simple: 'できごと' },
  receive: { ja: '受け取った', en: 'Received', simple: 'うけとった' },
  accept: { ja: '引き受ける', en: 'Accept', simple: 'ひきうける' },
  meet: { ja: '本人に会えた', en: 'Met the person', simple: 'あえた' },
  confirm: { ja: '会えたことを確認した', en: 'Confirm the contact', simple: 'あえたと たしかめた' },
  giveBack: { ja: '返す', en: 'Return', simple: 'かえす' },
  withdraw: { ja: '取り下げる', en: 'Withdraw', simple: 'とりさげる' },
  reason: { ja: '理由', en: 'Reason', simple: 'わけ' },
  nextStep: { ja: '次の一手（必須）', en: 'Next step (required)', simple: 'つぎに すること' },
  note: { ja: '記録', en: 'Note', simple: 'メモ' },
  sheet: { ja: 'つなぎシート', en: 'Referral sheet', simple: 'つなぎシート' },
  print: { ja: '印刷', en: 'Print', simple: 'いんさつ' },
  openOrigin: { ja: 'もとの記録へ', en: 'Where it began', simple: 'もとの ページへ' },
  openIntake: { ja: 'こちらの受付票へ', en: 'Our intake', simple: 'うけつけの ページへ' },
  nextStepNeeded: { ja: '返すときは、本人のための「次の一手」を書いてください。', en: 'To return it, write the next step for the person.', simple: 'つぎに することを かいて ください。' },
  reasonNeeded: { ja: '理由を書いてください。', en: 'Give the reason.', simple: 'わけを かいて ください。' },
  oneReceiver: { ja: '相手を一つ選んでください。', en: 'Choose one receiver.', simple: 'ひとつ えらんで ください。' },
  concealedFact: { ja: '秘匿中の人の住所・連絡先は渡せません。', en: 'The whereabouts of a concealed person cannot travel.', simple: 'すんでいる ところは つたえられません。' },
  basisReason: { ja: 'この根拠で渡すには、理由を書いてください。', en: 'This basis needs its reason in writing.', simple: 'わけを かいて ください。' },
})

/** States. */
export const statusLabels: LabelsFor<ReferralStatus> = defineMessages({
  drafted: { ja: '下書き', en: 'Draft', simple: 'したがき' },
  sent: { ja: '送付ずみ・返事待ち', en: 'Sent, waiting', simple: 'へんじを まっている' },
  received: { ja: '受領・検討中', en: 'Received, considering', simple: 'かんがえている' },
  accepted: { ja: '引受け・接触待ち', en: 'Accepted, to be met', simple: 'ひきうけた' },
  met: { ja: '会えた・確認待ち', en: 'Met, to be confirmed', simple: 'あえた' },
  confirmed: { ja: '確認ずみ', en: 'Confirmed', simple: 'おわった' },
  returned: { ja: '戻された', en: 'Returned', simple: 'もどった' },
  withdrawn: { ja: '取り下げ', en: 'Withdrawn', simple: 'とりさげた' },
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

/** Bases. */
export const basisLabels: LabelsFor<DisclosureBasis> = defineMessages({
  consent: { ja: '本人の同意', en: 'Consent', simple: 'はいと いった' },
  within_purpose: { ja: '利用目的の範囲内', en: 'Within the purpose', simple: 'もくてきの なか' },
  swa_106_6: { ja: '社会福祉法106条の6 支援会議', en: 'Social Welfare Act 106-6', simple: 'しえんかいぎ' },
  sra_9: { ja: '生活困窮者自立支援法9条 支援会議', en: 'Self-Reliance Act 9', simple: 'しえんかいぎ（こんきゅう）' },
  cwa_25_2: { ja: '児童福祉法25条の2 要対協', en: 'Child Welfare Act 25-2', simple: 'こどもを まもる かいぎ' },
  pa_27_3: { ja: '生活保護法27条の3 調整会議', en: 'Public Assistance Act 27-3', simple: 'せいかつほごの かいぎ' },
  capl_13_4: { ja: '児童虐待防止法13条の4 資料・情報の提供', en: 'Child Abuse Prevention Act 13-4', simple: 'こどもを まもる ために たのまれた' },
  ltc_115_48: { ja: '介護保険法115条の48 地域ケア会議', en: 'Long-Term Care Insurance Act 115-48', simple: 'かいごの かいぎ' },
  appi_27_1: { ja: '個情法27条1項2〜4号（民間から市へ）', en: 'APPI 27(1)(ii)–(iv)', simple: 'みんかんから 市へ' },
  appi_69_2_2: { ja: '個情法69条2項2号・3号（事務に必要）', en: 'APPI 69(2)(ii)(iii)', simple: 'しごとに ひつよう' },
  appi_69_2_4: { ja: '個情法69条2項4号（本人の利益）', en: 'APPI 69(2)(iv)', simple: 'その人の ため' },
  life_body_property: { ja: '生命・身体・財産の保護', en: 'Life, body, property', simple: 'いのちを まもる' },
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
  risk: { ja: '危険・配慮', en: 'Risk', simple: 'きを つけること' },
  wish: { ja: '本人の希望', en: 'Wish', simple: 'のぞみ' },
})

/** What happened, in a story. */
export const stepLabels = defineMessages({
  sent: { ja: '送った', en: 'Sent', simple: 'おくった' },
  received: { ja: '受け取った', en: 'Received', simple: 'うけとった' },
  accepted: { ja: '引き受けた', en: 'Accepted', simple: 'ひきうけた' },
  met: { ja: '本人に会えた', en: 'Met', simple: 'あえた' },
  confirmed: { ja: '確認した', en: 'Confirmed', simple: 'たしかめた' },
  returned: { ja: '返した', en: 'Returned', simple: 'かえした' },
  withdrawn: { ja: '取り下げた', en: 'Withdrawn', simple: 'とりさげた' },
  escalated: { ja: '期限を過ぎたため調整担当へ', en: 'Escalated: past its due day', simple: 'おくれている' },
  called: { ja: '電話した', en: 'Called', simple: 'でんわした' },
  accompanied: { ja: '同行した', en: 'Accompanied', simple: 'いっしょに いった' },
  three_way_met: { ja: '三者で会った', en: 'Met three-way', simple: '3にんで あった' },
  wrote: { ja: '連絡した', en: 'Wrote', simple: 'れんらくした' },
  other: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})
