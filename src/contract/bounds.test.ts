import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { doorActions } from './door.ts'
import { operations } from './operations.ts'
import { linkAnswering, linkOpening } from './referral-link.ts'

const inputs: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries({ ...operations, ...doorActions }).map(([name, one]) => [name, one.input] as const), ['openLink', linkOpening], ['answerLink', linkAnswering],
]

/** What others write down, and what is measured whole when it is taken: a draft as it is typed, what a passkey hands over. */
const MEASURED_OTHERWISE = ['saveDraft body', 'signInByPasskey response', 'confirmPasskey response', 'unlockByPasskey response']

type Shape = { readonly [key: string]: unknown }
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value)
const has = (shape: Shape, ...names: readonly string[]): boolean => names.some((name) => shape[name] !== undefined)

const isBounded = (shape: Shape): boolean => {
  if (has(shape, 'enum', 'const')) return true
  if (shape['type'] === 'string') return has(shape, 'maxLength', 'pattern', 'format')
  if (shape['type'] === 'array') return has(shape, 'maxItems')
  if (shape['type'] === 'object') return has(shape, 'properties') || shape['additionalProperties'] === false
  return true
}

const partsOf = (shape: Shape, path: string): readonly (readonly [string, Shape])[] => [
  ...Object.entries(isShape(shape['properties']) ? shape['properties'] : {}).flatMap(([name, part]) => (isShape(part) ? [[`${path}${path.endsWith(' ') ? '' : '.'}${name}`, part] as const] : [])),
  ...['items', 'additionalProperties', 'propertyNames'].flatMap((key) => (isShape(shape[key]) ? [[`${path}[]`, shape[key]] as const] : [])),
  ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => (Array.isArray(shape[key]) ? shape[key].filter(isShape).map((part) => [path, part] as const) : [])),
]

const boundlessIn = (shape: Shape, path: string): readonly string[] =>
  MEASURED_OTHERWISE.includes(path) ? [] : [...(isBounded(shape) ? [] : [path]), ...partsOf(shape, path).flatMap(([where, part]) => boundlessIn(part, where))]

const boundlessOf = (name: string, input: z.ZodType): readonly string[] => boundlessIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape, `${name} `)

describe('however much somebody sends', () => {
  it('every text, list and table of every message has its bound, so that one message keeps nobody waiting', () => {
    expect(inputs.flatMap(([name, input]) => boundlessOf(name, input))).toEqual([])
  })

  it('and what has none is noticed, at whatever depth', () => {
    const loose = z.object({ a: z.array(z.object({ b: z.string() })).max(3), c: z.union([z.array(z.enum(['x'])), z.null()]), d: z.record(z.string(), z.number()) })
    expect(boundlessOf('loose', loose)).toEqual(['loose a[].b', 'loose c', 'loose d', 'loose d[]'])
  })
})
