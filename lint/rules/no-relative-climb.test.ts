import { checkRule } from '../check-rule.ts'
import { noRelativeClimb } from './no-relative-climb.ts'

checkRule('house/no-relative-climb', noRelativeClimb, {
  right: [
    { in: 'src/domain/referral/send.ts', code: `import { x } from './x.ts'; import { y } from '#domain/shared/y.ts'` },
  ],
  wrong: [
    { in: 'src/domain/referral/send.ts', code: `import { x } from '../../store/x.ts'`, says: /instead of climbing/ },
    { in: 'tests/support/where.ts', code: `export { x } from '../../lint/x.ts'`, says: /instead of climbing/ },
  ],
})
