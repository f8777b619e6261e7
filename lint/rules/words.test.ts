import { checkRule } from '../check-rule.ts'
import { words } from './words.ts'

checkRule('house/words', words, {
  right: [
    { in: 'src/domain/referral/send.ts', code: `const warmHandover = referral.sender` },
    { in: 'src/store/referral.ts', code: `const column = 'warm_handover_on'` },
    { in: 'src/web/api.ts', code: `const client = new QueryClient()` },
    { in: 'src/web/referral/referral.messages.ts', code: `const x = { ja: '障害者手帳', en: 'Warm handover' }` },
    { in: 'demo/agencies.ts', code: `const name = 'ひまわり障がい者相談室'` },
    { in: 'src/domain/referral/x.ts', code: `const offhand = 1; const handOfFate = 2` },
  ],
  wrong: [
    {
      in: 'src/domain/referral/send.ts',
      code: `function sendHandoff() {}`,
      says: /Say 'referral' instead of 'handoff'/,
    },
    { in: 'src/service/referral/x.ts', code: `const handOverAt = 1`, says: /Say 'referral'/ },
    { in: 'src/store/referral.ts', code: `const table = 'handovers'`, says: /Say 'referral'/ },
    {
      in: 'src/domain/person/x.ts',
      code: `type Client = { readonly name: string }`,
      says: /Say 'person' instead of 'client'/,
    },
    { in: 'src/web/x.messages.ts', code: `const x = '障がい者'`, says: /Say '障害' instead of '障がい'/ },
    { in: 'src/web/Page.tsx', code: `const x = <p>子供</p>`, says: /Say 'こども'/ },
    { in: 'src/domain/casework/x.ts', code: `const monitoringPlan = 1`, says: /Say 'mimamori'/ },
    { in: 'src/domain/access/x.ts', code: `const reason = { hiddenAddress: true }`, says: /Say 'concealment'/ },
    { in: 'src/web/x.ts', code: 'const x = `ログイン${name}`', says: /Say 'サインイン'/ },
  ],
})
