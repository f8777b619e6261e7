import { defineMessages } from '#i18n/catalogue.ts'

/** Words for whoever adds somebody to a household that has been passed on. */
export const newcomerMessages = defineMessages({
  notTold: {
    ja: '加える人のことは、もう出したつなぎには加わらず、つなぎ先には伝わりません。伝えるかどうかは、つなぎ元が根拠を確かめて決めます（秘匿している人のことは、取扱者に確かめてから）。伝えたら、つなぎの歩みに書いてください。',
    en: 'Receivers of what has left already are not told of whoever you add. The sender decides whether to tell them, and on which basis (of somebody concealed, ask a handler first). Once told, add a step to the story of the referral.',
    simple: 'あたらしい 人の ことは、つなぐ さきに つたわりません。つたえるか どうかは、おくった 人が きめます。',
  },
  travelling: {
    ja: (p: { need: string; to: string }) => `${p.need} → ${p.to}（別画面）`,
    en: (p) => `${p.need} → ${p.to} (new window)`,
    simple: (p) => `${p.need} → ${p.to}`,
  },
})
