import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations, type OperationName } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
let workers: Readonly<Record<'lead' | 'social' | 'clerk' | 'handler' | 'chief' | 'administrator', Worker>>
const made: Record<string, string> = {}
const [morishita, today] = [demoId('case/0'), cityToday()]
const later = addDays(today, 30)
const sheet = { need: '家賃', why: '退去を求められている', urgency: 'usual' as const, toAgencyId: agency('AG06') }

const receive = async (worker: Worker, input = {}) => given(await worker.does('receiveIntake', { text: '家賃が払えない', areaId: demoId('area/あおば'), consent: 'spoken', subjects: [{ describedAs: '息子' }], ...input })).id

beforeAll(async () => {
  city = await buildCity()
  const [lead, social, clerk, handler, chief, administrator] = await Promise.all(['st03', 'st04', 'st11', 'st07', 'st26', 'st13'].map((one) => city.as(one)))
  workers = { lead, social, clerk, handler, chief, administrator } as typeof workers
  const page = given(await workers.lead.does('getHouseholdPage', { caseId: morishita }))
  const mizushima = page.members[0]?.personId ?? ''
  made['member'] = page.members[1]?.memberId ?? ''
  made['person'] = mizushima
  made['task'] = given(await workers.lead.does('addTask', { matterId: morishita, text: '予定', dueOn: later })).id
  made['done'] = given(await workers.lead.does('addTask', { matterId: morishita, text: '済んだこと', dueOn: later })).id
  given(await workers.lead.does('finishTask', { id: made['done'], version: 1 }))
  made['warning'] = given(await workers.lead.does('addWarning', { matterId: morishita, kind: 'other', text: '注意', toldToPerson: false, reviewOn: later })).id
  made['fact'] = given(await workers.lead.does('addFact', { caseId: morishita, code: 'risk', text: '心配', source: '母' })).id
  made['record'] = given(await workers.lead.does('saveContactRecord', { matterId: morishita, method: 'M1', facts: '電話' })).id
  made['name'] = given(await workers.lead.does('addPersonName', { personId: mizushima, kind: 'known_as', asWritten: 'ひろさん' })).id
  made['place'] = given(await workers.lead.does('addWhereabouts', { personId: mizushima, kind: 'note', text: '夜は古書店' })).ids[0] ?? ''
  made['template'] = given(await workers.lead.does('saveRecordTemplate', { name: '訪問' })).id
  made['intake'] = await receive(workers.social)
  made['subject'] = given(await workers.social.does('getIntake', { id: made['intake'] })).subjects[0]?.id ?? ''
  made['emergency'] = await receive(workers.social)
  given(await workers.social.does('endIntake', { id: made['emergency'], version: 1, outcome: 'emergency', note: '救急車を呼んだ' }))
  made['watched'] = await receive(workers.social)
  given(await workers.social.does('endIntake', { id: made['watched'], version: 1, outcome: 'watched', watchedBy: '民生委員', nextContactOn: later }))
  made['bound'] = await receive(workers.social, { subjects: [{ personId: mizushima }] })
  made['boundSubject'] = given(await workers.social.does('getIntake', { id: made['bound'] })).subjects[0]?.id ?? ''
  made['draft'] = given(await workers.social.does('draftReferral', { matterId: await receive(workers.social), ...sheet })).id
  made['request'] = given(await (await city.as('st36')).does('askToJoin', { matterId: morishita, why: '一緒に動きたい' })).id
  made['protection'] = given(await workers.chief.does('askProtection', { matterId: demoId('case/2'), kind: 'conceal', why: '追われている' })).id
  made['conflict'] = given(await workers.chief.does('declareConflict', { personId: demoId('person/2/0'), staffId: demoId('staff/st36'), kind: 'other' })).id
  made['left'] = demoId('membership/st28')
  given(await (await city.as('st28')).does('saveDraft', { id: newId(), kind: 'intake', body: { text: '残した文' } }))
  await city.database.admin.query(`update membership set valid_to = app.now() - interval '1 second' where id = $1`, [made['left']])
  made['kept'] = newId()
  given(await workers.clerk.does('saveDraft', { id: made['kept'], kind: 'intake', body: { text: 'あちら' } }))
})
afterAll(() => city.database.drop())

