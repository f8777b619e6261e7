import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'

let city: City
let worker: Worker
beforeAll(async () => {
  city = await buildCity()
  worker = await city.as('st04')
})
afterAll(() => city.database.drop())

const receive = async (sheet: object, by = worker): Promise<string> => given(await by.does('receiveIntake', { text: '電話で名乗られた', ...sheet })).id
const like = async (typed: object) => {
  const { intakes, beyond } = given(await worker.does('findSimilarPersons', typed))
  return { shown: intakes.map((one) => one.id), beyond: beyond.intakes }
}
/** More sheets than any search brings back. */
const MANY = 66
const manyTimes = async (sheet: object): Promise<void> => {
  for (let n = 0; n < MANY; n += 1) await receive(sheet)
}

describe('of a surname that stands on more sheets than a search brings back', () => {
  it('every earlier sheet about somebody of that name is counted, and the latest stand there', async () => {
    await manyTimes({ subjects: [{ name: '鷲頭 浩' }] })
    const found = await like({ name: '鷲頭' })
    expect([found.shown.length, found.beyond]).toEqual([8, MANY - 8])
  })

  it('an old sheet about them is not hidden behind newer ones that only speak of the name, or were brought by a bearer of it', async () => {
    const old = await receive({ subjects: [{ name: '薙野 葉' }] })
    await manyTimes({ text: '薙野さんから', inquirer: { name: '薙野 民子' }, subjects: [{ name: '架空 一郎' }] })
    expect(await like({ name: '薙野' })).toEqual({ shown: [old], beyond: 0 })
  })

  it('an old sheet about somebody is found by two parts of their name, whichever stands first and whatever stands between them, and by no part that is not theirs', async () => {
    const old = await receive({ subjects: [{ name: 'Nguyen Van An' }] })
    for (const name of ['Nguyen Van An', 'Nguyen An', 'An Nguyen']) expect([name, await like({ name })]).toEqual([name, { shown: [old], beyond: 0 }])
    expect(await like({ name: 'Nguyen Mai' })).toEqual({ shown: [], beyond: 0 })
  })

  it('an old sheet whoever came brought is not hidden behind newer ones of the same surname', async () => {
    const old = await receive({ inquirer: { name: '鵤谷' } })
    await manyTimes({ text: '鵤谷さんの家', inquirer: { name: '鵤谷 民子' }, subjects: [{ name: '鵤谷 浩' }] })
    expect(await like({ whose: 'inquirer', name: '鵤谷' })).toEqual({ shown: [old], beyond: 0 })
    expect(await like({ whose: 'inquirer', name: '鵤谷 民子' })).toMatchObject({ beyond: MANY - 8 })
  })

  it('the sheet somebody new is written on is not an earlier one, whether they stand on it yet or not', async () => {
    const intakeId = await receive({ subjects: [{ name: '鵜飼 浩' }] })
    expect([await like({ name: '鵜飼', intakeId }), (await like({ name: '鵜飼' })).shown]).toEqual([{ shown: [], beyond: 0 }, [intakeId]])
  })

  it('and those of others, which one may not open, are neither shown nor counted', async () => {
    const stranger = await city.as('st16')
    for (let n = 0; n < 10; n += 1) await receive({ subjects: [{ name: '鴫原 浩' }], inquirer: { name: '鴫原 民子', phone: '0999-77-4400' } }, stranger)
    for (const typed of [{ name: '鴫原' }, { name: '鴫原 浩' }, { phone: '0999-77-4400' }, { whose: 'inquirer', name: '鴫原 民子' }, { whose: 'inquirer', phone: '0999-77-4400' }])
      expect([typed, await like(typed)]).toEqual([typed, { shown: [], beyond: 0 }])
  })
})
