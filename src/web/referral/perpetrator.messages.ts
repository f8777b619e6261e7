import { defineMessages } from '#i18n/catalogue.ts'

/** Words of the warning of a perpetrator that travels with a つなぎ. */
export const perpetratorMessages = defineMessages({
  warn: { ja: '加害者情報ありと知らせる', en: 'Warn of a perpetrator', simple: 'こわい 人が いる と しらせる' },
  known: {
    ja: '受付票に「加害者情報あり」の印があるため、知らせます。だれのことか、何があったかは、別に選ばなければ渡りません。',
    en: 'It is marked on a sheet, so the receiver is warned. Who it is, and what happened, does not travel unless chosen.',
    simple: 'しるしが あるので しらせます。だれかは つたえません。',
  },
  hint: {
    ja: 'つなぎ先が本人や家へ、うっかり連絡しないための印です。だれのことか、何があったかは、別に選ばなければ渡りません。',
    en: 'It keeps the receiver from calling the home unawares. Who it is, and what happened, does not travel unless chosen.',
    simple: 'うっかり でんわ しない ための しるしです。だれかは つたえません。',
  },
  unwarned: {
    ja: 'つなぎ先は加害者がいることを知らないまま、本人の家へ連絡するかもしれません。',
    en: 'Not knowing of the perpetrator, the receiver may call the home.',
    simple: 'しらないで いえに でんわ するかも しれません。',
  },
  unwarnedWhy: { ja: '知らせない理由', en: 'Why they are not warned', simple: 'しらせない わけ' },
  unwarnedHint: { ja: '送る側の記録に残ります。相手には見えません。', en: 'Kept with us. The receiver does not see it.', simple: 'あいてには みえません。' },
  unwarnedMissing: { ja: '加害者情報ありと知らせるか、知らせない理由を書いてください。', en: 'Warn them, or write why they are not warned.', simple: 'しらせるか、わけを かいて ください。' },
  dropped: {
    ja: '受付票に「加害者情報あり」の印があります。つなぎ先に知らせるか、知らせない理由を書いてください。送っていません。',
    en: 'A perpetrator is marked on a sheet. Warn the receiver, or write why not. Nothing was sent.',
    simple: 'こわい 人の しるしが あります。しらせるか、わけを かいて ください。',
  },
  title: { ja: '加害者情報あり', en: 'There is a perpetrator', simple: 'こわい 人が います' },
  callFirst: {
    ja: '本人や家への電話・手紙・訪問の前に、つなぎ元に電話で確かめてください。',
    en: 'Before you call, write to or visit the person or their home, call the sender.',
    simple: 'さきに つないだ ところに でんわ して ください。',
  },
})
