import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOXES, OUTCOMES, URGENCIES } from './codes.ts'
import { endIntake, followUpEmergency, isOverWith, needStepOf, outcomesWhileUnderWay } from './end.ts'
import { decideBy, decideRuleOn } from './decide-by.ts'
import { lookAfter } from './watch.ts'
import { receivedAtFrom, receiveIntake } from './receive.ts'
import type { Day } from '../shared/day.ts'
import { instantFrom, millisecondsOf, type Instant } from '../shared/instant.ts'
import { ok } from '../shared/result.ts'
import { isBlank } from '../shared/text-limits.ts'

const today = '2026-11-25' as Day
const visible = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).map((text) => `相${text}`)

describe('taking a consultation', () => {
  it('one line of text is enough', () => {
    expect(receiveIntake({ text: '隣の家の様子が気になる', boxes: [], worstBox: undefined })).toMatchObject({ ok: true })
  })
  it('an empty sheet is the only sheet that cannot be taken', () => {
    expect(receiveIntake({ text: ' 　\n', boxes: [], worstBox: undefined })).toMatchObject({
      ok: false,
      problem: 'nothing_written',
    })
  })
  it('the worst trouble is one of the troubles marked', () => {
    expect(receiveIntake({ text: '家賃', boxes: ['C02'], worstBox: 'C04' })).toMatchObject({
      problem: 'worst_box_not_marked',
    })
  })
  it('whatever is marked, a consultation with words in it is never refused', () => {
    fc.assert(
      fc.property(visible, fc.subarray([...BOXES]), (text, boxes) => {
        expect(receiveIntake({ text, boxes, worstBox: boxes[0] }).ok).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('when it was taken', () => {
  const now = '2026-11-25T03:00:00.000Z' as Instant
  it('is as written on the sheet, also long ago', () => {
    expect(receivedAtFrom('2026-11-20T10:00:00+09:00', now)).toEqual(ok('2026-11-20T10:00:00+09:00'))
  })
  it('is today shortly after midnight in Japan, while the day before still lasts elsewhere', () => {
    expect(receivedAtFrom('2026-11-26T00:10:00+09:00', '2026-11-25T15:30:00.000Z' as Instant)).toEqual(ok('2026-11-26T00:10:00+09:00'))
  })
  it('is now when the sheet says nothing, or names a day nobody can have meant', () => {
    expect(receivedAtFrom(undefined, now)).toEqual(ok(now))
    expect(receivedAtFrom('0026-11-25T10:00:00+09:00', now)).toEqual(ok(now))
  })
  it('has come: a later day and a later hour of today are refused, and the clock of a desk may be a few minutes ahead', () => {
    for (const ahead of ['2027-01-01T10:00:00+09:00', '2026-11-25T12:30:00+09:00', '2026-11-25T04:30:00+01:00']) expect(receivedAtFrom(ahead, now)).toMatchObject({ ok: false, problem: 'received_ahead' })
    expect(receivedAtFrom('2026-11-25T12:05:00+09:00', now)).toEqual(ok(now))
  })
  it('never lies ahead, whatever is written', () => {
    fc.assert(fc.property(fc.integer({ min: -90_000_000_000, max: 90_000_000_000 }), (away) => {
      const at = receivedAtFrom(instantFrom(millisecondsOf(now) + away), now)
      expect(at.ok ? at.value <= now : away > 600_000).toBe(true)
    }))
  })
})

describe('ending a consultation', () => {
  const open = { outcome: undefined, today, needs: { isUnderWay: false, isUnsettled: false, hasArrived: false } }
  it('there are six endings, and none of them is a refusal', () => {
    expect(OUTCOMES).toEqual(['kept', 'passed_on', 'informed', 'watched', 'escalated', 'emergency'])
  })
  it('it is passed on only once the first contact is confirmed', () => {
    const ending = { outcome: 'passed_on', note: '', watchedBy: '' } as const
    expect(endIntake(open, ending)).toMatchObject({ problem: 'referral_not_confirmed' })
    expect(endIntake({ ...open, needs: { ...open.needs, hasArrived: true } }, ending).ok).toBe(true)
    expect(endIntake({ ...open, needs: { ...open.needs, hasArrived: true, isUnsettled: true } }, ending)).toMatchObject({ problem: 'referral_not_confirmed' })
  })
  it('watching needs somebody who watches, and a day to look again that has not gone by', () => {
    expect(endIntake(open, { outcome: 'watched', note: '', watchedBy: '' })).toMatchObject({ problem: 'watch_needs_a_watcher' })
    for (const nextContactOn of [undefined, '2026-11-24']) {
      expect(endIntake(open, { outcome: 'watched', note: '', watchedBy: '民生委員', nextContactOn })).toMatchObject({ problem: 'watch_needs_a_day' })
    }
    expect(endIntake(open, { outcome: 'watched', note: '', watchedBy: '民生委員', nextContactOn: today }).ok).toBe(true)
  })
  it('an emergency says what was done, and information what was told: nobody is sent away without a word', () => {
    expect(endIntake(open, { outcome: 'emergency', note: ' ', watchedBy: '' })).toMatchObject({ problem: 'emergency_needs_a_note' })
    expect(endIntake(open, { outcome: 'informed', note: '　', watchedBy: '' })).toMatchObject({ problem: 'information_needs_a_note' })
    expect(endIntake(open, { outcome: 'informed', note: '窓口を案内した', watchedBy: '' }).ok).toBe(true)
  })
  it('what has ended never ends a second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOMES), fc.constantFrom(...OUTCOMES), (earlier, outcome) => {
        expect(endIntake({ ...open, outcome: earlier }, { outcome, note: 'x', watchedBy: 'x' }).ok).toBe(false)
      }),
    )
  })
  it('kept or escalated, it opens a case for a household that is named, or joins one', () => {
    const kept = { outcome: 'kept', note: '', watchedBy: '' } as const
    expect(endIntake(open, kept)).toMatchObject({ problem: 'household_name_needed' })
    expect(endIntake(open, { ...kept, householdName: '森下家' })).toMatchObject({ value: { supportCase: { step: 'open', householdName: '森下家' } } })
    expect(endIntake(open, { ...kept, caseId: 'c' })).toMatchObject({ value: { supportCase: { step: 'join', caseId: 'c' } } })
    expect(endIntake(open, { ...kept, outcome: 'informed', note: 'x', caseId: 'c' })).toMatchObject({ value: { supportCase: { step: 'none' } } })
  })
})

describe('the needs of a consultation that were passed on', () => {
  const needs = fc.record({ isUnderWay: fc.boolean(), hasArrived: fc.boolean(), isUnsettled: fc.boolean() }).map((one) => ({ ...one, isUnsettled: one.isUnsettled || one.isUnderWay }))
  const note = fc.constantFrom('', '　', '市の窓口を案内し、本人が申請した')

  it('always have a holder: the intake that stands open, the case that goes on, or nobody may give them back any more', () => {
    fc.assert(
      fc.property(needs, fc.constantFrom(...OUTCOMES), note, (passedOn, outcome, said) => {
        const ending = { outcome, note: said, watchedBy: 'x', nextContactOn: '2026-12-01', householdName: '架空家' }
        const ended = endIntake({ outcome: undefined, today, needs: passedOn }, ending)
        if (!ended.ok || needStepOf(outcome) !== 'rest') return
        expect(passedOn.isUnderWay).toBe(false)
        expect(!passedOn.isUnsettled || !isBlank(said)).toBe(true)
      }),
    )
  })

  it('stay with the intake that ends in nothing that goes on, for as long as somebody may give one back', () => {
    const open = { outcome: undefined, today, needs: { isUnderWay: true, isUnsettled: true, hasArrived: false } }
    for (const outcome of ['informed', 'watched'] as const) {
      expect(endIntake(open, { outcome, note: 'x', watchedBy: 'x', nextContactOn: today })).toMatchObject({ problem: 'referral_under_way' })
    }
    expect(endIntake(open, { outcome: 'kept', note: '', watchedBy: '', householdName: '架空家' }).ok).toBe(true)
  })

  it('on their way leave just those endings open that lay none of them to rest', () => {
    const open = { outcome: undefined, today, needs: { isUnderWay: true, isUnsettled: true, hasArrived: false } }
    const whole = { note: 'x', watchedBy: 'x', nextContactOn: today, householdName: '架空家' }
    expect(outcomesWhileUnderWay(OUTCOMES)).toEqual(OUTCOMES.filter((outcome) => endIntake(open, { ...whole, outcome }).ok))
    expect(outcomesWhileUnderWay(['informed', 'watched'])).toEqual([])
  })

  it('that came back are not forgotten without a word', () => {
    const open = { outcome: undefined, today, needs: { isUnderWay: false, isUnsettled: true, hasArrived: false } }
    expect(endIntake(open, { outcome: 'informed', note: ' ', watchedBy: '' })).toMatchObject({ problem: 'returned_need_needs_a_note' })
    expect(endIntake(open, { outcome: 'informed', note: '本人が自分で申し込んだ', watchedBy: '' }).ok).toBe(true)
  })
})

describe('an emergency', () => {
  it('is not over with the help of that day, and neither is somebody who is watched', () => {
    expect(OUTCOMES.filter((outcome) => !isOverWith(outcome))).toEqual(['watched', 'emergency'])
  })
  it('is over once somebody followed it up and says what became of it', () => {
    const needs = { isUnderWay: false, isUnsettled: false, hasArrived: false }
    const done = { outcome: 'emergency', isFollowedUp: false, needs } as const
    expect(followUpEmergency(done, '　')).toMatchObject({ problem: 'follow_up_needs_a_note' })
    expect(followUpEmergency(done, '翌日訪問。食事を届けた').ok).toBe(true)
    expect(followUpEmergency({ ...done, isFollowedUp: true }, 'x')).toMatchObject({ problem: 'already_followed_up' })
    expect(followUpEmergency({ ...done, outcome: 'kept' }, 'x')).toMatchObject({ problem: 'not_an_emergency' })
    expect(followUpEmergency({ ...done, needs: { ...needs, isUnderWay: true, isUnsettled: true } }, 'x')).toMatchObject({ problem: 'referral_under_way' })
  })
})

describe('somebody who is watched', () => {
  const none = { isUnderWay: false, isUnsettled: false, hasArrived: false }
  const watched = { outcome: 'watched' as const, isOver: false, needs: none, today }
  it('is always looked at again on a day to come, until somebody says that the watch is over', () => {
    const day = fc.constantFrom(undefined, '2026-11-24', '2026-11-25', '2026-12-09')
    fc.assert(
      fc.property(fc.constantFrom('', '　', '元気だった'), day, fc.boolean(), (note, nextOn, isUnderWay) => {
        const looked = lookAfter({ ...watched, needs: { ...none, isUnderWay, isUnsettled: isUnderWay } }, { note, nextOn })
        if (!looked.ok) return
        expect(note).toBe('元気だった')
        expect(looked.value.isOver ? isUnderWay : nextOn === undefined || nextOn < today).toBe(false)
      }),
    )
  })
  it('and nobody else is', () => {
    expect(lookAfter({ ...watched, outcome: 'kept' }, { note: 'x', nextOn: undefined })).toMatchObject({ problem: 'not_watched' })
    expect(lookAfter({ ...watched, isOver: true }, { note: 'x', nextOn: undefined })).toMatchObject({ problem: 'watch_is_over' })
    expect(lookAfter(watched, { note: '変わりない', nextOn: undefined })).toMatchObject({ value: { isOver: true } })
  })
})

describe('the day by which a consultation is decided on', () => {
  const rule = decideRuleOn(today)
  it('is the contact somebody planned, or follows from its urgency: life in danger the same day', () => {
    expect(URGENCIES.map((urgency) => decideBy(today, urgency, undefined, rule))).toEqual(['2026-11-25', '2026-11-27', '2026-12-02', '2026-12-02'])
    expect(decideBy(today, 'usual', '2026-12-20' as Day, rule)).toBe('2026-12-20')
  })
  it('is put off by no promise where it is a matter of hours, and may be earlier for one', () => {
    const promised = (on: string) => URGENCIES.map((urgency) => decideBy(today, urgency, on as Day, rule))
    expect(promised('2026-12-20')).toEqual(['2026-11-25', '2026-11-27', '2026-12-20', '2026-12-20'])
    expect(promised('2026-11-26')).toEqual(['2026-11-25', '2026-11-26', '2026-11-26', '2026-11-26'])
  })
  it('follows from the rule in force on the day that is asked for, and before the first there is none', () => {
    const rules = [rule, { from: '2027-04-01' as Day, days: { immediate: 0, within_48h: 1, within_week: 5, usual: 5 }, hours: 24 }]
    expect(['2027-03-31', '2027-04-01'].map((on) => decideBy(today, 'usual', undefined, decideRuleOn(on as Day, rules)))).toEqual(['2026-12-02', '2026-11-30'])
    expect(() => decideRuleOn('2021-03-31' as Day)).toThrow('no rule is in force on 2021-03-31')
  })
  it('is that of a usual one as long as nobody has said how urgent it is', () => {
    expect(decideBy(today, null, undefined, rule)).toBe(decideBy(today, 'usual', undefined, rule))
  })
})
