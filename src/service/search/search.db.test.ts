import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { numberText } from '#domain/shared/number-text.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

/** Somebody who sees a few matters, and somebody who sees most of the city. */
const SEEKERS = ['st03', 'st01'] as const
const WORDS = ['電気', 'ヤチン', '渡邉', '森下', 'さんの', '相談', '電話で様子', '0999', 'たない']

const findAll = async () => {
  const found = []
  for (const seeker of SEEKERS) {
    const desk = await city.as(seeker)
    for (const words of WORDS) found.push(given(await desk.does('searchEverything', { words })))
  }
  return found
}

/** Lets the search take the way it takes in a city of a million records. */
const bounds = (frequent: number, many: number, scarce = 5000) => city.database.admin.query(
  `create or replace function app.search_bounds(out frequent integer, out many integer, out scarce integer) language sql immutable as $$ select ${frequent}, ${many}, ${scarce} $$`)

describe('words that stand in nearly every record', () => {
  it('find the same as rare ones would, for whoever sees few matters and for whoever sees most', async () => {
    const byIndex = await findAll()
    expect(byIndex.flatMap((one) => one.records).length).toBeGreaterThan(10)
    await bounds(100_000, 5000, -1)
    expect(await findAll()).toEqual(byIndex)
    await bounds(-1, 5000)
    expect(await findAll()).toEqual(byIndex)
    await bounds(-1, 0)
    expect(await findAll()).toEqual(byIndex)
    await bounds(100_000, 5000)
  })

  it('are told to be more than are shown', async () => {
    const desk = await city.as('st03')
    const found = async () => given(await desk.does('searchEverything', { words: '粗大ごみ' }))
    for (let n = 0; n < 30; n += 1) given(await desk.does('receiveIntake', { text: `粗大ごみの出し方（${n}）`, channel: 'phone' }))
    expect(await found()).toMatchObject({ more: [] })
    given(await desk.does('receiveIntake', { text: '粗大ごみを出せない', channel: 'phone' }))
    const { intakes, more } = await found()
    expect([intakes.length, intakes[0]?.excerpt.after, more]).toEqual([30, 'を出せない', ['intakes']])
  })
})

describe('a search', () => {
  it('lists persons by their reading', async () => {
    const { persons } = given(await (await city.as('st03')).does('searchEverything', { words: 'みどり野市' }))
    const readings = persons.map((one) => one.kana ?? '')
    expect(readings.length).toBeGreaterThan(3)
    expect(readings).toEqual(readings.toSorted((a, b) => (a < b ? -1 : 1)))
  })

  it('finds a phrase across the pairs that are looked up, and nothing that only holds the pairs', async () => {
    const desk = await city.as('st03')
    given(await desk.does('receiveIntake', { text: '玄米茶を飲みながら聞く', channel: 'phone' }))
    given(await desk.does('receiveIntake', { text: '玄米と米茶の話', channel: 'phone' }))
    const found = async (words: string) => given(await desk.does('searchEverything', { words })).intakes.map((one) => one.excerpt.found)
    expect(await found('玄米茶')).toEqual(['玄米茶'])
    expect(await found('茶を飲みな')).toEqual(['茶を飲みな'])
  })
})

