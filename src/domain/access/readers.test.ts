import { describe, expect, it } from 'vitest'
import { readersOf } from './readers.ts'

const intake = { municipalityCode: '990019', accountableAgencyId: 'ours', recipientAgencyId: null, senderAgencyId: null, areaId: 'east', isRestricted: false }

describe('who reads a record', () => {
  it('is its team, its agency and the coordinators of its area, and in an emergency anybody for an hour', () => {
    expect(readersOf(intake)).toEqual(['team', 'agency', 'area_coordinators', 'break_glass'])
  })

  it('is, where nobody knows the area, whoever coordinates all of them', () => {
    expect(readersOf({ ...intake, areaId: null })).toEqual(['team', 'agency', 'tree_coordinators', 'break_glass'])
  })

  it('is, of a つなぎ, the receiver as well', () => {
    expect(readersOf({ ...intake, recipientAgencyId: 'theirs' })).toEqual(['team', 'agency', 'recipient', 'area_coordinators', 'break_glass'])
  })

  it('is, of an intake that goes on in a case, whoever reads the case as well, unless it is restricted itself', () => {
    expect(readersOf(intake, true)).toEqual(['team', 'agency', 'area_coordinators', 'of_case', 'break_glass'])
    expect(readersOf({ ...intake, isRestricted: true }, true)).toEqual(['team', 'agency_supervisors', 'break_glass'])
  })

  it('is, of a restricted one, its team and the supervisors alone: neither the agency nor the coordinators', () => {
    expect(readersOf({ ...intake, isRestricted: true })).toEqual(['team', 'agency_supervisors', 'break_glass'])
    expect(readersOf({ ...intake, recipientAgencyId: 'theirs', areaId: null, isRestricted: true })).toEqual(['team', 'agency_supervisors', 'recipient_supervisors', 'break_glass'])
  })
})
