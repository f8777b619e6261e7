import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'

let city: City
let worker: Worker
let again: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
  again = await city.as('st04')
})
afterAll(() => city.database.drop())

const rowsOf = rowsIn(() => city)
const oneIsKeptWaiting = () =>
  expect.poll(async () => (await rowsOf(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length, { timeout: 30_000 }).toBe(1)

let phones = 8100
const receive = async (name: string) => {
  const { id } = given(await worker.does('receiveIntake', { text: '電話で名乗られた', subjects: [{ name, phone: `0999-77-${(phones += 1)}` }] }))
  return { id, subjectId: given(await worker.does('getIntake', { id })).subjects[0]?.id ?? '' }
}
const onRecord = async (name: string): Promise<string> => {
  const { id, subjectId } = await receive(name)
  return given(await worker.does('bindIntakePerson', { id, version: 1, subjectId, whyNew: '初めて来られた方' })).personId
}
/** Says who somebody is while that is being said already, as from a sheet at the other end of a つなぎ, which does not touch this sheet's version. */
const saidMeanwhile = async <T>(subjectId: string, personId: string, act: () => Promise<T>): Promise<T> => {
  const other = await city.database.admin.connect()
  await other.query('begin')
  await other.query('update intake_subject set told_person_id = $2, person_id = $2 where id = $1', [subjectId, personId])
  await other.query('update location set person_id = $2 where subject_id = $1', [subjectId, personId])
  const acting = act()
  try {
    await oneIsKeptWaiting()
    await other.query('commit')
  } finally {
    other.release(true)
  }
  return acting
}
const boundOn = async (subjectId: string) => (await rowsOf('select person_id as id from intake_subject where id = $1', [subjectId])).map((row) => row['id'])
const placesOf = async (subjectId: string) => (await rowsOf('select distinct person_id as id from location where subject_id = $1', [subjectId])).map((row) => row['id'])

describe('somebody on a sheet of whom two say at once who they are', () => {
  it('is whom the first said, with the places on the sheet; the second is told so', async () => {
    const [one, two] = [await onRecord('架空 春'), await onRecord('架空 夏')]
    const { id, subjectId } = await receive('架空 はる')
    const answers = await Promise.all([worker.does('bindIntakePerson', { id, version: 1, subjectId, personId: one }), again.does('bindIntakePerson', { id, version: 1, subjectId, personId: two })])
    const first = answers.find((answer) => answer.ok)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(['stale_version', 'already_bound']).toContain(answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]))[0])
    const bound = first?.ok === true ? first.value.personId : ''
    expect([await boundOn(subjectId), await placesOf(subjectId)]).toEqual([[bound], [bound]])
  })

  it('also where the other says it at the sheet the つなぎ came from: nothing of theirs is overwritten', async () => {
    const [one, two] = [await onRecord('架空 秋'), await onRecord('架空 冬')]
    const { id, subjectId } = await receive('架空 あき')
    const answer = await saidMeanwhile(subjectId, one, () => worker.does('bindIntakePerson', { id, version: 1, subjectId, personId: two }))
    expect(answer).toMatchObject({ problem: { code: 'already_bound' } })
    expect([await boundOn(subjectId), await placesOf(subjectId)]).toEqual([[one], [one]])
  })

  it('and a household that is opened at that moment is theirs, and nobody new is made of them', async () => {
    const one = await onRecord('架空 朝')
    const { id, subjectId } = await receive('別名 あさ')
    const { caseId } = given(await saidMeanwhile(subjectId, one, () => worker.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '架空家' })))
    expect(given(await worker.does('getHouseholdPage', { caseId: caseId ?? '' })).members.map((member) => member.personId)).toEqual([one])
    expect(await boundOn(subjectId)).toEqual([one])
  })
})
