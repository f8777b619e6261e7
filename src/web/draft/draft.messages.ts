import { defineMessages } from '#i18n/catalogue.ts'

/** 下書きの種類, for a draft of which no text is shown. */
export const draftKindMessages = defineMessages({
  intake: { ja: '相談受付の下書き', en: 'Draft of an intake', simple: 'そうだん うけつけの したがき' },
  record: { ja: '記録の下書き', en: 'Draft of a record', simple: 'きろくの したがき' },
  referral: { ja: 'つなぎの下書き', en: 'Draft of a referral', simple: 'つなぎの したがき' },
  drafted_referral: { ja: 'つなぎの下書き', en: 'Draft of a referral', simple: 'つなぎの したがき' },
})

/** Words about what is not finished yet, whatever it will become. */
export const draftMessages = defineMessages({
  keptAt: { ja: (p: { at: string }) => `${p.at} に保存`, en: (p) => `kept ${p.at}`, simple: (p) => `${p.at}に ほぞん` },
  withPhone: {
    ja: (p: { who: string }) => `${p.who}（電話番号あり）`, en: (p) => `${p.who} (with a telephone number)`.trim(), simple: (p) => `${p.who}（でんわばんごうが あります）`,
  },
  goOn: { ja: '続きから書く', en: 'Go on with it', simple: 'つづきを かく' },
  openRecord: { ja: 'この世帯について、書きかけの記録があります。', en: 'You have begun a record about this household.', simple: 'この いえの かきかけが あります。' },
  anotherRecord: { ja: '別の記録を新しく書く', en: 'Write another record', simple: 'あたらしく かく' },
  openIntake: { ja: '書きかけの受付があります。別の相談なら、このまま書けます。', en: 'You have begun an intake. If this is another one, just write.', simple: 'かきかけが あります。ほかの はなしなら そのまま かいて ください。' },
  fromDevice: {
    ja: 'この端末に残っていた下書きを開きました。サーバーには、このあと保存します。',
    en: 'This is what was kept on this device. It will now be saved on the server.',
    simple: 'この きかいに のこって いた ことばです。',
  },
})
