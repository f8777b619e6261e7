import { defineMessages } from '#i18n/catalogue.ts'

/** Words of fields that take a day. */
export const dayMessages = defineMessages({
  unreadable: {
    ja: '日付として読めません。11/24、R8.11.24、来週月曜、月末 のように書いてください。',
    en: 'Not a date. Write e.g. 2026-11-24, 11/24, R8.11.24, today or 来週月曜.',
    simple: '日《ひ》づけが よめません。2026/4/1、らいしゅう げつようび の ように かいて ください。',
  },
  wholeDayNeeded: { ja: '何日かまで書いてください。', en: 'Give the whole day.', simple: '何日《なんにち》かも かいて ください。' },
  closedThen: {
    ja: (p: { shown: string; weekday: string }) => `${p.shown}　${p.weekday}・閉庁日です`,
    en: (p) => `${p.shown}: a ${p.weekday}, the office is closed`,
    simple: (p) => `${p.shown} ${p.weekday}で、おやすみです`,
  },
  notYetCome: { ja: (p: { day: string }) => `${p.day}は、まだ来ていません。`, en: (p) => `${p.day} has not come yet.`, simple: (p) => `${p.day}は まだ です。` },
  tooFarAhead: {
    ja: (p: { day: string; last: string }) => `${p.day}は先すぎます。${p.last}までの日にしてください。年も確かめてください。`,
    en: (p) => `${p.day} is too far ahead. Choose a day up to ${p.last}, and check the year.`,
    simple: (p) => `${p.day}は とおすぎます。${p.last}までに して ください。`,
  },
  noSuchYear: {
    ja: 'その年はありません。元号と年を確かめてください。',
    en: 'There is no such year. Check the era and the year.',
    simple: 'その とし は ありません。',
  },
  noSuchMonth: { ja: '月は1〜12です。', en: 'Months run from 1 to 12.', simple: 'つきは 1から 12です。' },
  noSuchDay: {
    ja: (p: { last: number }) => `この月は${p.last}日までです。`,
    en: (p: { last: number }) => `This month has ${p.last} days.`,
    simple: (p: { last: number }) => `このつきは ${p.last}にちまでです。`,
  },
  eraMissing: { ja: '元号（R・H・Sなど）か、4桁の西暦で書いてください。', en: 'Add the era (R, H, S …) or a four-digit year.', simple: 'ねんごうか、4けたの とし を かいて ください。' },
  oldCalendar: { ja: '明治5年以前の旧暦の日付は、西暦にできません。', en: 'Dates before 1873 follow the old calendar and cannot be converted.', simple: 'ふるい こよみの 日です。' },
  afterEraEnd: { ja: 'その元号が終わった後の日付です。これでよいですか。', en: 'This lies after the end of that era. Is it right?', simple: 'この 年《とし》で いいですか。' },
  beforeEraStart: { ja: 'その元号が始まる前の日付です。これでよいですか。', en: 'This lies before the beginning of that era. Is it right?', simple: 'この 年《とし》で いいですか。' },
  timeUnreadable: {
    ja: '時刻として読めません。14:30、午後2時半 のように書いてください。',
    en: 'Not a time. Write e.g. 14:30 or 2:30 pm.',
    simple: 'じかんが よめません。14:30の ように かいて ください。',
  },
  timeNotYetCome: {
    ja: (p: { time: string; now: string }) => `今日の${p.time}は、まだ来ていません（いま${p.now}）。時刻か日付を直してください。`,
    en: (p) => `${p.time} today has not come yet (it is ${p.now}). Correct the time or the day.`,
    simple: (p) => `きょうの ${p.time}は まだです（いま ${p.now}）。じかんか 日づけを なおして ください。`,
  },
  noSuchTime: { ja: 'その時刻はありません。0:00〜23:59で書いてください。', en: 'There is no such time. Write 0:00 to 23:59.', simple: 'その じかんは ありません。' },
  whichHalf: { ja: '午前か午後か、選んでください。', en: 'Is that at night or in the afternoon? Choose one.', simple: 'ごぜんですか、ごごですか。' },
  afternoon: { ja: (p: { time: string }) => `午後（${p.time}）`, en: (p) => `afternoon (${p.time})`, simple: (p) => `ごご（${p.time}）` },
  night: { ja: (p: { time: string }) => `午前（${p.time}）`, en: (p) => `night (${p.time})`, simple: (p) => `ごぜん（${p.time}）` },
  unknownKept: { ja: '書かれたとおりに残します（読み取れる日付なし）', en: 'Kept as written (no date could be read)', simple: 'かいた とおり のこします' },
  age: {
    ja: (p: { youngest: number; oldest: number }) => (p.youngest === p.oldest ? `${p.oldest}歳` : `${p.youngest}〜${p.oldest}歳`),
    en: (p) => (p.youngest === p.oldest ? `${p.oldest} years old` : `${p.youngest}–${p.oldest} years old`),
    simple: (p) => (p.youngest === p.oldest ? `${p.oldest}さい` : `${p.youngest}〜${p.oldest}さい`),
  },
})
