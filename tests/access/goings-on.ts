import { randomBytes } from 'node:crypto'
import { addDays } from '#domain/shared/day.ts'
import { demoId } from '#demo/demo-id.ts'
import { newId } from '#platform/ids.ts'
import { cityToday, given, type City } from '#tests/support/city.ts'
import { takeIn } from '#tests/support/imported-list.ts'
import { agency, CITY, comesIn, member, rowsIn } from '#tests/support/invented.ts'

const morishita = demoId('case/0')
const noguchi = demoId('case/5')
const need = { need: '家賃', why: '今月末に退去', urgency: 'usual' as const }

/** A つなぎ out by a link, and one sent against what the person wished: each with its reason known to the sender alone. */
const passOn = async (city: City): Promise<readonly string[]> => {
  const sender = await city.as('st04')
  const { id } = given(await sender.does('receiveIntake', { text: '家賃が払えない', consent: 'spoken', consentNote: '11/20 電話で本人から', consentForm: { mayNotKnow: 'くらし自立' } }))
  const linked = given(await sender.does('sendReferral', { ...need, matterId: id, toOutside: 'みどり野司法書士事務所' }))
  given(await sender.does('issueReferralLink', { id: linked.id, token: randomBytes(32).toString('base64url') }))
  const unwanted = given(await sender.does('sendReferral', { ...need, need: '家計', matterId: id, toAgencyId: agency('AG06'), againstWish: '今月末に住まいを失うため', unwarnedWhy: 'つなぎ先に加害者の知人がいる' }))
  return [linked.id, unwanted.id]
}

/** One household that two agencies know of, the second by an intake the first may not open. */
const holdTwice = async (city: City): Promise<readonly string[]> => {
  const first = await city.as('st04')
  const { id } = given(await first.does('receiveIntake', { text: '家賃が払えない', subjects: [{ name: '試験 重子' }] }))
  const { caseId } = given(await first.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '重子家' }))
  const theirs = given(await (await city.as('st05')).does('receiveIntake', { text: '秘密の相談', subjects: [{ name: '試験 重子' }] }))
  await rowsIn(() => city)(`insert into matter_person (municipality_code, matter_id, person_id, part)
    select $1, $2, p.person_id, 'subject' from matter_person p where p.matter_id = $3`, [CITY, theirs.id, caseId])
  await rowsIn(() => city)('update intake_subject set person_id = (select person_id from matter_person where matter_id = $2) where intake_id = $1', [theirs.id, caseId])
  return caseId === null ? [] : [caseId, theirs.id]
}

/** Somebody who leaves on a day to come with something in hand; and somebody who is gone and left half a record that fits nobody of the post. */
const leave = async (city: City): Promise<readonly string[]> => {
  const rowsOf = rowsIn(() => city)
  const administrator = await city.as('st13')
  given(await (await city.as('st28')).does('receiveIntake', { text: '担当になった相談' }))
  const { version } = given(await administrator.does('getHoldings', { membershipId: member('st28') }))
  given(await administrator.does('planLeaving', { membershipId: member('st28'), version, lastDay: addDays(cityToday(), 9), successorId: member('st04') }))
  given(await (await city.as('st37')).does('saveDraft', { id: newId(), kind: 'intake', body: { text: '半分だけ聞いた話' } }))
  const [ends] = await rowsOf(`update membership set valid_to = clock_timestamp() + interval '100 milliseconds' where id = $1 returning valid_to`, [member('st37')])
  await comesIn(() => city)(ends?.['valid_to'])
  return [member('st28'), member('st37')]
}

/** A sheet taken off somebody concealed, and two that bear their name and were bound to nobody: the second where nobody opens both. */
const meetAtTheDesk = async (city: City): Promise<readonly string[]> => {
  const handler = await city.as('st39')
  const [concealed] = await rowsIn(() => city)('select person_id as id from concealment where id = $1', [demoId('concealment/1')])
  const personId = String(concealed?.['id'])
  const { id } = given(await handler.does('receiveIntake', { text: '窓口に来た', subjects: [{ describedAs: '若い女性' }] }))
  const subjectId = given(await handler.does('getIntake', { id })).subjects[0]?.id ?? ''
  given(await handler.does('bindIntakePerson', { id, version: 1, subjectId, personId }))
  given(await handler.does('unbindIntakePerson', { id, version: 2, subjectId }))
  const name = given(await handler.does('getPersonPage', { personId })).names[0]?.asWritten ?? ''
  const beyond = given(await (await city.as('st03')).does('receiveIntake', { text: '窓口に来た', subjects: [{ name }] }))
  await rowsIn(() => city)(`update matter set restricted = true, restricted_reason = '同じ機関に知人' where id = $1`, [beyond.id])
  return [id, beyond.id, given(await handler.does('receiveIntake', { text: '窓口に来た', subjects: [{ name }] })).id]
}

