import { defineMessages } from '#i18n/catalogue.ts'

/** Words of a telephone number of an agency. */
export const telephoneMessages = defineMessages({
  call: {
    ja: (p: { who: string; phone: string }) => `${p.who}に電話する ${p.phone}`,
    en: (p) => `Call ${p.who} at ${p.phone}`,
    simple: (p) => `${p.who}に でんわを する ${p.phone}`,
  },
})
