import { checkRule } from '../check-rule.ts'
import { lineLength } from './line-length.ts'

const many = Array.from({ length: 40 }, (_, n) => `name${n}`).join(', ')
const long = '家賃が払えない'.repeat(40)

checkRule('house/line-length', lineLength, {
  right: [
    { in: 'src/service/x/a.ts', code: `const a = [${many.slice(0, 180)}]` },
    { in: 'src/i18n/x.messages.ts', code: `const a = { ja: '${long}' }` },
    { in: 'src/store/x/a.ts', code: `const a = sql\`select ${long}\`` },
    { in: 'src/web/x/A.tsx', code: `const a = <p>${long}</p>` },
  ],
  wrong: [
    { in: 'src/service/x/a.ts', code: `const a = [${many}]`, says: /letters long/ },
    { in: 'tests/access/a.test.ts', code: `const b = 1\nconst a = ['${long}', ${many}]\nconst c = [${many}]`, says: /letters long/, times: 2 },
    { in: 'demo/a.ts', code: `// ${many} ${many}`, says: /200 at most/ },
  ],
})
