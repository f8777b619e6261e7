import { checkRule } from '../check-rule.ts'
import { doorsRule } from './doors.ts'

checkRule('house/doors', doorsRule, {
  right: [
    { in: 'src/contract/referral.ts', code: `import { ok } from '#domain/shared/result.ts'` },
    { in: 'src/contract/referral.ts', code: `import { z } from 'zod'` },
    { in: 'src/domain/referral/send.ts', code: `import { ok } from '#domain/shared/result.ts'` },
    { in: 'src/domain/referral/send.ts', code: `import type { Sent } from './referral.ts'` },
    {
      in: 'src/domain/referral/send.test.ts',
      code: `import fc from 'fast-check'; import { readFileSync } from 'node:fs'`,
    },
    { in: 'src/i18n/locale.ts', code: `import type { Day } from '#domain/shared/day.ts'` },
    { in: 'src/i18n/locale.ts', code: `import { type Day } from '#domain/shared/day.ts'` },
    {
      in: 'src/platform/ids.ts',
      code: `import { uuidv7From } from '#domain/shared/id.ts'; import { randomBytes } from 'node:crypto'`,
    },
    { in: 'src/cli/tsunagi.ts', code: `const start = await import('#server/start.ts')` },
    { in: 'src/store/referral.ts', code: `import { sql } from 'kysely'` },
    { in: 'src/web/app.tsx', code: `import { useQuery } from '@tanstack/react-query'` },
    { in: 'vite.config.ts', code: `import { defineConfig } from 'vite'` },
  ],
  wrong: [
    {
      in: 'src/domain/referral/send.ts',
      code: `import { z } from 'zod'`,
      says: /'zod' may be used only in: contract, platform/,
    },
    { in: 'src/domain/referral/send.ts', code: `import { readFileSync } from 'node:fs'`, says: /no 'node:fs' here/ },
    { in: 'src/web/app.tsx', code: `import { join } from 'node:path'`, says: /no 'node:path' here/ },
    {
      in: 'src/domain/referral/send.ts',
      code: `import type { Row } from '#store/schema.generated.ts'`,
      says: /'domain' may not open 'store'/,
    },
    {
      in: 'src/domain/referral/send.ts',
      code: `export { x } from '#contract/x.ts'`,
      says: /'domain' may not open 'contract'/,
    },
    { in: 'src/domain/referral/send.ts', code: `type X = import('#store/x.ts').X`, says: /may not open 'store'/ },
    { in: 'src/domain/referral/send.ts', code: `const x = await import('#store/x.ts')`, says: /may not open 'store'/ },
    { in: 'src/domain/referral/send.ts', code: `import x from '../../store/x.ts'`, says: /may not open 'store'/ },
    { in: 'src/i18n/locale.ts', code: `import { toDay } from '#domain/shared/day.ts'`, says: /types of domain/ },
    {
      in: 'src/platform/ids.ts',
      code: `import { may } from '#domain/access/role.ts'`,
      says: /'platform' may not open 'domain'/,
    },
    {
      in: 'src/web/app.tsx',
      code: `import { send } from '#service/referral/send.ts'`,
      says: /'web' may not open 'service'/,
    },
    { in: 'src/server/app.ts', code: `import { x } from '#store/x.ts'`, says: /'server' may not open 'store'/ },
    { in: 'src/service/x.ts', code: `import { Kysely } from 'kysely'`, says: /only in: store, platform/ },
    { in: 'src/service/x.ts', code: `import lodash from 'lodash/fp'`, says: /'lodash' has no door yet/ },
    { in: 'src/service/x.ts', code: `import x from '@unknown/thing/deep'`, says: /'@unknown\/thing' has no door yet/ },
    { in: 'src/cli/x.ts', code: `import { App } from '#web/app.tsx'`, says: /'cli' may not open 'web'/ },
    {
      in: 'src/service/x.ts',
      code: `import { aPerson } from '#tests/support/a-person.ts'`,
      says: /may not open 'tests'/,
    },
    { in: 'src/domain/referral/send.test.ts', code: `import { x } from '#store/x.ts'`, says: /may not open 'store'/ },
    { in: 'src/service/x.ts', code: `import { x } from '#cellar/x.ts'`, says: /leads to no room/ },
  ],
})
