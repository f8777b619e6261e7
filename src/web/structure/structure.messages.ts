import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the page of agencies, windows and the people who work there. */
export const structureMessages = defineMessages({
  title: { ja: '体制', en: 'Structure', simple: 'まちの しくみ' },
  lead: {
    ja: '機関・窓口・担当者の連絡先。文字を打つとすぐに絞り込みます。',
    en: 'How to reach agencies, windows and the people there. The list narrows as you type.',
    simple: 'そうだんできる ところと 人の いちらんです。',
  },
  find: { ja: '名前・よみがな・地区・電話で絞る', en: 'Narrow by name, reading, area or phone', simple: 'なまえや ちいきで さがす' },
  field: { ja: '分野', en: 'Field', simple: 'しゅるい' },
  anyField: { ja: 'すべて', en: 'All', simple: 'ぜんぶ' },
  shown: {
    ja: (p: { agencies: number; people: number }) => `${p.agencies}機関・${p.people}人`,
    en: (p) => `${p.agencies} agencies, ${p.people} people`,
    simple: (p) => `ところ ${p.agencies}・人 ${p.people}`,
  },
  found: { ja: '見つかった機関と人', en: 'Agencies and people found', simple: 'みつかった ところと 人' },
  agencies: { ja: '機関', en: 'Agencies', simple: 'たすけて くれる ところ' },
  agency: { ja: '機関', en: 'Agency', simple: 'ところ' },
  fieldAndKind: { ja: '分野・種類', en: 'Field and kind', simple: 'しゅるい' },
  phone: { ja: '電話', en: 'Phone', simple: 'でんわ' },
  fax: { ja: (p: { fax: string }) => `FAX ${p.fax}`, en: (p) => `Fax ${p.fax}`, simple: (p) => `ファックス ${p.fax}` },
  call: { ja: (p: { who: string; phone: string }) => `${p.who}に電話 ${p.phone}`, en: (p) => `Call ${p.who}, ${p.phone}`, simple: (p) => `${p.who}に でんわ ${p.phone}` },
  areas: { ja: '地区', en: 'Areas', simple: 'ちいき' },
  windows: { ja: '窓口', en: 'Windows', simple: 'まどぐち' },
  takesNone: { ja: '相談の受付なし', en: 'Takes no consultations', simple: 'そうだんは うけません' },
  people: { ja: '職員・相談員', en: 'People', simple: 'はたらく人' },
  name: { ja: '氏名', en: 'Name', simple: 'なまえ' },
  position: { ja: '職名', en: 'Title', simple: 'しごとの なまえ' },
  role: { ja: '職務', en: 'Role', simple: 'やくわり' },
  since: { ja: '在任', en: 'In office', simple: 'いつから' },
  from: { ja: (p: { day: string }) => `${p.day}から`, en: (p) => `since ${p.day}`, simple: (p) => `${p.day}から` },
  until: { ja: (p: { day: string }) => `${p.day}まで`, en: (p) => `until ${p.day}`, simple: (p) => `${p.day}まで` },
  none: { ja: '当てはまる機関も人もありません。', en: 'No agency and nobody fits.', simple: 'ありません。' },
  noneHint: { ja: '言葉を減らすか、分野を「すべて」に戻してください。', en: 'Take a word away, or choose all fields.', simple: 'ことばを へらして ください。' },
})
