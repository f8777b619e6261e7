import type { ToldKind } from '#domain/access/told-place.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** Where a text stands that tells a concealed place. */
export const toldKindLabels: LabelsFor<ToldKind> = defineMessages({
  intake: { ja: '相談受付', en: 'Intake', simple: 'うけつけ' },
  support_case: { ja: '支援ケース', en: 'Case', simple: 'しえんの ケース' },
  contact_record: { ja: '支援経過', en: 'Contact record', simple: 'しえんの きろく' },
  fact: { ja: '分かっていること', en: 'Fact', simple: 'わかって いる こと' },
  task: { ja: '予定', en: 'Task', simple: 'する こと' },
  warning: { ja: '注意事項', en: 'Warning', simple: 'きを つける こと' },
  referral: { ja: 'つなぎ', en: 'Referral', simple: 'つなぎ' },
  elsewhere: { ja: '開けない受付', en: 'Sheet you cannot open', simple: 'ひらけない うけつけ' },
  person: { ja: '人の記載', en: 'Note on the person', simple: 'ひとの きろく' },
})