describe('the inquirer', () => {
  const PHONE = '090-5555-4471'
  const found = async (code: string, words: string) => given(await (await city.as(code)).does('searchEverything', { words })).intakes.map((one) => one.id)
  const come = async (restricted = false) => {
    const desk = await city.as('st03')
    const { id } = given(await desk.does('receiveIntake', { text: '隣の家のこと', channel: 'phone', inquirer: { name: '大西 由美', relation: '隣人', phone: PHONE, anonymous: false } }))
    if (restricted) await city.database.admin.query(`update matter set restricted = true, restricted_reason = 'x' where id = $1`, [id])
    return { id }
  }

  it('finds the intake by family name, given name and whole name, by one letter, and by the whole telephone number with dashes or without', async () => {
    const { id } = await come()
    for (const words of ['大西', '大西 由美', '大西由美', '由美', '大', PHONE, '09055554471', '０９０－５５５５－４４７１', '4471', '5555-4471']) {
      expect([words, await found('st03', words)]).toEqual([words, expect.arrayContaining([id])])
    }
  })

  it('finds nothing for whoever may not open the sheet', async () => {
    const { id } = await come(true)
    expect((await (await city.as('st18')).does('getIntake', { id })).ok).toBe(false)
    for (const words of ['大西', '大西 由美', '大', PHONE, '09055554471']) expect([words, (await found('st18', words)).includes(id)]).toEqual([words, false])
  })

  it('is found under the corrected name, and no more under the former one', async () => {
    const { id } = await come()
    given(await (await city.as('st03')).does('updateIntake', { id, version: 1, inquirerName: '小西 由貴' }))
    expect([(await found('st03', '小西')).includes(id), (await found('st03', '大西')).includes(id)]).toEqual([true, false])
  })
})

type Numbered = { kind: 'case' | 'intake' | 'referral'; id: string; number: number; title: string; caseId: string | null }

/** Whether somebody may open it; an intake is told by the case it led to, as well. */
const opens = async (desk: Awaited<ReturnType<City['as']>>, one: Numbered): Promise<boolean> => {
  if (one.kind === 'case') return (await desk.does('getHouseholdPage', { caseId: one.id })).ok
  if (one.kind === 'referral') return (await desk.does('getReferral', { id: one.id })).ok
  return (await desk.does('getIntake', { id: one.id })).ok || (one.caseId !== null && (await desk.does('getHouseholdPage', { caseId: one.caseId })).ok)
}

describe('one letter', () => {
  it('finds persons, households and intakes whose name begins with it, by kanji and by reading, and nothing that only holds it', async () => {
    const desk = await city.as('st03')
    const { id } = given(await desk.does('receiveIntake', { text: '家賃のこと', channel: 'phone', subjects: [{ name: '森川 かおる' }] }))
    given(await desk.does('receiveIntake', { text: '森の中の家のこと', channel: 'phone', subjects: [{ name: '大森 実' }] }))
    const { persons, cases, intakes, records } = given(await desk.does('searchEverything', { words: '森' }))
    expect(persons.map((one) => one.name)).toEqual(expect.arrayContaining(['森下 恵子']))
    expect(cases.map((one) => one.householdName)).toEqual(['森下家'])
    expect([intakes.map((one) => one.id), records]).toEqual([[id], []])
    expect(given(await desk.does('searchEverything', { words: 'も' })).cases.map((one) => one.householdName)).toContain('森下家')
    expect(given(await desk.does('searchEverything', { words: '森下家' })).cases.map((one) => one.householdName)).toEqual(['森下家'])
  })

  it('finds no household that is not mine to see', async () => {
    const { cases } = given(await (await city.as('st18')).does('searchEverything', { words: '森' }))
    expect(cases).toEqual([])
  })
})

