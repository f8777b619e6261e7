import { setTimeout as pause } from 'node:timers/promises'
import { canOfficeAct } from './as-office.ts'
import type { OpenedOffice } from './open-office.ts'

/** How the server stands: whether anybody is served, whether the office can act, and whether all of its last rounds was done. */
export type Health = { readonly ok: boolean; readonly officeActs: boolean; readonly roundsDone: boolean }

const PATIENCE = 2_000
const SILENT: Health = { ok: false, officeActs: false, roundsDone: false }

/** Whether the database answers in time, for without it nobody is served; and whether the office (事務局) can act. */
export const healthOf = async (office: OpenedOffice): Promise<Health> => {
  const ending = new AbortController()
  const answers = canOfficeAct(office).then((officeActs) => ({ ok: true, officeActs, roundsDone: office.undone.size === 0 }), () => SILENT)
  const late = pause(PATIENCE, SILENT, { signal: ending.signal, ref: false }).catch(() => SILENT)
  const answered = await Promise.race([answers, late])
  ending.abort()
  return answered
}
