import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations, type OperationName } from '#contract/operations.ts'
import type { Operation } from '#contract/operation.ts'
import { demoId } from '#demo/demo-id.ts'
import { buildCity, given, type City, type Worker } from '#tests/support/city.ts'
import { agency, rowsIn } from '#tests/support/invented.ts'
import { codeOf, everybodyOf, whoMayKnowArea, type Colleague } from '#tests/support/readers-of-city.ts'
import { need } from '#tests/support/referrals.ts'

let city: City
let everybody: readonly Colleague[] = []
let handler = {} as Worker
let area = { id: '', name: '' }
const rowsOf = rowsIn(() => city)
const CASE = demoId('case/1')
const SHEET = demoId('intake/1')
/** The sheet the receiver of a つなぎ without a name began, one of somebody unknown that was kept into the household, and needs of both that nobody answered. */
const other = { receiver: '', sibling: '', routes: [] as string[] }

const unanswered = async (by: Worker, matterId: string): Promise<string> => {
  const { id } = given(await by.does('sendReferral', { matterId, ...need, toAgencyId: agency('AG13') }))
  const [row] = await rowsOf('update referral set answer_due_on = app.today() - 9 where id = $1 returning route_id', [id])
  return String(row?.['route_id'])
}

beforeAll(async () => {
  city = await buildCity()
  everybody = await everybodyOf(city)
  const [row] = await rowsOf('select r.id, r.name from matter m join area r on r.id = m.area_id where m.id = $1', [CASE])
  area = { id: String(row?.['id']), name: String(row?.['name']) }
  const [handles] = await rowsOf(`select s.code from concealment_handler h join concealment c on c.id = h.concealment_id join membership b on b.id = h.membership_id
    join staff s on s.id = b.staff_id join matter_team t on t.membership_id = b.id and t.matter_id = $1 where c.id = $2 order by s.code limit 1`, [CASE, demoId('concealment/1')])
  handler = await city.as(String(handles?.['code']))
  const receiver = await city.as('st05')
  const sent = given(await handler.does('sendReferral', { matterId: CASE, ...need, toAgencyId: agency('AG06') }))
  other.receiver = given(await receiver.does('moveReferral', { id: sent.id, version: 1, move: 'accept' })).intakeId ?? ''
  given(await receiver.does('updateIntake', { id: other.receiver, version: 1, text: '名を伏せて届いた家賃のこと' }))
  other.sibling = given(await handler.does('receiveIntake', { text: '同じ家の人のこと', areaId: area.id, channel: 'phone' })).id
  given(await handler.does('updateIntake', { id: other.sibling, version: 1, areaId: demoId('area/あおば') }))
  given(await handler.does('updateIntake', { id: other.sibling, version: 2, areaId: area.id }))
  given(await handler.does('endIntake', { id: other.sibling, version: 3, outcome: 'kept', caseId: CASE }))
  other.routes = [await unanswered(handler, CASE), await unanswered(receiver, other.receiver)]
})
afterAll(() => city.database.drop())

type Answer = { readonly where: string; readonly tells: boolean }
type Place = { readonly areaId?: string | null; readonly areaName?: string | null }
const isTold = (one: Place): boolean => one.areaId === area.id || one.areaName === area.name

const sheetsOf = (): Readonly<Record<string, string>> => ({ sheet: SHEET, 'receiver’s sheet': other.receiver, 'sibling sheet': other.sibling })

/** What an operation answers where one of these records is met, by what is met. */
type Asks = (worker: Worker) => Promise<readonly Answer[]>

const asksHousehold: Asks = async (worker) => {
  const page = await worker.does('getHouseholdPage', { caseId: CASE })
  return page.ok ? [{ where: 'page', tells: isTold(page.value) }] : []
}

/** Nothing is written by it: the version is one that never was, and the answer shows how the record stands. */
const asksLateHousehold: Asks = async (worker) => {
  const late = await worker.does('updateHousehold', { caseId: CASE, version: 9_999, caseVersion: 9_999, name: '遅い', title: '' })
  const stands = late.ok ? undefined : (late.problem as { readonly current?: Place }).current
  return stands === undefined ? [] : [{ where: 'late household', tells: isTold(stands) }]
}

