import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the list of households. */
export const caseListMessages = defineMessages({
  reach: { ja: '範囲', en: 'Reach', simple: 'はんい' },
  mine: { ja: '担当のみ', en: 'Mine', simple: 'じぶんの' },
  ofAgency: { ja: '自分の機関', en: 'My agency', simple: 'じぶんの ところ' },
  all: { ja: '見られるもの全部', en: 'All I may see', simple: 'ぜんぶ' },
  standing: { ja: '状況', en: 'Standing', simple: 'ようす' },
  any: { ja: 'すべて', en: 'Any', simple: 'ぜんぶ' },
  status: { ja: '支援', en: 'Support', simple: 'しえん' },
  open: { ja: '支援中', en: 'Open', simple: 'つづいて いる' },
  closed: { ja: '終結', en: 'Closed', simple: 'おわった' },
  area: { ja: '地区', en: 'Area', simple: 'ちいき' },
  agency: { ja: '機関', en: 'Agency', simple: 'ところ' },
  words: { ja: '名前・概要で絞る', en: 'Narrow by name or summary', simple: 'なまえで さがす' },
  total: { ja: (p: { n: number }) => `${p.n}世帯`, en: (p) => `${p.n} households`, simple: (p) => `${p.n}` },
  number: { ja: '番号', en: 'No.', simple: 'ばんごう' },
  nextDue: { ja: '次の予定', en: 'Next task', simple: 'つぎの する こと' },
  silentFor: { ja: (p: { days: number }) => `${p.days}日`, en: (p) => `${p.days} days`, simple: (p) => `${p.days}にち` },
  noneMine: { ja: '担当している世帯はありません。', en: 'You lead or accompany no household.', simple: 'いまは ありません。' },
  noneFound: { ja: '当てはまる世帯はありません。', en: 'No household fits.', simple: 'ありません。' },
  noneHint: { ja: '条件を減らすか、範囲を広げてください。', en: 'Take a filter away or widen the reach.', simple: 'じょうけんを へらして ください。' },
  masked: { ja: '閲覧制限のある世帯', en: 'Restricted households', simple: 'みる 人を きめて いる かぞく' },
  maskedLead: {
    ja: '中は開けません。かかわりが必要なときは、受持ち機関に尋ねるか、参加を頼んでください。',
    en: 'They stay closed to you. Ask the accountable agency, or ask to join the team.',
    simple: 'なかは みられません。',
  },
  ask: { ja: '尋ねる先', en: 'Ask', simple: 'きく ところ' },
})
