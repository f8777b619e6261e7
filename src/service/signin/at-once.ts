import type { Ground } from './visit.ts'

/**
 * Does several things at the door as one (一括): what is changed and its entry in the journal stand or fall together. What comes
 * to a refusal leaves nothing behind.
 */
export const atOnce = async <R extends { readonly ok: boolean }>(ground: Ground, work: (inside: Ground) => Promise<R>): Promise<R> => {
  let refused: R | undefined
  try {
    return await ground.database.transaction().execute(async (database) => {
      const outcome = await work({ ...ground, database })
      if (outcome.ok) return outcome
      refused = outcome
      throw new Error('refused: nothing is kept of it')
    })
  } catch (error) {
    if (refused !== undefined) return refused
    throw error
  }
}
