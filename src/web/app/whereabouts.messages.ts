import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the warning before a concealed place is told in a text. */
export const whereaboutsMessages = defineMessages({
  title: { ja: '秘匿されている所在が書かれています', en: 'This text tells a concealed place', simple: 'ひみつの ところが かいて あります' },
  told: {
    ja: ({ names }: { names: string }) => `${names}さんの住所・電話・学校などが、ほかの機関の人も読める文章に入っています。まだ保存していません。`,
    en: ({ names }: { names: string }) => `Where ${names} can be found stands in a text that people of other agencies can read. It is not saved yet.`,
    simple: ({ names }: { names: string }) => `${names}さんの すんで いる ところなどが、ほかの 人も よめる ぶんに あります。まだ のこして いません。`,
  },
  whatToDo: {
    ja: '文章からその部分を消し、所在は本人のページの「住所・連絡先」に書いてください（取扱者だけが見られます）。支援経過は、共有範囲を「取扱者」にすると全体が閉じます。',
    en: 'Take those words out and write the place under whereabouts on the person’s page, which handlers alone can see. A contact record is closed as a whole when it is shared with handlers only.',
    simple: 'その ことばを 消《け》して、ひとの ページに かいて ください。',
  },
  back: { ja: '文章に戻って直す', en: 'Go back and mend it', simple: 'もどって なおす' },
  keep: { ja: '所在ではないので、このまま保存する', en: 'It tells nothing; save it as it is', simple: 'このまま のこす' },
})
