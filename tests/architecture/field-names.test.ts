import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from '#contract/operations.ts'
import { fieldNames } from '#i18n/field.messages.ts'

const namesIn = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const properties: unknown = Reflect.get(schema, 'properties')
  return [...(typeof properties === 'object' && properties !== null ? Object.keys(properties) : []), ...Object.values(schema).flatMap(namesIn)]
}

describe('a field that a command asks for', () => {
  it('has a name in words, so that nobody reads the contract’s own', () => {
    const commands = Object.values(operations).filter((one) => one.kind === 'command')
    const asked = commands.flatMap((one) => namesIn(z.toJSONSchema(one.input, { io: 'input', unrepresentable: 'any' })))
    expect(asked.length).toBeGreaterThan(0)
    expect([...new Set(asked)].filter((name) => !Object.hasOwn(fieldNames, name))).toEqual([])
  })
})
