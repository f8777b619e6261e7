import { defineMessages } from '#i18n/catalogue.ts'

/** Words of choosing a colleague. */
export const colleagueMessages = defineMessages({
  narrow: { ja: '名前・よみ・機関・職で絞る', en: 'Narrow by name, reading, agency or post', simple: 'なまえ・ところで さがす' },
  nobodyMeant: { ja: 'あてはまる人はいません。', en: 'Nobody fits.', simple: 'だれも いません。' },
  ownAgency: { ja: '自分の機関', en: 'My agency', simple: 'じぶんの ところ' },
  otherAgencies: { ja: '他機関', en: 'Other agencies', simple: 'ほかの ところ' },
  inWhichPost: { ja: (p: { name: string }) => `${p.name}さんをどの職で`, en: (p) => `${p.name}: in which post`, simple: (p) => `${p.name}さんの しごと` },
})
