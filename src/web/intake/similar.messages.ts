import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'
import type { Match } from '#domain/intake/similar.ts'

/** Words of the panel of possible duplicates. */
export const similarMessages = defineMessages({
  title: { ja: '同じ人かもしれない記録', en: 'Possibly the same person', simple: 'おなじ 人《ひと》かも しれません' },
  lead: {
    ja: '氏名・ふりがな・生年月日・電話・住所を書くと、書きながら探します。',
    en: 'While you write a name, birth date, phone or address, records are searched.',
    simple: 'なまえや でんわを かくと、さがします。',
  },
  none: { ja: '似た記録は見つかりません。', en: 'No similar record was found.', simple: 'にている きろくは ありません。' },
  same: { ja: 'この人です', en: 'It is this person', simple: 'この人です' },
  other: { ja: '別の人', en: 'Somebody else', simple: 'ちがう人' },
  openCase: { ja: '世帯を開く（別画面）', en: 'Household (new window)', simple: 'かぞくの ページを みる' },
  ask: {
    ja: (p: { agency: string }) => `閲覧制限があります。${p.agency}に確かめてください。`,
    en: (p: { agency: string }) => `Restricted. Ask ${p.agency}.`,
    simple: (p: { agency: string }) => `みられません。${p.agency}に きいて ください。`,
  },
  matched: { ja: '一致', en: 'Matches', simple: 'おなじ ところ' },
  more: { ja: 'ほかの似た記録', en: 'Other similar records', simple: 'ほかの にている きろく' },
  earlier: { ja: '以前の受付（まだ人に結び付いていません）', en: 'Earlier intakes (not bound to a person yet)', simple: 'まえの そうだん' },
  bound: {
    ja: (p: { name: string }) => `${p.name} さんの記録に結び付きます`,
    en: (p: { name: string }) => `Bound to the record of ${p.name}`,
    simple: (p: { name: string }) => `${p.name}さんの きろくに なります`,
  },
  unbind: { ja: '結び付けを外す', en: 'Not this person after all', simple: 'やめる' },
  remembered: { ja: '「別の人」と覚えました。', en: 'Remembered as somebody else.', simple: 'ちがう人と おぼえました。' },
  hint: {
    ja: '受け付けたあとでも結び付けられます。迷うときはそのまま受け付けてください。',
    en: 'This can be said later too. When in doubt, take the consultation first.',
    simple: 'あとでも できます。',
  },
})

/** In what somebody resembles. */
export const matchLabels: LabelsFor<Match> = defineMessages({
  name: { ja: '氏名', en: 'name', simple: 'なまえ' },
  kana: { ja: 'よみ', en: 'reading', simple: 'よみかた' },
  birth: { ja: '生年月日', en: 'birth date', simple: 'うまれた日' },
  phone: { ja: '電話', en: 'phone', simple: 'でんわ' },
  address: { ja: '住所', en: 'address', simple: 'じゅうしょ' },
})
