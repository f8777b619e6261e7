import { describe, expect, it } from 'vitest'
import type { Instant } from '../shared/instant.ts'
import { closedByConflict } from './closed-by-conflict.ts'
import { decideOnPerson, decideOnPlace, decideOnRecord, mayWrite, PERSON_RULES, PLACE_RULES, RECORD_RULES, WRITE_RULES } from './contents-rules.ts'
import { decideOnMatter, MATTER_RULES } from './matter-rules.ts'
import { agenciesStoodFor, areasCoordinated, coordinatesWholeTree } from './reach.ts'
import type { Standing } from './standing.ts'

const at = (time: string): Instant => `2026-04-01T${time}:00.000Z` as Instant
const now = at('09:00')
const always = { from: at('00:00'), to: null }

const stranger: Standing = {
  now,
  actor: {
    municipalityCode: '990019', role: 'counsellor', membership: always, contract: always, disabledAt: null,
    session: { isSystem: false, endedAt: null, lockedAt: null, idleAt: at('09:15'), expiresAt: at('18:00') },
    agencies: new Set(['mine']), areas: new Set(), coordinatesEverywhere: false,
  },
  matter: { municipalityCode: '990019', accountableAgencyId: 'theirs', recipientAgencyId: null, senderAgencyId: null, areaId: 'east', isRestricted: false },
  seats: [],
  breakGlass: [],
  isClosedByConflict: false,
}
const teamMate: Standing = { ...stranger, seats: [always] }

describe('the table', () => {
  it('opens nothing without a reason', () => {
    expect(decideOnMatter(stranger)).toEqual({ isAllowed: false, ruleId: 'none' })
  })

  it('names the reason and the row', () => {
    expect(decideOnMatter(teamMate)).toEqual({ isAllowed: true, reason: 'team', ruleId: 'R1' })
  })

  it('lets a conflict of interest outweigh every reason', () => {
    expect(decideOnMatter({ ...teamMate, isClosedByConflict: true })).toEqual({ isAllowed: false, ruleId: 'D7' })
  })

  it('counts what ends at this very instant as ended, and what begins at it as begun', () => {
    const seat = (from: Instant, to: Instant | null) => decideOnMatter({ ...stranger, seats: [{ from, to }] }).isAllowed
    expect(seat(at('00:00'), now)).toBe(false)
    expect(seat(at('00:00'), at('09:01'))).toBe(true)
    expect(seat(now, null)).toBe(true)
    expect(seat(at('09:01'), null)).toBe(false)
  })

  it('opens a restricted record to its team and to the supervisor of its agency, not to the agency nor the area', () => {
    const restricted = { ...stranger.matter, accountableAgencyId: 'mine', isRestricted: true }
    const as = (role: 'counsellor' | 'supervisor' | 'coordinator') =>
      decideOnMatter({ ...stranger, matter: restricted, actor: { ...stranger.actor, role, areas: new Set(['east']) } }).isAllowed
    expect([as('counsellor'), as('supervisor'), as('coordinator')]).toEqual([false, true, false])
    expect(decideOnMatter({ ...teamMate, matter: restricted }).isAllowed).toBe(true)
  })

  it('lets whoever sent a つなぎ that others answer for by now read it, and write nothing; a restricted one its supervisors alone', () => {
    const as = (role: 'counsellor' | 'supervisor', isRestricted: boolean) =>
      decideOnMatter({ ...stranger, matter: { ...stranger.matter, senderAgencyId: 'mine', isRestricted }, actor: { ...stranger.actor, role } })
    expect(as('counsellor', false)).toEqual({ isAllowed: true, reason: 'sending_agency', ruleId: 'R8' })
    expect([as('counsellor', true).isAllowed, as('supervisor', true).isAllowed]).toEqual([false, true])
    expect([mayWrite('sending_agency'), mayWrite('sending_agency', 'contact_record')]).toEqual([false, false])
  })

  it('has a number and a sentence for every row, and no number twice', () => {
    const rows = [...MATTER_RULES, ...RECORD_RULES, ...PLACE_RULES, ...PERSON_RULES, ...WRITE_RULES]
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    expect(rows.filter((row) => !row.ja.endsWith('。'))).toEqual([])
    const firstReason = MATTER_RULES.findIndex((row) => row.effect === 'allow')
    expect(MATTER_RULES.slice(firstReason).every((row) => row.effect === 'allow')).toBe(true)
  })
})

