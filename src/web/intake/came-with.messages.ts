import { defineMessages } from '#i18n/catalogue.ts'

/** Words of what came to a sheet with a つなぎ. */
export const cameWithMessages = defineMessages({
  title: { ja: 'つなぎで受け取ったこと', en: 'What came with the referral', simple: 'つなぎで もらった こと' },
  open: { ja: 'つなぎを開く', en: 'Open the referral', simple: 'つなぎを ひらく' },
  from: { ja: 'つなぎ元', en: 'Sending agency', simple: 'つないだ ところ' },
  heldBy: { ja: 'いま受け持つ機関', en: 'Held now by', simple: 'いま うけもつ ところ' },
  sentOn: { ja: '送られた日', en: 'Sent on', simple: 'おくられた 日' },
  met: { ja: '本人に会えた日時・分かったこと', en: 'When the person was met, and what was found', simple: 'あえた とき・わかった こと' },
  consent: { ja: 'つなぎ元が伝えた同意', en: 'Consent as the sender told it', simple: 'つないだ ところが きいた どうい' },
  consentTold: {
    ja: (p: { basis: string; said: string }) => `${p.basis}${p.said === '' ? '' : `：${p.said}`}（つなぎ元の記録。ここではまだ確かめていません）`,
    en: (p: { basis: string; said: string }) => `${p.basis}${p.said === '' ? '' : `: ${p.said}`} (the sender’s record; nobody has asked here yet)`,
    simple: (p: { basis: string; said: string }) => `${p.basis}${p.said === '' ? '' : `：${p.said}`}（つないだ ところの きろくです。ここでは まだ きいて いません）`,
  },
  noConsentTold: {
    ja: '同意を根拠にした情報はありません（根拠は下の一件ごと）',
    en: 'Nothing travelled on consent (the basis of each fact stands below)',
    simple: 'どういで おくられた ことは ありません',
  },
  notAskedHere: {
    ja: 'ここで本人に確かめた記録はまだありません。つなぎ元が伝えた同意は「つなぎで受け取ったこと」にあります。',
    en: 'Nobody here has asked the person yet. What the sender told of consent stands under “What came with the referral”.',
    simple: 'ここでは まだ きいて いません。つないだ ところが きいた ことは 「つなぎで もらった こと」に あります。',
  },
})
