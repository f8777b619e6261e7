import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'
import type { Match } from '#domain/intake/similar.ts'

/** Words of the panel of possible duplicates. */
export const similarMessages = defineMessages({
  toAlike: { ja: (p: { n: number }) => `似た記録 ${p.n}件`, en: (p) => `Alike: ${p.n}`, simple: (p) => `にた 人 ${p.n}` },
  toSubjectAlike: { ja: (p: { n: number }) => `本人・対象となる人に似た記録 ${p.n}件`, en: (p) => `Like the person concerned: ${p.n}`, simple: (p) => `こまって いる 人に にた 人 ${p.n}` },
  title: { ja: '同じ人かもしれない記録', en: 'Possibly the same person', simple: 'おなじ 人《ひと》かも しれません' },
  inquirerTitle: { ja: '来談者かもしれない記録', en: 'Possibly the inquirer', simple: 'はなしに きた 人かも しれません' },
  toInquirerAlike: { ja: (p: { n: number }) => `来談者かもしれない記録 ${p.n}件`, en: (p) => `Possibly the inquirer: ${p.n}`, simple: (p) => `きた 人かも しれません ${p.n}` },
  inquirerHint: {
    ja: '来談者の電話や氏名などが一致する記録です。受付には結び付きません。世帯や以前の受付を確かめてください。',
    en: 'What matches is said beside each. Nothing is bound to the intake: look at the household or the earlier intakes.',
    simple: 'なまえや でんわなどが おなじです。かぞくや まえの そうだんを みて ください。',
  },
  inquirerEarlier: { ja: '同じ来談者かもしれない受付', en: 'Intakes of possibly the same inquirer', simple: 'おなじ 人が きたかも しれない そうだん' },
  openPerson: { ja: '人の記録を開く（別画面）', en: 'Person (new window)', simple: '人の ページを みる' },
  lead: {
    ja: '氏名・ふりがな・生年月日・電話・メール・住所を書くと、書きながら探します。',
    en: 'While you write a name, birth date, phone, e-mail or address, records are searched.',
    simple: 'なまえや でんわを かくと、さがします。',
  },
  looking: { ja: '似た記録を探しています…', en: 'Looking for similar records …', simple: 'にて いる きろくを さがして います…' },
  none: { ja: '本人・対象となる人に似た記録は見つかりません。', en: 'No record similar to the person concerned was found.', simple: 'こまって いる 人に にて いる きろくは ありません。' },
  same: { ja: 'この人です', en: 'It is this person', simple: 'この 人です' },
  other: { ja: '別の人', en: 'Somebody else', simple: 'ちがう 人' },
  openCase: { ja: '世帯を開く（別画面）', en: 'Household (new window)', simple: 'かぞくの ページを みる' },
  restricted: { ja: '閲覧制限があります。次に確かめてください。', en: 'Restricted. Please ask:', simple: 'みる 人を きめて います。つぎに きいて ください。' },
  elsewhere: { ja: 'ほかの機関が支援しています。次に確かめてください。', en: 'Another agency supports them. Please ask:', simple: 'ほかの ところが しえんして います。つぎに きいて ください。' },
  askOrJoin: { ja: '尋ねる・参加を頼む（別画面）', en: 'Ask, or ask to join (new window)', simple: 'きく・いれて ほしいと たのむ' },
  newTitle: { ja: 'ほかの記録の人とは別の人ですか', en: 'Is this nobody of those on record?', simple: 'ちがう 人ですか' },
  newLead: {
    ja: 'よく似た人の記録があります。同じ人なら「この人です」を選ぶか、その機関に確かめてください。新しく登録すると、同じ人の記録が二つになることがあります。',
    en: 'Somebody on record resembles them much. If it is the same person, choose "It is this person" or ask the agency. A new record may become a second one of the same person.',
    simple: 'よく にた 人が います。おなじ 人なら「この 人です」を おして ください。あたらしく すると、おなじ 人の きろくが 2つに なるかも しれません。',
  },
  whyNew: { ja: '別の人だと考える理由', en: 'Why it is somebody else', simple: 'どうして ちがう 人ですか' },
  whyNewHint: { ja: '受付の変更の履歴に残ります', en: 'It stays in the history of the intake', simple: 'りゆうは のこります' },
  matched: { ja: '一致', en: 'Matches', simple: 'おなじ ところ' },
  more: { ja: 'ほかの似た記録', en: 'Other similar records', simple: 'ほかの にて いる きろく' },
  earlier: { ja: '以前の受付（まだ人に結び付いていません）', en: 'Earlier intakes (not bound to a person yet)', simple: 'まえの そうだん' },
  bound: {
    ja: (p: { name: string }) => `${p.name} さんの記録に結び付きます`,
    en: (p: { name: string }) => `Bound to the record of ${p.name}`,
    simple: (p: { name: string }) => `${p.name}さんの きろくに なります`,
  },
  isBound: {
    ja: (p: { name: string }) => `${p.name} さんの記録に結び付いています`,
    en: (p: { name: string }) => `On the record of ${p.name}`,
    simple: (p: { name: string }) => `${p.name}さんの きろくです`,
  },
  unbindConcealed: { ja: '秘匿中の人から受付を外す', en: 'Take the sheet off somebody concealed', simple: 'ひみつの 人から はずす' },
  unbindAnyway: { ja: '結び付けを取り消す', en: 'Take it back', simple: 'とりけす' },
  placesOpen: {
    ja: '外すと、この受付に書かれた住所・電話などは秘匿されなくなり、受付を開ける人すべてに見えます。',
    en: 'Addresses and numbers on this sheet are then no longer concealed: whoever may open the sheet sees them.',
    simple: 'はずすと、この うけつけの 住所《じゅうしょ》や でんわが みんなに みえます。',
  },
  handlersAreTold: {
    ja: '取り消しは取扱者だけができます。ほかの取扱者には「わたしの一日」で知らせます。別の人と分かっているときだけ外してください。',
    en: 'Only a named handler can do this. The other handlers are told in My day. Do it only when this certainly is somebody else.',
    simple: 'きまった 人だけが できます。ほかの きまった 人にも しらせます。ちがう 人だと わかって いる ときだけ はずして ください。',
  },
  unbind: { ja: '結び付けを外す', en: 'Not this person after all', simple: 'やめる' },
  remembered: { ja: '「別の人」と覚えました。', en: 'Remembered as somebody else.', simple: 'ちがう 人と おぼえました。' },
  hint: {
    ja: 'あとからでも結び付けられます。迷うときは、そのまま進めてください。',
    en: 'This can be said later too. When in doubt, go on without it.',
    simple: 'あとでも できます。',
  },
})

/** In what somebody resembles. */
export const matchLabels: LabelsFor<Match> = defineMessages({
  name: { ja: '氏名', en: 'name', simple: 'なまえ' },
  kana: { ja: 'よみ', en: 'reading', simple: 'よみかた' },
  birth: { ja: '生年月日', en: 'birth date', simple: 'うまれた 日' },
  phone: { ja: '電話', en: 'phone', simple: 'でんわ' },
  email: { ja: 'メール', en: 'e-mail', simple: 'メール' },
  address: { ja: '住所', en: 'address', simple: 'じゅうしょ' },
})
