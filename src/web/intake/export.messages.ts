import { defineMessages } from '#i18n/catalogue.ts'

/** Words for taking the list of intakes out as a file. */
export const exportMessages = defineMessages({
  open: { ja: '書き出し', en: 'Save as a file', simple: 'ファイルに する' },
  title: { ja: '受付一覧の書き出し', en: 'Save the list as a file', simple: 'リストを ファイルに する' },
  lead: {
    ja: 'いまの絞り込みで見えている相談を書き出します。住所・電話番号・メールは入りません。書き出したことは記録されます。',
    en: 'Saves the intakes this list shows. Addresses, telephone numbers and e-mails are not in it. That it was saved is recorded.',
    simple: 'いま みえて いる リストを ファイルに します。すんで いる ところと でんわは はいりません。',
  },
  format: { ja: '形式', en: 'Form', simple: 'かたち' },
  xlsx: { ja: 'Excel（.xlsx）', en: 'Excel (.xlsx)', simple: 'Excel' },
  csv: { ja: 'CSV（UTF-8）', en: 'CSV (UTF-8)', simple: 'CSV' },
  purpose: { ja: '目的', en: 'What for', simple: 'なんの ため' },
  purposeHint: { ja: '50件を超えるときは必ず選びます。', en: 'Needed above fifty rows.', simple: '50より おおい ときは えらんで ください。' },
  noPurpose: { ja: '選んでください', en: 'Choose', simple: 'えらんで ください' },
  note: { ja: '目的の説明', en: 'Say what for', simple: 'せつめい' },
  noteHint: { ja: '個人の名前は書かないでください。', en: 'Do not write anybody’s name.', simple: 'なまえは かかないで ください。' },
  save: { ja: '書き出す', en: 'Save', simple: 'ほぞん' },
  cancel: { ja: 'やめる', en: 'Cancel', simple: 'やめる' },
  saved: { ja: (p: { n: number }) => `${p.n}件を書き出しました。`, en: (p) => `${p.n} rows were saved.`, simple: (p) => `${p.n}こ ほぞんしました。` },
  fileName: { ja: '受付一覧', en: 'intakes', simple: 'リスト' },
  purpose_needed: {
    ja: '50件を超えるため、目的を選んでください。',
    en: 'There are more than fifty rows: choose what they are for.',
    simple: '50より おおいです。なんの ためか えらんで ください。',
  },
  purpose_needs_a_note: {
    ja: '「その他」のときは、目的の説明を書いてください。',
    en: 'For “other”, say what for.',
    simple: 'せつめいを かいて ください。',
  },
  too_many_rows: {
    ja: '多すぎます（10,000件まで）。期間や状態で絞り込んでください。',
    en: 'Too many (at most 10,000). Narrow the list first.',
    simple: 'おおすぎます。すくなく して ください。',
  },
})
