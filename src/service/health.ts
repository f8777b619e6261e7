import { setTimeout as pause } from 'node:timers/promises'
import { canOfficeAct } from './as-office.ts'
import type { Office } from './work-for.ts'

/** How the server stands: whether anybody is served, and whether the office makes its rounds. */
export type Health = { readonly ok: boolean; readonly officeActs: boolean }

const PATIENCE = 2_000
const SILENT: Health = { ok: false, officeActs: false }

/** Whether the database answers in time, for without it nobody is served; and whether the office (事務局) can act. */
export const healthOf = async (office: Office): Promise<Health> => {
  const ending = new AbortController()
  const answers = canOfficeAct(office).then((officeActs) => ({ ok: true, officeActs }), () => SILENT)
  const late = pause(PATIENCE, SILENT, { signal: ending.signal, ref: false }).catch(() => SILENT)
  const answered = await Promise.race([answers, late])
  ending.abort()
  return answered
}
