import { defineMessages } from '#i18n/catalogue.ts'

/** Words about the rows of a list that tell where somebody concealed is. */
export const tellingMessages = defineMessages({
  section: { ja: '秘匿されている人の所在が書かれた行', en: 'Rows that tell where somebody concealed is', simple: 'ひみつの ところが かいて ある ぎょう' },
  lead: {
    ja: 'あなたが取扱者になっている人の住所・電話などが書かれています。一行ずつ選んでください。選ばない行は取り込みません（ほかの行は取り込みます）。',
    en: 'These hold the address, number or another place of somebody whose concealment you handle. Choose for each row. A row you do not choose for is left out; the others are imported.',
    simple: 'ひみつの すんで いる ところが かいて あります。ひとつずつ えらんで ください。えらばない ぎょうは いれません。',
  },
  whose: { ja: 'だれの所在か', en: 'Whose', simple: 'だれの' },
  inTexts: { ja: '文章の中', en: 'in a sentence', simple: 'ぶんの なか' },
  inPlaces: { ja: '電話・メール・住所の欄', en: 'in a field for a number, an e-mail or an address', simple: 'でんわ・じゅうしょ' },
  choice: { ja: (p: { row: number }) => `${p.row}行目をどうするか`, en: (p) => `What to do with row ${p.row}`, simple: (p) => `${p.row}ぎょうめを どう するか` },
  choiceHeading: { ja: 'どうするか', en: 'What to do', simple: 'どう するか' },
  leaveOut: { ja: '取り込まない（まだ決めない）', en: 'Leave it out (not decided)', simple: 'いれない' },
  asPerson: {
    ja: (p: { name: string }) => `${p.name}さんの相談として取り込む（電話・住所は秘匿されます）`,
    en: (p) => `Take it in as about ${p.name} (number and address are concealed)`,
    simple: (p) => `${p.name}さんの そうだんと して いれる（ひみつに なります）`,
  },
  asPersonOpen: {
    ja: (p: { name: string }) => `${p.name}さんの相談として取り込む（電話・住所は秘匿。文章の中の所在は、この記録を読める人に読まれます）`,
    en: (p) => `Take it in as about ${p.name} (number and address are concealed; the place in the sentence is read by whoever reads the record)`,
    simple: (p) => `${p.name}さんの そうだんと して いれる（ぶんの なかは よまれます）`,
  },
  openly: {
    ja: 'このまま取り込む（書かれた所在は、この記録を読める人に読まれます）',
    en: 'Take it in as it is (the place is read by whoever reads the record)',
    simple: 'このまま いれる（ほかの 人も よみます）',
  },
  undecided: {
    ja: (p: { n: number }) => `秘匿にかかわる${p.n}行は、選ばれていないので取り込みません。`,
    en: (p) => `${p.n} rows about a concealed place are left out, for nothing is chosen for them.`,
    simple: (p) => `${p.n}ぎょうは えらんで いないので いれません。`,
  },
  putAside: {
    ja: (p: { rows: string }) => `秘匿されている人の所在が書かれた行（${p.rows}行目）は取り込んでいません。受付票に書くか、その行だけのファイルをもう一度取り込んでください。`,
    en: (p) => `Rows that tell a concealed place were left out (row ${p.rows}). Write them on a sheet, or import a file of these rows alone.`,
    simple: (p) => `ひみつの ところが かいて ある ぎょう（${p.rows}）は いれて いません。`,
  },
  mark: { ja: '秘匿の所在あり', en: 'Tells a concealed place', simple: 'ひみつの ところ' },
})
