import { defineMessages } from '#i18n/catalogue.ts'

/** Words beside the urgency, where violence is marked or life is in danger. */
export const reminderMessages = defineMessages({
  title: { ja: '念のため：通報・通告と安全', en: 'To keep in mind: notification and safety', simple: 'たしかめて ください' },
  urgencyUnsaid: {
    ja: '緊急度がまだ書かれていません（通常として扱われます）。いつまでに動くか、選んでください。',
    en: 'Nobody has said how urgent this is yet (it counts as usual). Choose by when somebody acts.',
    simple: 'いそぐか どうかが まだ かいて ありません。えらんで ください。',
  },
  lifeInDanger: {
    ja: 'いま危険があるなら、119番・110番が先です。死にたい気持ちがあるときは、一人にせず、一人で抱えずに。伝える根拠：',
    en: 'Where the danger is now, call 119 or 110 first. Where somebody thinks of suicide, do not leave them alone, and do not carry it alone. Basis for telling others: ',
    simple: 'いま あぶない ときは、さきに 119・110に でんわ します。その 人を ひとりに しません。つたえて いい わけ：',
  },
  whereabouts: {
    ja: '居場所を知られてはならない相手がいるときは、配慮事項の「加害者情報あり」に印を付け、受け付けたあと、本人のページで住所等を秘匿します（決めるのは係長級か包括化推進員）。',
    en: 'Where somebody must not learn where the person is, mark “Perpetrator known” among the considerations and, once received, have the whereabouts concealed on the person’s page (a supervisor or the coordinator decides).',
    simple: 'すんで いる ところを しられたく ない ときは、「こわい 人が いる」に しるしを つけて、あとで その 人の ページで かくします。',
  },
  source: {
    ja: '要点だけを書いています。条文は e-Gov 法令検索で確かめてください。この案内で何かが決まることはなく、保存も妨げません。',
    en: 'In short only; read the articles in the e-Gov law search. Nothing is set by this note, and it never keeps you from saving.',
    simple: 'みじかく かいて あります。ほうりつは e-Gov で たしかめて ください。これで なにかが きまる ことは ありません。',
  },
})
