import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMunicipalityCode } from './municipality-code.ts'
import { WEEKDAYS } from './closing.ts'
import { structureFrom } from './structure-file.ts'
import { sentenceFrom } from './structure-fault.ts'

const ROLES = ['counsellor', 'supervisor', 'coordinator', 'clerk', 'volunteer', 'statistician', 'auditor', 'administrator']

type Loose = Record<string, unknown>
type LooseFile = { municipality: Loose; areas: Loose[]; agencies: Loose[]; windows: Loose[]; closingDays: Loose[]; towns: Loose[]; staff: (Loose & { duties: Loose[] })[] }

const file = (): LooseFile => JSON.parse(readFileSync('demo/midorino.structure.json', 'utf8')) as LooseFile

/** The faults of the invented city's file after one change to it. */
const faultsAfter = (change: (file: LooseFile) => void): readonly string[] => {
  const changed = file()
  change(changed)
  const read = structureFrom(changed, ROLES)
  return read.ok ? [] : read.problem.map(({ path, code }) => `${path} ${code}`)
}

describe('a structure file', () => {
  it('of the first day’s example is right, and names somebody who can invite the others', () => {
    const read = structureFrom(JSON.parse(readFileSync('docs/operate/structure.example.json', 'utf8')), ROLES)
    if (!read.ok) throw new Error(read.problem.map(sentenceFrom).join('\n'))
    expect(read.value.municipality.practice).toBe(false)
    expect(read.value.staff.some((one) => one.duties.some((duty) => duty.role === 'administrator'))).toBe(true)
  })

  it('of the invented city is right, and names fifty staff in at least twelve agencies', () => {
    const read = structureFrom(file(), ROLES)
    if (!read.ok) throw new Error(read.problem.map(sentenceFrom).join('\n'))
    expect(read.value.staff).toHaveLength(50)
    expect(new Set(read.value.staff.flatMap((one) => one.duties.map((duty) => duty.agency))).size).toBeGreaterThanOrEqual(12)
  })

  it.each<[string, (file: LooseFile) => void, string]>([
    ['a code with a slip of the finger', (f) => (f.municipality['code'] = '990018'), 'municipality.code wrong_municipality_code'],
    ['a coordinating agency nobody knows', (f) => (f.municipality['coordinatingAgency'] = 'AG99'), 'municipality.coordinatingAgency unknown_agency'],
    ['a limit of 緊急閲覧 that lets nobody look', (f) => (f.municipality['breakGlassLimit'] = 0), 'municipality.breakGlassLimit not_a_count'],
    ['a weekday nobody knows', (f) => (f.municipality['closedWeekdays'] = ['sunday', '土']), 'municipality.closedWeekdays[1] unknown_weekday'],
    ['offices that never open', (f) => (f.municipality['closedWeekdays'] = [...WEEKDAYS]), 'municipality.closedWeekdays never_open'],
    ['a new year on a day that is none', (f) => (f.municipality['yearEnd'] = { from: '12-32', to: '01-03' }), 'municipality.yearEnd not_a_year_end'],
    ['a new year the wrong way round', (f) => (f.municipality['yearEnd'] = { from: '01-03', to: '12-29' }), 'municipality.yearEnd not_a_year_end'],
    ['an area under an area that is not there', (f) => (f.areas[2] = { ...f.areas[2], parent: 'north' }), 'areas[2].parent unknown_area'],
    ['areas that contain each other', (f) => (f.areas[0] = { ...f.areas[0], parent: 'あおば' }), 'areas[0].parent circle'],
    ['an agency without a name', (f) => (f.agencies[3] = { ...f.agencies[3], name: '' }), 'agencies[3].name missing'],
    ['a way of running that is none', (f) => (f.agencies[3] = { ...f.agencies[3], delivery: '委託' }), 'agencies[3].delivery unknown_delivery'],
    ['an agency whose short name nobody can see', (f) => (f.agencies[3] = { ...f.agencies[3], shortName: '\u200b' }), 'agencies[3].shortName missing'],
    ['a name that is turned round on paper', (f) => (f.agencies[3] = { ...f.agencies[3], name: '社協\u202e' }), 'agencies[3].name not_one_line'],
    ['a name in two lines', (f) => (f.windows[1] = { ...f.windows[1], name: '窓口\n二階' }), 'windows[1].name not_one_line'],
    ['a kind of agency that has no name', (f) => (f.agencies[3] = { ...f.agencies[3], kind: 'A98' }), 'agencies[3].kind unknown_kind'],
    ['a reading that is none', (f) => (f.staff[1] = { ...f.staff[1], kana: 'abc' } as never), 'staff[1].kana not_kana'],
    ['a reading in kanji', (f) => (f.agencies[3] = { ...f.agencies[3], kana: '社協' }), 'agencies[3].kana not_kana'],
    ['a telephone number in words', (f) => (f.windows[1] = { ...f.windows[1], phone: 'でんわ' }), 'windows[1].phone not_a_phone'],
    ['the same agency twice', (f) => (f.agencies[4] = { ...f.agencies[4], code: 'AG01' }), 'agencies[4].code used_twice'],
    ['an ending contract without a successor', (f) => (f.agencies[1] = { ...f.agencies[1], to: '2030-04-01' }), 'agencies[1].successor successor_needed'],
    ['an agency that stands in for itself', (f) => (f.agencies[1] = { ...f.agencies[1], to: '2030-04-01', successor: 'AG02' }), 'agencies[1].successor successor_is_itself'],
    ['a successor that has itself ended by then', (f) => (f.agencies[1] = { ...f.agencies[1], to: '2036-04-01', successor: 'AG08' }), 'agencies[1].successor successor_not_in_office'],
    ['a coordinating agency that ends', (f) => (f.agencies[0] = { ...f.agencies[0], to: '2030-04-01', successor: 'AG02' }), 'agencies[0].to coordinating_agency_ends'],
    ['a contract that ends before it begins', (f) => (f.agencies[7] = { ...f.agencies[7], to: '2019-04-01' }), 'agencies[7].to ends_before_it_begins'],
    ['a day that does not exist', (f) => (f.agencies[7] = { ...f.agencies[7], from: '2021-02-29' }), 'agencies[7].from not_a_day'],
    ['a window of no agency', (f) => (f.windows[1] = { ...f.windows[1], agency: 'AG77' }), 'windows[1].agency unknown_agency'],
    ['a window for the night that nobody can call', (f) => { delete f.windows[1]?.['phone']; delete f.agencies[0]?.['phone'] }, 'windows[1].phone phone_needed'],
    ['a role nobody has', (f) => (f.staff[5]?.duties.splice(0, 1, { ...f.staff[5]?.duties[0], role: 'boss' })), 'staff[5].duties[0].role unknown_role'],
    ['a coordinator without an area', (f) => (f.staff[0]?.duties.splice(0, 1, { ...f.staff[0]?.duties[0], areas: [] })), 'staff[0].duties[0].areas coordinator_needs_area'],
    ['two of the same duty at once', (f) => (f.staff[1]?.duties.push({ ...f.staff[1]?.duties[0], from: '2024-01-01' })), 'staff[1].duties[1].from overlapping_duties'],
    ['a duty after its agency has ended', (f) => (f.staff[9]?.duties.push({ agency: 'AG08', role: 'clerk', title: '事務', from: '2035-04-01' })), 'staff[9].duties[1].from outside_of_contract'],
    ['a town without a postal code that can be one', (f) => (f.towns[1] = { ...f.towns[1], postcode: '999-01' }), 'towns[1].postcode not_a_postcode'],
    ['the same town twice', (f) => (f.towns[1] = { ...f.towns[0] }), 'towns[1] used_twice'],
    ['a misspelt field', (f) => (f.staff[1] = { ...f.staff[1], knaa: 'x' } as never), 'staff[1].knaa unknown_field'],
  ])('with %s is refused, with the place and the reason', (_, change, fault) => {
    expect(faultsAfter(change)).toContain(fault)
  })

  it('with several faults names them all', () => {
    expect(
      faultsAfter((f) => {
        f.municipality['name'] = ''
        f.agencies[2] = { ...f.agencies[2], kind: 7 }
        f.windows[0] = { ...f.windows[0], agency: 'AG77' }
      }),
    ).toEqual(['municipality.name missing', 'agencies[2].kind not_text', 'windows[0].agency unknown_agency'])
  })

  it('of any shape whatever is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('municipality', 'areas', 'agencies', 'windows', 'closingDays', 'towns', 'staff'), (odd, key) => {
        const read = structureFrom({ ...file(), [key]: odd }, ROLES)
        if (read.ok) return
        for (const fault of read.problem) expect(sentenceFrom(fault)).toMatch(/^\S.*: .+ \/ .+$/su)
      }),
    )
  })
})

describe('a municipality code', () => {
  it('that is real passes its check digit', () => {
    for (const code of ['011002', '131016', '271004', '990019']) expect(isMunicipalityCode(code)).toBe(true)
  })

  it('never passes with one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = Array.from('131016')
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(isMunicipalityCode(digits.join(''))).toBe(false)
      }),
    )
  })
})
