import type { z } from 'zod'

const withinOne = (schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'array') return [def.element]
  const field = def.type === 'object' && Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined
  return field === undefined ? [] : [field]
}

/** What a value may be, behind what may be left out, be null or be one of several. */
const meant = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return meant(def.innerType)
  return def.type === 'union' ? def.options.flatMap(meant) : [schema]
}

/** The fields a promise knows at a place of a message (その場所で使える項目). */
export const fieldsKnownAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const [step, ...rest] = path
  if (step !== undefined) return meant(schema).flatMap((one) => withinOne(one, step).flatMap((inner) => fieldsKnownAt(inner, rest)))
  return meant(schema).flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod
    return def.type === 'object' ? Object.keys(def.shape) : []
  })
}
