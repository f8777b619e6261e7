import { describe, expect, it } from 'vitest'
import { operations } from './operations.ts'
import { invalidInput } from './problem.ts'

const fieldsAtFault = (sent: unknown) => {
  const read = operations.receiveIntake.input.safeParse(sent)
  if (read.success) throw new Error('nothing is at fault')
  return invalidInput(operations.receiveIntake.input, read.error, sent).fields
}

describe('what is told of a message that cannot be taken', () => {
  it('names the field, the rule, the limit and what was found', () => {
    expect(fieldsAtFault({ text: 'x'.repeat(20_001) })).toEqual([{ path: 'text', rule: 'too_long', limit: 20_000, found: 20_001 }])
    expect(fieldsAtFault({ text: 'x', subjects: Array.from({ length: 13 }, () => ({})) })).toEqual([{ path: 'subjects', rule: 'too_many', limit: 12, found: 13 }])
    expect(fieldsAtFault({ text: 'x', subjects: [{ name: 7 }] })).toEqual([{ path: 'subjects.0.name', rule: 'wrong_kind' }])
  })
  it('tells what is missing from what is of the wrong kind', () => {
    expect(fieldsAtFault({})).toEqual([{ path: 'text', rule: 'missing' }])
    expect(fieldsAtFault([])).toEqual([{ path: '', rule: 'wrong_kind' }])
  })
  it('knows days, moments, ids and choices', () => {
    const sent = { text: 'x', receivedAt: 'yesterday', nextContactOn: '2026-02-30', areaId: '7', urgency: 'soon' }
    expect(fieldsAtFault(sent)?.map((field) => [field.path, field.rule])).toEqual([
      ['receivedAt', 'not_a_moment'], ['urgency', 'not_a_choice'], ['areaId', 'not_an_id'], ['nextContactOn', 'not_a_day'],
    ])
  })
  it('takes no day and no moment that a database cannot keep', () => {
    for (const receivedAt of ['0000-01-01T00:00:00Z', '2200-01-01T00:00:00Z', '2026-04-01T00:00:00+23:59', '2026-04-01T00:00:00-15:00']) {
      expect(fieldsAtFault({ text: 'x', receivedAt })).toEqual([{ path: 'receivedAt', rule: 'not_a_moment' }])
    }
    expect(fieldsAtFault({ text: 'x', nextContactOn: '0001-01-01' })).toEqual([{ path: 'nextContactOn', rule: 'not_a_day' }])
  })
  it('names a field that nobody knows by its path, with the one that was most likely meant', () => {
    expect(fieldsAtFault({ text: 'x', inquirerNam: '森下 ふみ' })).toEqual([{ path: 'inquirerNam', rule: 'unknown_field', nearest: 'inquirer' }])
    expect(fieldsAtFault({ text: 'x', inquirer: { nmae: '森下 ふみ' }, subjects: [{}, { nam: 'x', shoeSize: 25 }] })).toEqual([
      { path: 'inquirer.nmae', rule: 'unknown_field', nearest: 'name' }, { path: 'subjects.1.nam', rule: 'unknown_field', nearest: 'name' }, { path: 'subjects.1.shoeSize', rule: 'unknown_field' },
    ])
    const [long] = fieldsAtFault({ text: 'x', ['x'.repeat(100_000)]: 1 }) ?? []
    expect(long?.path.length).toBeLessThanOrEqual(100)
  })
  it('tells of fifty fields at most', () => {
    const boxes = (length: number) => fieldsAtFault({ text: 'x', boxes: Array.from({ length }, () => 'C99') })
    expect(boxes(60)).toHaveLength(50)
    // A list beyond its bound is told of as a whole: what stands in it is not looked at.
    expect(boxes(300)).toMatchObject([{ path: 'boxes' }])
    expect(fieldsAtFault({ text: 'x', ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`unknown${at}`, at])) })).toHaveLength(50)
  })
})
