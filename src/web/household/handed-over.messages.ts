import { defineMessages } from '#i18n/catalogue.ts'

/** Words of what was handed over into a case. */
export const handedOverMessages = defineMessages({
  title: { ja: '引き継がれた受付があります', en: 'Handed over to your agency', simple: 'ひきついだ そうだんが あります' },
  explained: {
    ja: '受け持つ人が決まるまで、所属の「わたしの一日」に立ち続けます。だれも担当になっていないときは、押した人が支援チームに加わります。',
    en: 'It stays on the day of your agency until somebody takes it on. Where nobody of your agency is on the team, whoever does so joins it.',
    simple: 'うけもつ 人が きまるまで、「きょうの しごと」に のこります。だれも たんとうで ない ときは、おした 人が たんとうに なります。',
  },
  takeOn: { ja: '受け持つ', en: 'Take it on', simple: 'うけもつ' },
  notFit: {
    ja: 'あなたの役割では担当になれません。所属の相談支援員か調整担当に伝えてください。',
    en: 'Your role cannot be on the team. Tell a counsellor or coordinator of your agency.',
    simple: 'あなたは たんとうに なれません。ほかの 人に つたえて ください。',
  },
})
