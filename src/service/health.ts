import { setTimeout as pause } from 'node:timers/promises'
import { lookAsOffice } from './as-office.ts'
import type { OpenedOffice } from './open-office.ts'

/**
 * How the server stands: whether anybody is served, whether the office can act, whether all of its last rounds was done, and whether rows of lists are known again by the secret it has
 * (null where nobody can tell).
 */
export type Health = { readonly ok: boolean; readonly officeActs: boolean; readonly roundsDone: boolean; readonly rowsKnown: boolean | null }

const PATIENCE = 2_000
const SILENT: Health = { ok: false, officeActs: false, roundsDone: false, rowsKnown: null }

/** Whether the database answers in time, for without it nobody is served; and whether the office (事務局) can act. */
export const healthOf = async (office: OpenedOffice): Promise<Health> => {
  const ending = new AbortController()
  const answers = lookAsOffice(office).then((seen) => ({ ok: true, ...seen, roundsDone: office.undone.size === 0 }), () => SILENT)
  const late = pause(PATIENCE, SILENT, { signal: ending.signal, ref: false }).catch(() => SILENT)
  const answered = await Promise.race([answers, late])
  ending.abort()
  return answered
}
