import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareByKana } from '#domain/shared/person-name.ts'
import type { OwnerConnection } from '#store/structure/owner-connection.ts'
import { buildCity, given, type City } from '#tests/support/city.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import { loadStructure, readStructure } from './load-structure.ts'

let city: City
beforeAll(async () => {
  city = await buildCity()
})
afterAll(() => city.database.drop())

const text = readFileSync('demo/midorino.structure.json', 'utf8')

const asOwner = async <T>(work: (client: OwnerConnection) => Promise<T>): Promise<T> => {
  const client = await city.database.admin.connect()
  await client.query('set role tsunagi_owner')
  const done = await work(client)
  await client.query('reset role')
  client.release()
  return done
}
const load = (file: string) => asOwner((client) => loadStructure(client, file))
/** What loading a file tells about ends. */
const toldOf = (file: string) =>
  asOwner(async (client) => {
    const read = readStructure(file)
    const told = read.ok ? await bringUpToDate(client, read.value) : read
    if (!told.ok) throw new Error(JSON.stringify(told.problem))
    return told.value
  })

const agencyNames = async () => given(await (await city.as('st04')).does('listStructure', {})).agencies.map((agency) => agency.name)

describe('loading a structure', () => {
  it('again brings it up to date and doubles nothing', async () => {
    const before = await agencyNames()
    expect((await load(text.replace('居住支援法人 すまいの輪', '居住支援法人 すまいの和'))).ok).toBe(true)
    expect(await agencyNames()).toEqual(before.map((name) => name.replace('すまいの輪', 'すまいの和')))
  })

  it('sets how many 緊急閲覧 may wait for a review, and leaves it as it is where the file says nothing', async () => {
    const limit = async () => (await city.database.admin.query<{ n: number }>('select break_glass_limit as n from municipality')).rows[0]?.n
    expect(await limit()).toBe(3)
    expect((await load(text.replace('"coordinatingAgency": "AG01"', '"coordinatingAgency": "AG01", "breakGlassLimit": 5'))).ok).toBe(true)
    expect(await limit()).toBe(5)
    expect((await load(text)).ok).toBe(true)
    expect(await limit()).toBe(5)
  })

  it('says on which weekdays and over which new year the offices are closed, and leaves both as they are where the file says nothing', async () => {
    const closed = async () => given(await (await city.as('st48')).does('listStructure', {})).closed
    const overNewYear = async () => (await closed()).days.map((day) => day.slice(5)).filter((day) => day >= '12-26' || day <= '01-05')
    expect(new Set(await overNewYear())).toEqual(new Set(['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']))
    const own = '"closedWeekdays": ["sunday", "monday"], "yearEnd": {"from": "12-28", "to": "01-04"}'
    expect((await load(text.replace('"coordinatingAgency": "AG01"', `"coordinatingAgency": "AG01", ${own}`))).ok).toBe(true)
    expect((await load(text)).ok).toBe(true)
    expect((await closed()).weekdays).toEqual([0, 1])
    expect(new Set(await overNewYear())).toEqual(new Set(['12-28', '12-29', '12-30', '12-31', '01-01', '01-02', '01-03', '01-04']))
    const usual = '"closedWeekdays": ["saturday", "sunday"], "yearEnd": {"from": "12-29", "to": "01-03"}'
    expect((await load(text.replace('"coordinatingAgency": "AG01"', `"coordinatingAgency": "AG01", ${usual}`))).ok).toBe(true)
    expect((await closed()).weekdays).toEqual([6, 0])
  })

  it('with one fault loads nothing of it', async () => {
    const before = await agencyNames()
    const loaded = await load(text.replace('"市立病院 地域連携室"', '"別の病院"').replace('"coordinatingAgency": "AG01"', '"coordinatingAgency": "AG98"'))
    expect(loaded).toEqual({ ok: false, problem: [{ path: 'municipality.coordinatingAgency', code: 'unknown_agency', line: 2 }] })
    expect(await agencyNames()).toEqual(before)
  })
})

type Loose = { agencies: { code: string; to?: string; successor?: string }[]; staff: { code: string; duties: { to?: string }[] }[] }

