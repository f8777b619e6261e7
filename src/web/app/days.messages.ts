import { defineMessages } from '#i18n/catalogue.ts'

/** Words of fields that take a day. */
export const dayMessages = defineMessages({
  unreadable: {
    ja: '日付として読めません。例：R8.4.1、令和8年4月1日、2026/4/1',
    en: 'Not a date. Write e.g. R8.4.1 or 2026-04-01.',
    simple: 'ひづけでは ありません。れい：2026/4/1',
  },
  wholeDayNeeded: { ja: '年・月・日まで書いてください。', en: 'Write year, month and day.', simple: 'とし・つき・ひを かいて ください。' },
  unknownKept: { ja: '書かれたとおりに残します（読み取れる日付なし）', en: 'Kept as written (no date could be read)', simple: 'かいた とおり のこします' },
  age: {
    ja: (p: { youngest: number; oldest: number }) => (p.youngest === p.oldest ? `${p.oldest}歳` : `${p.youngest}〜${p.oldest}歳`),
    en: (p) => (p.youngest === p.oldest ? `${p.oldest} years old` : `${p.youngest}–${p.oldest} years old`),
    simple: (p) => (p.youngest === p.oldest ? `${p.oldest}さい` : `${p.youngest}〜${p.oldest}さい`),
  },
})
