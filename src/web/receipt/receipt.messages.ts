import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the receipt a person takes home. Nothing on it says why they came. */
export const receiptMessages = defineMessages({
  title: { ja: '受付票（控え）', en: 'Receipt', simple: '受《う》けつけの ひかえ' },
  lead: { ja: 'お話をうかがいました。', en: 'We have listened to you.', simple: 'お話《はなし》を 聞《き》きました。' },
  number: { ja: '受付番号', en: 'Number', simple: '番号《ばんごう》' },
  received: { ja: '受付日時', en: 'Received', simple: '話《はな》した 日《ひ》' },
  by: { ja: 'お話をうかがった人', en: 'Who listened', simple: '話《はなし》を 聞《き》いた 人《ひと》' },
  agency: { ja: '担当の窓口', en: 'Office', simple: 'ところ' },
  phone: { ja: '電話', en: 'Phone', simple: '電話《でんわ》' },
  hours: { ja: '受付時間', en: 'Hours', simple: '時間《じかん》' },
  afterHours: { ja: '夜間・休日', en: 'Nights and holidays', simple: '夜《よる》と 休《やす》みの 日《ひ》' },
  next: { ja: '次にご連絡する日', en: 'We will contact you on', simple: '次《つぎ》に 連絡《れんらく》する 日《ひ》' },
  whatNext: { ja: 'これからのこと', en: 'What comes next', simple: 'これから' },
  open: {
    ja: '担当者が続けて対応します。ほかの窓口が合う場合も、こちらから確かにおつなぎし、お会いできるまで担当します。',
    en: 'We stay with this. If another office can help better, we will bring you together, and we remain responsible until you have met.',
    simple: 'これからも いっしょに 考《かんが》えます。ほかの ところが いい ときは、あなたが その 人《ひと》に 会《あ》うまで、わたしたちが 手伝《てつだ》います。',
  },
  kept: {
    ja: '担当の窓口が、これからも続けて対応します。',
    en: 'The office above stays with this and goes on working on it with you.',
    simple: 'これからも ずっと いっしょに 考《かんが》えます。',
  },
  escalated: {
    ja: 'いくつかの窓口が力を合わせて、これからも続けて対応します。まとめ役は担当の窓口です。',
    en: 'Several offices work on this together from here on. The office above keeps it together.',
    simple: 'いろいろな ところが いっしょに 手伝《てつだ》います。',
  },
  passed_on: {
    ja: '担当の窓口が、これからの相談をうかがいます。こちらにも、いつでもご相談ください。',
    en: 'The office above goes on with you from here. You may still come to us at any time.',
    simple: 'これからは 上《うえ》に 書《か》いた ところが 話《はなし》を 聞《き》きます。ここにも いつでも 来《き》て ください。',
  },
  informed: {
    ja: 'お伝えしたことで足りないとき、また困ったときは、いつでも、何度でもご相談ください。',
    en: 'If what we told you is not enough, or anything else comes up, come back at any time, as often as you like.',
    simple: '困《こま》った ときは、いつでも また 来《き》て ください。',
  },
  watched: {
    ja: 'これからも、折にふれて様子をうかがいます。',
    en: 'We will go on asking now and then how you are.',
    simple: 'これからも ときどき ようすを 聞《き》きます。',
  },
  emergency: {
    ja: 'その後どうされているか、担当の窓口からうかがいます。',
    en: 'The office above will ask how you have been since.',
    simple: 'あとで ようすを 聞《き》きます。',
  },
  over: {
    ja: '今回の対応は終わりましたが、困ったときはいつでも、何度でもご相談ください。',
    en: 'This has come to its end, but you may come back at any time, as often as you like.',
    simple: '困《こま》った ときは、いつでも また 来《き》て ください。',
  },
  change: {
    ja: '状況が変わったとき、急ぐときは、この番号を伝えてお電話ください。',
    en: 'If things change or become urgent, call us and give this number.',
    simple: '急《いそ》ぐときは、電話《でんわ》で この 番号《ばんごう》を 言《い》って ください。',
  },
  privacy: {
    ja: 'この紙には、ご相談の内容とお名前は書いてありません。',
    en: 'This paper says neither why you came nor who you are.',
    simple: 'この 紙《かみ》には、あなたの 名前《なまえ》と 話《はな》した ことは 書《か》いて いません。',
  },
})

/** Words of the screen on which it is printed. */
export const receiptScreenMessages = defineMessages({
  title: { ja: '受付控えを渡す', en: 'Give a receipt', simple: 'ひかえを わたす' },
  lead: {
    ja: '本人に渡す控えです。相談の内容や氏名は印刷されません。ことばと大きさを選んで印刷してください。',
    en: 'For the person to take home. It says neither why they came nor who they are. Choose language and size.',
    simple: 'わたす かみです。ことばと おおきさを えらんで ください。',
  },
  care: {
    ja: '窓口の名前と電話、連絡の約束が印刷されます。同居の人に見られては困るときは渡さず、口頭で伝えてください。',
    en: 'It bears the name and telephone of the office and the promised day. Where somebody at home must not see it, tell it by word instead.',
    simple: 'いえの 人に みられて こまる ときは、わたさないで ことばで つたえて ください。',
  },
  language: { ja: '控えのことば', en: 'Language of the receipt', simple: 'ことば' },
  size: { ja: '文字', en: 'Letters', simple: 'じ' },
  usual: { ja: 'ふつう（A5に収まります）', en: 'Usual (fits on A5)', simple: 'ふつう' },
  large: { ja: '大きい（A4）', en: 'Large (A4)', simple: 'おおきい' },
  print: { ja: '印刷', en: 'Print', simple: 'いんさつ' },
  back: { ja: '受付票に戻る', en: 'Back to the intake', simple: 'もどる' },
})
