import type { OwnWord } from '#domain/shared/own-word.ts'
import { defineMessages, type LabelsFor } from './catalogue.ts'

/** What the product writes by itself, as it is read. */
export const ownWordLabels: LabelsFor<OwnWord> = defineMessages({
  from_intake: { ja: '相談受付', en: 'Intake', simple: 'うけつけ' },
  from_referral: { ja: 'つなぎ', en: 'Referral', simple: 'つなぎ' },
  from_import: { ja: '取込', en: 'Import', simple: 'とりこみ' },
  imported_past: { ja: '取込：済んだ相談の記録', en: 'Imported: the record of a consultation that is over', simple: 'とりこみ：おわった そうだん' },
  taken_on: { ja: '引き継がれた受付を受け持った', en: 'Took on what was handed over', simple: 'ひきついだ そうだんを うけもった' },
  taken_up_stranded: { ja: '行き場のない相談から引き取った', en: 'Taken up from the board of stranded needs', simple: 'いきばの ない そうだんから ひきとった' },
  given_back: { ja: 'つなぎ元へ戻した', en: 'Given back to where it came from', simple: 'もとの ところへ もどした' },
  nameless: { ja: '氏名不詳', en: 'Name not known', simple: 'なまえが わからない 人' },
  promised_contact: { ja: '受付で約束した連絡をする', en: 'Make the contact promised at the intake', simple: 'やくそくした れんらくを する' },
  met_elsewhere: { ja: 'ほかの機関での初回接触を確認したため', en: 'First contact was confirmed at another agency', simple: 'ほかの ところで あえた ため' },
})
