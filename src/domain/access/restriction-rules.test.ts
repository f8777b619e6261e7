import { describe, expect, it } from 'vitest'
import { decideOnRestriction, RESTRICTION_RULES, type RestrictionFacts } from './restriction-rules.ts'

const head: RestrictionFacts = { reason: 'accountable_agency', role: 'supervisor', isOfItsAgency: true, isReferral: false, isRestricted: false, hasHead: true }
const coordinator: RestrictionFacts = { ...head, reason: 'coordinator', role: 'coordinator', isOfItsAgency: false }

describe('restricting a record and lifting its restriction', () => {
  it('is for a supervisor of the agency that answers for it, whatever stands', () => {
    for (const isRestricted of [false, true]) expect(decideOnRestriction({ ...head, isRestricted })).toMatchObject({ isAllowed: true, reason: 'head' })
  })

  it('where that agency has none, is for whoever decides on concealment; they set it and never lift it', () => {
    expect(decideOnRestriction(coordinator)).toMatchObject({ ruleId: 'S6' })
    expect(decideOnRestriction({ ...coordinator, hasHead: false })).toMatchObject({ isAllowed: true, reason: 'stands_in' })
    expect(decideOnRestriction({ ...coordinator, reason: 'team', hasHead: false, isRestricted: true })).toMatchObject({ isAllowed: false, ruleId: 'S5' })
  })

  it('is for nobody in the hour of 緊急閲覧, for no counsellor, and of no つなぎ', () => {
    expect(decideOnRestriction({ ...head, reason: 'break_glass' })).toMatchObject({ ruleId: 'S2' })
    expect(decideOnRestriction({ ...head, role: 'counsellor', hasHead: false })).toMatchObject({ ruleId: 'S3' })
    expect(decideOnRestriction({ ...head, isReferral: true })).toMatchObject({ ruleId: 'S1' })
  })

  it('has a number and a sentence for every row', () => {
    expect(new Set(RESTRICTION_RULES.map((row) => row.id)).size).toBe(RESTRICTION_RULES.length)
    expect(RESTRICTION_RULES.every((row) => row.ja.endsWith('。'))).toBe(true)
  })
})
