import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the frame around every screen. */
export const shellMessages = defineMessages({
  product: { ja: 'つなぎ', en: 'Tsunagi', simple: 'つなぎ' },
  language: { ja: '言語', en: 'Language', simple: 'ことば' },
  skip: { ja: '本文へ移動', en: 'Skip to content', simple: 'ほんぶんへ' },
  practice: {
    ja: '練習用：架空の市のデータです。実在の人の情報を入れないでください。',
    en: 'Practice: an invented city. Do not enter anything about real people.',
    simple: 'れんしゅう用です。ほんとうの人の ことを かかないで ください。',
  },
  navigation: { ja: '主なページ', en: 'Main pages', simple: 'おもな ページ' },
  today: { ja: 'わたしの一日', en: 'My day', simple: 'きょうの しごと' },
  newIntake: { ja: '相談受付', en: 'New intake', simple: 'そうだんを うける' },
  intakes: { ja: '受付一覧', en: 'Intakes', simple: 'うけた そうだん' },
  referrals: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
  cases: { ja: '世帯', en: 'Households', simple: 'いっしょに くらす人たち' },
  board: { ja: '行き場のない相談', en: 'Stranded matters', simple: 'いくところの ない そうだん' },
  search: { ja: '検索', en: 'Search', simple: 'さがす' },
  signOut: { ja: 'サインアウト', en: 'Sign out', simple: 'でる' },
  lock: { ja: '画面をロック', en: 'Lock the screen', simple: 'がめんを とじる' },
  shortcuts: { ja: 'キー操作', en: 'Shortcuts', simple: 'キーの つかいかた' },
  close: { ja: '閉じる', en: 'Close', simple: 'とじる' },
  waiting: { ja: '読み込んでいます', en: 'Loading', simple: 'よみこんで います' },
  printed: {
    ja: (p: { who: string; when: string }) => `取扱注意　出力：${p.who}　${p.when}`,
    en: (p: { who: string; when: string }) => `Handle with care. Printed by ${p.who}, ${p.when}`,
    simple: (p: { who: string; when: string }) => `だいじな かみです　${p.who}　${p.when}`,
  },
})
