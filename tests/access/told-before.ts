import { demoId } from '#demo/demo-id.ts'
import { given, type City } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'
import type { Canary } from './canary.ts'

const basis = { basis: 'consent' as const, basisNote: '11/20 面談で本人から' }
const canary: Canary = { kind: 'carried', word: 'canarycarried1x1z' }

/**
 * An address goes with a つなぎ, and stands on the sheet of the agency that accepts it, before anybody knows whose it is; then the sender finds out that it
 * is somebody concealed. Answers the sheets and the つなぎ.
 */
export const tellOfSomebodyUnknown = async (city: City): Promise<{ readonly canary: Canary; readonly ids: readonly string[] }> => {
  const [sender, receiver] = [await city.as('st07'), await city.as('st36')]
  const { id } = given(await sender.does('receiveIntake', { text: '窓口に来た', consent: 'spoken', subjects: [{ name: '名乗った名', address: canary.word }] }))
  const facts = [{ category: 'identity' as const, text: '名乗った名', ...basis }, { category: 'contact' as const, text: canary.word, ...basis }]
  const sent = given(await sender.does('sendReferral', { matterId: id, need: '家賃', why: '住まいがない', urgency: 'usual', toAgencyId: agency('AG06'), personKnows: true, facts }))
  const { version } = given(await receiver.does('getReferral', { id: sent.id }))
  const { intakeId } = given(await receiver.does('moveReferral', { id: sent.id, version, move: 'accept' }))
  const subjectId = given(await sender.does('getIntake', { id })).subjects[0]?.id ?? ''
  given(await sender.does('bindIntakePerson', { id, version: 1, subjectId, personId: demoId('person/1/0') }))
  return { canary, ids: [id, sent.id, intakeId ?? ''] }
}