/** Somebody whom the agency they were passed on to knows as somebody else. */
const knowThemOtherwise = async (city: City): Promise<readonly string[]> => {
  const [sender, receiver] = [await city.as('st04'), await city.as('st36')]
  const bind = async (by: typeof sender, id: string, personId?: string) => {
    const { version, subjects } = given(await by.does('getIntake', { id }))
    given(await by.does('bindIntakePerson', { id, version, subjectId: subjects[0]?.id ?? '', personId, whyNew: '初めて来られた方' }))
  }
  const { id } = given(await sender.does('receiveIntake', { text: '家賃が払えない', consent: 'spoken', subjects: [{ name: '試験 二人' }] }))
  const facts = [{ category: 'identity' as const, text: '試験 二人', basis: 'consent' as const, basisNote: '11/20 面談で本人から' }]
  const sent = given(await sender.does('sendReferral', { ...need, matterId: id, toAgencyId: agency('AG06'), personKnows: true, facts }))
  const { version } = given(await receiver.does('getReferral', { id: sent.id }))
  const { intakeId } = given(await receiver.does('moveReferral', { id: sent.id, version, move: 'accept' }))
  await bind(receiver, intakeId ?? '')
  await bind(sender, id)
  return [sent.id]
}

/** A list whose first row somebody went on with. */
const takeInAList = async (city: City): Promise<readonly string[]> => {
  const worker = await city.as('st04')
  const list = ['概要,氏名,生年月日,電話', '配食,試験 並子,S20.3.3,0998-41-2233', '見守り,試験　並子,昭和20年3月3日,']
  const { batchId, intakeIds } = await takeIn(worker, list.join('\r\n'), [{ row: 3, sameAs: 2 }])
  const personId = given(await worker.does('getIntake', { id: intakeIds[0] ?? '' })).subjects[0]?.personId ?? ''
  given(await worker.does('addPersonName', { personId, kind: 'known_as', asWritten: '渋谷 並子' }))
  return [batchId]
}

/** A request for protection of a restricted record at an agency that has no supervisor: nobody decides. */
const askInVain = async (city: City): Promise<readonly string[]> => {
  const worker = await city.as('st17')
  const { id } = given(await worker.does('receiveIntake', { text: '追われている' }))
  given(await worker.does('askProtection', { matterId: id, kind: 'conceal', why: '居場所を探されている' }))
  await rowsIn(() => city)(`update matter set restricted = true, restricted_reason = '職員の親族' where id = $1`, [id])
  return [id]
}

/** A consultation goes on as multi-agency work (多機関協働へ), and nobody there has taken it on. */
const handOver = async (city: City): Promise<readonly string[]> => {
  const by = await city.as('st04')
  const { id } = given(await by.does('receiveIntake', { text: '三日なにも食べていない' }))
  const { caseId } = given(await by.does('endIntake', { id, version: 1, outcome: 'escalated', householdName: '引継家' }))
  return [id, caseId ?? '']
}

/** A need that two agencies gave back, and a coordinator took up: its sender is told. */
const takeUpElsewhere = async (city: City): Promise<readonly string[]> => {
  const sender = await city.as('st04')
  const { id } = given(await sender.does('receiveIntake', { text: '行き場のない相談', areaId: demoId('area/あおば') }))
  let routeId: string | undefined
  for (const [code, staff] of [['AG06', 'st05'], ['AG02', 'st03']] as const) {
    const sent = given(await sender.does('sendReferral', { ...need, matterId: id, routeId, toAgencyId: agency(code) }))
    given(await (await city.as(staff)).does('moveReferral', { id: sent.id, version: 1, move: 'return', returnReason: 'no_capacity', nextStep: '一緒に探す' }))
    routeId = given(await sender.does('getReferral', { id: sent.id })).routeId
  }
  given(await (await city.as('st01')).does('takeUpStrandedMatter', { routeId: routeId ?? '', householdName: '引取家' }))
  return [id]
}

/**
 * What an invented city has not seen yet when it opens: a record that was looked at, one open by 緊急閲覧, a link that is out, a wish that was passed over, a
 * household of two agencies, an end that is known, a post with something half written, a sheet without its switch,
 * somebody known as two people, a list somebody went on with, a request nobody decides, a need taken up elsewhere, a consultation handed over. Answers which records it is all about.
 */
export const letThingsGoOn = async (city: City): Promise<{ readonly ids: readonly string[]; readonly members: readonly string[] }> => {
  given(await (await city.as('st05')).does('getHouseholdPage', { caseId: morishita }))
  given(await (await city.as('st16')).does('breakGlass', { matterId: noguchi, reason: '本人が救急搬送され、服薬の情報を病院が求めている。' }))
  given(await (await city.as('st16')).does('getHouseholdPage', { caseId: noguchi }))
  const ids = [morishita, noguchi]
  for (const goesOn of [passOn, holdTwice, meetAtTheDesk, knowThemOtherwise, askInVain, takeInAList, takeUpElsewhere, handOver]) ids.push(...(await goesOn(city)))
  return { ids, members: await leave(city) }
}
