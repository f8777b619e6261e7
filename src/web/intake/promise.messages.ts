import { defineMessages } from '#i18n/catalogue.ts'

const asTask = {
  ja: (p: { day: string }) => `次に連絡すると約束した日（${p.day}）は、世帯の「予定」になり、受け持つ人の「わたしの一日」に出ます。`,
  en: (p: { day: string }) => `The contact promised for ${p.day} becomes a task of the household and stands in My day of whoever leads.`,
  simple: (p: { day: string }) => `やくそくした 日（${p.day}）は「する こと」に のこります。`,
}
const keepsOpen = {
  ja: (p: { day: string }) => `次に連絡すると約束した日（${p.day}）が残っています。連絡するか取りやめるまで、この結果では終えられません。`,
  en: (p: { day: string }) => `A contact is promised for ${p.day}. Until it is made or called off, this cannot end like that.`,
  simple: (p: { day: string }) => `やくそくした 日（${p.day}）が あります。れんらくしてから おわりに します。`,
}

/** Where the day of a promised contact goes with each ending. */
export const promiseMessages = defineMessages({
  isDone: { ja: '約束した連絡は済んだ（または本人と話して取りやめた）', en: 'The promised contact was made, or called off with the person', simple: 'れんらくした（または やめた）' },
  kept: asTask,
  escalated: asTask,
  informed: keepsOpen,
  passed_on: keepsOpen,
  watched: {
    ja: (p: { day: string }) => `次に連絡すると約束した日は${p.day}です。その日までに様子を確かめます。`,
    en: (p: { day: string }) => `A contact is promised for ${p.day}: look in by that day.`,
    simple: (p: { day: string }) => `やくそくした 日は ${p.day}です。それまでに たしかめます。`,
  },
  emergency: {
    ja: (p: { day: string }) => `次に連絡すると約束した日（${p.day}）は、その後の確認とは別に「わたしの一日」に出ます。`,
    en: (p: { day: string }) => `The contact promised for ${p.day} stands in My day besides the follow-up.`,
    simple: (p: { day: string }) => `やくそくした 日（${p.day}）も「きょうの しごと」に でます。`,
  },
  stillPromised: {
    ja: '次に連絡すると約束した日が残っています。連絡が済んだか取りやめたときは、その印を付けてください。見守りなら、約束の日までに様子を確かめる日を選んでください。',
    en: 'A contact is still promised. Mark it when it was made or called off; to watch, choose a day for the next look no later than the promised one.',
    simple: 'やくそくした 日が のこって います。れんらくしたら しるしを つけて ください。',
  },
  becameTask: {
    ja: (p: { day: string }) => `結果を記録しました。約束した連絡（${p.day}）は世帯の予定になりました。`,
    en: (p: { day: string }) => `The outcome is recorded. The contact promised for ${p.day} is now a task of the household.`,
    simple: (p: { day: string }) => `けっかを かきました。やくそくした 日（${p.day}）は「する こと」に のこりました。`,
  },
})