const asksHouseholds: Asks = async (worker) => {
  const list = await worker.does('listCases', { reach: 'all' })
  const line = list.ok ? list.value.cases.find((one) => one.caseId === CASE) : undefined
  if (line === undefined) return []
  const inArea = given(await worker.does('listCases', { reach: 'all', areaId: area.id }))
  return [{ where: 'list', tells: isTold(line) }, { where: 'list of the area', tells: inArea.cases.some((one) => one.caseId === CASE) }]
}

const ofEachSheet = (what: string, ask: (worker: Worker, id: string) => Promise<boolean | undefined>): Asks => async (worker) => {
  const answers = await Promise.all(Object.entries(sheetsOf()).map(async ([where, id]) => ({ where: `${what}${where}`, tells: await ask(worker, id) })))
  return answers.flatMap(({ where, tells }) => (tells === undefined ? [] : [{ where, tells }]))
}

const asksSheet = ofEachSheet('', async (worker, id) => {
  const sheet = await worker.does('getIntake', { id })
  return sheet.ok ? isTold(sheet.value) : undefined
})

const asksLateSheet = ofEachSheet('late ', async (worker, id) => {
  const late = await worker.does('updateIntake', { id, version: 9_999 })
  const stands = late.ok ? undefined : (late.problem as { readonly current?: Place }).current
  return stands && isTold(stands)
})

const asksList = ofEachSheet('listed ', async (worker, id) => {
  for (let page = 1; ; page += 1) {
    const list = await worker.does('listIntakes', { state: 'all', reach: 'all', order: 'received', page })
    if (!list.ok || list.value.intakes.length === 0) return undefined
    const line = list.value.intakes.find((one) => one.id === id)
    if (line !== undefined) return isTold(line)
  }
})

/** The history tells of an area that was, too. Whoever coordinates the present one is told of none: no field of it stands among the changes. */
const asksHistory = ofEachSheet('history of ', async (worker, id) => {
  const history = await worker.does('listIntakeChanges', { id })
  const told = history.ok ? history.value.changes.flatMap((one) => one.fields).filter((one) => one.field === 'areaId') : []
  return told.some((one) => one.before === area.id || one.after === area.id) ? true : undefined
})

const asksFile = ofEachSheet('filed ', async (worker, id) => {
  const file = await worker.does('exportIntakes', { state: 'all', reach: 'all', format: 'csv', purpose: 'statistics' })
  const [known] = await rowsOf('select text from intake where id = $1', [id])
  const line = file.ok ? Buffer.from(file.value.content, 'base64').toString('utf8').split('\n').find((one) => one.includes(String(known?.['text']).slice(0, 12))) : undefined
  return line?.includes(area.name)
})

const asksCard: Asks = async (worker) => {
  const all = { household: CASE, ...sheetsOf() }
  const cards = await Promise.all(Object.entries(all).map(async ([where, matterId]) => ({ where: `card of ${where}`, card: await worker.does('getMatterProtection', { matterId }) })))
  return cards.flatMap(({ where, card }) => (card.ok ? [{
    where,
    tells: isTold(card.value) || card.value.readers.some((one) => one.kind === 'area_coordinators' && (one.people.length > 0 || one.ask === null)),
  }] : []))
}

const asksBoard: Asks = async (worker) => {
  const board = await worker.does('listStrandedMatters', {})
  const met = board.ok ? board.value.stranded.filter((one) => other.routes.includes(one.routeId)) : []
  return met.map((one) => ({ where: `board ${other.routes.indexOf(one.routeId) === 0 ? 'household' : 'receiver’s sheet'}`, tells: isTold(one) }))
}

