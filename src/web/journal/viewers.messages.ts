import type { LookKind } from '#domain/journal/look.ts'
import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'

/** Words of the page that tells who looked. */
export const viewersMessages = defineMessages({
  title: { ja: 'だれが見たか', en: 'Who looked', simple: 'だれが みたか' },
  lead: { ja: 'この30日に、だれが、どんな立場で、何を見たか・見ようとしたかです。この一覧を見たことも記録されます。', en: 'Who saw what, or tried to, in the last thirty days, and by which right. Looking at this list is noted, too.', simple: 'この 30にちに みた 人です。' },
  leadOfPerson: {
    ja: 'この30日に、だれが、どんな立場で、この人の記録を見たか・見ようとしたかです。あなたが開ける記録についてだけ出ます。この一覧を見たことも記録されます。',
    en: 'Who saw this person’s records, or tried to, in the last thirty days: of the records you may open. Looking at this list is noted, too.',
    simple: 'この 30にちに この 人の きろくを みた 人です。',
  },
  counted: {
    ja: ({ since, times }: { since: string; times: string }) => `${since} から今まで、全部で${times}回です。一覧に出ただけのものも一回と数えます。`,
    en: ({ since, times }: { since: string; times: string }) => `Since ${since}: ${times} times in all. A line seen in a list counts as one.`,
    simple: ({ since, times }: { since: string; times: string }) => `${since} から いままで ${times}かい です。`,
  },
  linesOfParts: {
    ja: '開いたページの部分（支援経過や読める人など）は、回数ではページと合わせて一回、この並びでは1行ずつです。', en: 'Parts of a page that was opened (its timeline, who may read it) are one time together with it, and a line each in this order.',
    simple: 'この ならびでは、ページの なかの ぶぶんも 1ぎょうずつ でます。',
  },
  by: { ja: 'まとめ方', en: 'Grouped by', simple: 'まとめかた' },
  byStaff: { ja: '職員ごと', en: 'By staff', simple: 'みた 人 ごと' },
  byTime: { ja: '新しい順', en: 'By time', simple: 'あたらしい じゅん' },
  person: { ja: 'だれについて', en: 'About whom', simple: 'だれの きろく' },
  everybody: { ja: '全員', en: 'Everybody', simple: 'みんな' },
  who: { ja: '見た人', en: 'Who', simple: 'みた 人' },
  agency: { ja: '機関', en: 'Agency', simple: 'ところ' },
  when: { ja: '日時', en: 'When', simple: 'いつ' },
  last: { ja: '最後に見た日時', en: 'Last', simple: 'さいごに みた とき' },
  times: { ja: '回数', en: 'Times', simple: 'なんかい' },
  kind: { ja: '見方', en: 'How', simple: 'みかた' },
  what: { ja: '見た・したこと', en: 'What', simple: 'なにを' },
  why: { ja: '見られる立場', en: 'By which right', simple: 'どうして みられるか' },
  older: { ja: 'さらに前へ', en: 'Earlier', simple: 'もっと まえ' },
  newest: { ja: '最新に戻る', en: 'Back to the latest', simple: 'あたらしい ものへ' },
  none: { ja: 'この30日に見た人はいません。', en: 'Nobody looked in the last thirty days.', simple: 'みた 人は いません。' },
  back: { ja: '世帯ページへ戻る', en: 'Back to the household', simple: 'かぞくの ページへ' },
  backToSheet: { ja: '相談受付票へ戻る', en: 'Back to the consultation', simple: 'そうだんの ページへ' },
  backToPerson: { ja: '人のページへ戻る', en: 'Back to the person', simple: '人の ページへ' },
  backToReferral: { ja: 'つなぎへ戻る', en: 'Back to the referral', simple: 'つなぎの ページへ' },
  office: { ja: '（システム）', en: '(the office itself)', simple: '（きかい）' },
  inVain: { ja: '開こうとしたが、開けなかった', en: 'Tried to open it and could not', simple: 'みようと したが みられなかった' },
  notTaken: { ja: '操作したが、受け付けられなかった', en: 'Tried something that was not taken', simple: 'しようと したが できなかった' },
})

/** How somebody looked, in plain words. */
export const lookKindLabels: LabelsFor<LookKind> = defineMessages({
  printed: { ja: '印刷の画面を開いた（紙に出たかは分からない）', en: 'Opened the print dialogue (whether paper came of it is not known)', simple: 'いんさつの がめんを ひらいた（かみに だしたかは わからない）' },
  opened: { ja: '中身を開いた', en: 'Opened it', simple: 'なかみを みた' },
  did: { ja: '書いた・手続きした', en: 'Wrote or did something', simple: 'かいた・した' },
  referral_opened: { ja: 'つなぎを開いた・手続きした', en: 'Opened or acted on a referral that tells of it', simple: 'ここから・ここの 人に ついての つなぎを みた・すすめた' },
  told_along: { ja: 'ほかの記録（世帯の経過など）の中で読んだ', en: 'Read of it in another record, such as the timeline of the household', simple: 'べつの きろくの なかで よんだ' },
  passed_on: { ja: 'つなぎで渡された内容を読んだ', en: 'Read what was passed on of it', simple: 'つなぎで つたえた ことを よんだ' },
  listed: { ja: '一覧・検索で見た', en: 'Saw it in a list or a search', simple: 'いちらんで みた' },
  glanced: { ja: '名前を伏せた形で見た（中身は開いていない）', en: 'Was told, masked, that it is there (contents not opened)', simple: 'あると しった（なかみは みて いない）' },
  in_vain: { ja: '開こうとしたが、開けなかった', en: 'Tried to open it and could not', simple: 'みようと したが みられなかった' },
  not_taken: { ja: '操作したが、受け付けられなかった', en: 'Tried something that was not taken', simple: 'しようと したが できなかった' },
})

/** The right that let somebody see, in plain words. */
export const reasonLabels = defineMessages({
  team: { ja: '支援チームの一員', en: 'On the team', simple: 'チームの 人' },
  accountable_agency: { ja: '受持ち機関の職員', en: 'Of the accountable agency', simple: 'うけもつ ところの 人' },
  recipient_agency: { ja: 'つなぎ先の機関', en: 'Receiving agency', simple: 'つなぐ さきの 人' },
  coordinator: { ja: '担当圏域の包括化推進員', en: 'Coordinator of the area', simple: 'ちいきの まとめやく' },
  sending_agency: { ja: 'つなぎを送った機関の職員', en: 'Of the agency that sent the referral', simple: 'つないだ ところの 人' },
  break_glass: { ja: '緊急閲覧', en: 'Emergency opening', simple: 'きんきゅう' },
  system: { ja: 'システムの処理', en: 'The office itself', simple: 'きかい' },
})
