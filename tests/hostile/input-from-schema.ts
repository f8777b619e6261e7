import { z } from 'zod'
import type { Operation } from '#contract/operation.ts'

/** A schema as OpenAPI shows it, as far as inputs use it. */
type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minimum?: number
  readonly maxLength?: number
}

/** What stands for an identifier, in turn. */
export type NextId = () => string

const textOf = ({ format }: Schema, nextId: NextId): string => {
  if (format === 'uuid') return nextId()
  if (format === 'date') return '2026-04-01'
  if (format === 'date-time') return '2026-04-01T10:00:00+09:00'
  if (format === 'base64') return 'YQ=='
  return '家賃'
}

const valueFrom = (schema: Schema, nextId: NextId): unknown => {
  // Where not every value fits every other, the contract names one that does.
  if (schema.examples !== undefined) return schema.examples[0]
  // What may also be null is written as a list of kinds.
  const kind = [schema.type].flat()[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice !== undefined) return valueFrom(choice, nextId)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.properties !== undefined) return Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, valueFrom(one, nextId)]))
  if (kind === 'array') return schema.items === undefined ? [] : [valueFrom(schema.items, nextId)]
  if (kind === 'integer' || kind === 'number') return Math.max(1, schema.minimum ?? 1)
  if (kind === 'boolean') return false
  return kind === 'string' ? textOf(schema, nextId) : {}
}

/** An input the contract takes, with every field it knows. */
export const inputFor = (operation: Pick<Operation, 'input'>, nextId: NextId): unknown =>
  valueFrom(z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema, nextId)

/** The way to every field of a value, the value as a whole among them. */
export const pathsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, one]) => pathsIn(one, [...path, name]))]
}

/** The value with something else at the end of a way. */
export const withAt = (value: unknown, [step, ...rest]: readonly string[], other: unknown): unknown => {
  if (step === undefined) return other
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === step ? withAt(one, rest, other) : (one as unknown)))
  return { ...(value as object), [step]: withAt((value as Record<string, unknown>)[step], rest, other) }
}