/** The city's file after a change to it. */
const changed = (change: (file: Loose) => void): string => {
  const file = JSON.parse(text) as Loose
  change(file)
  return JSON.stringify(file, undefined, 2)
}
const faultsOf = async (file: string): Promise<readonly string[]> => {
  const loaded = await load(file)
  return loaded.ok ? [] : loaded.problem.map(({ path, code }) => `${path.replaceAll(/\d+/g, 'n')} ${code}`)
}
const ending = (...staff: readonly string[]): string =>
  changed((file) => {
    for (const one of file.staff) if (staff.includes(one.code)) for (const duty of one.duties) duty.to = '2026-04-02'
  })
const inOffice = async (staff: string): Promise<boolean> => {
  const { rows } = await city.database.admin.query('select 1 from membership b join staff f on f.id = b.staff_id where f.code = $1 and b.valid_to is null', [staff])
  return rows.length > 0
}

describe('an end that a file writes', () => {
  it('is refused for whoever holds open items, and nothing else of the file is loaded', async () => {
    expect(await faultsOf(ending('st04', 'st12').replace('居住支援法人 すまいの和', '別の名前'))).toEqual(['staff[n].duties[n].to holds_open_items'])
    expect(await inOffice('st04')).toBe(true)
    expect(await inOffice('st12')).toBe(true)
    expect(await agencyNames()).not.toContain('別の名前')
  })

  it('is refused for one of two handlers of a concealment: two are needed at every instant', async () => {
    const { rows } = await city.database.admin.query<{ code: string; handlers: number }>(`select min(f.code) as code, count(distinct f.id)::int as handlers
      from concealment_handler h join membership b on b.id = h.membership_id join staff f on f.id = b.staff_id join concealment c on c.id = h.concealment_id
      where c.released_at is null and h.valid_to is null group by c.id having count(distinct f.id) = 2`)
    expect(rows.length).toBeGreaterThan(0)
    for (const { code } of rows) expect(await faultsOf(ending(code))).toContain('staff[n].duties[n].to last_handler')
  })

  it('is refused for those who together are the last handlers of a concealment', async () => {
    const { rows } = await city.database.admin.query<{ code: string }>(`select f.code from concealment_handler h
      join membership b on b.id = h.membership_id join staff f on f.id = b.staff_id
      where h.concealment_id = (select id from concealment where released_at is null order by id limit 1)`)
    const faults = await faultsOf(ending(...rows.map((row) => row.code)))
    expect(rows.length).toBeGreaterThan(1)
    expect(faults).toContain('staff[n].duties[n].to last_handler')
  })

  it('is refused for a coordinator whose area nobody else has', async () => {
    await city.database.admin.query(`update matter_team set valid_to = now() where valid_to is null and membership_id in
      (select b.id from membership b join staff f on f.id = b.staff_id where f.code = 'st22')`)
    await city.database.admin.query(`update task set done_at = now() where done_at is null and membership_id in
      (select b.id from membership b join staff f on f.id = b.staff_id where f.code = 'st22')`)
    expect(await faultsOf(ending('st22'))).toEqual(['staff[n].duties[n].to area_without_coordinator_left'])
  })

  it('is refused for an agency that holds open items', async () => {
    const file = changed(({ agencies }) => {
      const [, second] = agencies
      if (second !== undefined) Object.assign(second, { to: '2026-04-02', successor: 'AG01' })
    })
    expect(await faultsOf(file)).toContain('agencies[n].to agency_holds_open_items')
  })
})

describe('a day of leaving that is planned beside the file', () => {
  it('stays when the file is loaded again; only another day that the file names takes its place', async () => {
    const { admin } = city.database
    const post = `from staff f where f.municipality_code = b.municipality_code and f.id = b.staff_id and f.code = 'st12'`
    const endOf = async () => (await admin.query(`select b.valid_to::date::text as end, b.ends_otherwise_at is not null as "isPlanned" from membership b join staff f on f.id = b.staff_id where f.code = 'st12'`)).rows
    await admin.query(`update membership b set valid_to = '2098-10-01Z', ends_otherwise_at = 'infinity' ${post}`)
    expect((await load(text)).ok).toBe(true)
    expect(await endOf()).toEqual([{ end: '2098-10-01', isPlanned: true }])
    expect(await faultsOf(ending('st12').replaceAll('2026-04-02', '2099-04-01'))).toEqual([])
    expect(await endOf()).toEqual([{ end: '2099-03-31', isPlanned: false }])
    expect((await load(text)).ok).toBe(true)
    expect(await endOf()).toEqual([{ end: null, isPlanned: false }])
  })
})