describe('a number from a paper', () => {
  const found = async (code: string, words: string) => given(await (await city.as(code)).does('searchEverything', { words }))

  it('leads to the intake, with its dash or without', async () => {
    const { number, id } = given(await (await city.as('st03')).does('receiveIntake', { text: '障子を張り替えたい', channel: 'phone' }))
    for (const words of [String(number), numberText('intake', number), numberText('intake', number).slice(2)]) {
      expect((await found('st03', words)).intakes).toMatchObject([{ id, number, excerpt: { before: '障子を張り替えたい', found: '' } }])
    }
  })

  it('leads with its sign to its own kind alone; without it to every record that bears it', async () => {
    const desk = await city.as('st03')
    const [one] = given(await desk.does('listCases', { reach: 'mine' })).cases
    if (one === undefined) throw new Error('nobody is supported')
    const intake = given(await desk.does('receiveIntake', { text: '雨どいが外れた', channel: 'phone' }))
    const kindsOf = async (words: string) => {
      const { cases, intakes, referrals } = await found('st03', words)
      return [cases, intakes, referrals].map((kind) => kind.length > 0)
    }
    expect((await kindsOf(numberText('case', one.number)))).toEqual([true, false, false])
    expect((await kindsOf(numberText('intake', intake.number)))).toEqual([false, true, false])
    expect((await found('st03', String(one.number))).cases.map((line) => line.caseId)).toContain(one.caseId)
  })

  it('is found by its last digits as they are called out, this fiscal year or the last', async () => {
    const { number, id } = given(await (await city.as('st03')).does('receiveIntake', { text: '網戸を張り替えたい', channel: 'phone' }))
    const tail = String(number).slice(4)
    for (const words of [tail, String(Number(tail)).padStart(3, '0')]) expect((await found('st03', words)).intakes.map((one) => one.id)).toContain(id)
    await city.database.admin.query('update intake set number = number - 100000 where id = $1', [id])
    expect((await found('st03', tail)).intakes.map((one) => one.id)).toContain(id)
    await city.database.admin.query('update intake set number = number - 100000 where id = $1', [id])
    expect((await found('st03', tail)).intakes.map((one) => one.id)).not.toContain(id)
  })

  it('leads to the case, which is found by its title, too', async () => {
    const [one] = given(await (await city.as('st03')).does('listCases', { reach: 'mine' })).cases
    if (one === undefined) throw new Error('nobody is supported')
    expect((await found('st03', numberText('case', one.number))).cases.map((line) => line.caseId)).toContain(one.caseId)
    expect((await found('st03', one.title)).cases).toContainEqual(expect.objectContaining({ caseId: one.caseId, excerpt: { before: '', found: one.title, after: '' } }))
  })

  it('leads to the case that tells it, where an intake is read only as its beginning', async () => {
    const { rows } = await city.database.admin.query<{ id: string; number: number; caseId: string }>(
      `select id, number, case_id as "caseId" from intake where case_id is not null order by number`)
    let toSheet = 0
    let toCase = 0
    for (const code of SEEKERS) {
      const desk = await city.as(code)
      for (const one of rows) {
        const [hit] = (await found(code, numberText('intake', one.number))).intakes
        if (hit === undefined) continue
        const sheet = await desk.does('getIntake', { id: one.id })
        expect([one.number, hit.toldInCaseId]).toEqual([one.number, sheet.ok ? null : one.caseId])
        const story = await desk.does('listStory', { caseId: one.caseId })
        if (sheet.ok) toSheet += 1
        else toCase += 1
        const told = story.ok ? story.value.entries.filter((entry) => entry.id === one.id).map((entry) => 'opens' in entry && entry.opens) : []
        expect([one.number, told]).toEqual([one.number, story.ok ? [sheet.ok] : []])
      }
    }
    expect([toSheet > 0, toCase > 0]).toEqual([true, true])
  })

  it('of something that is not mine to see leads nowhere, and so does its title', async () => {
    const { rows } = await city.database.admin.query<Numbered>(`
      (select 'case' as kind, id, number, title, null as "caseId" from support_case order by number limit 30)
      union all (select 'intake', id, number, '', case_id from intake order by number limit 40)
      union all (select 'referral', id, number, '', null from referral order by number limit 30)`)
    let [shown, hidden] = [0, 0]
    for (const code of SEEKERS) {
      const desk = await city.as(code)
      for (const one of rows) {
        const isFound = JSON.stringify(await found(code, numberText(one.kind, one.number))).includes(one.id)
        expect([one.kind, one.number, isFound]).toEqual([one.kind, one.number, await opens(desk, one)])
        const byTitle = one.title === '' ? isFound : (await found(code, one.title)).cases.some((line) => line.caseId === one.id)
        expect([one.title, byTitle]).toEqual([one.title, isFound])
        if (isFound) shown += 1
        else hidden += 1
      }
    }
    expect([shown > 20, hidden > 20]).toEqual([true, true])
  })
})
