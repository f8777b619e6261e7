import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, member } from '#tests/support/invented.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let [desk, chief] = [{} as Worker, {} as Worker]
beforeAll(async () => {
  city = await buildCity()
  ;[desk, chief] = [await city.as('st04'), await city.as('st29')]
})
afterAll(() => city.database.drop())

const NOWHERE = '住所不定（ネットカフェを転々）'
const received = async (subject: object) => {
  const { id } = given(await desk.does('receiveIntake', { text: '寝る所がない', areaId: demoId('area/あおば'), subjects: [subject] }))
  return { id, sheet: given(await desk.does('getIntake', { id })) }
}

describe('whoever has no address (住所不定)', () => {
  it('is written down so, and lives at one address with nobody else who has none', async () => {
    const { id, sheet } = await received({ name: '架空 四郎', address: NOWHERE })
    expect(sheet.whereabouts).toMatchObject([{ kind: 'address', text: NOWHERE }])
    const { personId } = given(await desk.does('bindIntakePerson', { id, version: 1, subjectId: sheet.subjects[0]?.id ?? '', whyNew: '初めて来た' }))
    expect(given(await desk.does('getPersonPage', { personId: personId ?? '' })).whereabouts).toMatchObject([{ text: NOWHERE }])
    for (const address of [NOWHERE, '住所不定', 'ネットカフェを転々']) {
      expect(given(await desk.does('findSimilarPersons', { name: '', address }))).toMatchObject({ persons: [], masked: [], intakes: [] })
    }
  })

  it('and is concealed, is told by no text that somebody else has none, and keeps nobody from being passed on', async () => {
    const { id, sheet } = await received({ describedAs: '若い女性', address: '住所不定' })
    const how = { reason: '支援措置の申出', reviewOn: addDays(cityToday(), 90), handlers: [member('st29'), member('st04')] }
    given(await chief.does('concealSubject', { id, subjectId: sheet.subjects[0]?.id ?? '', ...how }))
    const other = await received({ describedAs: '男性', address: '住所不定' })
    given(await desk.does('receiveIntake', { text: '住所不定の男性が来所' }))
    const facts = [{ category: 'situation' as const, text: '住所不定で、寝る所がない', basis: 'within_purpose' as const }]
    given(await desk.does('sendReferral', { matterId: id, ...need, toAgencyId: agency('AG06'), facts }))
    expect(given(await desk.does('getMyDay', {})).due.filter((one) => JSON.stringify(one).includes(other.id))).toEqual([])
  })
})
