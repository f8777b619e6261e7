import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#domain/shared/day.ts'
import { buildCity, cityToday, given, type City } from '#tests/support/city.ts'
import { member } from '#tests/support/invented.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const reviewOn = addDays(cityToday(), 180)
const MOTHER = { name: '架空 さや', phone: '099-0100-0101', address: '架空市えのき町 1-2-3' }
const CHILD = { name: '架空 りく', address: MOTHER.address }

/** A mother and her child on one sheet, bound to one record each. */
const sheetOfTwo = async () => {
  const desk = await city.as('st01')
  const { id } = given(await desk.does('receiveIntake', { text: '夫から逃げてきた', subjects: [MOTHER, CHILD] }))
  for (const subject of given(await desk.does('getIntake', { id })).subjects) {
    const { version } = given(await desk.does('getIntake', { id }))
    given(await desk.does('bindIntakePerson', { id, version, subjectId: subject.id, whyNew: '初めて来た' }))
  }
  const [mother, child] = given(await desk.does('getIntake', { id })).subjects.map((one) => one.personId ?? '')
  return { id, mother: mother ?? '', child: child ?? '' }
}
const reads = async (staff: string, personId: string) =>
  given(await (await city.as(staff)).does('getPersonPage', { personId })).whereabouts.some((one) => one.text.includes('えのき町'))

describe('a mother and her child, concealed one after the other', () => {
  it('have all their handlers in common: concealing the child closes the place of the mother to nobody who keeps it', async () => {
    const { mother, child } = await sheetOfTwo()
    const conceal = async (by: string, personId: string, handlers: readonly string[]) =>
      given(await (await city.as(by)).does('concealPerson', { personId, reason: '避難', reviewOn, handlers: handlers.map(member) }))
    await conceal('st01', mother, ['st01', 'st03'])
    expect(await reads('st01', mother)).toBe(true)
    await conceal('st21', child, ['st21', 'st03'])
    expect(await reads('st01', mother)).toBe(true)
    expect(await reads('st01', child)).toBe(true)
  })
})
