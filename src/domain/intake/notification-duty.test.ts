import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../shared/day.ts'
import { BOXES, OUTCOMES, URGENCIES } from './codes.ts'
import { NOTIFICATION_DUTIES, notificationDutiesOn, reminderFor, reminderOnSheet } from './notification-duty.ts'

const today = '2026-11-25' as Day
const lawsOn = (on: string) => notificationDutiesOn(on as Day).map((duty) => duty.law)

describe('the laws that ask for a notification', () => {
  it('are called to mind by DV・虐待, marked as one of several or as the worst, and by a danger to life', () => {
    const laws = ['児童虐待防止法6条', '高齢者虐待防止法7条', '障害者虐待防止法7条', 'DV防止法6条']
    expect(reminderFor({ boxes: ['C03', 'C14'] }, today)?.duties.map((duty) => duty.law)).toEqual(laws)
    expect(reminderFor({ boxes: ['C14'], worstBox: 'C14' }, today)?.duties.map((duty) => duty.law)).toEqual(laws)
    expect(reminderFor({ boxes: [], urgency: 'immediate' }, today)).toMatchObject({ lifeInDanger: true, urgencyUnsaid: false })
  })

  it('and with them an urgency that nobody has said yet', () => {
    expect(reminderFor({ boxes: ['C14'] }, today)?.urgencyUnsaid).toBe(true)
    expect(reminderFor({ boxes: ['C14'], urgency: 'usual' }, today)?.urgencyUnsaid).toBe(false)
  })

  it('hold from their own day: nobody is reminded of a law before it is in force', () => {
    expect(lawsOn('2002-03-31')).toEqual([])
    expect(lawsOn('2012-09-30')).toEqual(['児童虐待防止法6条', '高齢者虐待防止法7条', 'DV防止法6条'])
    expect(notificationDutiesOn(today, NOTIFICATION_DUTIES.map((duty) => ({ ...duty, to: today })))).toEqual([])
  })

  it('stay in mind on a saved sheet until it ends in one of the six ways, an emergency among them', () => {
    const violence = { boxes: ['C14'], urgency: 'usual' } as const
    expect(reminderOnSheet({ ...violence, outcome: null }, today)).toEqual(reminderFor(violence, today))
    for (const outcome of OUTCOMES) expect(reminderOnSheet({ ...violence, outcome }, today)).toBeUndefined()
    expect(reminderOnSheet({ boxes: ['C03'], outcome: null }, today)).toBeUndefined()
  })

  it('are left unsaid on every other sheet', () => {
    const otherBoxes = fc.subarray(BOXES.filter((box) => box !== 'C14'))
    const otherUrgency = fc.constantFrom(undefined, ...URGENCIES.filter((urgency) => urgency !== 'immediate'))
    fc.assert(fc.property(otherBoxes, otherUrgency, (boxes, urgency) => reminderFor({ boxes, urgency }, today) === undefined))
  })
})