const ASKED: Partial<Readonly<Record<OperationName, Asks>>> = {
  getHouseholdPage: asksHousehold, updateHousehold: asksLateHousehold, listCases: asksHouseholds, getIntake: asksSheet, updateIntake: asksLateSheet, listIntakes: asksList,
  listIntakeChanges: asksHistory, exportIntakes: asksFile, getMatterProtection: asksCard, listStrandedMatters: asksBoard,
}
/** Wherever an answer has an area by another name, or none of a record. */
const OTHERWISE: Readonly<Record<string, string>> = {
  listStructure: 'tells of the areas of the city and of no record',
  ...Object.fromEntries(['endIntake', 'followUpIntake', 'lookAfterIntake', 'bindIntakePerson', 'unbindIntakePerson'].map((name) => [name, 'answers how a sheet stands as updateIntake does'])),
}

const metByEverybody = async () => {
  const knowing = await whoMayKnowArea(city, CASE, area.id)
  const met = await Promise.all(everybody.map(async (one) => {
    const answers: Answer[] = []
    for (const ask of Object.values(ASKED)) answers.push(...(await ask(one.worker)))
    return answers.map((answer) => ({ ...answer, who: codeOf(one), knows: knowing.has(codeOf(one)) }))
  }))
  return met.flat()
}

describe('The area of a household in which somebody is concealed', () => {
  it('is asked for in every operation whose answer has a place for an area', () => {
    const told = Object.entries(operations as Readonly<Record<string, Operation>>).filter(([, one]) => {
      const shapes = [one.output, ...('standing' in one && one.standing !== undefined ? [one.standing] : [])]
      return shapes.some((shape) => /"area(?:Id|Ids|Name)"/.test(JSON.stringify(z.toJSONSchema(shape as z.ZodType, { unrepresentable: 'any' }))))
    })
    expect([...Object.keys(ASKED).filter((name) => name !== 'exportIntakes'), ...Object.keys(OTHERWISE)].toSorted()).toEqual(told.map(([name]) => name).toSorted())
  })

  it('is told wherever it, a sheet of its household or what came of it is met to handlers and to whoever coordinates it, and to nobody else, on the team or not', async () => {
    const met = await metByEverybody()
    expect(met.filter((one) => one.tells !== one.knows)).toEqual([])
    const [kept, told] = [false, true].map((knows) => new Set(met.filter((one) => one.knows === knows).map((one) => one.where)))
    const sheets = ['sheet', 'receiver’s sheet', 'sibling sheet']
    const everywhere = [
      'page', 'late household', 'list', 'list of the area', 'card of household', ...['', 'listed ', 'filed ', 'card of '].flatMap((what) => sheets.map((one) => what + one)),
      'late receiver’s sheet', 'board receiver’s sheet',
    ]
    expect(everywhere.filter((where) => !kept?.has(where))).toEqual([])
    expect([...everywhere, 'board household', 'history of sibling sheet'].filter((where) => !told?.has(where))).toEqual([])
  })

  it('finds its household by words apart for nobody who is not told it', async () => {
    const word = area.name.replace(/圏域$|地区$/u, '')
    const [row] = await rowsOf('select title from support_case where id = $1', [CASE])
    const found = await Promise.all([handler, await city.as('st05')].map(async (worker) => {
      const answer = given(await worker.does('searchEverything', { words: `${word} ${String(row?.['title'])}` }))
      return answer.cases.some((one) => one.caseId === CASE)
    }))
    expect(found).toEqual([true, false])
  })

  it('is found out by this test, were it kept back where somebody concealed is named alone', async () => {
    await rowsOf('alter function app.matters_with_concealed_area() rename to matters_with_concealed_area_kept')
    await rowsOf(`create function app.matters_with_concealed_area() returns setof uuid language sql stable security definer as 'select app.matters_concealed_from_me()'`)
    await rowsOf('grant execute on function app.matters_with_concealed_area() to tsunagi_app')
    try {
      const leaks = new Set((await metByEverybody()).filter((one) => one.tells && !one.knows).map((one) => one.where))
      for (const where of ['receiver’s sheet', 'sibling sheet', 'listed sibling sheet', 'filed receiver’s sheet', 'card of receiver’s sheet', 'board receiver’s sheet']) expect([...leaks]).toContain(where)
    } finally {
      await rowsOf('drop function app.matters_with_concealed_area()')
      await rowsOf('alter function app.matters_with_concealed_area_kept() rename to matters_with_concealed_area')
    }
  })

  it('is told of a household in which nobody is concealed as before', async () => {
    const page = given(await (await city.as('st03')).does('getHouseholdPage', { caseId: demoId('case/0') }))
    expect([page.areaName === null, page.may.area]).toEqual([false, true])
  })
})

