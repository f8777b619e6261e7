import { defineMessages } from '#i18n/catalogue.ts'

/** Words of a window in which somebody has written and which is about to be closed. */
export const writingMessages = defineMessages({
  discardTitle: { ja: '書いた内容を捨てて閉じますか', en: 'Close and discard what you wrote?', simple: 'かいた ことを すてて とじますか' },
  discardLead: {
    ja: 'まだ保存していません。捨てて閉じると、ここに書いた内容は残りません。',
    en: 'It has not been saved. If you discard it, nothing of what you wrote here is kept.',
    simple: 'まだ ほぞんして いません。すてると、かいた ことは のこりません。',
  },
  goOnWriting: { ja: '書き続ける', en: 'Go on writing', simple: 'つづけて かく' },
  discard: { ja: '捨てて閉じる', en: 'Discard and close', simple: 'すてて とじる' },
})
