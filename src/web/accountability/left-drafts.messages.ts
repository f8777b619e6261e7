import { defineMessages } from '#i18n/catalogue.ts'

/** Words of what was left half written. */
export const leftDraftMessages = defineMessages({
  title: { ja: '残された書きかけ', en: 'Left half written', simple: 'のこされた かきかけ' },
  lead: {
    ja: '書いた人がもう働けず、だれにも自動では引き継げない書きかけです。中身はだれにも見えません。読んでよい人に渡すか、破棄するかを決めてください。',
    en: 'Their writers can no longer act, and none of it passes on by itself. Nobody sees what is in it. Pass it on to somebody who may read it, or throw it away.',
    simple: 'かいた 人が もう いない かきかけです。だれかに わたすか、すてるかを きめて ください。',
  },
  writer: { ja: '書いた人', en: 'Writer', simple: 'かいた 人' },
  agency: { ja: '機関', en: 'Agency', simple: 'ところ' },
  post: { ja: '職名', en: 'Post', simple: 'しごと' },
  count: { ja: '件数', en: 'How many', simple: 'かず' },
  since: { ja: '働けなくなった日時', en: 'Cannot act since', simple: 'いつから' },
  decide: { ja: 'どうするか決める', en: 'Decide', simple: 'きめる' },
  decideOf: { ja: (p: { name: string }) => `${p.name}さんの書きかけをどうするか`, en: (p) => `What becomes of what ${p.name} left`, simple: (p) => `${p.name}さんの かきかけを どうするか` },
  fate: { ja: 'どうするか', en: 'What becomes of it', simple: 'どうするか' },
  fateNeeded: { ja: 'どうするかを選んでください。', en: 'Choose what becomes of it.', simple: 'えらんで ください。' },
  handOn: { ja: '読んでよい人に渡す', en: 'Pass it on to somebody who may read it', simple: 'よんで よい 人に わたす' },
  discard: {
    ja: (p: { n: number }) => `${p.n}件すべて破棄する（元に戻せません）`,
    en: (p) => (p.n === 1 ? 'Throw it away (cannot be undone)' : `Throw all ${p.n} away (cannot be undone)`),
    simple: (p) => `${p.n}けん ぜんぶ すてる（もどせません）`,
  },
  heir: { ja: '渡す人', en: 'To whom', simple: 'だれに' },
  heirHint: {
    ja: '案件を開けて、そこにいる人の居どころを知ってよい人（秘匿があるときは、その取扱者）だけが出ます。読めない分は残ります。',
    en: 'Only those who may open the matters and know where everybody in them is (where somebody is concealed: their handlers). What they may not read stays here.',
    simple: 'よんで よい 人だけが でます。よめない ものは のこります。',
  },
  heirNeeded: { ja: '渡す人を選んでください。', en: 'Choose somebody.', simple: 'えらんで ください。' },
  choose: { ja: '（選ぶ）', en: '(choose)', simple: '（えらぶ）' },
  heirReads: { ja: (p: { who: string; n: number; of: number }) => `${p.who}　${p.of}件のうち${p.n}件`, en: (p) => `${p.who}: ${p.n} of ${p.of}`, simple: (p) => `${p.who}　${p.of}の うち ${p.n}` },
  nobody: {
    ja: '読んでよい人がいません。先に、案件の担当や秘匿の取扱者を加えるか、破棄してください。',
    en: 'Nobody may read it. First add somebody to the team or a handler of the concealment, or throw it away.',
    simple: 'よんで よい 人が いません。',
  },
  reason: { ja: '破棄の理由', en: 'Why it is thrown away', simple: 'どうして すてるか' },
  reasonHint: { ja: '閲覧記録（監査）に残ります。個人のことは書かないでください。', en: 'Kept in the journal. Write nothing about the person.', simple: 'きろくに のこります。' },
  reasonNeeded: { ja: '破棄の理由を書いてください。', en: 'Say why.', simple: 'かいて ください。' },
  send: { ja: '確定する', en: 'Do it', simple: 'きめる' },
  handedOn: { ja: (p: { n: number }) => `書きかけ${p.n}件を渡しました。相手の「下書き」に出ます。`, en: (p) => `${p.n} passed on: among their drafts now.`, simple: (p) => `${p.n}けん わたしました。` },
  discarded: { ja: (p: { n: number }) => `書きかけ${p.n}件を破棄しました。`, en: (p) => `${p.n} thrown away.`, simple: (p) => `${p.n}けん すてました。` },
  notFit: { ja: 'この人は読めなくなりました。ほかの人を選んでください。', en: 'They may not read it any more: choose somebody else.', simple: 'その 人は よめません。' },
})