describe('the hour of 緊急閲覧', () => {
  const opened: Standing = { ...stranger, breakGlass: [{ from: at('08:00'), to: now }] }
  it('is over after sixty minutes to the instant', () => {
    expect(decideOnMatter(opened).isAllowed).toBe(false)
    expect(decideOnMatter({ ...opened, now: at('08:59') })).toMatchObject({ reason: 'break_glass' })
  })
  it('lets one read and write down what one did, and change nothing else', () => {
    expect([mayWrite('break_glass'), mayWrite('break_glass', 'contact_record'), mayWrite('team'), mayWrite(undefined, 'contact_record')]).toEqual([false, true, true, false])
  })
  it('opens of a person who they are through any matter of theirs, and what is noted and known of them not through a つなぎ alone', () => {
    const known = { mayOpenMatterOfPerson: true, isNote: false, isKnownOnlyAsTold: true }
    expect(decideOnPerson(known)).toMatchObject({ isAllowed: true, ruleId: 'H3' })
    expect(decideOnPerson({ ...known, isNote: true })).toMatchObject({ isAllowed: false, ruleId: 'H2' })
    expect(decideOnPerson({ ...known, isNote: true, isKnownOnlyAsTold: false })).toMatchObject({ isAllowed: true, ruleId: 'H3' })
    expect(decideOnPerson({ ...known, mayOpenMatterOfPerson: false })).toMatchObject({ isAllowed: false, ruleId: 'H1' })
    const place = { isPersonConcealedFromMe: false, isMatterConcealedFromMe: false, isNotedInMatter: false, mayOpenThatMatter: false, mayOpenCaseOfPerson: true }
    expect([true, false].map((isKnownOnlyAsTold) => decideOnPlace({ ...place, isKnownOnlyAsTold }).isAllowed)).toEqual([false, true])
  })

  it('opens no concealed place', () => {
    expect(decideOnPlace({ isPersonConcealedFromMe: true, isMatterConcealedFromMe: false, isNotedInMatter: true, mayOpenThatMatter: true, mayOpenCaseOfPerson: true, isKnownOnlyAsTold: false })).toMatchObject({ ruleId: 'P1' })
  })
})

describe('a record', () => {
  const record = { isMine: false, isDraft: false, sharing: 'readers', isFromMyAgency: false, isNamed: false, hasSomebodyConcealedFromMe: false } as const
  it('reaches as far as its writer said', () => {
    expect(decideOnRecord(record).isAllowed).toBe(true)
    expect(decideOnRecord({ ...record, sharing: 'team' }).isAllowed).toBe(false)
    expect(decideOnRecord({ ...record, sharing: 'handlers', hasSomebodyConcealedFromMe: true }).isAllowed).toBe(false)
    expect(decideOnRecord({ ...record, isDraft: true }).isAllowed).toBe(false)
  })
})

describe('how far one reaches', () => {
  it('follows the line of successors through agencies that have ended, and through no other', () => {
    const ended = { from: at('00:00'), to: now }
    const agencies = [
      { id: 'c', contract: always, successorId: null }, { id: 'b', contract: ended, successorId: 'c' },
      { id: 'a', contract: ended, successorId: 'b' }, { id: 'd', contract: { from: at('00:00'), to: at('10:00') }, successorId: 'c' },
    ]
    expect([...agenciesStoodFor(agencies, 'c', now)].toSorted()).toEqual(['a', 'b', 'c'])
  })
  it('reaches below an area, and everywhere only with every root of a tree', () => {
    const areas = [
      { id: 'east', tree: '圏域', parentId: null }, { id: 'west', tree: '圏域', parentId: null }, { id: 'east-1', tree: '地区', parentId: 'east' },
    ]
    const east = areasCoordinated(areas, ['east'])
    expect([...east]).toEqual(['east', 'east-1'])
    expect(coordinatesWholeTree(areas, east)).toBe(false)
    expect(coordinatesWholeTree(areas, areasCoordinated(areas, ['east', 'west']))).toBe(true)
  })
  it('closes what led to a matter and what came of it, and goes round no ring twice', () => {
    const beside = new Map([['sheet', ['case']], ['case', ['sheet', 'referral']], ['referral', ['case', 'intake']], ['intake', ['referral', 'case']]])
    expect([...closedByConflict(['referral'], { beside })].toSorted()).toEqual(['case', 'intake', 'referral', 'sheet'])
    expect([...closedByConflict(['elsewhere'], { beside })]).toEqual(['elsewhere'])
  })
})