const of = (name: string): string => made[name] ?? ''
const at = `${today}T00:00:00+09:00`
/** Each command with a version, who sends it, and what it sends: always too late, for no record is at its ninety-ninth version. */
type Row = readonly [name: OperationName, by: keyof typeof workers, input: () => object]
const rows: readonly Row[] = [
  ['updateHousehold', 'lead', () => ({ caseId: morishita, version: 99, caseVersion: 99, name: '別', title: '' })],
  ['changeMember', 'lead', () => ({ memberId: of('member'), version: 99, relationship: 'いとこ' })],
  ['changeFact', 'lead', () => ({ id: of('fact'), version: 99, code: 'risk', text: 'こちらの文', source: '本人' })],
  ['updatePerson', 'lead', () => ({ personId: of('person'), version: 99, note: 'こちらの文' })],
  ['changePersonName', 'lead', () => ({ id: of('name'), version: 99, kind: 'heard', asWritten: 'こちらの名' })],
  ['changeWhereabouts', 'lead', () => ({ id: of('place'), version: 99, kind: 'note', text: 'こちらの文' })],
  ['correctContactRecord', 'lead', () => ({ id: of('record'), version: 99, method: 'M1', facts: 'こちらの文', sharing: 'readers', happenedAt: at })],
  ['changeTask', 'lead', () => ({ id: of('task'), version: 99, text: 'こちらの文', dueOn: today, membershipId: demoId('membership/st03') })],
  ['finishTask', 'lead', () => ({ id: of('task'), version: 99 })],
  ['reopenTask', 'lead', () => ({ id: of('done'), version: 99 })],
  ['reviewWarning', 'lead', () => ({ id: of('warning'), version: 99, text: 'こちらの文', toldToPerson: true, reviewOn: later })],
  ['endWarning', 'lead', () => ({ id: of('warning'), version: 99, why: '済んだ' })],
  ['setContactRhythm', 'lead', () => ({ caseId: morishita, version: 99, days: 40 })],
  ['saveRecordTemplate', 'lead', () => ({ id: of('template'), version: 99, name: 'こちらの名' })],
  ['endRecordTemplate', 'lead', () => ({ id: of('template'), version: 99 })],
  ['updateIntake', 'social', () => ({ id: of('intake'), version: 99, heard: 'こちらの文' })],
  ['endIntake', 'social', () => ({ id: of('intake'), version: 99, outcome: 'informed', note: '窓口を案内した' })],
  ['followUpIntake', 'social', () => ({ id: of('emergency'), version: 99, note: '入院した' })],
  ['bindIntakePerson', 'social', () => ({ id: of('intake'), version: 99, subjectId: of('subject') })],
  ['unbindIntakePerson', 'social', () => ({ id: of('bound'), version: 99, subjectId: of('boundSubject') })],
  ['changeReferralDraft', 'social', () => ({ id: of('draft'), version: 99, ...sheet, need: 'こちらの文' })],
  ['moveReferral', 'social', () => ({ id: of('draft'), version: 99, move: 'send' })],
  ['reviewConcealment', 'handler', () => ({ concealmentId: demoId('concealment/1'), version: 99, reviewOn: later })],
  ['releaseConcealment', 'handler', () => ({ concealmentId: demoId('concealment/1'), version: 99 })],
  ['askRelease', 'handler', () => ({ concealmentId: demoId('concealment/1'), version: 99, reason: 'こちらの理由' })],
  ['pinRecord', 'lead', () => ({ id: of('record'), version: 99, pinned: true })],
  ['assignLead', 'lead', () => ({ matterId: morishita, version: 99, membershipId: demoId('membership/st04') })],
  ['restrictMatter', 'chief', () => ({ matterId: demoId('case/2'), version: 99, reason: 'こちらの理由' })],
  ['lookAfterIntake', 'social', () => ({ id: of('watched'), version: 99, note: 'こちらの文', nextContactOn: later })],
  ['answerTeamRequest', 'lead', () => ({ id: of('request'), version: 99, accept: true, note: 'こちらの文' })],
  ['answerProtection', 'chief', () => ({ id: of('protection'), version: 99, isDone: false, note: 'こちらの文' })],
  ['endConflict', 'chief', () => ({ id: of('conflict'), version: 99 })],
  ['nameSuccessor', 'chief', () => ({ membershipId: demoId('membership/st27'), version: 99, successorId: null })],
  ['planLeaving', 'chief', () => ({ membershipId: demoId('membership/st27'), version: 99, lastDay: later, successorId: null })],
  ['takeBackLeaving', 'chief', () => ({ membershipId: demoId('membership/st27'), version: 99 })],
  ['endAgency', 'administrator', () => ({ agencyId: demoId('agency/AG13'), version: 99, successorId: demoId('agency/AG02'), successorMembershipId: demoId('membership/st02'), lastDay: later })],
  ['takeBackEnding', 'administrator', () => ({ agencyId: demoId('agency/AG13'), version: 99 })],
  ['endMembership', 'chief', () => ({ membershipId: demoId('membership/st27'), version: 99 })],
  ['handOnLeftDrafts', 'chief', () => ({ membershipId: of('left'), version: 99, heirId: demoId('membership/st04') })],
  ['discardLeftDrafts', 'chief', () => ({ membershipId: of('left'), version: 99, reason: 'こちらの理由' })],
  ['saveDraft', 'clerk', () => ({ id: of('kept'), kind: 'intake', body: { text: 'こちら' }, seen: 99 })],
  ['discardDraft', 'clerk', () => ({ id: of('kept'), seen: 99 })],
]

