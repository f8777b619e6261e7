import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const found = async (words: string) => {
  const { persons, intakes } = given(await worker.does('searchEverything', { words }))
  return { persons: persons.map((one) => one.personId), intakes: intakes.map((one) => one.id) }
}

describe('a part of an address, from 丁目 or 番 on', () => {
  it('finds whoever lives there in any writing, and neither another house nor the end of a number', async () => {
    const { id } = given(await worker.does('receiveIntake', { text: '架空', subjects: [{ name: '鷲頭 浩', address: '若葉9丁目95番' }, { name: '鷲頭 葉', phone: '0999-70-1995', address: '若葉99丁目5番' }] }))
    const [there] = given(await worker.does('getIntake', { id })).subjects
    const { personId } = given(await worker.does('bindIntakePerson', { id, version: 1, subjectId: there?.id ?? '' }))
    const sheet = given(await worker.does('receiveIntake', { text: '架空', subjects: [{ name: '鵤 浩', address: '若葉9丁目7番8号' }] })).id
    given(await worker.does('receiveIntake', { text: '架空', subjects: [{ name: '鵤 葉', phone: '0999-70-1978', address: '若葉97-8' }] }))
    for (const words of ['9丁目95番', '9-95', '９丁目９５番', '九丁目九十五番']) expect([words, (await found(words)).persons]).toEqual([words, [personId]])
    for (const words of ['9丁目7番8号', '9-7-8', '９丁目７番８号', '九丁目七番八号']) expect([words, (await found(words)).intakes]).toEqual([words, [sheet]])
  })
})
