import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestName } from './nearest-name.ts'

const KNOWN = ['text', 'heard', 'inquirer', 'subjects', 'householdName', 'householdKana', 'version', 'caseId']

it('a name that was misspelt is known for the one that was meant', () => {
  for (const [written, meant] of [['txet', 'text'], ['Text', 'text'], ['inquirerNam', 'inquirer'], ['houseHoldName', 'householdName'], ['subject', 'subjects'], ['case_id', 'caseId']] as const) {
    expect(nearestName(written, KNOWN)).toBe(meant)
  }
})

it('a name that is like none is told to be none', () => {
  for (const written of ['', 'x', 'nickname', 'favouriteColour', 'x'.repeat(1_000_000)]) expect(nearestName(written, KNOWN)).toBeUndefined()
  expect(nearestName('text', [])).toBeUndefined()
})

it('whatever letter of a name is wrong, missing, doubled or swapped with the next, the name is found again', () => {
  const slip = fc.constantFrom(
    (name: string, at: number) => name.slice(0, at) + name.slice(at + 1),
    (name: string, at: number) => name.slice(0, at) + name.charAt(at) + name.slice(at),
    (name: string, at: number) => `${name.slice(0, at)}q${name.slice(at + 1)}`,
    (name: string, at: number) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
  )
  fc.assert(fc.property(fc.constantFrom(...KNOWN), slip, fc.nat(3), (name, slipped, at) => nearestName(slipped(name, at), KNOWN) === name))
})
