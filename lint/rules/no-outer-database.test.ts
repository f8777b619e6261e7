import { checkRule } from '../check-rule.ts'
import { noOuterDatabase } from './no-outer-database.ts'

checkRule('house/no-outer-database', noOuterDatabase, {
  right: [
    { in: 'src/service/x.ts', code: `asActor(actor, async (tx) => save(tx, thing))` },
    { in: 'src/service/x.ts', code: `const rows = await list(db)` },
    { in: 'src/service/x.ts', code: `run(async (tx) => { await save(tx) }); await list(db)` },
    { in: 'src/service/x.ts', code: `run(async (tx) => use({ db: tx }, settings.db))` },
  ],
  wrong: [
    {
      in: 'src/service/x.ts',
      code: `asActor(actor, async (tx) => { await save(db, thing) })`,
      says: /not 'db': it would escape/,
    },
    {
      in: 'src/store/x.ts',
      code: `async function load(tx, id) { return database.selectFrom('x') }`,
      says: /not 'database'/,
    },
    { in: 'src/store/x.ts', code: `run(function (trx) { list.map((one) => pool.query(one)) })`, says: /not 'pool'/ },
    { in: 'src/store/x.ts', code: `run((tx) => use({ db }))`, says: /not 'db'/ },
  ],
})
