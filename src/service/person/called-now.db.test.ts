import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency } from '#tests/support/invented.ts'

let city: City
let desk: Worker
beforeAll(async () => {
  city = await buildCity()
  desk = await city.as('st04')
})
afterAll(() => city.database.drop())

const FORMER = '旧山 嫁子'
const PRESENT = '新川 嫁子'

/** What every place that names somebody calls them. */
const everywhere = async (at: { readonly intakeId: string; readonly caseId: string; readonly personId: string; readonly referralId: string }) => {
  const origin = given(await desk.does('getReferralOrigin', { matterId: at.caseId }))
  const found = async (words: string) => given(await desk.does('searchEverything', { words }))
  const [old, fresh] = [await found(FORMER), await found(PRESENT)]
  return {
    page: given(await desk.does('getPersonPage', { personId: at.personId })).names[0]?.asWritten,
    household: given(await desk.does('getHouseholdPage', { caseId: at.caseId })).members[0]?.name,
    sheet: given(await desk.does('getIntake', { id: at.intakeId })).subjects[0]?.personName,
    list: given(await desk.does('listIntakes', { state: 'all' })).intakes.find((one) => one.id === at.intakeId)?.about[0]?.called,
    searchedAsBefore: old.persons[0]?.name,
    searchedAsNow: fresh.persons[0]?.name,
    intakeAsNow: fresh.intakes.find((one) => one.id === at.intakeId)?.about[0]?.called,
    panel: given(await desk.does('findSimilarPersons', { name: FORMER })).persons.find((one) => one.personId === at.personId)?.name,
    offered: origin.persons[0]?.name,
    referral: given(await desk.does('getReferral', { id: at.referralId })).persons[0]?.name,
  }
}

it('somebody who changed their name is called by the new one at every place, though found by the former too, until the new one is over as well', async () => {
  const { id: intakeId } = given(await desk.does('receiveIntake', { text: '手続きのこと', channel: 'visit', consent: 'spoken', subjects: [{ name: FORMER, kana: 'キュウヤマ ヨメコ' }], areaId: demoId('area/あおば') }))
  const caseId = given(await desk.does('endIntake', { id: intakeId, version: 1, outcome: 'kept', householdName: '検査家' })).caseId ?? ''
  const personId = given(await desk.does('getHouseholdPage', { caseId })).members[0]?.personId ?? ''
  const [first] = given(await desk.does('getPersonPage', { personId })).names
  given(await desk.does('changePersonName', { id: first?.id ?? '', version: first?.version ?? 0, kind: 'official', asWritten: FORMER, kana: 'キュウヤマ ヨメコ', until: '2020-04-01' }))
  given(await desk.does('addPersonName', { personId, kind: 'official', asWritten: PRESENT, kana: 'シンカワ ヨメコ', from: '2020-04-01' }))
  given(await desk.does('addPersonName', { personId, kind: 'known_as', asWritten: 'よっちゃん' }))
  const identity = { category: 'identity' as const, text: PRESENT, basis: 'within_purpose' as const }
  const { id: referralId } = given(await desk.does('sendReferral', { matterId: caseId, need: '家計の相談', why: '本人の希望', urgency: 'usual', toAgencyId: agency('AG06'), facts: [identity] }))
  const at = { intakeId, caseId, personId, referralId }
  const called = await everywhere(at)
  expect(called).toEqual(Object.fromEntries(Object.keys(called).map((place) => [place, PRESENT])))
  const [now] = given(await desk.does('getPersonPage', { personId })).names
  given(await desk.does('changePersonName', { id: now?.id ?? '', version: now?.version ?? 0, kind: 'official', asWritten: PRESENT, kana: 'シンカワ ヨメコ', from: '2020-04-01', until: '2021-04-01' }))
  const later = await everywhere(at)
  expect(later).toEqual(Object.fromEntries(Object.keys(later).map((place) => [place, 'よっちゃん'])))
})

it('a name that is not theirs yet is not what they are called', async () => {
  const { rows } = await city.database.admin.query<{ called: string }>(`select called from (values ('ended', 'official', null, date '2026-03-31'), ('now', 'known_as', null, null),
    ('planned', 'official', date '2027-04-01', null), ('former', 'former', null, null)) n(called, kind, begun, ended) order by app.name_rank(kind, begun, ended, '2026-11-01')`)
  expect(rows.map((row) => row.called)).toEqual(['now', 'ended', 'planned', 'former'])
})
