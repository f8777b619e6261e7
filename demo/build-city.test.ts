import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type Day } from '#domain/shared/day.ts'
import { foldForSearch } from '#domain/shared/fold-text.ts'
import { LEAST_PASSWORD_LENGTH } from '#domain/signin/password-rule.ts'
import { buildCity } from './build-city.ts'
import { calendarFor } from './calendar.ts'
import { CAST } from './cast.ts'
import type { City, Table } from './city.ts'
import { DEMO_PASSWORD, demoStructure } from './load-demo.ts'
import { DOUBLES } from './names.ts'
import { STORIES } from './stories.ts'

const TODAY = '2026-11-24' as Day
const cityOn = (today: Day): City => buildCity(demoStructure(), calendarFor(today, `${today}T03:00:00.000Z`))
const city = cityOn(TODAY)
const rows = (table: Table) => city.rows.get(table) ?? []

describe('the invented city', () => {
  it('tells all ten households', () => {
    const told = ['森下家', '安藤家', '柴田さん', '長谷川家', 'ロハス・キスペ家', '野口さん', '吉村家', '藤井さん', '杉山さん', '原さん']
    expect(STORIES.slice(0, 10).map((story) => story.household)).toEqual(told)
    expect(STORIES.slice(0, 10).filter((story) => story.contacts.length < 7)).toEqual([])
  })

  it('gives a next step the same day in the record that promised it and in the task that came of it', () => {
    const tasks = rows('task')
    const pairs = rows('contact_record').flatMap((record) => tasks
      .filter((task) => record['next_on'] !== null && task['matter_id'] === record['matter_id'] && String(task['text']).endsWith(String(record['next_step'])))
      .map((task) => [record['next_on'], task['due_on']]))
    expect(pairs.length).toBeGreaterThan(0)
    for (const [promised, due] of pairs) expect(due).toBe(promised)
  })

  it('gives every つなぎ the area of what it came from', () => {
    const areas = new Map(rows('matter').map((row) => [row['id'], row['area_id']]))
    const origins = new Map(rows('referral_route').map((row) => [row['id'], row['matter_id']]))
    const astray = rows('referral').filter((row) => (areas.get(row['id']) ?? 'none') !== areas.get(origins.get(row['route_id'])))
    expect(astray).toEqual([])
  })

  it('has nobody who could be reached: every telephone and address is invented', () => {
    const invented = { phone: /^0999-\d\d-\d{4}$/, address: /^みどり野市/, school: /架空/ } as Record<string, RegExp>
    const real = rows('location').filter((place) => !(invented[String(place['kind'])] ?? /./).test(String(place['as_written'])))
    expect(real).toEqual([])
    for (const agency of demoStructure().agencies) expect(agency.phone).toMatch(/^0999-00-/)
  })

  it('is the same city every time, and every number and identifier in it once', () => {
    expect([...cityOn(TODAY).rows]).toEqual([...city.rows])
    for (const table of ['matter', 'person', 'intake', 'referral', 'contact_record', 'location'] as const) {
      const ids = rows(table).map((row) => row['id'])
      expect(new Set(ids).size).toBe(ids.length)
    }
    const numbers = rows('intake').map((row) => row['number'])
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('always lies just before today, whatever day today is, and keeps its weekdays', () => {
    for (let n = 0; n < 400; n += 1) {
      const today = addDays(TODAY, n)
      const newest = calendarFor(today, '').day('2025-10-02')
      expect(daysBetween(newest, today)).toBeGreaterThanOrEqual(5)
      expect(daysBetween(newest, today)).toBeLessThanOrEqual(11)
      expect(daysBetween('2025-10-02' as Day, newest) % 7).toBe(0)
    }
  })

  it('never puts the address of a concealed household where a member who is not concealed would tell it', () => {
    const concealed = new Set(rows('concealment').map((row) => row['person_id']))
    const secret = STORIES.flatMap((story) => story.concealed?.address ?? [])
    const told = rows('location').filter((row) => secret.includes(String(row['as_written'])))
    expect(told).toHaveLength(2)
    expect(told.filter((row) => !concealed.has(row['person_id']))).toEqual([])
    const texts = JSON.stringify([rows('contact_record'), rows('intake'), rows('referral_fact'), rows('household')])
    for (const address of secret) expect(texts).not.toContain(address)
  })

  it('leaves somebody something to do: an emergency opening to review, a request to answer; and a correction to look up', () => {
    expect(rows('break_glass').filter((row) => row['reviewed_at'] === undefined)).toHaveLength(1)
    expect(rows('break_glass').filter((row) => row['reviewed_by'] === row['membership_id'])).toEqual([])
    expect(rows('team_request')).toHaveLength(1)
    expect(rows('record_template').map((row) => row['agency_id'])).toHaveLength(2)
    const corrected = rows('contact_record').filter((row) => row['version'] === 2).map((row) => row['id'])
    expect(rows('contact_record_revision').map((row) => row['record_id'])).toEqual(corrected)
    expect(corrected).toHaveLength(1)
  })

  it('knows the same person under writings that fold to one, or sound alike', () => {
    for (const { recorded, heard } of DOUBLES) {
      for (const [, kana] of heard) expect(foldForSearch(kana)).toBe(foldForSearch(recorded[1]))
    }
  })

  it('goes on with the story of a household after somebody of it called, at whatever desk, and counts none of them silent', () => {
    const persons = Map.groupBy(rows('matter_person'), (row) => row['matter_id'])
    const keys = new Map(rows('person_name').map((row) => [row['person_id'], foldForSearch(String(row['kana']))]))
    const desks = new Map(rows('matter').map((row) => [row['id'], row['accountable_agency_id']]))
    const newest = (moments: readonly unknown[]): string => moments.map(String).toSorted().at(-1) ?? ''
    const heardAs = (kana: unknown): readonly unknown[] => rows('intake_subject').filter((row) => foldForSearch(String(row['kana'])) === kana).map((row) => row['intake_id'])
    const silent: unknown[] = []
    const untold: unknown[] = []
    for (const { id, contact_rhythm_days: days } of rows('support_case').filter((row) => row['status'] === 'open')) {
      const household = (persons.get(id) ?? []).map((row) => row['person_id'])
      const bound = new Set(rows('matter_person').filter((row) => household.includes(row['person_id'])).map((row) => row['matter_id']))
      const heard = new Set(household.flatMap((personId) => heardAs(keys.get(personId))))
      const lastTold = newest(rows('contact_record').filter((row) => row['matter_id'] === id && row['reached'] === true).map((row) => row['happened_at']))
      const calls = rows('intake').filter((row) => bound.has(row['id']) || heard.has(row['id']))
      const isSilent = daysBetween(lastTold.slice(0, 10) as Day, TODAY) > Number(days)
      if (isSilent && calls.some((call) => String(call['received_at']) > lastTold)) silent.push(desks.get(id))
      if (calls.some((call) => bound.has(call['id']) && String(call['received_at']) > lastTold)) untold.push(id)
    }
    expect([silent, untold]).toEqual([[], []])
  })

  it('offers a cast who all work there, with a password that would be long enough', () => {
    const staff = new Set(demoStructure().staff.map((one) => one.code))
    expect(CAST.filter((member) => !staff.has(member.code))).toEqual([])
    expect(CAST.length).toBeGreaterThanOrEqual(12)
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(LEAST_PASSWORD_LENGTH)
  })
})
