import { z } from 'zod'

type Def = z.core.$ZodTypes['_zod']['def']

/** What holds nothing within. `unknown` is what is read later by others: a draft as it is typed, the input in its envelope. */
const LEAVES: readonly string[] = ['string', 'number', 'boolean', 'enum', 'literal', 'null', 'unknown']

const rebuilt = (schema: z.ZodType, change: object): z.ZodType => schema.clone(z.core.util.mergeDefs(schema._zod.def, change) as typeof schema._zod.def)

/** What stands open on purpose: the answer of a passkey, whose form others decide. */
const isOpen = ({ catchall }: z.core.$ZodObjectDef): boolean => catchall !== undefined && catchall._zod.def.type !== 'never'

const sealedDef = (def: Def, within: (inner: unknown) => z.ZodType): object | undefined => {
  if (def.type === 'object') {
    return isOpen(def) ? undefined : { shape: Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, within(field)])), catchall: z.never() }
  }
  if (def.type === 'array') return { element: within(def.element) }
  if (def.type === 'union') return { options: def.options.map(within) }
  if (def.type === 'record') return { valueType: within(def.valueType) }
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return { innerType: within(def.innerType) }
  if (LEAVES.includes(def.type)) return undefined
  throw new TypeError(`an input may not be of the kind ${def.type} until it is said here how it is closed`)
}

/**
 * A promise that takes no field it does not know (知らない項目を受け取らない), at whatever depth. A field that is misspelt would otherwise be
 * dropped, and what somebody said with it. Every input goes through here where it is defined, so that none has to remember.
 */
export const sealed = <T extends z.ZodType>(schema: T): T => {
  const change = sealedDef(schema._zod.def as Def, (inner) => sealed(inner as z.ZodType))
  return (change === undefined ? schema : rebuilt(schema, change)) as T
}
