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
  perpetratorTicked: {
    ja: '印を付けただけでは秘匿されません。保存すると、この受付を読める人（同じ機関の人など）は住所・電話も読めます。保存した画面のいちばん上の「この人を秘匿する」「秘匿を頼む」で、すぐに秘匿できます。',
    en: 'The mark conceals nothing. Once saved, whoever reads this intake (colleagues among them) reads addresses and numbers, too. On top of the saved page, “Conceal whereabouts” or “Ask for concealment” does it at once.',
    simple: 'しるしだけでは かくれません。うけつけたら すぐ、うえの 「この 人を かくす」か 「ひみつに してと たのむ」を おして ください。',
  },
  notConcealed: { ja: '加害者情報あり：住所・電話などは、まだ秘匿されていません', en: 'A perpetrator is known, and nothing is concealed yet', simple: 'こわい 人が います。まだ かくれて いません' },
  notConcealedLead: {
    ja: 'この受付を読める人は、いま住所・電話も読めます。居場所を知られてはならないときは、すぐに秘匿してください。',
    en: 'Whoever reads this intake reads addresses and numbers now. Where nobody must learn where they are, have it concealed at once.',
    simple: 'いまは 住所《じゅうしょ》や でんわが みえます。すぐに かくして ください。',
  },
  somebody: { ja: '対象となる人（氏名不明）', en: 'The person concerned (no name yet)', simple: 'こまって いる 人' },
  source: {
    ja: '要点だけを書いています。条文は e-Gov 法令検索で確かめてください。この案内で何かが決まることはなく、保存も妨げません。',
    en: 'In short only; read the articles in the e-Gov law search. Nothing is set by this note, and it never keeps you from saving.',
    simple: 'みじかく かいて あります。ほうりつは e-Gov で たしかめて ください。これで なにかが きまる ことは ありません。',
  },
})
