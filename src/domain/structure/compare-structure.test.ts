import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { compareStructure, dutyKey } from './compare-structure.ts'
import type { PresentAgency, PresentDuty, PresentStructure } from './present-structure.ts'
import type { Agency, Duty, Structure } from './structure.ts'

const day = (text: string): Day => text as Day
const agency = (code: string, over: Partial<Agency> = {}): Agency => ({
  code, name: code, shortName: code, kind: 'A01', field: 'x', delivery: 'direct', takesIntakes: true, areas: [], from: day('2020-04-01'), ...over,
})
const duty = (over: Partial<Duty> = {}): Duty => ({ agency: 'A', role: 'counsellor', title: '相談員', from: day('2024-04-01'), areas: [], ...over })
const fileOf = (duties: readonly Duty[], agencies: readonly Agency[] = [agency('A'), agency('B')]): Structure => ({
  municipality: { code: '990019', name: '市', kana: 'シ', prefecture: '県', coordinatingAgency: 'A', practice: false },
  areas: [], agencies, windows: [], closingDays: [], staff: [
    { code: 's1', name: '甲', kana: 'コウ', duties },
    { code: 's2', name: '乙', kana: 'オツ', duties: [{ ...duty(), agency: 'B', role: 'administrator' }] },
  ],
})
const lying = (over: Partial<PresentDuty> = {}): PresentDuty => ({ id: 'm1', staff: 's1', agency: 'A', role: 'counsellor', from: day('2024-04-01'), ended: false, ...over })
const records = (duties: readonly PresentDuty[], agencies: readonly PresentAgency[] = []): PresentStructure => ({ today: day('2026-11-25'), agencies, duties })

describe('A duty', () => {
  it('is the same one by person, agency, role and first day, wherever it stands in the file', () => {
    const later = duty({ agency: 'B', role: 'supervisor', from: day('2026-04-01') })
    expect(compareStructure(records([lying()]), fileOf([later, duty()]))).toEqual({ faults: [], dutyEndings: [], agencyEndings: [], kept: [], replaced: [], lifted: [], successions: [] })
    expect(new Set([later, duty(), duty({ from: day('2025-04-01') })].map((one) => dutyKey('s1', one))).size).toBe(3)
  })

  it('that has ended stays ended, whatever the file says or leaves out', () => {
    const ended = lying({ to: day('2026-10-01'), ended: true })
    for (const to of [undefined, day('2027-04-01')])
      expect(compareStructure(records([ended]), fileOf([duty(to === undefined ? {} : { to })])).kept).toEqual([{ path: 'staff[0].duties[0]', to: '2026-10-01' }])
    expect(compareStructure(records([ended]), fileOf([duty({ to: day('2026-10-01') })])).kept).toEqual([])
  })

  it('ends by a file only when its end is new or earlier; a later one is no ending', () => {
    const endings = (present: PresentDuty, to: string) => compareStructure(records([present]), fileOf([duty({ to: day(to) })])).dutyEndings
    expect(endings(lying(), '2026-11-01')).toEqual([{ path: 'staff[0].duties[0].to', id: 'm1', on: '2026-11-01' }])
    expect(endings(lying({ to: day('2027-04-01') }), '2026-12-01')).toHaveLength(1)
    expect(endings(lying({ to: day('2027-04-01') }), '2028-04-01')).toEqual([])
  })

  it('whose leaving was planned on the screen keeps that day while the file says nothing new; a day that the file names anew takes its place', () => {
    const compared = (present: PresentDuty, to?: string) => compareStructure(records([present]), fileOf([duty(to === undefined ? {} : { to: day(to) })]))
    const planned = lying({ planned: day('2026-12-06') })
    const there = [{ path: 'staff[0].duties[0]', to: '2026-12-06' }]
    expect(compared(planned)).toMatchObject({ dutyEndings: [], kept: there, replaced: [] })
    expect(compared(lying({ to: day('2027-04-01'), planned: day('2026-12-06') }), '2027-04-01')).toMatchObject({ dutyEndings: [], kept: there, replaced: [] })
    expect(compared(planned, '2026-12-20')).toMatchObject({ dutyEndings: [{ on: '2026-12-20' }], kept: [], replaced: there })
    expect(compared(planned, '2026-12-06')).toMatchObject({ kept: [], replaced: [] })
  })

  it('never stands twice at once: not beside one that lies there and that the file begins otherwise', () => {
    expect(compareStructure(records([lying()]), fileOf([duty({ from: day('2024-05-01') })])).faults).toEqual([{ path: 'staff[0].duties[0].from', code: 'overlaps_present_duty' }])
    const succession = fileOf([duty({ to: day('2026-04-01') }), duty({ from: day('2026-04-01') })])
    expect(compareStructure(records([lying()]), succession).faults).toEqual([])
    const leftToday = lying({ to: day('2026-11-26'), ended: true })
    expect(compareStructure(records([leftToday]), fileOf([duty(), duty({ from: day('2026-11-25') })])).faults).toHaveLength(1)
  })

  it('is not begun in an agency that has ended', () => {
    const gone = { code: 'A', from: day('2020-04-01'), to: day('2026-10-01'), ended: true, isPlanned: false }
    expect(compareStructure(records([], [gone]), fileOf([duty({ from: day('2026-11-01') })])).faults).toEqual([{ path: 'staff[0].duties[0].agency', code: 'agency_has_ended' }])
    expect(compareStructure(records([lying()], [gone]), fileOf([duty()])).faults).toEqual([])
  })
})

