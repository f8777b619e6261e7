import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/load-demo.ts'
import { CASE_STANDINGS } from '#domain/household/silence.ts'
import { numberText } from '#domain/shared/number-text.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const morishita = demoId('case/0')

describe('the list of households', () => {
  it('the standing asked for is the standing each line shows, and together they are all', async () => {
    const worker = await city.as('st01')
    const all = given(await worker.does('listCases', { reach: 'all' }))
    const parts = await Promise.all(CASE_STANDINGS.map(async (standing) => given(await worker.does('listCases', { reach: 'all', standing }))))
    for (const [at, part] of parts.entries()) {
      expect(part.total).toBeGreaterThan(0)
      expect(new Set(part.cases.map((one) => one.standing))).toEqual(new Set([CASE_STANDINGS[at]]))
    }
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(all.total)
  })

  it('stands in the order of the kana, or of the column that is asked for', async () => {
    const worker = await city.as('st01')
    const names = given(await worker.does('listCases', { reach: 'all' })).cases.map((one) => one.householdName)
    expect(names.indexOf('安藤家')).toBeLessThan(names.indexOf('森下家'))
    const due = given(await worker.does('listCases', { reach: 'all', sort: 'next_due' })).cases.flatMap((one) => one.nextDueOn ?? [])
    expect(due).toEqual(due.toSorted())
  })

  it('stands in the order of a Japanese list: 我亜（があ）before 甲斐（かい）, whatever the marks and the kind of kana', async () => {
    const worker = await city.as('st01')
    for (const [name, kana] of [['甲斐家', 'カイ'], ['我亜家', 'ガア'], ['加井家', 'かあい']] as const) given(await worker.does('openCase', { name, kana, nobodyYet: true }))
    const names = given(await worker.does('listCases', { reach: 'all' })).cases.map((one) => one.householdName)
    expect(names.filter((name) => ['甲斐家', '我亜家', '加井家'].includes(name))).toEqual(['我亜家', '加井家', '甲斐家'])
  })

  it('finds a household by a member in any writing', async () => {
    const worker = await city.as('st01')
    for (const words of ['もりした', 'ﾓﾘｼﾀ ﾌﾐ', '森下', '80代の母']) {
      expect(given(await worker.does('listCases', { reach: 'all', words })).cases.map((one) => one.caseId)).toContain(morishita)
    }
  })

  it('finds a household by where somebody of it lives or is reached, in any writing, as the search does', async () => {
    const desk = await city.as('st04')
    const { id } = given(await desk.does('receiveIntake', { text: '暮らしのこと', subjects: [{ name: '検査 郭公', address: '若葉7丁目61番地', phone: '0999-62-7234' }] }))
    const { caseId } = given(await desk.does('endIntake', { id, version: 1, outcome: 'kept', householdName: '検査家' }))
    for (const words of ['若葉7-61', '若葉７丁目６１番', 'みどり野市若葉7-61', '0999-62-7234', '62-7234']) {
      expect([words, given(await desk.does('listCases', { reach: 'all', words })).cases.map((one) => one.caseId)]).toEqual([words, [caseId]])
    }
    const stranger = await city.as('st16')
    expect(given(await stranger.does('listCases', { reach: 'all', words: '若葉7-61' })).cases).toEqual([])
  })

  it('finds every household of a name, however many bear it', async () => {
    const worker = await city.as('st01')
    await city.database.admin.query(`insert into person_name (municipality_code, id, person_id, kind, as_written, source, search_key)
      select p.municipality_code, gen_random_uuid(), p.id, 'known_as', '共通名', '試験', '共通名' from person p`)
    const answers = []
    for (const page of [1, 2]) answers.push(given(await worker.does('listCases', { reach: 'all', status: 'all', page })))
    const { rows } = await city.database.admin.query(`select distinct s.id from support_case s join household_member b on b.household_id = s.household_id where s.id = any ($1)`,
      [answers.flatMap((one) => one.cases.map((line) => line.caseId))])
    expect(given(await worker.does('listCases', { reach: 'all', status: 'all', words: '共通名' })).total).toBe(rows.length)
  })

  it('finds a household by its number as it stands on a paper, with its sign or without', async () => {
    const worker = await city.as('st01')
    const [one] = given(await worker.does('listCases', { reach: 'all' })).cases
    if (one === undefined) throw new Error('nobody is supported')
    const text = numberText('case', one.number)
    for (const words of [text, text.slice(2), String(one.number), text.replace('ケ-', 'ケース')]) {
      expect(given(await worker.does('listCases', { reach: 'all', words })).cases.map((line) => line.caseId)).toEqual([one.caseId])
    }
    expect(given(await worker.does('listCases', { reach: 'all', words: numberText('intake', one.number) })).cases).toEqual([])
  })

  it('finds a household by somebody of it, family name or given name first', async () => {
    const found = async (words: string) => given(await (await city.as('st01')).does('listCases', { reach: 'all', words })).cases.map((line) => line.householdName)
    for (const words of ['渡辺 茂', '茂 渡邉', 'シゲル ワタナベ']) expect([words, await found(words)]).toEqual([words, ['渡辺家']])
  })

  it('a restricted household stands masked for those who would see it otherwise, and for nobody else', async () => {
    const noguchi = demoId('case/5')
    const list = async (staff: string) => given(await (await city.as(staff)).does('listCases', { reach: 'all' }))
    const coordinator = await list('st01')
    expect(coordinator.masked.find((one) => one.matterId === noguchi)).toMatchObject({ householdName: expect.stringMatching(/^野○/) })
    expect(coordinator.cases.map((one) => one.caseId)).not.toContain(noguchi)
    expect((await list('st06')).cases.map((one) => one.caseId)).toContain(noguchi)
    expect((await list('st10')).masked).toEqual([])
  })

  it('whoever finds somebody masked, in the list, the search, the panel or on the page it leads to, is told the same agency and number', async () => {
    const matterId = demoId('case/5')
    const coordinator = await city.as('st01')
    const page = given(await coordinator.does('getMaskedMatter', { matterId }))
    const found = {
      list: given(await coordinator.does('listCases', { reach: 'all' })).masked,
      search: given(await coordinator.does('searchEverything', { words: '野口 清' })).masked,
      panel: given(await coordinator.does('findSimilarPersons', { name: '野口 清', kana: '', birth: '', phone: '', address: '' })).masked,
    }
    for (const [where, rows] of Object.entries(found)) {
      const hit = rows.find((one) => one.matterId === matterId)
      expect([where, hit?.askAgency, hit?.askPhone]).toEqual([where, page.askAgency, page.askPhone])
    }
    expect(page.askPhone).toMatch(/^0\d/u)
  })
})
