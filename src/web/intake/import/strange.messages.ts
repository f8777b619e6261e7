import { defineMessages } from '#i18n/catalogue.ts'

/** Words about rows that may have been taken in before and cannot be known again. */
export const strangeMessages = defineMessages({
  lead: {
    ja: (p: { n: number; when: string; until: string }) =>
      `${p.when}までに取り込んだ相談は、行を見分ける鍵が失われて作り直されたため、同じ行がもう一度来ても分かりません。この表の${p.n}行は、その最後の受付日である${p.until}までの日付か、日付のない行なので、前に取り込んだ行かもしれません。取込の履歴や受付一覧と見比べ、重なる行はファイルから除いてください。鍵がバックアップにあれば、システム管理の担当に戻してもらうと、また見分けられます。`,
    en: (p) =>
      `What was imported up to ${p.when} is not known again row by row: the key that did it was lost and made anew. Of this list, ${p.n} rows are of a day up to ${p.until}, the last of what was imported then, or have none: they may be among it. Compare them with the earlier imports and the list of intakes, and take out of the file what stands there already. Where the key lies in a backup, whoever administers the system can bring it back.`,
    simple: (p) => `${p.when}までに いれた ものと おなじ ぎょうが、わからなく なりました。${p.until}までの 日づけか、日づけが ない ぎょうが、この ひょうに ${p.n}ぎょう あります。まえの ものと みくらべて ください。`,
  },
  looked: { ja: '見比べました。重なる行はありません', en: 'I have compared them; none was imported before', simple: 'みくらべました。おなじ ぎょうは ありません' },
  waiting: {
    ja: (p: { n: number }) => `前の取込と重なるかを見比べていない行が${p.n}行あるため、1件も取り込みませんでした。`,
    en: (p) => `${p.n} rows have not been compared with the earlier imports, so nothing was imported.`,
    simple: (p) => `${p.n}ぎょうを まだ みくらべて いません。いれて いません。`,
  },
})
