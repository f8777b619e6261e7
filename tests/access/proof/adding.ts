import type { RuleInWords } from '../oracle/rule-in-words.ts'
import { ADDITIONS } from '../oracle/writes.ts'
import type { Row } from '../world/row.ts'

/** Something tried on the database: what it is, as SQL, and whether the rule in words lets it happen. */
export type Attempt = { readonly table: string; readonly what: string; readonly sql: string; readonly should: boolean }

/** A number nobody has. */
export const FRESH = '00000000-0000-7000-8fff-000000000001'
/** Nobody's and nothing's number. */
export const ABSENT = '00000000-0000-7000-8fff-00000000dead'

const literal = (value: Row[string] | undefined): string => {
  if (value === null || value === undefined) return 'null'
  return typeof value === 'string' ? `'${value}'` : typeof value === 'object' ? `'{}'` : String(value)
}

/** The same, tried in another city: never. */
export const elsewhere = (attempts: readonly Attempt[], city: string, other: string): readonly Attempt[] =>
  attempts.map(({ table, what, sql }) => ({ table, what: `in another city: ${what}`, sql: sql.replace(`'${city}'`, () => `'${other}'`), should: false }))

/** Adding one row to a table of the asking city. */
export const adding = (rule: RuleInWords, table: string, row: Row): Attempt => {
  const whole: Row = { municipality_code: rule.facts.city, ...row }
  const names = Object.keys(whole)
  const sql = `insert into ${table} (${names.join(', ')}) values (${names.map((name) => literal(whole[name])).join(', ')})`
  const isOfMyCity = whole['municipality_code'] === rule.facts.city
  return { table, what: `add ${table} ${JSON.stringify(row)}`, sql, should: isOfMyCity && (ADDITIONS[table]?.(rule, whole) ?? false) }
}
