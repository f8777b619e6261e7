import { checkRule } from '../check-rule.ts'
import { noAsNever } from './no-as-never.ts'

checkRule('house/no-as-never', noAsNever, {
  right: [
    { in: 'src/service/x/a.ts', code: `const day = found.day as Day; const all = ['a'] as const` },
    { in: 'src/service/x/a.ts', code: `const fail = (): never => { throw new Error('no') }` },
    { in: 'src/service/perform.ts', code: `handler(work, input as never)` },
    { in: 'src/service/x/a.db.test.ts', code: `worker.does(name, input as never)` },
    { in: 'tests/hostile/a.test.ts', code: `send(anything as never)` },
  ],
  wrong: [
    { in: 'src/service/x/a.ts', code: `const answer = () => ok({ rows: rows as never })`, says: /No 'as never'/ },
    { in: 'src/service/x/a.ts', code: `const a = ok({ b: 1 } as never), c = d as never`, says: /No 'as never'/, times: 2 },
    { in: 'src/store/x/a.ts', code: `const none = [null as never]`, says: /where it is read/ },
    { in: 'src/web/x/A.tsx', code: `const a = <B c={d as never} />`, says: /No 'as never'/ },
  ],
})
