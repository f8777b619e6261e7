import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoId } from '#demo/demo-id.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { rowsIn } from '#tests/support/invented.ts'
import { everybodyOf, type Colleague } from '#tests/support/readers-of-city.ts'

let city: City
let everybody: readonly Colleague[] = []
const rowsOf = rowsIn(() => city)
const CASE = demoId('case/1')
const SHEET = demoId('intake/1')
let area = { id: '', name: '' }

beforeAll(async () => {
  city = await buildCity()
  everybody = await everybodyOf(city)
  const [row] = await rowsOf(`select r.id, r.name from matter m join area r on r.id = m.area_id where m.id = '${CASE}'`)
  area = { id: String(row?.['id']), name: String(row?.['name']) }
})
afterAll(() => city.database.drop())

type Answer = { readonly where: string; readonly tells: boolean }

/** Wherever somebody meets the household or its sheet, and whether its area is told there. */
const metBy = async ({ worker }: Colleague): Promise<readonly Answer[]> => {
  const told: Answer[] = []
  const note = (where: string, found: boolean, tells: boolean): void => void (found && told.push({ where, tells }))
  const page = await worker.does('getHouseholdPage', { caseId: CASE })
  if (page.ok) note('page', true, page.value.areaId !== null || page.value.areaName !== null)
  const sheet = await worker.does('getIntake', { id: SHEET })
  if (sheet.ok) note('sheet', true, sheet.value.areaId !== null || sheet.value.areaName !== null)
  const card = await worker.does('getMatterProtection', { matterId: CASE })
  if (card.ok) note('card', true, card.value.areaName !== null)
  const list = await worker.does('listCases', { reach: 'all' })
  if (!list.ok) return told
  const line = list.value.cases.find((one) => one.caseId === CASE)
  note('list', line !== undefined, line?.areaName != null)
  const inArea = given(await worker.does('listCases', { reach: 'all', areaId: area.id }))
  note('list of the area', line !== undefined, inArea.cases.some((one) => one.caseId === CASE))
  const sheets = given(await worker.does('listIntakes', { state: 'all', reach: 'all' })).intakes.find((one) => one.id === SHEET)
  note('list of sheets', sheets !== undefined, sheets?.areaName != null)
  return told
}

/** Those who may know: the handlers, and whoever coordinates the area or one it lies in. */
const mayKnow = async (): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf(`with recursive above as (select r.id, r.parent_id from area r where r.id = '${area.id}' union select r.id, r.parent_id from area r join above o on o.parent_id = r.id)
    select f.name, a.short_name as agency from membership b join staff f on f.id = b.staff_id join agency a on a.id = b.agency_id
    where b.id in (select h.membership_id from concealment_handler h join concealment c on c.id = h.concealment_id join matter_person p on p.person_id = c.person_id
        where p.matter_id = '${CASE}' and app.in_force(h.valid_from, h.valid_to))
      or b.id in (select o.membership_id from coordinator_area o where o.area_id in (select id from above) and app.in_force(o.valid_from, o.valid_to))`)
  return new Set(rows.map((row) => `${String(row['name'])}（${String(row['agency'])}）`))
}

describe('The area of a household in which somebody is concealed', () => {
  it('is told wherever it is met to handlers and to whoever coordinates it, and nowhere to anybody else, on the team or not', async () => {
    const knowing = await mayKnow()
    const met = await Promise.all(everybody.map(async (one) => {
      const who = `${one.name}（${one.agencyName}）`
      return (await metBy(one)).map((answer) => ({ ...answer, who, knows: knowing.has(who) }))
    }))
    const wrong = met.flat().filter((one) => one.tells !== one.knows)
    expect(wrong).toEqual([])
    const kept = met.flat().filter((one) => !one.knows).map((one) => one.where)
    for (const where of ['page', 'sheet', 'card', 'list', 'list of the area']) expect(kept).toContain(where)
    expect(met.flat().some((one) => one.knows)).toBe(true)
  })

  it('is told of a household in which nobody is concealed as before', async () => {
    const page = given(await (await city.as('st03')).does('getHouseholdPage', { caseId: demoId('case/0') }))
    expect(page.areaName).not.toBeNull()
  })
})
