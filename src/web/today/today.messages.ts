import { defineMessages } from '#i18n/catalogue.ts'

/** Words of my day, the board and the search. */
export const todayMessages = defineMessages({
  title: { ja: 'わたしの一日', en: 'My day', simple: 'きょうの しごと' },
  long_overdue: { ja: '大幅超過', en: 'Long overdue', simple: 'とても おくれている' },
  overdue: { ja: '超過', en: 'Overdue', simple: 'おくれている' },
  soon: { ja: 'まもなく', en: 'Soon', simple: 'もうすぐ' },
  later: { ja: 'まだ先', en: 'Later', simple: 'まだ' },
  task: { ja: '予定', en: 'Task', simple: 'すること' },
  answer: { ja: '返事をする', en: 'To answer', simple: 'へんじを する' },
  waiting: { ja: '返事待ち', en: 'Waiting for an answer', simple: 'へんじを まつ' },
  contact: { ja: '初回接触', en: 'First contact', simple: 'あう' },
  review: { ja: '注意事項の見直し', en: 'Review a warning', simple: 'みなおす' },
  newIntakes: { ja: '新しい相談', en: 'New intakes', simple: 'あたらしい そうだん' },
  silent: { ja: '連絡が空いている世帯', en: 'Silent households', simple: 'れんらくが ない かぞく' },
  drafts: { ja: '書きかけ', en: 'Drafts', simple: 'かきかけ' },
  nothing: { ja: 'ありません', en: 'None', simple: 'ありません' },
  board: { ja: '行き場のない相談', en: 'Stranded matters', simple: 'いくところの ない そうだん' },
  boardLead: {
    ja: '二か所以上から戻されたもの、期限を過ぎても返事のないものが、自動でここに並びます。',
    en: 'What two or more gave back, or nobody answered in time, stands here by itself.',
    simple: 'へんじの ない そうだんが ここに でます。',
  },
  need: { ja: '困りごと', en: 'Need', simple: 'こまっていること' },
  holder: { ja: '受持ち', en: 'Held by', simple: 'うけもち' },
  returned: { ja: '戻された数', en: 'Returned', simple: 'もどった かず' },
  unanswered: { ja: '返事なし', en: 'Unanswered', simple: 'へんじなし' },
  since: { ja: '経過日数', en: 'Days', simple: 'なんにち' },
  load: { ja: '機関ごとの受持ち', en: 'Load of each agency', simple: 'それぞれの うけもち' },
  intakes: { ja: '受付', en: 'Intakes', simple: 'そうだん' },
  cases: { ja: '世帯', en: 'Cases', simple: 'かぞく' },
  referrals: { ja: 'つなぎ', en: 'Referrals', simple: 'つなぎ' },
  proof: {
    ja: (p: { open: number; dropped: number }) => `受け持たれている案件 ${p.open} 件、こぼれ落ちた案件 ${p.dropped} 件`,
    en: (p: { open: number; dropped: number }) => `${p.open} open matters are held; ${p.dropped} dropped`,
    simple: (p: { open: number; dropped: number }) => `うけもち ${p.open}、おちたもの ${p.dropped}`,
  },
})
