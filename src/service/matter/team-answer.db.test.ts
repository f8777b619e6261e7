import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'

const noguchi = demoId('case/5')
const WHY = '住まいの支援で一緒に動きたい'
const NOTE = '本人が、いまはこれ以上の人に知られたくないと話しています。家賃の件は電話でご相談ください。'

let city: City
let asker: Worker
let lead: Worker
beforeAll(async () => {
  city = await buildCity()
  asker = await city.as('st36')
  lead = await city.as('st06')
})
afterAll(() => city.database.drop())

const ask = async () => given(await asker.does('askToJoin', { matterId: noguchi, why: WHY })).id
const answer = async (id: string, accept: boolean, note = '') => given(await lead.does('answerTeamRequest', { id, version: 1, accept, note }))
const onMyDay = async (who = asker) => given(await who.does('listTeamRequests', {})).answers
const refusal = async () => given(await asker.does('getMaskedMatter', { matterId: noguchi })).refusal
const sayAnsweredDaysAgo = (id: string, days: number) => rowsIn(() => city)(`update team_request set answered_at = answered_at - make_interval(days => $2) where id = $1`, [id, days])

describe('whoever asked to be let into a team and was not', () => {
  let id = ''

  it('reads on the masked page and at the start of the day who said so, when and in what words, by what they wrote themselves and no letter of a name', async () => {
    expect([await refusal(), await onMyDay()]).toEqual([null, []])
    id = await ask()
    expect([await refusal(), await onMyDay()]).toEqual([null, []])
    await answer(id, false, NOTE)
    const said = { byName: '菅野 拓', agencyName: '基幹みどり', note: NOTE, answeredAt: expect.any(String), why: WHY }
    expect(await refusal()).toEqual(said)
    expect(await onMyDay()).toEqual([{ id, matterId: noguchi, householdName: null, accept: false, ...said }])
  })

  it('is the only one who is told', async () => {
    expect([await onMyDay(lead), await onMyDay(await city.as('st37'))]).toEqual([[], []])
    expect(given(await (await city.as('st37')).does('getMaskedMatter', { matterId: noguchi })).refusal).toBeNull()
  })

  it('is told for two weeks at the start of the day, and on the masked page as long as they do not ask again', async () => {
    await sayAnsweredDaysAgo(id, 13)
    expect(await onMyDay()).toHaveLength(1)
    await sayAnsweredDaysAgo(id, 1)
    expect(await onMyDay()).toEqual([])
    expect(await refusal()).toMatchObject({ note: NOTE })
    const again = await ask()
    expect(await refusal()).toBeNull()
    await answer(again, false)
    expect(await refusal()).toMatchObject({ note: '' })
    expect((await onMyDay()).map((one) => one.id)).toEqual([again])
  })

  it('is told nothing any more of a household in which somebody is concealed since', async () => {
    const [held] = await rowsIn(() => city)(`insert into matter_person (municipality_code, matter_id, person_id, part) select municipality_code, $1, person_id, 'member' from concealment where id = $2 returning person_id`,
      [noguchi, demoId('concealment/1')])
    expect(await onMyDay()).toEqual([])
    await rowsIn(() => city)('delete from matter_person where matter_id = $1 and person_id = $2', [noguchi, held?.['person_id']])
    expect(await onMyDay()).toHaveLength(1)
  })
})

describe('whoever was let in', () => {
  it('reads it at the start of the day under the name of the household, until they leave the team', async () => {
    await answer(await ask(), true, '火曜の会議から来てください')
    expect(await onMyDay()).toMatchObject([{ matterId: noguchi, householdName: expect.stringContaining('野口'), accept: true, note: '火曜の会議から来てください' }])
    given(await asker.does('leaveTeam', { matterId: noguchi }))
    expect([await onMyDay(), await refusal()]).toEqual([[], null])
  })
})
