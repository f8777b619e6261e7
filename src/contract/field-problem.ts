import type { z } from 'zod'
import { nearestName } from '#domain/shared/nearest-name.ts'
import { shortened } from '#domain/shared/shortened.ts'
import { fieldsKnownAt } from './fields-known.ts'

/** 入力の直しどころ: the rules a field can break. Screens have words for each. */
export const FIELD_RULES = [
  'missing', 'wrong_kind', 'too_long', 'too_short', 'too_many', 'too_few', 'too_great', 'too_small', 'not_a_choice', 'not_an_id',
  'not_a_day', 'not_a_moment', 'unknown_field', 'nested_too_deep', 'not_readable', 'may_not_leave', 'too_far_ahead',
] as const

/** One of the rules a field can break. */
export type FieldRule = (typeof FIELD_RULES)[number]

/** One field that cannot be taken as it is: where, which rule it breaks, where the limit lies and how far off it is. */
export type FieldProblem = {
  /** The way to the field, joined by dots: `subjects.0.name`. Empty for the message as a whole. */
  readonly path: string
  readonly rule: FieldRule
  readonly limit?: number
  /** How long, how many or how great it was. */
  readonly found?: number
  readonly choices?: readonly string[]
  /** What stands there, where whoever is told of it wrote it themselves. */
  readonly text?: string
  /** Of a field that is not known: the one that was most likely meant. */
  readonly nearest?: string
}

type Issue = z.core.$ZodIssue
type Unknown = Issue & { code: 'unrecognized_keys' }
type Broken = Omit<FieldProblem, 'path'>

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), sent)

const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  return typeof value === 'string' || Array.isArray(value) ? value.length : undefined
}

const RULES_OF_SIZE = {
  too_big: { string: 'too_long', array: 'too_many', number: 'too_great' },
  too_small: { string: 'too_short', array: 'too_few', number: 'too_small' },
} as const

const ofSize = (side: 'too_big' | 'too_small', origin: string, limit: number | bigint, value: unknown): Broken => {
  const kind = origin === 'string' || origin === 'array' ? origin : 'number'
  const rule = RULES_OF_SIZE[side][kind]
  const found = sizeOf(value)
  if (rule === 'too_short' && found === 0) return { rule: 'missing' }
  return { rule, limit: Number(limit), ...(found !== undefined && { found }) }
}

const RULES_OF_FORMAT: Readonly<Record<string, FieldRule>> = { uuid: 'not_an_id', date: 'not_a_day', datetime: 'not_a_moment' }

const ruleGivenBy = (issue: Issue & { code: 'custom' }): FieldRule =>
  FIELD_RULES.find((rule) => rule === issue.params?.['rule']) ?? 'not_readable'

const brokenBy = (issue: Exclude<Issue, Unknown>, value: unknown): Broken => {
  switch (issue.code) {
    case 'invalid_type':
      return { rule: value === undefined ? 'missing' : 'wrong_kind' }
    case 'too_big':
      return ofSize('too_big', issue.origin, issue.maximum, value)
    case 'too_small':
      return ofSize('too_small', issue.origin, issue.minimum, value)
    case 'invalid_format':
      return { rule: RULES_OF_FORMAT[issue.format] ?? 'not_readable' }
    case 'invalid_value':
      return value === undefined ? { rule: 'missing' } : { rule: 'not_a_choice', choices: issue.values.map(String) }
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return { rule: value === undefined ? 'missing' : 'not_readable' }
    case 'custom':
      return { rule: ruleGivenBy(issue) }
  }
}

const SHOWN = 50
/** Of the name of a field that nobody knows: no more than whoever wrote it needs to find it. */
const LONGEST_NAME = 100

const pathOf = (steps: readonly PropertyKey[]): string => steps.map(String).join('.')

/** Each field that is not known, by its own path. */
const unknownFields = (input: z.ZodType, { path, keys }: Unknown): readonly FieldProblem[] => {
  const known = fieldsKnownAt(input, path)
  return keys.slice(0, SHOWN).map((key) => {
    const nearest = nearestName(key, known)
    return { path: pathOf([...path, shortened(key, LONGEST_NAME)]), rule: 'unknown_field', ...(nearest !== undefined && { nearest }) }
  })
}

/** Every field at fault in what was sent for an input, the first fifty of them. */
export const fieldProblemsFrom = (input: z.ZodType, error: z.ZodError, sent: unknown): readonly FieldProblem[] =>
  error.issues
    .slice(0, SHOWN)
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownFields(input, issue) : [{ path: pathOf(issue.path), ...brokenBy(issue, valueAt(sent, issue.path)) }]))
    .slice(0, SHOWN)
