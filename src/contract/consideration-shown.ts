import { z } from 'zod'
import { CONSIDERATIONS } from '#domain/intake/codes.ts'
import { id, instant } from './field.ts'

/**
 * 配慮事項 as an intake tells them, for whoever works with its people: what was marked, what was written beside it, of whom, and
 * when. `opens`: whether the sheet itself is the reader's to open.
 */
export const considerationShown = z.object({
  intakeId: id,
  receivedAt: instant,
  considerations: z.array(z.enum(CONSIDERATIONS)),
  note: z.string(),
  /** Who said so, where it was not the person: in what relation they stand, or their name. */
  toldBy: z.string().nullable(),
  personIds: z.array(id),
  opens: z.boolean(),
})
