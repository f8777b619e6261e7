import type pg from 'pg'

/** Looks through the database's own catalogue for one kind of fault; each is named by where it stands. */
export type FindFaults = (db: pg.ClientBase) => Promise<readonly string[]>

const faultsFrom = (sql: string): FindFaults => async (db) => {
  const { rows } = await db.query<{ fault: string }>(`select fault from (${sql}) f order by fault`)
  return rows.map((row) => row.fault)
}

/** How long each kind of record is kept (保存期間区分): every table's comment names one. */
export const RETENTION_CLASSES = ['structure', 'case', 'journal', 'account', 'transient'] as const

const TABLES = `(select c.* from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))`
const NO_PART_OF_AN_EXTENSION = (kind: string, oid: string): string =>
  `not exists (select 1 from pg_depend d where d.classid = '${kind}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

/** Keys of tables (primary, unique by constraint or by index) that do not begin with the municipality. */
export const keysWithoutMunicipality = faultsFrom(`
  select i.indexrelid::regclass::text as fault from pg_index i join ${TABLES} t on t.oid = i.indrelid
   where i.indisunique and not exists (select 1 from pg_attribute a
     where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.attname = 'municipality_code')`)

/** Tables that have no primary key at all. */
export const tablesWithoutKey = faultsFrom(`
  select t.relname::text as fault from ${TABLES} t where not exists (select 1 from pg_index i where i.indrelid = t.oid and i.indisprimary)`)

/** Foreign keys that do not begin with the municipality, on either side. */
export const foreignKeysWithoutMunicipality = faultsFrom(`
  select f.conname || ' on ' || f.conrelid::regclass as fault from pg_constraint f join ${TABLES} t on t.oid = f.conrelid
    join pg_attribute mine on mine.attrelid = f.conrelid and mine.attnum = f.conkey[1]
    join pg_attribute theirs on theirs.attrelid = f.confrelid and theirs.attnum = f.confkey[1]
   where f.contype = 'f' and (mine.attname <> 'municipality_code' or theirs.attname <> 'municipality_code')`)

/** Tables whose rows their owner would see without a policy. */
export const tablesWithoutForcedPolicies = faultsFrom(`
  select t.relname::text as fault from ${TABLES} t where not (t.relrowsecurity and t.relforcerowsecurity)`)

/** Tables without a policy of their own that a login was granted something of: who may was never said. What only guarded functions touch needs none. */
export const tablesWithoutPolicy = faultsFrom(`
  select t.relname::text as fault from ${TABLES} t
   where not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polname <> 'owner_functions')
     and exists (select 1 from aclexplode(t.relacl) g where g.grantee <> t.relowner)`)

/** Tables whose comment does not end in a known retention class. */
export const tablesWithoutRetention = faultsFrom(`
  select t.relname::text as fault from ${TABLES} t
   where coalesce(obj_description(t.oid, 'pg_class'), '') !~ 'retention=(${RETENTION_CLASSES.join('|')})$'`)

/** Functions that run as their owner and could be made to call another's function of the same name. */
export const guardedFunctionsWithLooseSearchPath = faultsFrom(`
  select p.oid::regprocedure::text as fault from pg_proc p
   where p.pronamespace in ('app'::regnamespace, 'public'::regnamespace) and p.prosecdef
     and not exists (select 1 from unnest(p.proconfig) setting where setting ~ '^search_path=pg_catalog\\M' and setting !~ '\\$user')`)

const LOGINS = `(select oid, rolname, rolsuper, rolbypassrls from pg_roles where rolname in ('tsunagi_app', 'tsunagi_door'))`

/** Columns of a key that the login for pages may change: a row could be passed off as another one, or as another city's. */
export const changeableKeys = faultsFrom(`
  select l.rolname || ' may change ' || t.relname || '.' || a.attname as fault from ${TABLES} t cross join ${LOGINS} l
    join pg_constraint k on k.conrelid = t.oid and k.contype = 'p' join pg_attribute a on a.attrelid = t.oid and a.attnum = any (k.conkey)
   where l.rolname = 'tsunagi_app' and has_column_privilege(l.oid, t.oid, a.attnum, 'update')`)

/** Logins that could pass by the policies: by right, by belonging to a role that may, or because they are not there. */
export const loginsAboveThePolicies = faultsFrom(`
  select l.rolname::text as fault from ${LOGINS} l where l.rolsuper or l.rolbypassrls
  union all select l.rolname || ' is ' || r.rolname from ${LOGINS} l join pg_roles r on r.oid <> l.oid and pg_has_role(l.oid, r.oid, 'member')
   where not l.rolsuper
  union all select 'a login is missing' where (select count(*) from ${LOGINS} l) <> 2`)

/** Logins that could make tables of their own: a temporary one would be found before the real one of the same name. */
export const loginsThatMakeTables = faultsFrom(`
  select l.rolname || ' makes temporary tables' as fault from ${LOGINS} l where has_database_privilege(l.oid, current_database(), 'temporary')
  union all select l.rolname || ' makes schemas' from ${LOGINS} l where has_database_privilege(l.oid, current_database(), 'create')
  union all select l.rolname || ' makes tables in ' || n.nspname from ${LOGINS} l, pg_namespace n
   where n.nspname in ('public', 'app') and has_schema_privilege(l.oid, n.oid, 'create')`)

/** What belongs to a login: its owner could lift every policy. */
export const ownedByLogins = faultsFrom(`
  select 'relation ' || c.oid::regclass as fault from pg_class c join ${LOGINS} l on l.oid = c.relowner
  union all select 'function ' || p.oid::regprocedure from pg_proc p join ${LOGINS} l on l.oid = p.proowner
  union all select 'type ' || t.oid::regtype from pg_type t join ${LOGINS} l on l.oid = t.typowner
  union all select 'schema ' || n.nspname from pg_namespace n join ${LOGINS} l on l.oid = n.nspowner
  union all select 'database ' || d.datname from pg_database d join ${LOGINS} l on l.oid = d.datdba`)

/** What anybody who reaches the database may use: nothing is granted by default. Parts of extensions hold no data. */
export const grantedToPublic = faultsFrom(`
  select 'schema ' || n.nspname as fault from pg_namespace n, aclexplode(n.nspacl) g where n.nspname in ('public', 'app') and g.grantee = 0
  union select 'relation ' || c.oid::regclass from pg_class c, aclexplode(c.relacl) g
   where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and g.grantee = 0
  union select 'column ' || c.oid::regclass || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g
   where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and g.grantee = 0
  union select 'function ' || p.oid::regprocedure from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
   where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace) and g.grantee = 0 and ${NO_PART_OF_AN_EXTENSION('pg_proc', 'p.oid')}`)
