import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the household on paper (訪問用の一枚, 全体). */
export const householdPaperMessages = defineMessages({
  title: { ja: '世帯の印刷', en: 'Print a household', simple: 'かぞくの ことを かみに する' },
  lead: {
    ja: '訪問用は、出かける前に1分で読める1枚です。世帯を読める人のほかには渡さないでください。',
    en: 'The sheet for a visit is one page, read in a minute. Hand it to nobody who may not read the household.',
    simple: 'いえに いく ときの かみは 1まいです。ほかの 人に わたさないで ください。',
  },
  form: { ja: '様式', en: 'Form', simple: 'かみ' },
  visit: { ja: '訪問用（1枚）', en: 'For a visit (one page)', simple: 'いえに いく とき（1まい）' },
  whole: { ja: '全体', en: 'The whole', simple: 'ぜんぶ' },
  visitTitle: { ja: '世帯の概要（訪問用）', en: 'Household at a glance', simple: 'かぞくの こと（いえに いく とき）' },
  wholeTitle: { ja: '世帯の記録（全体）', en: 'Household record', simple: 'かぞくの こと（ぜんぶ）' },
  mark: { ja: '取扱注意', en: 'Handle with care', simple: 'だいじな かみ' },
  markConcealed: { ja: '取扱注意・秘匿', en: 'Handle with care: concealed', simple: 'だいじな かみ・ひみつ' },
  print: { ja: '印刷', en: 'Print', simple: 'いんさつ' },
  printedAsShown: {
    ja: '画面に出ている分だけの印刷です。訪問用の1枚と、支援経過の始まりまでの全体は、「その他の操作」の「印刷」で出せます。',
    en: 'Only what stands on the screen. For the one sheet for a visit, or everything to the beginning of the timeline: More, then Print.',
    simple: 'みえて いる ところだけです。「ほかの こと」の「いんさつ」で ぜんぶ でます。',
  },
  back: { ja: '世帯ページに戻る', en: 'Back to the household', simple: 'もどる' },
  next: { ja: '予定', en: 'What comes next', simple: 'つぎに する こと' },
  pinned: { ja: '固定した記録', en: 'Pinned', simple: 'うえに おいた きろく' },
  toWriteOn: { ja: 'メモ', en: 'Notes', simple: 'かく ところ' },
  lately: { ja: '最近の経過', en: 'Lately', simple: 'さいきん' },
  more: { ja: (p: { n: number }) => `ほか${p.n}件`, en: (p) => `${p.n} more`, simple: (p) => `あと ${p.n}こ` },
})
