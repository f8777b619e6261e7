import { defineMessages } from '#i18n/catalogue.ts'

/** The few words that parts say by themselves, whatever the screen. */
export const partsMessages = defineMessages({
  close: { ja: '閉じる', en: 'Close', simple: '閉《と》じる' },
  needed: { ja: '※必須', en: 'Required', simple: 'かならず 書《か》く' },
  optional: { ja: '任意', en: 'Optional', simple: '書《か》かなくても いい' },
  undo: { ja: '元に戻す', en: 'Undo', simple: 'もとに もどす' },
  search: { ja: '検索', en: 'Search', simple: 'さがす' },
  skip: { ja: '本文へ進む', en: 'Skip to content', simple: '本文《ほんぶん》へ' },
  menu: { ja: 'メニュー', en: 'Menu', simple: 'メニュー' },
  crumbs: { ja: '現在の位置', en: 'You are here', simple: 'いま いる ところ' },
  previous: { ja: '前へ', en: 'Previous', simple: 'まえへ' },
  next: { ja: '次へ', en: 'Next', simple: 'つぎへ' },
  pageOf: {
    ja: (p: { page: number; pages: number }) => `${p.page} / ${p.pages} ページ`,
    en: (p) => `Page ${p.page} of ${p.pages}`,
    simple: (p) => `${p.pages}ページの ${p.page}ページめ`,
  },
  errors: {
    ja: (p: { count: number }) => `直すところが${p.count}か所あります`,
    en: (p) => (p.count === 1 ? 'One thing to correct' : `${p.count} things to correct`),
    simple: (p) => `なおす ところが ${p.count}つ あります`,
  },
  characters: {
    ja: (p: { count: number; most: number }) => `${p.count} / ${p.most}文字`,
    en: (p) => `${p.count} / ${p.most} characters`,
    simple: (p) => `${p.count} / ${p.most}文字《もじ》`,
  },
  searching: { ja: '探しています', en: 'Searching', simple: 'さがしています' },
  found: {
    ja: (p: { count: number }) => (p.count === 0 ? '候補はありません' : `候補が${p.count}件あります`),
    en: (p) => (p.count === 1 ? '1 suggestion' : `${p.count} suggestions`),
    simple: (p) => (p.count === 0 ? 'ありません' : `${p.count}つ あります`),
  },
  marked: { ja: 'あてはまる', en: 'applies', simple: 'あてはまる' },
  worst: { ja: '最も深刻', en: 'the worst', simple: 'いちばん こまっている' },
  notMarked: { ja: 'なし', en: 'does not apply', simple: 'ない' },
  choiceKeys: {
    ja: 'スペースで○、もう一度で外す。Shift＋スペースで◎（最も深刻）。矢印で移動。',
    en: 'Space marks or unmarks, Shift+Space marks the worst, arrow keys move.',
    simple: 'スペースで ○、もういちどで けす。Shiftと スペースで ◎。やじるしで うごく。',
  },
  saved: { ja: (p: { at: string }) => `${p.at} 保存しました`, en: (p) => `Saved ${p.at}`, simple: (p) => `${p.at} 保存《ほぞん》しました` },
  saving: { ja: '保存しています', en: 'Saving', simple: '保存《ほぞん》しています' },
  waitingToSave: { ja: '入力中', en: 'Typing', simple: '書《か》いています' },
  notSaved: { ja: '保存できません。続けて試します。', en: 'Not saved. Trying again.', simple: '保存《ほぞん》できません。もういちど します。' },
  offline: {
    ja: 'つながっていません。この端末に残しています。',
    en: 'No connection. Kept on this device.',
    simple: 'つながっていません。ここに のこしています。',
  },
  shortcuts: { ja: 'キーの一覧', en: 'Keyboard shortcuts', simple: 'キーの つかいかた' },
  singleKeys: { ja: '1文字のキーを使う', en: 'Use single-key shortcuts', simple: '1つの キーを つかう' },
  theme: { ja: '画面の色', en: 'Colours', simple: '画面《がめん》の 色《いろ》' },
  themeSystem: { ja: '端末に合わせる', en: 'As on this device', simple: 'きかいと 同《おな》じ' },
  themeLight: { ja: '明るい', en: 'Light', simple: 'あかるい' },
  themeDark: { ja: '暗い', en: 'Dark', simple: 'くらい' },
})
