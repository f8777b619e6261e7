import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the frame around every screen. */
export const shellMessages = defineMessages({
  product: { ja: 'つなぎ', en: 'Tsunagi', simple: 'つなぎ' },
  practice: {
    ja: '練習用：架空の市のデータです。実在の人の情報を入れないでください。',
    en: 'Practice: an invented city. Do not enter anything about real people.',
    simple: 'れんしゅうようです。ほんとうの 人の ことを かかないで ください。',
  },
  navigation: { ja: '主なページ', en: 'Main pages', simple: 'おもな ページ' },
  today: { ja: 'わたしの一日', en: 'My day', simple: 'きょうの しごと' },
  newIntake: { ja: '相談受付', en: 'New intake', simple: 'そうだんを うける' },
  search: { ja: '検索', en: 'Search', simple: 'さがす' },
  work: { ja: 'しごと', en: 'Work', simple: 'しごと' },
  whole: { ja: '全体', en: 'The whole', simple: '全体《ぜんたい》' },
  office: { ja: '管理', en: 'Office', simple: '管理《かんり》' },
  noSuchPage: { ja: 'ページが見つかりません', en: 'No such page', simple: 'ページが ありません' },
  noSuchPageLead: {
    ja: 'この住所（URL）のページはありません。左の一覧から選び直してください。',
    en: 'Nothing stands at this address. Choose from the list of pages.',
    simple: 'ここには なにも ありません。ほかの ページを えらんで ください。',
  },
  yourPages: { ja: 'あなたのページ', en: 'Your pages', simple: 'あなたの ページ' },
  yourPagesLead: { ja: 'いまの職務で使えるページです。', en: 'The pages your present role uses.', simple: 'あなたが つかえる ページです。' },
  noPages: {
    ja: 'いまの職務で使えるページはまだありません。管理者に確認してください。',
    en: 'No page is for your present role yet. Please ask your administrator.',
    simple: 'つかえる ページが ありません。かんりする 人に きいて ください。',
  },
  toMyDay: { ja: 'わたしの一日へ', en: 'To my day', simple: 'きょうの しごとへ' },
  account: { ja: 'わたしのアカウント', en: 'My account', simple: 'わたしの アカウント' },
  actAs: {
    ja: (p: { as: string }) => `${p.as} に切り替える`,
    en: (p: { as: string }) => `Act as ${p.as}`,
    simple: (p: { as: string }) => `${p.as} に かえる`,
  },
  wrongCodes: {
    ja: (p: { count: number }) => `前回のサインインのあと、正しいパスワードに続けて、確認コードが${p.count}回間違えられました`,
    en: (p: { count: number }) => `Since you last signed in, somebody typed your right password and then a wrong code, ${p.count} time(s)`,
    simple: (p: { count: number }) => `あなたの パスワードの あとに、ちがう ばんごうが ${p.count}かい いれられました`,
  },
  wrongCodesNote: {
    ja: '心当たりがなければ、だれかがパスワードを知っています。すぐにパスワードを変え、管理者に知らせてください。',
    en: 'If it was not you, somebody knows your password. Change it now and tell your administrator.',
    simple: 'あなたで なければ すぐ パスワードを かえて、かんりする 人に おしえて ください。',
  },
  openSearch: { ja: '氏名・電話・住所・記録を探す', en: 'Search names, phones, records', simple: 'さがす' },
  signOut: { ja: 'サインアウト', en: 'Sign out', simple: 'でる' },
  lock: { ja: '画面をロック', en: 'Lock the screen', simple: 'がめんを とじる' },
  sendForm: { ja: '書いているものを保存・送信（どの様式でも）', en: 'Save or send the form being written', simple: 'かいた ものを だす' },
  writeRecord: { ja: '記録を書く（世帯のページ）', en: 'Write a record (on the page of a household)', simple: 'きろくを かく（かぞくの ページ）' },
  editIntake: { ja: '書き足す・直す（受付票のページ）', en: 'Write on (on the page of an intake)', simple: 'かきたす（うけつけの ページ）' },
  shortcuts: { ja: 'キー操作', en: 'Shortcuts', simple: 'キーの つかいかた' },
  waiting: { ja: '読み込んでいます', en: 'Loading', simple: 'よみこんで います' },
  printed: {
    ja: (p: { who: string; when: string }) => `取扱注意　出力：${p.who}　${p.when}`,
    en: (p: { who: string; when: string }) => `Handle with care. Printed by ${p.who}, ${p.when}`,
    simple: (p: { who: string; when: string }) => `だいじな かみです　${p.who}　${p.when}`,
  },
  printedUnnamed: {
    ja: (p: { when: string }) => `取扱注意　出力：${p.when}`,
    en: (p: { when: string }) => `Handle with care. Printed ${p.when}`,
    simple: (p: { when: string }) => `だいじな かみです　${p.when}`,
  },
  issued: { ja: (p: { when: string }) => `発行：${p.when}`, en: (p: { when: string }) => `Issued ${p.when}`, simple: (p: { when: string }) => `だした とき：${p.when}` },
})
