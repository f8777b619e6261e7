import { describe, expect, it } from 'vitest'
import { sayFieldName, sayFieldProblem } from './say-field-problem.ts'

describe('a field at fault', () => {
  it('is told with where it stands, the limit and how far off it is, in each language', () => {
    const field = { path: 'subjects.0.name', rule: 'too_long', limit: 200, found: 251 } as const
    expect(sayFieldProblem('ja', field)).toEqual({ where: '本人 1 氏名', how: '200字までです（いま 251字）。短くしてください。' })
    expect(sayFieldProblem('en', field)).toEqual({ where: 'Person concerned 1 Name', how: 'At most 200 characters (now 251). Please shorten it.' })
    expect(sayFieldProblem('ja-simple', field).how).toBe('200じまでです（いま 251じ）。みじかく して ください。')
  })
  it('that is not known is told by the name it was sent under, with what was most likely meant', () => {
    const field = { path: 'inquirerNam', rule: 'unknown_field', nearest: 'inquirer' } as const
    expect(sayFieldProblem('ja', field)).toEqual({
      where: 'inquirerNam', how: '「inquirerNam」という項目は、ここにはありません。「inquirer」（来談者）ではありませんか。何も記録していません。画面で出たときは、開き直してください。',
    })
    expect(sayFieldProblem('en', { path: 'subjects.0.nam', rule: 'unknown_field' }).how).toBe('There is no field “nam” here. Nothing was kept. If a page said so, open it again.')
    expect(sayFieldProblem('ja-simple', field).how).toContain('「inquirerNam」は ここに ありません。')
  })
  it('keeps its own name where nobody gave it one, even a name of every object', () => {
    expect(sayFieldName('ja', 'extra.constructor')).toBe('extra constructor')
  })
})
