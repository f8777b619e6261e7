import type { Pool } from 'pg'
import { demoId } from '#demo/load-demo.ts'
import type { Role } from '#domain/access/role.ts'
import { SOMEBODY } from './serve.ts'

/** A second municipality on the same database, in which everybody is as strange to the invented city as can be. */
export type AnotherCity = { readonly staffIdOf: (role: keyof typeof SOMEBODY) => string }

const CODE = '990020'
const id = (what: string): string => demoId(`another city/${what}`)

/** Copies rows as they stand, with some columns otherwise; what the database works out by itself it works out again. */
const copy = async (admin: Pool, table: string, from: string, otherwise: Readonly<Record<string, unknown>>): Promise<void> => {
  const { rows } = await admin.query<{ columns: string }>(`select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`, [table])
  const columns = rows[0]?.columns ?? ''
  await admin.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, (select to_jsonb(t) from ${table} t where ${from}) || $1::jsonb)`,
    [JSON.stringify({ municipality_code: CODE, ...otherwise })])
}

/** Settles a municipality of one agency, with somebody in each role. */
export const settleAnotherCity = async (admin: Pool): Promise<AnotherCity> => {
  await copy(admin, 'municipality', 'true', { coordinating_agency_id: null })
  await copy(admin, 'agency', `id = '${demoId('agency/AG01')}'`, { id: id('agency') })
  await admin.query('update municipality set coordinating_agency_id = $1 where municipality_code = $2', [id('agency'), CODE])
  for (const [role, staff] of Object.entries(SOMEBODY)) {
    await copy(admin, 'staff', `id = '${demoId(`staff/${staff}`)}'`, { id: id(`staff/${role}`) })
    await copy(admin, 'account', `staff_id = '${demoId(`staff/${staff}`)}'`, { staff_id: id(`staff/${role}`) })
    await copy(admin, 'membership', `id = '${demoId(`membership/${staff}`)}'`, { id: id(`membership/${role}`), staff_id: id(`staff/${role}`), agency_id: id('agency') })
  }
  return { staffIdOf: (role) => id(`staff/${role satisfies Role}`) }
}
