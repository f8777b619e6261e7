import { z } from 'zod'
import type { Role } from '#domain/access/role.ts'
import type { Way } from '#domain/journal/look.ts'
import type { PurposeOfUse } from '#domain/journal/purpose.ts'
import { sealed } from './sealed.ts'

/** A promise of the product: one thing that can be asked or done, as data. Server, screens, OpenAPI and tests read it. */
export type Operation<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
  Standing extends z.ZodType = z.ZodType,
> = {
  readonly name: Name
  /** A query changes nothing; a command carries an idempotency key and takes effect once. */
  readonly kind: 'query' | 'command'
  readonly drawer: string
  /** What it is to a record it tells of (見方): a command does something in it, or goes to print with it; a question opens the one it is about, tells more of it beside its page, or lists many. */
  readonly way: Way
  /** What the personal information it touches is used for (利用目的): the journal says it with every entry. */
  readonly purpose: PurposeOfUse
  readonly summary: { readonly ja: string; readonly en: string }
  readonly input: Input
  readonly output: Output
  /** The ways it can be refused, beyond those every operation shares. */
  readonly problems: readonly Code[]
  /** Who may call it at all; which records they then see is the database's to say. */
  readonly roles: readonly Role[]
  /**
   * The records it tells about besides those whose ids stand in its answer: every matter and person of an answer goes into the journal
   * by itself, so that none can be forgotten.
   */
  readonly subjects: (input: z.output<Input>, output: z.output<Output>) => readonly string[]
  /**
   * Of a command that carries the version it changes: the record as it stands, in the words of the input. Whoever came too late is
   * answered with it beside what they sent (両方の文), so that nothing is overwritten unseen and nothing typed is lost.
   */
  readonly standing?: Standing
  /** Tells of records by their numbers alone, as an entry of the journal does: nobody has read anything of them. */
  readonly isAboutNumbers?: true
  /**
   * Whether what is written stays with its writer or with named handlers (閉じた記載). Everything else that is written others may
   * read: when it tells where somebody concealed is, their handler is warned before it is kept.
   */
  readonly staysClosed?: (input: z.output<Input>, output: z.output<Output>) => boolean
  /** What the journal notes besides the ids: counts and stated purposes. Never contents. */
  readonly detail?: (input: z.output<Input>, output: z.output<Output>) => Readonly<Record<string, string | number>>
}

type Promised<N extends string, I extends z.ZodType, O extends z.ZodType, C extends string, S extends z.ZodType> = Omit<Operation<N, I, O, C, S>, 'kind' | 'way'>

/** Something that can be asked (照会). */
export const defineQuery = <const N extends string, I extends z.ZodType, O extends z.ZodType, const C extends string = never>(
  promise: Omit<Promised<N, I, O, C, z.ZodNever>, 'standing'> & { readonly way: Exclude<Way, 'does'> },
): Operation<N, I, O, C, z.ZodNever> => ({ ...promise, input: sealed(promise.input), kind: 'query' })

/** Something that can be done (操作): the same key twice has one effect. */
export const defineCommand = <const N extends string, I extends z.ZodType, O extends z.ZodType, const C extends string = never, S extends z.ZodType = z.ZodNever>(
  promise: Promised<N, I, O, C, S> & { readonly way?: 'prints' },
): Operation<N, I, O, C, S> => ({ way: 'does', ...promise, input: sealed(promise.input), kind: 'command' })

/** What a caller sends, before anything is filled in. */
export type InputOf<O extends Operation> = z.input<O['input']>

/** What an operation answers. */
export type OutputOf<O extends Operation> = z.output<O['output']>

/** What a command answers whoever came too late: the record as it stands. */
export type StandingOf<O extends Operation> = O extends { readonly standing?: infer S extends z.ZodType } ? z.output<S> : never

/** An input after its schema has filled in what was left out. */
export type ReadInputOf<O extends Operation> = z.output<O['input']>

type Handed<T> = T extends readonly (infer One)[] ? readonly Handed<One>[] : T extends object ? { readonly [Field in keyof T]: Handed<T[Field]> } : T

/** What a handler hands over to be checked against the promise: it is only read, so whoever hands it over need not own it. */
export type GivenOutputOf<O extends Operation> = Handed<z.input<O['output']>>

/** How a command comes: its input, and the key under which it takes effect once (UUIDv7, so that receipts lie in the order of time). */
export const commandEnvelope = sealed(z.object({
  idempotencyKey: z.uuidv7(),
  /** Said by a handler who was warned that the text tells where somebody concealed is (`tells_whereabouts`), and means it. */
  knowingly: z.boolean().default(false),
  input: z.unknown(),
}))
