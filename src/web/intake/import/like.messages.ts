import { defineMessages } from '#i18n/catalogue.ts'

/** Words about the rows of a list that may be about the same person. */
export const likeMessages = defineMessages({
  section: { ja: 'この表の中で同じ人かもしれない行', en: 'Rows that may be about the same person', simple: 'おなじ 人かも しれない ぎょう' },
  lead: {
    ja: '同じ人なら、一人の人として登録し、それぞれの受付票に結び付けます。選ばなければ別々の受付票になり、あとから受付票の「だれかを確かめる」で結び付けられます。',
    en: 'The same person is put on record once, and stands on each sheet. If you do not choose, the sheets stand apart and can be bound later.',
    simple: 'おなじ 人なら えらんで ください。えらばなければ べつべつに はいります。',
  },
  likeWhom: { ja: '似ている行', en: 'Resembles', simple: 'にて いる ぎょう' },
  ofRow: { ja: (p: { row: number; name: string }) => `${p.row}行目　${p.name}`, en: (p) => `Row ${p.row}: ${p.name}`, simple: (p) => `${p.row}ぎょうめ　${p.name}` },
  choiceHeading: { ja: '同じ人か', en: 'Same person?', simple: 'おなじ 人か' },
  choice: { ja: (p: { row: number }) => `${p.row}行目は同じ人か`, en: (p) => `Whether row ${p.row} is about the same person`, simple: (p) => `${p.row}ぎょうめは おなじ 人か` },
  undecided: { ja: 'まだ決めない（別々に取り込む）', en: 'Not decided (taken apart)', simple: 'まだ きめない' },
  same: { ja: (p: { row: number }) => `${p.row}行目と同じ人`, en: (p) => `The same as row ${p.row}`, simple: (p) => `${p.row}ぎょうめと おなじ 人` },
  other: { ja: '別の人（もう候補に出さない）', en: 'Somebody else (never offered again)', simple: 'ちがう 人' },
  mark: { ja: (p: { rows: string }) => `${p.rows}行目と同じ人かもしれません`, en: (p) => `May be the same as row ${p.rows}`, simple: (p) => `${p.rows}ぎょうめと おなじ 人かも しれません` },
  firstShown: { ja: (p: { shown: number; all: number }) => `${p.all}行のうち、はじめの${p.shown}行を示しています。`, en: (p) => `The first ${p.shown} of ${p.all}.`, simple: (p) => `${p.all}の うち ${p.shown}です。` },
  alone: {
    ja: (p: { rows: string }) => `${p.rows}行目は、同じ人とした行を取り込まないので、その行とは結び付けずに取り込みます。`,
    en: (p) => `Row ${p.rows} comes without the row it was said to be the same as, for that one is left out.`,
    simple: (p) => `${p.rows}ぎょうめは べつに いれます。おなじ 人の ぎょうを いれない からです。`,
  },
  rowKnown: {
    ja: (p: { row: number }) => `${p.row}行目の人によく似た人が、すでに登録されています。取り込んでいません。この行は「まだ決めない」のまま取り込み、受付票の「だれかを確かめる」で結び付けてください。`,
    en: (p) => `Somebody who resembles row ${p.row} is on record already, so nothing was imported. Leave that row undecided, and bind it on its sheet.`,
    simple: (p) => `${p.row}ぎょうめの 人は もう きろくが あるかも しれません。まだ きめないで いれて ください。`,
  },
})
