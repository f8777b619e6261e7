import { checkRule } from '../check-rule.ts'
import { noSqlOutsideStore } from './no-sql-outside-store.ts'

checkRule('house/no-sql-outside-store', noSqlOutsideStore, {
  right: [
    { in: 'src/store/referral.ts', code: 'const x = sql`select 1`; await connection.query("select 1")' },
    { in: 'src/platform/database.ts', code: `await pool.query('select 1')` },
    { in: 'src/server/app.ts', code: `const page = c.req.query('page')` },
    { in: 'src/service/x.db.test.ts', code: 'const x = sql`select 1`' },
  ],
  wrong: [
    { in: 'src/service/x.ts', code: 'const x = sql`select 1`', says: /No SQL in 'service'/ },
    { in: 'src/service/x.ts', code: 'const x = sql<number>`select 1`', says: /No SQL in 'service'/ },
    { in: 'src/cli/doctor.ts', code: `await pool.query('select 1')`, says: /No SQL in 'cli'/ },
    { in: 'src/server/app.ts', code: `await context.db.query('select 1')`, says: /No SQL in 'server'/ },
  ],
})