const naming = (to: string, successor: string): string =>
  changed(({ agencies }) => {
    for (const one of agencies) if (one.code === 'AG18') Object.assign(one, { to, successor })
  })
const endOf18 = async () =>
  (await city.database.admin.query<{ version: number }>(`select to_char(a.contract_to at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as end, s.code as successor,
    a.successor_membership_id as desk, a.end_is_planned as "isPlanned", a.version from agency a left join agency s on s.id = a.successor_agency_id where a.code = 'AG18'`)).rows

describe('the end of an agency that is planned beside the file', () => {
  it('stays when the file is loaded again; once the file names it, it is the file’s, and is taken back on no screen', async () => {
    const { admin } = city.database
    const endOf = async () => (await admin.query(`select contract_to::date::text as end, end_is_planned as "isPlanned" from agency where code = 'AG18'`)).rows
    await admin.query(`update agency set contract_to = '2098-04-01T00:00+09:00', end_is_planned = true, successor_agency_id = (select id from agency where code = 'AG01') where code = 'AG18'`)
    expect((await load(text)).ok).toBe(true)
    expect(await endOf()).toEqual([{ end: '2098-03-31', isPlanned: true }])
    const named = changed(({ agencies }) => {
      for (const one of agencies) if (one.code === 'AG18') Object.assign(one, { to: '2098-04-01', successor: 'AG01' })
    })
    expect(await faultsOf(named)).toEqual([])
    expect(await endOf()).toEqual([{ end: '2098-03-31', isPlanned: false }])
    await admin.query(`update agency set contract_to = null, successor_agency_id = null where code = 'AG18'`)
  })

  it('gives way to the end that the file names: with it goes whoever was named to go on, and whoever looks at the plan looks at what is no more', async () => {
    const { admin } = city.database
    const [desk] = (await admin.query<{ id: string }>(`select b.id from membership b join staff f on f.id = b.staff_id where f.code = 'st02'`)).rows
    await admin.query(`update agency set contract_to = '2098-04-01T00:00+09:00', end_is_planned = true, successor_membership_id = $1,
      successor_agency_id = (select id from agency where code = 'AG02') where code = 'AG18'`, [desk?.id])
    const version = (await endOf18())[0]?.version ?? 0
    expect((await toldOf(naming('2098-10-01', 'AG01'))).replaced).toEqual([{ path: expect.stringMatching(/^agencies/), to: '2098-04-01' }])
    expect(await endOf18()).toEqual([{ end: '2098-10-01', successor: 'AG01', desk: null, isPlanned: false, version: version + 1 }])
  })

  it('then follows the file: its successor, and the end itself, which goes when the file drops it; each is told', async () => {
    const version = (await endOf18())[0]?.version ?? 0
    expect((await toldOf(naming('2098-10-01', 'AG02'))).successions).toMatchObject([{ before: 'AG01', after: 'AG02' }])
    expect(await endOf18()).toEqual([{ end: '2098-10-01', successor: 'AG02', desk: null, isPlanned: false, version: version + 1 }])
    expect(await toldOf(naming('2098-10-01', 'AG02'))).toMatchObject({ successions: [], lifted: [], replaced: [] })
    expect((await toldOf(text)).lifted).toEqual([{ path: expect.stringMatching(/^agencies/), to: '2098-10-01' }])
    expect(await endOf18()).toEqual([{ end: null, successor: null, desk: null, isPlanned: false, version: version + 2 }])
  })

  it('has nobody to go on but of the agency that goes on: the database itself refuses anybody else', async () => {
    const naming18 = (successor: string) => city.database.admin.query(`update agency set contract_to = '2098-04-01Z', successor_agency_id = (select id from agency where code = '${successor}'),
      successor_membership_id = (select b.id from membership b join staff f on f.id = b.staff_id where f.code = 'st02') where code = 'AG18'`)
    await expect(naming18('AG05')).rejects.toThrow(/foreign key/)
    await expect(naming18('none')).rejects.toThrow('desk_is_of_the_successor')
  })
})

