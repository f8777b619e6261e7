import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { newId } from '#platform/ids.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'

let city: City
let personId = ''
let [intakeId, caseId, referralId, lateId] = ['', '', '', '']
const does = async (code: string) => (await city.as(code)).does

beforeAll(async () => {
  city = await buildCity()
  const desk = await does('st04')
  intakeId = given(await desk('receiveIntake', { text: '検査 標さんのこと', areaId: demoId('area/あおば'), consent: 'spoken', subjects: [{ name: '検査 標', kana: 'ケンサ シルシ' }] })).id
  const sheet = given(await desk('getIntake', { id: intakeId }))
  personId = given(await desk('bindIntakePerson', { id: intakeId, version: sheet.version, subjectId: sheet.subjects[0]?.id ?? '' })).personId
  const facts = [{ category: 'identity' as const, text: '検査 標', basis: 'consent' as const, basisNote: '電話で' }]
  referralId = given(await desk('sendReferral', { matterId: intakeId, need: '標の住まい', why: '相談', urgency: 'usual', toAgencyId: agency('AG06'), personKnows: true, facts })).id
  caseId = given(await desk('endIntake', { id: intakeId, version: sheet.version + 1, outcome: 'kept', householdName: '検査家' })).caseId ?? ''
  given(await desk('saveDraft', { id: newId(), kind: 'record', matterId: caseId, body: { text: '標さんに電話' } }))
  await city.database.admin.query(`update support_case set contact_rhythm_days = 1, last_contact_at = app.now() - interval '9 days' where id = $1`, [caseId])
  lateId = given(await desk('receiveIntake', { text: '標さんがまた来た', subjects: [{ name: '検査 標' }] })).id
  const late = given(await desk('getIntake', { id: lateId }))
  given(await desk('bindIntakePerson', { id: lateId, version: late.version, subjectId: late.subjects[0]?.id ?? '', personId }))
})
afterAll(() => city.database.drop())

/** What is told beside every name in lists, search hits and the file, as one member of staff gets it. */
const marksFor = async (code: string) => {
  const ask = await does(code)
  const found = given(await ask('searchEverything', { words: '検査 標' }))
  const listed = given(await ask('listIntakes', { state: 'all', reach: 'all' })).intakes.find((one) => one.id === intakeId)
  const file = given(await ask('exportIntakes', { format: 'csv', state: 'all', reach: 'all', purpose: 'statistics' }))
  const line = Buffer.from(file.content, 'base64').toString('utf8').split('\n').find((one) => one.includes('検査 標さんのこと'))
  return {
    persons: found.persons.filter((one) => one.personId === personId).map((one) => one.concealed),
    intakes: found.intakes.filter((one) => one.id === intakeId).map((one) => one.about.map((person) => person.concealed)),
    listed: listed?.about.map((person) => person.concealed),
    cases: given(await ask('listCases', { reach: 'all', status: 'all', words: '検査家' })).cases.filter((one) => one.caseId === caseId).map((one) => one.concealed),
    sent: given(await ask('listReferrals', { box: 'all' })).referrals.filter((one) => one.id === referralId).map((one) => one.concealed),
    referral: given(await ask('getReferral', { id: referralId })).persons.map((one) => one.concealed),
    file: line?.includes('取扱注意・秘匿'),
  }
}

/** The same of somebody's day: a つなぎ that waits, a draft of the household, a household that is silent, and a consultation that came in. */
const marksOnTheDay = async (code: string) => {
  const day = given(await (await does(code))('getMyDay', {}))
  return {
    due: day.due.filter((one) => one.id === referralId).map((one) => one.concealed),
    drafts: day.drafts.filter((one) => one.matterId === caseId).map((one) => one.concealed),
    silent: day.silent.filter((one) => one.caseId === caseId).map((one) => one.concealed),
    came: day.newIntakes.filter((one) => one.id === lateId).map((one) => one.concealed),
  }
}

describe('the sign of a concealment', () => {
  it('stands nowhere before there is one, and beside the name everywhere from then on', async () => {
    const before = await marksFor('st04')
    expect(before).toEqual({ persons: [false], intakes: [[false]], listed: [false], cases: [false], sent: [false], referral: [false], file: false })
    expect(await marksOnTheDay('st04')).toEqual({ due: [false], drafts: [false], silent: [false], came: [false] })
    given(await (await does('st01'))('concealPerson', { personId, reason: '支援措置の申出', reviewOn: addDays(cityToday(), 180), handlers: [member('st01'), member('st03')] }))
    expect(await marksFor('st04')).toEqual({ persons: [true], intakes: [[true]], listed: [true], cases: [true], sent: [true], referral: [true], file: true })
    expect(await marksOnTheDay('st04')).toEqual({ due: [true], drafts: [true], silent: [true], came: [true] })
  })

  it('is not told to the receiver of a つなぎ, who knows them by nothing else', async () => {
    const receiver = await does('st05')
    expect(given(await receiver('listReferrals', { box: 'all' })).referrals.filter((one) => one.id === referralId).map((one) => one.concealed)).toEqual([false])
    expect((await marksOnTheDay('st05')).due).toEqual([false])
    expect(given(await receiver('getReferral', { id: referralId })).persons.map((one) => one.concealed)).toEqual([false])
  })

  it('comes with who handles it, and their telephone, on the record of whoever may know', async () => {
    const { concealments } = given(await (await does('st04'))('getMatterProtection', { matterId: caseId }))
    expect(concealments).toMatchObject([{ personId, name: '検査 標', handlers: [{ agencyPhone: expect.stringMatching(/^0/) as string }, { agencyPhone: expect.stringMatching(/^0/) as string }] }])
    expect(concealments[0]?.handlers.map((one) => one.membershipId).toSorted()).toEqual([member('st01'), member('st03')].toSorted())
  })
})
