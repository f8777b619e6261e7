import { journalFaultLabels } from '#i18n/journal.messages.ts'
import type { BroughtBack } from './bring-back.ts'
import { sayBoth } from './say.ts'

/** Tells how a copy that was brought back compares; whether it is whole. */
export const tellComparison = ({ about, comparison, journal }: BroughtBack): boolean => {
  const { tables, rows, heads, records, differences } = comparison
  const broken = journal.flatMap((one) => one.broken)
  const entries = journal.reduce((sum, one) => sum + one.entries, 0)
  sayBoth({ ja: `取った時刻 ${about.takenAt}`, en: 'taken at that moment' })
  sayBoth({ ja: `表 ${tables}、行 ${rows}、記録簿の列 ${heads}、無作為の記録 ${records} 件を比べました`, en: 'tables, rows, lanes of the journal and records by chance were compared' })
  sayBoth({ ja: `記録簿 ${entries} 件を計算し直しました`, en: 'entries of the journal were recomputed' })
  differences.forEach(sayBoth)
  for (const { lane, seq, fault } of broken) {
    const { ja, en } = journalFaultLabels[fault]
    sayBoth({ ja: `記録簿の列 ${lane} の ${seq} 番: ${ja}`, en: `journal, lane ${lane}, entry ${seq}: ${en}` })
  }
  const isWhole = differences.length === 0 && broken.length === 0
  sayBoth(isWhole ? { ja: 'すべて一致しました', en: 'everything agrees' } : { ja: '一致しません', en: 'it does not agree' })
  return isWhole
}
