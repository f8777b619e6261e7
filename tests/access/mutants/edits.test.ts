import { describe, expect, it } from 'vitest'
import { edited, editsOf } from './edits.ts'

const mutantsOf = (sql: string): readonly string[] => editsOf(sql).map((edit) => edited(sql, edit))

describe('ways to get a rule wrong', () => {
  it('drops each conjunct, and each route', () => {
    expect(mutantsOf('(a and b) or c')).toEqual(expect.arrayContaining(['(true and b) or c', '(a and true) or c', 'false or c', '(a and b) or false']))
  })
  it('drops conditions inside of a subquery, the only one too', () => {
    expect(mutantsOf('exists (select 1 from t where t.x = 1)')).toContain('exists (select 1 from t where true)')
    expect(mutantsOf('exists (select 1 from t where t.x > 1 and t.y)')).toEqual(
      expect.arrayContaining(['exists (select 1 from t where t.x >= 1 and t.y)', 'exists (select 1 from t where true and t.y)']),
    )
  })
  it('does not take the "and" of a "between" for a connection', () => {
    expect(mutantsOf('a between b and c')).toEqual([])
  })
  it('widens a list of roles, drops a not, lengthens a period', () => {
    expect(mutantsOf(`role in ('clerk')`)).toContain(`role in ('volunteer')`)
    expect(mutantsOf('not x')).toContain(' x')
    expect(mutantsOf(`interval '15 minutes'`)).toContain(`interval '15 minutes'::interval + interval '1 second'`)
  })
})
