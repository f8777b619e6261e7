import { checkRule } from '../check-rule.ts'
import { drawerOrder } from './drawer-order.ts'

checkRule('house/drawer-order', drawerOrder, {
  right: [
    { in: 'src/domain/referral/send.ts', code: `import type { Intake } from '#domain/intake/intake.ts'` },
    { in: 'src/domain/person/name.ts', code: `import { ok } from '../shared/result.ts'` },
    { in: 'src/service/intake/x.ts', code: `import type { Referral } from '#domain/referral/referral.ts'` },
  ],
  wrong: [
    {
      in: 'src/domain/intake/x.ts',
      code: `import type { R } from '#domain/referral/referral.ts'`,
      says: /'intake' may not read 'referral'/,
    },
    {
      in: 'src/domain/shared/x.ts',
      code: `import { x } from '../person/name.ts'`,
      says: /'shared' may not read 'person'/,
    },
    {
      in: 'src/domain/gossip/x.ts',
      code: `import { ok } from '#domain/shared/result.ts'`,
      says: /'gossip' has no place in the line/,
    },
    {
      in: 'src/domain/today/x.ts',
      code: `import { x } from '#domain/gossip/x.ts'`,
      says: /'gossip' has no place in the line/,
    },
  ],
})