const written = async (): Promise<unknown> => {
  const tables = ['household', 'support_case', 'household_member', 'fact', 'person', 'person_name', 'location', 'contact_record', 'task', 'warning', 'record_template', 'intake', 'referral', 'concealment', 'draft', 'team_request', 'conflict', 'agency']
  const { rows: sums } = await city.database.admin.query(
    tables.map((table) => `select '${table}' as name, md5(string_agg(t::text, '' order by t::text)) as sum from ${table} t`).join(' union all '),
  )
  return sums
}

describe('a change that comes too late', () => {
  it.each(rows)('%s: is answered with both texts, and nothing is written', async (name, by, input) => {
    const before = await written()
    const answer = await workers[by].does(name, input() as never)
    if (answer.ok) throw new Error('it was done all the same')
    expect(answer.problem).toMatchObject({ code: 'stale_version', sent: input() })
    const { standing }: Operation = operations[name]
    expect(standing?.parse(answer.problem.current)).toEqual(answer.problem.current)
    expect((answer.problem.current as { version: number }).version).toBeLessThan(99)
    expect(await written()).toEqual(before)
  })

  it('names here every command that carries a version', () => {
    // The order of the questions is its own version: questions.db.test.ts.
    const carrying = Object.values(operations).filter((one: Operation) => one.standing !== undefined && one.name !== 'orderIntakeQuestions').map((one) => one.name)
    expect(rows.map(([name]) => name).toSorted()).toEqual(carrying.toSorted())
  })

  it('is answered with what the other wrote, not with what stood when it was begun', async () => {
    const colleague = await city.as('st02')
    const mine = { id: of('fact'), version: 1, code: 'risk' as const, text: 'わたしの文', source: '母' }
    given(await colleague.does('changeFact', { ...mine, text: 'あちらの文' }))
    expect(await workers.lead.does('changeFact', mine)).toMatchObject({ problem: { current: { text: 'あちらの文', version: 2 }, sent: { text: 'わたしの文' } } })
    given(await workers.lead.does('changeFact', { ...mine, version: 2 }))
  })

  it('tells about a record, so the journal and “who looked” name it', async () => {
    await workers.lead.does('setContactRhythm', { caseId: morishita, version: 99, days: 7 })
    const { rows: found } = await city.database.admin.query(`select result, subjects from journal where operation = 'setContactRhythm' and detail ->> 'problem' = 'stale_version' order by seq desc limit 1`)
    expect(found).toEqual([{ result: 'refused', subjects: [morishita] }])
    const { views } = given(await workers.lead.does('listViewers', { matterId: morishita, days: 30 }))
    expect(views.map((one) => one.operation)).toContain('setContactRhythm')
  })
})
