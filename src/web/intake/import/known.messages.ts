import { defineMessages } from '#i18n/catalogue.ts'

/** Words about the rows of a list that were taken in before. */
export const knownMessages = defineMessages({
  section: { ja: '前に取り込んだ行', en: 'Rows taken in before', simple: 'まえに いれた ぎょう' },
  lead: {
    ja: '人・日・内容から、前に取り込んだ行か、その書き直しと見られる行です。取り込むと、前のものとは別の相談になります。直ったところだけを残したいときは、取り込まずに、前の受付票を開いて直してください。',
    en: 'By person, day and text these were taken in before, or are a rewriting of what was. Taken in, they become intakes of their own beside the former ones. To keep only what was corrected, leave them out, open the former sheet and change it there.',
    simple: 'まえに いれた ものと おなじか、かきなおした ものです。いれると もうひとつ できます。いれないで まえの ものを なおす ことも できます。',
  },
  how: { ja: '見分け', en: 'What it is', simple: 'どんな ぎょうか' },
  same: { ja: '前に取り込んだ行', en: 'Taken in before', simple: 'まえに いれた ぎょう' },
  rewritten: { ja: '前に取り込んだ行の書き直し', en: 'A rewriting of one taken in before', simple: 'まえの ぎょうの かきなおし' },
  earlier: { ja: '前の受付票', en: 'The former sheet', simple: 'まえの もの' },
  choiceHeading: { ja: 'どうするか', en: 'What to do', simple: 'どう するか' },
  choice: { ja: (p: { row: number }) => `前に取り込んだ${p.row}行目をどうするか`, en: (p) => `What to do with row ${p.row}, taken in before`, simple: (p) => `まえに いれた ${p.row}ぎょうめを どう するか` },
  undecided: { ja: '（選んでください）', en: '(choose)', simple: '（えらぶ）' },
  leave: { ja: '取り込まない（前のまま）', en: 'Leave it out (the former stands)', simple: 'いれない' },
  take: { ja: '別の相談として取り込む', en: 'Take it in as another intake', simple: 'べつに いれる' },
  leaveAllSame: { ja: (p: { n: number }) => `前に取り込んだ${p.n}行を取り込まない`, en: (p) => `Leave out what was taken in before (${p.n})`, simple: (p) => `まえに いれた ${p.n}ぎょうを いれない` },
  leaveAllRewritten: { ja: (p: { n: number }) => `書き直しの${p.n}行を取り込まない`, en: (p) => `Leave out rewritings (${p.n})`, simple: (p) => `かきなおしの ${p.n}ぎょうを いれない` },
  takeAllRewritten: { ja: (p: { n: number }) => `書き直しの${p.n}行を別の相談として取り込む`, en: (p) => `Take in rewritings as intakes of their own (${p.n})`, simple: (p) => `かきなおしの ${p.n}ぎょうを べつに いれる` },
  waiting: {
    ja: (p: { n: number }) => `前に取り込んだ行のうち${p.n}行が、まだ決まっていません。上の表で選ぶと取り込めます。`,
    en: (p) => `Not decided yet: ${p.n} taken in before. Choose above, then import.`,
    simple: (p) => `まえに いれた ${p.n}ぎょうが まだです。うえで えらんで ください。`,
  },
  firstShown: {
    ja: (p: { shown: number; all: number }) => `${p.all}行のうち、はじめの${p.shown}行を示しています。残りは上のボタンでまとめて選べます。`,
    en: (p) => `The first ${p.shown} of ${p.all}. For the rest, choose for all at once above.`,
    simple: (p) => `${p.all}の うち ${p.shown}です。のこりは うえで まとめて えらんで ください。`,
  },
  leftKnown: { ja: (p: { n: number }) => `前に取り込んだ${p.n}行は、そのままにしました。`, en: (p) => `Left as they stand, for they were taken in before: ${p.n}.`, simple: (p) => `まえに いれた ${p.n}ぎょうは そのままです。` },
})
