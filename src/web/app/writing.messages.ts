import { defineMessages } from '#i18n/catalogue.ts'

/** Words of what somebody has written and is about to lose, with a window or with the page. */
export const writingMessages = defineMessages({
  discardTitle: { ja: '書いた内容を捨てて閉じますか', en: 'Close and discard what you wrote?', simple: 'かいた ことを すてて とじますか' },
  discardLead: {
    ja: 'まだ保存していません。捨てると、ここに書いた内容は残りません。',
    en: 'It has not been saved. If you discard it, nothing of what you wrote here is kept.',
    simple: 'まだ ほぞんして いません。すてると、かいた ことは のこりません。',
  },
  goOnWriting: { ja: '書き続ける', en: 'Go on writing', simple: 'つづけて かく' },
  leaveTitle: { ja: '書いた内容を捨てて別のページへ移りますか', en: 'Leave this page and discard what you wrote?', simple: 'かいた ことを すてて ほかの ページへ いきますか' },
  leave: { ja: '捨てて移る', en: 'Discard and leave', simple: 'すてて いく' },
  discard: { ja: '捨てて閉じる', en: 'Discard and close', simple: 'すてて とじる' },
})
