import { z } from 'zod'

/** What is shown at the door: name and password, the one-time code where the account has one, and the membership to act in. */
export const signInShown = z.object({
  loginName: z.string().min(1).max(100),
  password: z.string().min(1).max(256),
  code: z.string().max(10).optional(),
  membershipId: z.uuid().optional(),
})

/** Somebody of the invented city, picked with one click. Only in practice, only on the same machine. */
export const practiceSignInShown = z.object({ code: z.string().max(40) })

/** What opens a locked screen again, in place. */
export const unlockShown = z.object({ password: z.string().max(256), code: z.string().max(10).optional() })
