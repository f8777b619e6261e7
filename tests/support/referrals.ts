import { randomBytes } from 'node:crypto'
import { demoId } from '#demo/load-demo.ts'
import { given, type City } from './city.ts'

/** What is asked of another agency where a test does not care. */
export const need = { need: '家賃', why: '今月末に退去を求められている', urgency: 'usual' as const }

/** An intake of somebody's with a consent given in words, from which something can be passed on. */
export const intakeIn = (city: () => City) => async (staff: string, text = '家賃が払えない') => {
  const worker = await city().as(staff)
  return { worker, intake: given(await worker.does('receiveIntake', { text, areaId: demoId('area/あおば'), consent: 'spoken' })) }
}

/** One that was sent to somebody without an account, with its one-time link. */
export const sentOutsideIn = (city: () => City) => async () => {
  const { worker, intake } = await intakeIn(city)('st04')
  const facts = [{ category: 'situation' as const, text: '家賃を三か月滞納', basis: 'consent' as const, basisNote: '11/20 面談で本人から' }]
  const sent = given(await worker.does('sendReferral', { matterId: intake.id, ...need, toOutside: 'みどり野司法書士事務所', personKnows: true, facts }))
  const token = randomBytes(32).toString('base64url')
  given(await worker.does('issueReferralLink', { id: sent.id, token }))
  return { worker, intake, sent, token }
}
