import { defineMessages } from '#i18n/catalogue.ts'

/** Words of what to take care of when meeting somebody. */
export const considerationMessages = defineMessages({
  title: { ja: '配慮事項', en: 'Considerations', simple: 'あう ときに きを つけること' },
  by: { ja: (p: { who: string }) => `${p.who}から`, en: (p: { who: string }) => `told by ${p.who}`, simple: (p: { who: string }) => `${p.who}から` },
  told: { ja: (p: { day: string }) => `${p.day}の受付`, en: (p) => `intake of ${p.day}`, simple: (p) => `${p.day}の うけつけ` },
})