describe('what screens ask of the structure', () => {
  it('agencies stand in the order of their readings, and so do those who work in them', async () => {
    const { agencies } = given(await (await city.as('st04')).does('listStructure', {}))
    const readings = agencies.map((agency) => agency.kana ?? '')
    expect(readings[0]).toBe('アオバチイキホウカツシエンセンター')
    expect(readings.at(-1)).toBe('ワカバメンタルクリニック')
    expect(readings).toEqual(readings.toSorted(compareByKana))
    const all = given(await (await city.as('st04')).does('listColleagues', { reach: 'all' })).colleagues
    const inOrder = agencies.map((agency) => agency.id)
    expect([...new Set(all.map((one) => one.agencyId))]).toEqual(inOrder.filter((id) => all.some((one) => one.agencyId === id)))
    expect(all.every((one) => Date.parse(one.from) <= Date.now() && (one.to === null || Date.parse(one.to) > Date.now()))).toBe(true)
    // Whoever works in an agency that ends on a known day is there no longer than that.
    expect([...new Set(all.filter((one) => one.to !== null).map((one) => one.agencyName))]).toEqual(agencies.filter((one) => one.name.includes('うめのみ')).map((one) => one.shortName))
  })

  it('colleagues are those of my own agency, or everybody in office; never who has left, never the office itself', async () => {
    const worker = await city.as('st04')
    const mine = given(await worker.does('listColleagues', {})).colleagues
    expect(mine.map((one) => one.name).toSorted()).toEqual(['井坂 守', '浅見 千夏', '松永 佐知', '重松 弘'].toSorted())
    const all = given(await worker.does('listColleagues', { reach: 'all' })).colleagues
    expect(new Set(all.map((one) => one.staffId)).size).toBe(50)
    expect(all.filter((one) => one.name === '植木 瞳').map((one) => one.agencyName)).toEqual(['社協'])
    expect(all.filter((one) => one.role === 'system')).toEqual([])
  })

  it('it is told when the city is closed: weekends, holidays, the new year, and its own closing days from today on', async () => {
    await city.database.admin.query(`insert into closing_day (municipality_code, closed_on, name) values ('990019', '2099-02-03', '停電'), ('990019', '2001-02-03', '昔')`)
    const { closed } = given(await (await city.as('st48')).does('listStructure', {}))
    expect(closed.weekdays).toEqual([6, 0])
    expect(closed.days.filter((day) => day.endsWith('-01-01')).length).toBeGreaterThan(0)
    expect([closed.days.includes('2099-02-03'), closed.days.includes('2001-02-03')]).toEqual([true, false])
  })

  it('an agency is found by the reading of its short name: the list holds it', async () => {
    const worker = await city.as('st04')
    expect(given(await worker.does('listStructure', {})).agencies.find((one) => one.shortName === '社協')).toMatchObject({ shortKana: 'シャキョウ' })
    expect(given(await worker.does('listColleagues', { reach: 'all' })).colleagues.find((one) => one.agencyName === '社協')?.agencyKana).toContain('シャキョウ')
  })

  it('a postal code is told with its towns, as an address begins with them; one that is not of the city with none', async () => {
    const worker = await city.as('st11')
    const placesOf = async (postcode: string) => given(await worker.does('listTowns', { postcode })).places
    expect(await placesOf('9990100')).toEqual(['みどり野市みどり野北', 'みどり野市みどり野南'])
    expect(await placesOf('1000001')).toEqual([])
  })

  it('windows say where and when', async () => {
    const { windows } = given(await (await city.as('st11')).does('listWindows', {}))
    expect(windows.find((one) => one.name === '福祉総合相談窓口')).toMatchObject({ place: '市役所本庁舎1階', openHours: '平日 8:30–17:15' })
  })

  it('a coordinator of two areas sees cases of those two and of no other', async () => {
    const cases = given(await (await city.as('st22')).does('listCases', { reach: 'all' })).cases
    const elsewhere = cases.filter((one) => !['あおば中学校区', 'いずみ中学校区'].includes(one.areaName ?? '') && one.agencyName !== '総合相談課')
    expect(elsewhere).toEqual([])
    expect(cases.map((one) => one.householdName)).toContain('森下家')
  })
})
