import { CODED_COLUMNS } from './coded-columns.ts'
import type { OwnerConnection } from './structure/owner-connection.ts'

const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string', text: 'string', int2: 'number', int4: 'number', int8: 'number', bool: 'boolean', date: 'string',
  timestamptz: 'string', bytea: 'Buffer', jsonb: 'Json', tsvector: 'string', _text: 'string[]', _uuid: 'string[]', _int4: 'number[]',
}

type Column = { table: string; column: string; type: string; nullable: boolean; has_default: boolean; generated: boolean }

const COLUMNS = `
  select c.relname as table, a.attname as column, coalesce(b.typname, t.typname) as type,
    not a.attnotnull as nullable, a.atthasdef as has_default, a.attgenerated <> '' as generated
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    left join pg_type b on b.oid = t.typbasetype
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`

const codesOf = ({ table, column }: Column): string | undefined => CODED_COLUMNS[`${table}.${column}`]?.[0]

const typeOf = (column: Column): string => {
  const code = codesOf(column)
  if (code !== undefined) return `${column.has_default ? 'DefaultCoded' : 'Coded'}<${code}${column.type === '_text' ? '[]' : ''}${column.nullable ? ' | null' : ''}>`
  const base = TYPES[column.type]
  if (base === undefined) throw new Error(`no TypeScript type for ${column.type} (${column.table}.${column.column})`)
  const full = column.nullable ? `${base} | null` : base
  if (column.generated) return `GeneratedAlways<${full}>`
  if (column.has_default) return full === 'Json' ? 'DefaultJson' : `Generated<${full}>`
  return full
}

const pascal = (name: string): string => name.split('_').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')

/** The lists of the domain that coded columns name, each file once. */
const imports = (): string =>
  [...Map.groupBy(Object.values(CODED_COLUMNS), ([, from]) => from)]
    .map(([from, coded]) => `import type { ${[...new Set(coded.map(([type]) => type))].toSorted().join(', ')} } from '#domain/${from}.ts'`)
    .toSorted()
    .join('\n')

const write = (columns: readonly Column[]): string => {
  const tables = Map.groupBy(columns, (column) => column.table)
  const bodies = [...tables].map(
    ([table, own]) => `export type ${pascal(table)}Table = {\n${own.map((c) => `  ${c.column}: ${typeOf(c)}`).join('\n')}\n}\n`,
  )
  const map = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table`).join('\n')
  return `// Written by npm run schema from the migrated database. Not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
${imports()}

type Text<Code> = Code extends readonly string[] ? string[] : Code extends string ? string : Code
/** Read as a code of the domain; written as text, for the contract has read it before. */
export type Coded<Code> = ColumnType<Code, Text<Code>, Text<Code>>
export type DefaultCoded<Code> = ColumnType<Code, Text<Code> | undefined, Text<Code>>
export type Json = ColumnType<unknown, string, string>
export type DefaultJson = ColumnType<unknown, string | undefined, string>

${bodies.join('\n')}
export type Schema = {
${map}
}
`
}

/** The text of `schema.generated.ts` for a migrated database: SQL stays the truth, and queries stay typed. */
export const schemaFrom = async (connection: OwnerConnection): Promise<string> => {
  const { rows } = await connection.query(COLUMNS)
  return write(rows as readonly Column[])
}
