import { setTimeout as pause } from 'node:timers/promises'
import { assertAnswering } from '#store/health.ts'
import type { Office } from './work-for.ts'

const PATIENCE = 2_000

/** Whether the database answers in time: without it nobody is served. */
export const isAnswering = async (office: Office): Promise<boolean> => {
  const ending = new AbortController()
  const answers = assertAnswering(office.database).then(() => true, () => false)
  const late = pause(PATIENCE, false, { signal: ending.signal, ref: false }).catch(() => false)
  const answered = await Promise.race([answers, late])
  ending.abort()
  return answered
}
