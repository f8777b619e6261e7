import { z } from 'zod'
import type { Role } from '#domain/access/role.ts'

/** A promise of the product: one thing that can be asked or done, as data. Server, screens, OpenAPI and tests read it. */
export type Operation<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> = {
  readonly name: Name
  /** A query changes nothing; a command carries an idempotency key and takes effect once. */
  readonly kind: 'query' | 'command'
  readonly drawer: string
  readonly summary: { readonly ja: string; readonly en: string }
  readonly input: Input
  readonly output: Output
  /** The ways it can be refused, beyond those every operation shares. */
  readonly problems: readonly Code[]
  /** Who may call it at all; which records they then see is the database's to say. */
  readonly roles: readonly Role[]
  /** The records an answer tells about: their ids go into the journal. */
  readonly subjects: (input: z.output<Input>, output: z.output<Output>) => readonly string[]
  /** What the journal notes besides the ids: counts and stated purposes. Never contents. */
  readonly detail?: (input: z.output<Input>, output: z.output<Output>) => Readonly<Record<string, string | number>>
}

type Promised<N extends string, I extends z.ZodType, O extends z.ZodType, C extends string> = Omit<Operation<N, I, O, C>, 'kind'>

/** Something that can be asked (照会). */
export const defineQuery = <const N extends string, I extends z.ZodType, O extends z.ZodType, const C extends string = never>(
  promise: Promised<N, I, O, C>,
): Operation<N, I, O, C> => ({ ...promise, kind: 'query' })

/** Something that can be done (操作): the same key twice has one effect. */
export const defineCommand = <const N extends string, I extends z.ZodType, O extends z.ZodType, const C extends string = never>(
  promise: Promised<N, I, O, C>,
): Operation<N, I, O, C> => ({ ...promise, kind: 'command' })

/** What a caller sends, before anything is filled in. */
export type InputOf<O extends Operation> = z.input<O['input']>

/** What an operation answers. */
export type OutputOf<O extends Operation> = z.output<O['output']>

/** An input after its schema has filled in what was left out. */
export type ReadInputOf<O extends Operation> = z.output<O['input']>

/** What a handler hands over to be checked against the promise. */
export type GivenOutputOf<O extends Operation> = z.input<O['output']>

/** How a command comes: its input, and the key under which it takes effect once. */
export const commandEnvelope = z.object({ idempotencyKey: z.uuid(), input: z.unknown() })
