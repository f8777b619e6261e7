import type { CommonField } from '#domain/structure/agency-field.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** 分野, where the city uses the common word for it. */
export const agencyFieldLabels: LabelsFor<CommonField> = defineMessages({
  複合: { ja: '複合', en: 'Several fields', simple: 'いろいろ' },
  高齢: { ja: '高齢', en: 'Old age', simple: 'おとしより' },
  介護: { ja: '介護', en: 'Long-term care', simple: 'かいご' },
  障害: { ja: '障害', en: 'Disability', simple: 'しょうがい' },
  子ども: { ja: '子ども', en: 'Children', simple: 'こども' },
  困窮: { ja: '困窮', en: 'Poverty', simple: 'おかね・しごと' },
  住まい: { ja: '住まい', en: 'Housing', simple: 'すまい' },
  保健: { ja: '保健', en: 'Health', simple: 'からだ・こころ' },
  医療: { ja: '医療', en: 'Medical care', simple: 'びょういん' },
  司法: { ja: '司法', en: 'Justice', simple: 'ほうりつ' },
  多文化: { ja: '多文化', en: 'Migrants', simple: 'がいこくの 人' },
  総合: { ja: '総合', en: 'General', simple: 'なんでも' },
  その他: { ja: 'その他', en: 'Other', simple: 'そのほか' },
})
