import { defineMessages } from '#i18n/catalogue.ts'

/** Words beside the field of an address. */
export const addressMessages = defineMessages({
  towns: { ja: '郵便番号の町', en: 'Towns of this postal code', simple: 'この ゆうびん ばんごうの まち' },
  unknown: {
    ja: '町の一覧にない郵便番号です。住所を続けて書いてください',
    en: 'No town of this municipality has this postal code; go on writing the address',
    simple: 'この ばんごうの まちは わかりません。じゅうしょを つづけて かいて ください',
  },
})
