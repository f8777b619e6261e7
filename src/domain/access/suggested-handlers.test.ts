import { describe, expect, it } from 'vitest'
import { nearestHandlers, suggestedHandlers } from './suggested-handlers.ts'

describe('who is proposed as handlers', () => {
  it('is whoever decides and the first of the team, else a supervisor, else a coordinator, and nobody twice', () => {
    const [chief, area] = [{ kind: 'agency_supervisors' as const, membershipId: 'chief' }, { kind: 'area_coordinators' as const, membershipId: 'area' }]
    expect(suggestedHandlers('chief', [area, chief, { kind: 'team', membershipId: 'worker' }, { kind: 'team', membershipId: 'other' }])).toEqual(['chief', 'worker'])
    expect(suggestedHandlers('area', [area, chief])).toEqual(['area', 'chief'])
    expect(suggestedHandlers('chief', [area, chief])).toEqual(['chief', 'area'])
    expect(suggestedHandlers('chief', [chief])).toEqual(['chief'])
  })
  it('begins the list that others are chosen from: whoever decides, the team, then supervisors and coordinators, and no group that handles nothing', () => {
    const readers = [{ kind: 'area_coordinators' as const, membershipId: 'area' }, { kind: 'team' as const, membershipId: 'worker' }, { kind: 'agency_supervisors' as const, membershipId: 'chief' }, { kind: 'team' as const, membershipId: 'other' }]
    expect(nearestHandlers('chief', readers)).toEqual(['chief', 'worker', 'other', 'area'])
  })
})
