import { checkRule } from '../check-rule.ts'
import { noBarrels } from './no-barrels.ts'

checkRule('house/no-barrels', noBarrels, {
  right: [{ in: 'src/domain/referral/referral.ts', code: `export type { Sent } from './sent.ts'` }],
  wrong: [
    { in: 'src/domain/referral/index.ts', code: `export const x = 1`, says: /No index files/ },
    { in: 'src/web/index.tsx', code: `export const x = 1`, says: /No index files/ },
    { in: 'src/domain/referral/all.ts', code: `export * from './send.ts'`, says: /No 'export \*'/ },
    { in: 'src/domain/referral/all.ts', code: `export * as all from './send.ts'`, says: /No 'export \*'/ },
  ],
})
