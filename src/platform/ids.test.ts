import { expect, it } from 'vitest'
import { newId } from './ids.ts'

it('what is written first stands first, however much is written in one instant', () => {
  const made = Array.from({ length: 20_000 }, newId)
  expect(made).toEqual([...new Set(made)].toSorted())
  expect(made.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true)
})
