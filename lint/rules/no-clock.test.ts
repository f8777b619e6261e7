import { checkRule } from '../check-rule.ts'
import { noClock } from './no-clock.ts'

checkRule('house/no-clock', noClock, {
  right: [
    { in: 'src/domain/shared/day.ts', code: `export const x = (now: string) => now.slice(0, 10)` },
    { in: 'src/platform/clock.ts', code: `export const now = () => new Date(Date.now())` },
    { in: 'src/domain/shared/day.test.ts', code: `const x = new Date('2026-01-01')` },
    { in: 'src/domain/shared/x.ts', code: `export const days = record.Date; export type X = Date` },
  ],
  wrong: [
    { in: 'src/domain/shared/day.ts', code: `const x = Date.now()`, says: /No Date\.now in 'domain'/ },
    { in: 'src/domain/shared/day.ts', code: `const x = new Date()`, says: /No new Date\(\)/ },
    { in: 'src/domain/shared/day.ts', code: `const x = new Date('2026-01-01')`, says: /No new Date\(\)/ },
    { in: 'src/domain/shared/day.ts', code: `const x = Date()`, says: /No Date\(\)/ },
    { in: 'src/contract/x.ts', code: `const x = Math.random()`, says: /No Math\.random in 'contract'/ },
    { in: 'src/contract/x.ts', code: `const x = performance.now()`, says: /No performance\.now/ },
  ],
})