describe('Coordination', () => {
  it('goes to no agency whose end is to come, also when only the records know of it', () => {
    const ending: PresentAgency = { code: 'A', from: day('2020-04-01'), to: day('2027-04-01'), ended: false, isPlanned: true }
    expect(compareStructure(records([], [ending]), fileOf([])).faults).toEqual([{ path: 'municipality.coordinatingAgency', code: 'coordinating_agency_ends' }])
    expect(compareStructure(records([], [{ ...ending, code: 'B' }]), fileOf([])).faults).toEqual([])
    expect(compareStructure(records([], [{ ...ending, isPlanned: false }]), fileOf([])).faults).toEqual([])
  })
})

describe('An agency', () => {
  const inOffice: PresentAgency = { code: 'A', from: day('2020-04-01'), ended: false, isPlanned: false }
  const compared = (present: PresentAgency, over: Partial<Agency>) => compareStructure(records([], [present]), fileOf([], [agency('A', over), agency('B')]))

  it('that has ended, or whose end was named elsewhere, keeps its end', () => {
    expect(compared({ ...inOffice, to: day('2026-10-01'), ended: true }, {}).kept).toEqual([{ path: 'agencies[0]', to: '2026-10-01' }])
    expect(compared({ ...inOffice, to: day('2027-04-01'), isPlanned: true }, {}).kept).toHaveLength(1)
  })

  it('whose end was the file’s own goes on when the file drops it, and is succeeded by whom the file names', () => {
    const own: PresentAgency = { ...inOffice, to: day('2027-04-01'), successor: 'B' }
    expect(compared(own, {})).toMatchObject({ kept: [], lifted: [{ path: 'agencies[0]', to: '2027-04-01' }] })
    const succession = { path: 'agencies[0].successor', id: 'A', before: 'B', after: 'C' }
    expect(compared(own, { to: day('2027-04-01'), successor: 'C' })).toMatchObject({ agencyEndings: [], successions: [{ ...succession, on: '2027-04-01' }] })
    expect(compared(own, { to: day('2028-04-01'), successor: 'C' })).toMatchObject({ agencyEndings: [], successions: [{ ...succession, on: '2028-04-01' }] })
    expect(compared(own, { to: day('2027-04-01'), successor: 'B' })).toMatchObject({ kept: [], lifted: [], successions: [] })
  })

  it('whose end was planned on the screen ends as the file says once it says otherwise: as with any end of a file nothing may be left behind', () => {
    const planned: PresentAgency = { ...inOffice, to: day('2027-04-01'), successor: 'B', isPlanned: true }
    for (const [to, successor] of [['2027-04-01', 'C'], ['2026-12-01', 'B'], ['2028-04-01', 'B']] as const) {
      const { replaced, agencyEndings } = compared(planned, { to: day(to), successor })
      expect(replaced).toEqual([{ path: 'agencies[0]', to: '2027-04-01' }])
      expect(agencyEndings).toEqual([{ path: 'agencies[0].to', id: 'A', on: to }])
    }
    expect(compared(planned, { to: day('2027-04-01'), successor: 'B' })).toMatchObject({ kept: [], replaced: [], agencyEndings: [], successions: [] })
  })

  it('ends by a file when its end is new or earlier; a contract that is renewed is no ending', () => {
    expect(compared(inOffice, { to: day('2026-11-01'), successor: 'B' }).agencyEndings).toEqual([{ path: 'agencies[0].to', id: 'A', on: '2026-11-01' }])
    expect(compared({ ...inOffice, to: day('2027-04-01'), successor: 'B' }, { to: day('2028-04-01'), successor: 'B' }).agencyEndings).toEqual([])
  })

  it('in office is not taken out of it by a later beginning', () => {
    expect(compared(inOffice, { from: day('2027-04-01') }).faults).toEqual([{ path: 'agencies[0].from', code: 'already_in_office' }])
  })
})

describe('The last administrator', () => {
  const fileWith = (to: string | undefined): Structure => {
    const file = fileOf([])
    return { ...file, staff: [{ code: 's2', name: '乙', kana: 'オツ', duties: [{ ...duty({ agency: 'B', role: 'administrator' }), ...(to === undefined ? {} : { to: day(to) }) }] }] }
  }
  const faults = (present: PresentStructure, to: string | undefined) => compareStructure(present, fileWith(to)).faults.map(({ path, code }) => `${path} ${code}`)

  it('cannot be ended by a file, nor left out of the first one, nor counted on once they have left', () => {
    expect(faults(records([]), '2026-11-25')).toEqual(['staff no_administrator'])
    expect(faults(records([]), undefined)).toEqual([])
    const left = lying({ staff: 's2', agency: 'B', role: 'administrator', to: day('2026-11-01'), ended: true })
    expect(faults(records([left]), undefined)).toEqual(['staff no_administrator'])
    expect(faults(records([left, lying({ id: 'm3', staff: 's3', role: 'administrator' })]), undefined)).toEqual([])
  })
})
