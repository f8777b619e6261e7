import { z } from 'zod'
import { id } from './field.ts'

/** ほかの支援ケース: one that stands open beside a sheet or a household, about the same people. One that may not be opened tells whom to ask, and nothing of itself. */
export const caseBeside = z.object({
  caseId: id,
  /** Who of the sheet or the household it is about. */
  names: z.array(z.string()),
  opens: z.enum(['page', 'masked']),
  householdName: z.string().nullable(),
  agencyId: id,
  agencyName: z.string(),
  phone: z.string().nullable(),
  restricted: z.boolean(),
})
