import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inputFor, pathsIn, withAt } from '#tests/hostile/input-from-schema.ts'
import { doorActions } from './door.ts'
import { fieldProblemsFrom } from './field-problem.ts'
import { operations } from './operations.ts'
import { linkAnswering, linkOpening } from './referral-link.ts'
import { sealed } from './sealed.ts'

/** Everything the server reads from a message, by the name of what reads it. */
const inputs: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries({ ...operations, ...doorActions }).map(([name, one]) => [name, one.input] as const), ['openLink', linkOpening], ['answerLink', linkAnswering],
]

/** Where others decide what stands there: a draft as it is typed, what a passkey hands over. */
const OPEN = ['saveDraft body', 'signInByPasskey response', 'confirmPasskey response', 'unlockByPasskey response']

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const valueAt = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((one, step) => (isObject(one) || Array.isArray(one) ? Reflect.get(one, step) : undefined), value)

/** Every object of every input that is taken, as deep as it goes. */
const places = inputs.flatMap(([name, input]) => {
  const whole = inputFor({ input }, () => '0198a000-0000-7000-8000-000000000000')
  return pathsIn(whole).filter((path) => isObject(valueAt(whole, path))).map((path) => ({ name, input, whole, path }))
})

const unknownIn = (input: z.ZodType, sent: unknown): readonly string[] => {
  const read = input.safeParse(sent)
  return read.success ? [] : fieldProblemsFrom(input, read.error, sent).flatMap(({ path, rule }) => (rule === 'unknown_field' ? [path] : []))
}

describe('a message with a field that nobody knows is not taken', () => {
  const closed = places.filter(({ name, path }) => !OPEN.includes([name, path.join('.')].join(' ')))

  it('whichever operation it goes to, and at whatever depth the field stands: it is named by its path', () => {
    expect(closed.length).toBeGreaterThan(inputs.length)
    const name = fc.oneof(fc.constantFrom('inquirerNam', 'Text', '__proto__', 'constructor', '氏名', ''), fc.string())
    fc.assert(
      fc.property(fc.constantFrom(...closed), name, fc.anything(), ({ input, whole, path }, field, value) => {
        const place = valueAt(whole, path) as object
        fc.pre(!Object.hasOwn(place, field) && field.length < 100)
        const more = Object.fromEntries([...Object.entries(place), [field, value]])
        expect(unknownIn(input, withAt(whole, path, more))).toEqual([[...path, field].join('.')])
      }),
      { numRuns: 5_000 },
    )
  })

  it('and not one place is left out', () => {
    const taking = places.filter(({ input, whole, path }) => unknownIn(input, withAt(whole, path, { ...(valueAt(whole, path) as object), unheard: 1 })).length !== 1)
    expect(taking.map(({ name, path }) => `${name} ${path.join('.')}`).toSorted()).toEqual(OPEN.toSorted())
  })

  it('and the same message without it is one it knows every field of', () => {
    expect(inputs.filter(([, input]) => unknownIn(input, inputFor({ input }, () => '0198a000-0000-7000-8000-000000000000')).length > 0)).toEqual([])
  })

  it('and whoever asks for something of a new kind has to say how it is closed', () => {
    expect(() => sealed(z.object({ when: z.date() }))).toThrow('date')
    expect(sealed(z.array(z.object({ a: z.object({}).nullish() }))).safeParse([{ a: { b: 1 } }]).success).toBe(false)
  })
})
