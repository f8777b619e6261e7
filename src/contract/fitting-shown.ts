import { z } from 'zod'
import { id } from './field.ts'

/** よりふさわしい機関: named by whoever gave a つなぎ back; one outside has no id. */
export const fittingShown = z.object({ agencyId: id.nullable(), name: z.string(), phone: z.string().nullable() }).nullable()
