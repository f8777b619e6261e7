import type pg from 'pg'

const OWN = `('public'::regnamespace, 'app'::regnamespace, 'upkeep'::regnamespace)`

/** Everything a migration can make, one line each: two databases with the same lines are alike. */
const LOOKS: readonly string[] = [
  `select concat_ws(' ', 'table', c.oid::regclass, c.relkind, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity, c.relacl, obj_description(c.oid, 'pg_class'))
     from pg_class c where c.relnamespace in ${OWN} and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
  `select concat_ws(' ', 'column', a.attrelid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attacl, pg_get_expr(d.adbin, d.adrelid))
     from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace in ${OWN} and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0`,
  `select concat_ws(' ', 'constraint', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) from pg_constraint c where c.connamespace in ${OWN} and c.conrelid <> 0`,
  `select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace in ${OWN}`,
  `select concat_ws(' ', 'function', p.oid::regprocedure, p.proowner::regrole, p.proacl, md5(pg_get_functiondef(p.oid))) from pg_proc p
     where p.pronamespace in ${OWN} and p.prokind = 'f' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  `select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace in ${OWN} and not t.tgisinternal`,
  `select concat_ws(' ', 'policy', p) from pg_policies p`,
  `select concat_ws(' ', 'type', t.oid::regtype, t.typtype, pg_get_constraintdef(c.oid)) from pg_type t left join pg_constraint c on c.contypid = t.oid
     where t.typnamespace in ${OWN} and t.typtype in ('d', 'e')`,
  `select concat_ws(' ', 'schema', n.nspname, n.nspowner::regrole, n.nspacl) from pg_namespace n where n.oid in ${OWN}`,
  `select concat_ws(' ', 'extension', e.extname, e.extversion) from pg_extension e`,
  `select concat_ws(' ', 'applied', name, sha256) from upkeep.applied_migration`,
]

/** What a migrated database consists of. */
export const printSchema = async (client: pg.Client): Promise<readonly string[]> => {
  const lines: string[] = []
  for (const look of LOOKS) {
    const { rows } = await client.query<{ line: string }>(`select line from (${look}) as looked (line)`)
    lines.push(...rows.map((row) => row.line))
  }
  return lines.toSorted()
}
