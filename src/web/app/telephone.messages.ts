import { defineMessages } from '#i18n/catalogue.ts'

/** What is said beside a number that was typed. It is kept as it was typed, whatever is said. */
export const phoneMessages = defineMessages({
  shown: { ja: (p: { shown: string }) => `${p.shown} と読みます。`, en: (p) => `Read as ${p.shown}.`, simple: (p) => `${p.shown} と よみます。` },
  area_code_missing: {
    ja: '市外局番がありません。書かれたとおりに残します。分かれば書き足してください。',
    en: 'The area code is missing. It is kept as written; add the code if it is known.',
    simple: 'はじめの ばんごうが たりません。そのまま のこします。',
  },
  several_numbers: {
    ja: '番号が二つ以上あるようです。書かれたとおりに残しますが、番号からは探せません。一つずつ書いてください。',
    en: 'These look like several numbers. They are kept as written, but nobody is found by them: write one here.',
    simple: 'ばんごうが ふたつ あるようです。ひとつだけ かいて ください。',
  },
  unknown_form: {
    ja: '電話番号として桁が合いません。書かれたとおりに残します。0 や数字の抜けがないか確かめてください。',
    en: 'This has not the digits of a telephone number. It is kept as written; see whether a 0 or a digit is missing.',
    simple: 'ばんごうの かずが あいません。もういちど みて ください。',
  },
  no_digits: {
    ja: '電話番号ではないようです。書かれたとおりに残します。',
    en: 'This looks like no telephone number. It is kept as written.',
    simple: 'でんわばんごうでは ないようです。そのまま のこします。',
  },
})

/** Words of a telephone number, of an agency or of people; where it stands beside nobody's name, of the number alone. */
export const telephoneMessages = defineMessages({
  call: {
    ja: (p: { who: string; phone: string }) => (p.who === '' ? `電話する ${p.phone}` : `${p.who}に電話する ${p.phone}`),
    en: (p) => (p.who === '' ? `Call ${p.phone}` : `Call ${p.who} at ${p.phone}`),
    simple: (p) => (p.who === '' ? `でんわを する ${p.phone}` : `${p.who}に でんわを する ${p.phone}`),
  },
})
