import { z } from 'zod'

/** 調整担当: whom to call where nobody answers, and the number; by name, or the desk of 多機関協働 where nobody coordinates there or nobody may be named. */
export const coordinatorShown = z.object({ who: z.string().nullable(), agencyName: z.string(), phone: z.string().nullable() })
