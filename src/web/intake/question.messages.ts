import type { QuestionKind } from '#domain/intake/codes.ts'
import { defineMessages, type LabelsFor } from '#i18n/catalogue.ts'

/** Words of the page on which a municipality adds its own questions. */
export const questionMessages = defineMessages({
  title: { ja: '相談受付の追加の質問', en: 'Extra intake questions', simple: 'まちの しつもん' },
  lead: {
    ja: '受付票に市町村の質問を足せます。どれも必須にはなりません。文面を変えても、これまでの回答は聞いたときの文面のまま残ります。',
    en: 'Add your own questions to the intake. None can be made compulsory. Earlier answers keep the words in which they were asked.',
    simple: 'しつもんを ふやせます。まえの こたえは そのまま のこります。',
  },
  none: { ja: '追加の質問はまだありません。', en: 'There are no extra questions yet.', simple: 'まだ ありません。' },
  noneLead: { ja: '下の欄から足してください。次に開く受付票から表示されます。', en: 'Add one below. It appears on the next intake that is opened.', simple: 'したの ところから ふやして ください。' },
  add: { ja: '質問を足す', en: 'Add a question', simple: 'しつもんを ふやす' },
  addIt: { ja: '足す', en: 'Add', simple: 'ふやす' },
  added: { ja: '質問を足しました。', en: 'The question was added.', simple: 'ふやしました。' },
  change: { ja: '文面を改める', en: 'Reword', simple: 'ことばを かえる' },
  changeLead: { ja: '新しい版になります。', en: 'This makes a new edition.', simple: 'あたらしい しつもんに なります。' },
  changeIt: { ja: '改める', en: 'Reword', simple: 'かえる' },
  changed: { ja: '新しい版にしました。', en: 'A new edition was made.', simple: 'かえました。' },
  label: { ja: '質問の文面', en: 'Question', simple: 'しつもん' },
  kind: { ja: '答え方', en: 'Kind of answer', simple: 'こたえかた' },
  choices: { ja: '選択肢', en: 'Choices', simple: 'えらぶ もの' },
  choicesHint: { ja: '1行に1つ、2つ以上', en: 'One a line, at least two', simple: '1ぎょうに 1つ' },
  edition: { ja: (p: { n: number }) => `第${p.n}版`, en: (p: { n: number }) => `Edition ${p.n}`, simple: (p: { n: number }) => `${p.n}かいめ` },
  up: { ja: '上へ', en: 'Up', simple: 'うえへ' },
  down: { ja: '下へ', en: 'Down', simple: 'したへ' },
  end: { ja: 'この質問をやめる', en: 'Stop asking this', simple: 'やめる' },
  ended: { ja: 'やめた質問・以前の版', en: 'Ended questions and former editions', simple: 'やめた しつもん' },
  labelNeeded: { ja: '質問の文面を書いてください。', en: 'Write the question.', simple: 'しつもんを かいて ください。' },
  choicesNeeded: { ja: '選択肢を2つ以上書いてください。', en: 'Give at least two choices.', simple: '2つ いじょう かいて ください。' },
  choicesRepeat: { ja: '同じ選択肢が重なっています。', en: 'A choice is repeated.', simple: 'おなじ ものが あります。' },
  alreadyEnded: { ja: 'この質問はすでに改められたか、やめられています。', en: 'This edition has been ended already.', simple: 'もう やめて あります。' },
  orderNow: {
    ja: (p: { order: string }) => `ほかの人が先に並びを変えました。いまの順：${p.order}`,
    en: (p) => `Somebody else changed the order first. It is now: ${p.order}`,
    simple: (p) => `ほかの 人が さきに かえました。いま：${p.order}`,
  },
  orderByOneself: {
    ja: (p: { order: string }) => `あなたが別の窓で先に並びを変えました。いまの順：${p.order}`,
    en: (p) => `You changed the order first, in another window. It is now: ${p.order}`,
    simple: (p) => `あなたが べつの まどで さきに かえました。いま：${p.order}`,
  },
  changedMeanwhile: { ja: 'ほかの人が質問を変えました。画面を開き直してください。', en: 'The questions changed meanwhile. Open the page again.', simple: 'もういちど ひらいて ください。' },
})

/** How a question is answered. */
export const questionKindLabels: LabelsFor<QuestionKind> = defineMessages({
  text: { ja: '自由記述', en: 'Text', simple: 'ことば' },
  yes_no: { ja: 'はい・いいえ', en: 'Yes or no', simple: 'はい・いいえ' },
  choice: { ja: '1つ選ぶ', en: 'One choice', simple: '1つ えらぶ' },
  choices: { ja: 'いくつでも選ぶ', en: 'Several choices', simple: 'いくつでも えらぶ' },
  date: { ja: '日付', en: 'Date', simple: '日にち' },
})