describe('Saying the area of a household in which somebody is concealed', () => {
  const areaOf = async (id: string) => (await rowsOf('select area_id from matter where id = $1', [id]))[0]?.['area_id']
  const said = async (by: Worker, areaId: string | null | undefined) => {
    const { householdVersion: version, version: caseVersion, householdName: name, title, may } = given(await by.does('getHouseholdPage', { caseId: CASE }))
    const answer = await by.does('updateHousehold', { caseId: CASE, version, caseVersion, name, title, ...(areaId !== undefined && { areaId }) })
    return [may.area, answer.ok ? 'said' : answer.problem.code, await areaOf(CASE)]
  }
  const elsewhere = demoId('area/あおば')

  it('is for whoever is told it: nobody else writes over it, not on the page, not on a sheet, not past the service; what they write beside it leaves it alone', async () => {
    const outsider = await city.as('st05')
    for (const areaId of [elsewhere, null]) expect(await said(outsider, areaId)).toEqual([false, 'area_concealed', area.id])
    expect(await said(outsider, undefined)).toEqual([false, 'said', area.id])
    const { version, mayArea } = given(await outsider.does('getIntake', { id: other.receiver }))
    expect(mayArea).toBe(false)
    expect(await outsider.does('updateIntake', { id: other.receiver, version, areaId: elsewhere })).toMatchObject({ problem: { code: 'area_concealed' } })
    given(await outsider.does('updateIntake', { id: other.receiver, version, urgency: 'usual' }))
    expect(await areaOf(other.receiver)).toBe(area.id)
    expect(await rowsOf(`select distinct body->>'areaId' as kept from intake_revision where intake_id = $1`, [other.receiver])).toEqual([{ kept: area.id }])
  })

  it('is open to a handler, also where there is none yet, and then to anybody who may write: nothing is written over', async () => {
    expect(await said(handler, elsewhere)).toEqual([true, 'said', elsewhere])
    expect(await said(handler, null)).toEqual([true, 'said', null])
    expect(await said(handler, area.id)).toEqual([true, 'said', area.id])
    given(await handler.does('getHouseholdPage', { caseId: CASE }))
    await rowsOf('update matter set area_id = null where id = $1', [CASE])
    expect(await said(await city.as('st05'), area.id)).toEqual([true, 'said', area.id])
    expect((await said(await city.as('st05'), undefined))[0]).toBe(false)
  })
})

describe('The card of who may read a record whose area is not told', () => {
  it('names no coordinator of the area, and tells by which telephone they are asked; whoever is told the area is told the names', async () => {
    const [kept, told] = await Promise.all([await city.as('st05'), handler].map(async (worker) => given(await worker.does('getMatterProtection', { matterId: CASE, shutOut: true }))))
    const groupOf = (card: typeof kept) => card?.readers.find((one) => one.kind === 'area_coordinators')
    const named = groupOf(told)?.people.map((one) => one.who) ?? []
    expect([named.length > 0, groupOf(told)?.ask]).toEqual([true, null])
    expect(groupOf(kept)?.people).toEqual([])
    expect(groupOf(kept)?.ask?.phone).toMatch(/^0\d/u)
    const { readers, deciders, shutOut } = kept ?? { readers: [], deciders: { restrict: [], conceal: [] }, shutOut: [] }
    const team = readers.find((one) => one.kind === 'team')?.people.map((one) => one.who) ?? []
    const everywhere = [...readers.flatMap((one) => one.people), ...deciders.restrict, ...deciders.conceal, ...shutOut].map((one) => one.who)
    expect(everywhere.filter((who) => named.includes(who) && !team.includes(who))).toEqual([])
  })
})
